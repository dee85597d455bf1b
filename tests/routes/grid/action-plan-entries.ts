/** Yearly action plans, and the mailed link of a partner. */
import type { Form, RouteEntry } from './entry'

const plan = { planId: 'actionPlan' } as const
const planAction = { ...plan, actionId: 'planAction' } as const
const planImport = { ...plan, importId: 'sheetImport' } as const
const action: Form = {
  version: '1',
  title: 'Gekaapt',
  text: 'Gekaapt',
  owner: 'x',
  plannedFrom: '01-01-2026',
  plannedUntil: '01-02-2026',
  resultCodes: ['D1'],
  progressKind: 'percent',
  progressTotal: '100',
}
const progress: Form = { version: '1', status: 'active', done: '1', text: 'Gekaapt' }

export const actionPlanEntries: Readonly<Record<string, RouteEntry>> = {
  'project.uitvoeringsplannen._index': {
    loader: { may: 'actionPlan:read' },
    action: { may: 'actionPlan:write', ok: 422 },
  },
  'project.uitvoeringsplannen.$planId._index': {
    loader: { may: 'actionPlan:read', params: plan },
    action: {
      may: 'actionPlan:write',
      params: plan,
      ok: 422,
      harmless: { naar: 'onzin' },
      forms: (): readonly Form[] => [{ naar: 'adopted' }, { version: '1', introduction: 'Gekaapt' }],
    },
  },
  'project.uitvoeringsplannen.$planId.bestand': {
    loader: { may: 'actionPlan:read', params: plan, query: 'vorm=docx' },
  },
  'project.uitvoeringsplannen.$planId.excel._index': {
    loader: { may: 'actionPlan:write', params: plan },
    action: { may: 'actionPlan:write', params: plan, ok: 422, harmless: {} },
  },
  'project.uitvoeringsplannen.$planId.excel.$importId': {
    // A workbook is its maker's: nobody else finds it, whatever the plan.
    loader: { may: 'actionPlan:write', params: planImport, ok: 404 },
    action: { may: 'actionPlan:write', params: planImport, ok: 404, harmless: {} },
  },
  'project.uitvoeringsplannen.$planId.acties.$actionId': {
    loader: { may: 'actionPlan:write', params: planAction },
    action: { may: 'actionPlan:write', params: planAction, ok: 422, forms: () => [action] },
  },
  'project.uitvoeringsplannen.$planId.voortgang.$actionId': {
    loader: { may: 'actionPlan:progress', params: planAction },
    action: { may: 'actionPlan:progress', params: planAction, ok: 422, forms: () => [progress] },
  },
  'bijdrage.$token': {
    loader: { may: 'public', ok: [410, 429], visitor: [410, 429] },
    action: { may: 'public', ok: [410, 429], visitor: [410, 429] },
  },
}
