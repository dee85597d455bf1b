/** Meetings, consultation and stakeholders. */
import { randomUUID } from 'node:crypto'
import type { Endpoint, RouteEntry } from './entry'

const meeting = { meetingId: 'meeting' } as const

/** A page of a meeting: everybody with a login reads it, who may write sends its forms. */
const part = (forms: Endpoint['forms'], reads: Endpoint['may'] = 'project:read'): RouteEntry => ({
  loader: { may: reads, params: meeting },
  action: { may: 'meeting:write', params: meeting, ok: 422, harmless: { stap: 'onzin' }, forms: forms ?? (() => []) },
})

const round = { roundId: 'consultation' } as const
const assignment = { assignmentId: 'assignment' } as const

/** A form with a page of its own, for who may write. */
const change = (may: Endpoint['may'], params: NonNullable<Endpoint['params']>): RouteEntry => ({
  loader: { may, params },
  action: { may, params, ok: 422, harmless: { title: '' } },
})

export const consultationEntries: Readonly<Record<string, RouteEntry>> = {
  'project.bijeenkomsten._index': { loader: { may: 'project:read' } },
  'project.bijeenkomsten.rode-draden': {
    loader: { may: 'project:read' },
    action: { may: 'meeting:write', ok: 422, harmless: { name: '' } },
  },
  'project.bijeenkomsten.nieuw': {
    loader: { may: 'meeting:write' },
    action: { may: 'meeting:write', ok: 422, harmless: { requestKey: randomUUID() } },
  },
  'project.bijeenkomsten.$meetingId._index': part(() => [{ stap: 'gehouden' }]),
  'project.bijeenkomsten.$meetingId.wijzigen': {
    loader: { may: 'meeting:write', params: meeting },
    action: { may: 'meeting:write', params: meeting, ok: 422, harmless: { name: '' } },
  },
  'project.bijeenkomsten.$meetingId.genodigden': part(() => [{ stap: 'versturen' }], 'meeting:write'),
  'project.bijeenkomsten.$meetingId.tafels': part(() => [{ stap: 'publiceren' }]),
  'project.bijeenkomsten.$meetingId.vragen': part(() => [
    { stap: 'vraag', requestKey: randomUUID(), question: 'Waarom?' },
  ]),

  'aanwezigheid.$token': {
    loader: { may: 'public', ok: [410, 429], visitor: [410, 429] },
    action: { may: 'public', ok: [410, 429], visitor: [410, 429] },
  },

  'project.inspraak._index': { loader: { may: 'consultation:read' } },
  'project.inspraak.nieuw': {
    loader: { may: 'consultation:write' },
    action: { may: 'consultation:write', ok: 422, harmless: { requestKey: randomUUID() } },
  },
  'project.inspraak.$roundId._index': {
    loader: { may: 'consultation:read', params: round },
    action: {
      may: 'consultation:write',
      params: round,
      ok: 422,
      harmless: { stap: 'onzin' },
      forms: () => [{ stap: 'nota' }, { stap: 'publiceren' }],
    },
  },
  'project.inspraak.$roundId.excel._index': {
    loader: { may: 'consultation:write', params: round },
    action: { may: 'consultation:write', params: round, ok: 422, harmless: {} },
  },
  'project.inspraak.$roundId.excel.bestand': { loader: { may: 'consultation:read', params: round } },
  'project.inspraak.$roundId.excel.$importId': {
    loader: { may: 'consultation:write', params: { ...round, importId: 'sheetImport' }, ok: 404 },
    action: { may: 'consultation:write', params: { ...round, importId: 'sheetImport' }, ok: 404, harmless: {} },
  },
  'project.inspraak.$roundId.wijzigen': change('consultation:write', round),
  'project.inspraak.$roundId.reacties.nieuw': change('consultation:write', round),
  'project.inspraak.$roundId.reacties.$remarkId': {
    loader: { may: 'consultation:read', params: { ...round, remarkId: 'remark' } },
    action: {
      may: 'consultation:write',
      params: { ...round, remarkId: 'remark' },
      ok: 422,
      harmless: { answer: '' },
    },
  },
  'project.belanghebbenden._index': { loader: { may: 'consultation:read' } },
  'project.belanghebbenden.$positionId': change('consultation:write', { positionId: 'position' }),

  'project.opdrachten._index': { loader: { may: 'project:read' } },
  'project.opdrachten.$assignmentId._index': {
    loader: { may: 'project:read', params: assignment },
    action: {
      may: 'assignment:write',
      params: assignment,
      ok: 422,
      harmless: { stap: 'onzin' },
      forms: () => [{ stap: 'concept' }],
    },
  },
  'project.opdrachten.$assignmentId.word': { loader: { may: 'project:read', params: assignment } },
  'project.opdrachten.$assignmentId.pdf': { loader: { may: 'project:read', params: assignment } },
  'project.opdrachten.$assignmentId.nieuw': change('assignment:write', assignment),
  'project.opdrachten.$assignmentId.$partId._index': {
    loader: { may: 'project:read', params: { ...assignment, partId: 'part' } },
    action: {
      may: 'assignment:propose',
      params: { ...assignment, partId: 'part' },
      ok: 422,
      harmless: { stap: 'onzin' },
      forms: () => [{ stap: 'opmerking', requestKey: randomUUID(), body: 'Indringer' }],
    },
  },
  'project.opdrachten.versies.$versionId': {
    loader: { may: 'project:read', params: { versionId: 'assignmentVersion' } },
  },
  'project.opdrachten.$assignmentId.$partId.wijzigen': change('assignment:write', { ...assignment, partId: 'part' }),
}
