/** What the region says of itself: project, results, budget, organisations, documents, log. */
import type { RouteEntry } from './entry'

export const regionEntries: Readonly<Record<string, RouteEntry>> = {
  'project._index': { loader: { may: 'project:read' } },
  'project.strategie.$segmentCode': { loader: { may: 'project:read', params: { segmentCode: 'segment' } } },
  'project.percelen.$lotId': { loader: { may: 'project:read', params: { lotId: 'lot' } } },
  'project.gunningen.$awardId': { loader: { may: 'project:read', params: { awardId: 'award' } } },
  begroting: { loader: { may: 'budget:read' } },
  'organisaties._index': { loader: { may: 'organisation:read' } },
  'organisaties.$organisationId': { loader: { may: 'organisation:read', params: { organisationId: 'organisation' } } },
  'organisaties.nieuw': {
    loader: { may: 'organisation:write' },
    action: { may: 'organisation:write', ok: 422, harmless: { name: '' } },
  },
  'organisaties.$organisationId_.wijzigen': {
    loader: { may: 'organisation:write', params: { organisationId: 'organisation' } },
    action: { may: 'organisation:write', params: { organisationId: 'organisation' }, ok: 422, harmless: { name: '' } },
  },
  'documenten._index': { loader: { may: 'document:read' } },
  'documenten.nieuw': {
    loader: { may: 'document:register' },
    action: { may: 'document:register', ok: 422, harmless: { title: '' } },
  },
  'documenten.$documentId._index': {
    loader: { may: 'document:read', params: { documentId: 'contractDocument' } },
    action: { may: 'document:write', params: { documentId: 'contractDocument' }, ok: 422 },
  },
  'documenten.$documentId.wijzigen': {
    loader: { may: 'document:write', params: { documentId: 'contractDocument' } },
    action: { may: 'document:write', params: { documentId: 'contractDocument' }, ok: 422, harmless: { title: '' } },
  },
  'documenten.$documentId.bestand': { loader: { may: 'document:read', params: { documentId: 'contractDocument' } } },
  'nieuwsbrieven._index': {
    loader: { may: 'newsletter:write' },
    action: { may: 'newsletter:write', ok: 400, harmless: { requestKey: '' } },
  },
  'nieuwsbrieven.$newsletterId._index': {
    loader: { may: 'newsletter:write', params: { newsletterId: 'newsletter' } },
    action: { may: 'newsletter:write', params: { newsletterId: 'newsletter' }, ok: 422, harmless: { title: '' } },
  },
  'nieuwsbrieven.$newsletterId.voorbeeld': {
    loader: { may: 'newsletter:write', params: { newsletterId: 'newsletter' } },
  },
  logboek: { loader: { may: 'audit:read' } },
  toegankelijkheid: {},
}
