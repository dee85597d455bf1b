/** Meetings, consultation and stakeholders. */
import { randomUUID } from 'node:crypto'
import type { Endpoint, RouteEntry } from './entry'

const meeting = { meetingId: 'meeting' } as const

/** A page of a meeting: everybody with a login reads it, who may write sends its forms. */
const part = (forms: Endpoint['forms'], reads: Endpoint['may'] = 'project:read'): RouteEntry => ({
  loader: { may: reads, params: meeting },
  action: { may: 'meeting:write', params: meeting, ok: 422, harmless: { stap: 'onzin' }, forms: forms ?? (() => []) },
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
}
