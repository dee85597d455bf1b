/** The plan and the decisions: the region's and the municipalities' staff read, the project lead writes. */
import type { RouteEntry } from './entry'

const milestone = { milestoneId: 'milestone' } as const
const matter = { matterId: 'matter' } as const
const decision = { decisionId: 'decision' } as const

export const planningEntries: Readonly<Record<string, RouteEntry>> = {
  'project.planning._index': { loader: { may: 'planning:read' } },
  'project.planning.tijdlijn': { loader: { may: 'planning:read' } },
  'project.planning.mijlpalen._index': { loader: { may: 'planning:read' } },
  'project.planning.mijlpalen.nieuw': {
    loader: { may: 'planning:write' },
    action: { may: 'planning:write', ok: 422, harmless: { title: '' } },
  },
  'project.planning.mijlpalen.$milestoneId._index': {
    loader: { may: 'planning:read', params: milestone },
    action: { may: 'planning:write', params: milestone, ok: 422, harmless: { predecessorId: '' } },
  },
  'project.planning.mijlpalen.$milestoneId.verzetten': {
    loader: { may: 'planning:write', params: milestone },
    action: { may: 'planning:write', params: milestone, ok: 422, harmless: { naar: '' } },
  },
  'project.planning.mijlpalen.$milestoneId.afronden': {
    loader: { may: 'planning:write', params: milestone },
    action: { may: 'planning:write', params: milestone, ok: 422, harmless: { status: 'x' } },
  },
  'project.planning.mijlpalen.$milestoneId.wijzigen': {
    loader: { may: 'planning:write', params: milestone },
    action: { may: 'planning:write', params: milestone, ok: 422, harmless: { title: '' } },
  },
  'project.besluiten._index': { loader: { may: 'planning:read' } },
  'project.besluiten.nieuw': {
    loader: { may: 'decision:write' },
    action: { may: 'decision:write', ok: 422, harmless: { title: '' } },
  },
  'project.besluiten.$matterId._index': { loader: { may: 'planning:read', params: matter } },
  'project.besluiten.$matterId.wijzigen': {
    loader: { may: 'decision:write', params: matter },
    action: { may: 'decision:write', params: matter, ok: 422, harmless: { title: '' } },
  },
  // A municipality tells what its own college and council decided; another's is not there for it.
  'project.besluiten.orgaan.$decisionId': {
    loader: { may: 'decision:own', params: decision },
    action: { may: 'decision:own', params: decision, ok: 422, harmless: { outcome: 'x' } },
  },
  'project.planning.excel._index': {
    loader: { may: 'planning:read' },
    action: { may: 'planning:write', ok: 422, harmless: {} },
  },
  'project.planning.excel.bestand': { loader: { may: 'planning:read' } },
  'project.planning.excel.$importId': {
    loader: { may: 'planning:write', params: { importId: 'planImport' } },
    action: { may: 'planning:write', params: { importId: 'planImport' }, ok: [409, 422], harmless: {} },
  },
  'project.planning.modellen._index': {
    loader: { may: 'planning:read' },
    action: { may: 'planning:write', ok: 422, harmless: { name: '' } },
  },
  'project.planning.modellen.$modelId': {
    loader: { may: 'planning:write', params: { modelId: 'planModel' } },
    action: { may: 'planning:write', params: { modelId: 'planModel' }, ok: 422, harmless: { name: '' } },
  },
  'project.risicos._index': { loader: { may: 'risk:read' } },
  'project.risicos.$riskId': {
    loader: { may: 'planning:write', params: { riskId: 'risk' } },
    action: { may: 'planning:write', params: { riskId: 'risk' }, ok: 422, harmless: { title: '' } },
  },
  'project.risicos.acties.$actionId': {
    loader: { may: 'planning:write', params: { actionId: 'projectAction' } },
    action: { may: 'planning:write', params: { actionId: 'projectAction' }, ok: 422, harmless: { title: '' } },
  },
  'project.voortgang._index': {
    loader: { may: 'risk:read' },
    action: { may: 'planning:write', ok: 422, harmless: { reportOn: '' } },
  },
  'project.voortgang.$reportId._index': {
    loader: { may: 'risk:read', params: { reportId: 'progressReport' } },
    action: {
      may: 'planning:write',
      params: { reportId: 'progressReport' },
      ok: [409, 422],
      harmless: { stap: 'vaststellen' },
    },
  },
  'project.voortgang.$reportId.pdf': { loader: { may: 'risk:read', params: { reportId: 'progressReport' } } },
}
