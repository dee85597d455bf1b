/** The procurement strategy: what holds is everybody's, versions are staff's, and only the region writes. */
import { randomUUID } from 'node:crypto'
import type { Endpoint, RouteEntry } from './entry'

const version = { versionId: 'strategyVersion' } as const
const segment = { choiceId: 'strategySegment' } as const
const form = (params: Endpoint['params']): RouteEntry => ({
  loader: { may: 'strategy:write', params },
  action: { may: 'strategy:write', params, ok: 422, hidden: [404, 422], harmless: { version: 'x' } },
})

const notice = { params: { tenderId: 'tender' }, query: 'soort=20' } as const

export const strategyEntries: Readonly<Record<string, RouteEntry>> = {
  'project.strategie._index': {
    loader: { may: 'project:read' },
    // A version is in the making already, so that nothing is made.
    action: { may: 'strategy:write', ok: 409, harmless: { requestKey: randomUUID() } },
  },
  'project.strategie.$segmentCode': { loader: { may: 'project:read', params: { segmentCode: 'segment' } } },
  'project.strategie.versies.$versionId._index': {
    loader: { may: 'strategy:read', params: version },
    action: { may: 'strategy:write', params: version, ok: [409, 422], harmless: { naar: 'withdrawn' } },
  },
  'project.strategie.versies.$versionId.wijzigen': form(version),
  'project.strategie.versies.$versionId.segment': form(version),
  'project.strategie.versies.$versionId.verschil': { loader: { may: 'strategy:read', params: version } },
  'project.strategie.versies.$versionId.document': { loader: { may: 'strategy:read', params: version } },
  'project.strategie.versies.$versionId.aanbestedingen': {
    loader: { may: 'strategy:read', params: version },
    // Nothing is chosen, or the version is a draft still.
    action: { may: 'tender:write', params: version, ok: [409, 422], harmless: {} },
  },
  'aanbestedingen.bord._index': { loader: { may: 'tender:track' } },
  'aanbestedingen.bord.werkmap': { loader: { may: 'tender:track' } },
  'aanbestedingen.$tenderId.aankondigingen._index': { loader: { may: 'tender:track', params: { tenderId: 'tender' } } },
  'aanbestedingen.$tenderId.aankondigingen.velden._index': {
    loader: { may: 'tender:track', ...notice },
    action: { may: 'tender:write', ...notice, ok: 422, hidden: [404, 422], harmless: { stap: 'publiceren' } },
  },
  'aanbestedingen.$tenderId.aankondigingen.velden.bestand': { loader: { may: 'tender:track', ...notice } },
  'project.strategie.besluiten.$approvalId': form({ approvalId: 'strategyApproval' }),
  'project.strategie.segmenten.$choiceId._index': {
    loader: { may: 'strategy:read', params: segment },
    action: { may: 'strategy:write', params: segment, ok: 409, harmless: { version: '999' } },
  },
  'project.strategie.segmenten.$choiceId.wijzigen': form(segment),
  'project.strategie.segmenten.$choiceId.citeren': {
    loader: { may: 'strategy:write', params: segment },
    action: { may: 'strategy:write', params: segment, ok: 422, harmless: { stap: 'onzin' } },
  },
  'project.strategie.segmenten.$choiceId.bedragen': {
    loader: { may: 'strategy:write', params: segment },
    action: { may: 'strategy:write', params: segment, ok: 409, harmless: { version: '999' } },
  },
  'project.strategie.segmenten.$choiceId.percelen.$lotId': {
    loader: { may: 'strategy:write', params: { ...segment, lotId: 'strategyLot' } },
    action: {
      may: 'strategy:write',
      params: { ...segment, lotId: 'strategyLot' },
      ok: 422,
      hidden: [404, 422],
      harmless: { version: '999' },
    },
  },
  'project.strategie.segmenten.$choiceId.afweging._index': {
    loader: { may: 'strategy:read', params: segment },
    action: { may: 'strategy:write', params: segment, ok: 422, hidden: [404, 422], harmless: { stap: 'optie' } },
  },
  'project.strategie.segmenten.$choiceId.afweging.wijzigen': {
    loader: { may: 'strategy:write', params: segment },
    action: { may: 'strategy:write', params: segment, ok: 409, harmless: { version: '999' } },
  },
  'project.strategie.segmenten.$choiceId.afweging.werkmap': { loader: { may: 'strategy:read', params: segment } },
  'project.strategie.segmenten.$choiceId.afweging.inlezen': form(segment),
  'project.strategie.segmenten.$choiceId.lasten': form(segment),
}
