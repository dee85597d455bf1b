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
  'project.besluiten.orgaan.$decisionId': {
    loader: { may: 'decision:write', params: decision },
    action: { may: 'decision:write', params: decision, ok: 422, harmless: { outcome: 'x' } },
  },
}
