/** Tenders: the list, and the pages of one. Staff writes them; a provider reads what was announced. */
import { randomUUID } from 'node:crypto'
import type { Form, RouteEntry } from './entry'
import type { ObjectKind } from './world'

const tender = { tenderId: 'tender' } as const
const stale: Form = {
  version: '999',
  number: 'LR-X',
  title: 'Gekaapt',
  reason: 'omdat',
  extensionMonths: '0',
  extensionCount: '0',
}

/** A form of a tender: who may write gets it; sending it for a version that never was is refused. */
const form = (ok: number, ...forms: readonly Form[]): RouteEntry => ({
  loader: { may: 'tender:write', params: tender },
  action: { may: 'tender:write', params: tender, ok, harmless: stale, forms: () => forms },
})

/** The same for what hangs from a tender. */
const part = (param: string, kind: ObjectKind): RouteEntry => ({
  loader: { may: 'tender:write', params: { ...tender, [param]: kind } },
  action: {
    may: 'tender:write',
    params: { ...tender, [param]: kind },
    ok: [409, 422],
    hiddenPart: [404, 409, 422],
    harmless: stale,
    forms: () => [{ ...stale, stap: 'verwijderen' }],
  },
})

export const tenderEntries: Readonly<Record<string, RouteEntry>> = {
  'aanbestedingen._index': { loader: { may: 'tender:read' } },
  'aanbestedingen.werkmap': { loader: { may: 'tender:read' } },
  'aanbestedingen.nieuw': {
    loader: { may: 'tender:write' },
    action: { may: 'tender:write', ok: 422, harmless: { requestKey: randomUUID() } },
  },
  'aanbestedingen.$tenderId._index': {
    loader: { may: 'tender:read', params: tender },
    action: {
      may: 'tender:write',
      params: tender,
      ok: [409, 422],
      harmless: { stap: 'publiceren', version: '999' },
      forms: () => [{ stap: 'intrekken', version: '1', cancelReason: 'omdat' }],
    },
  },
  'aanbestedingen.$tenderId.interesse': {
    action: { may: 'enquiry:ask', params: tender, ok: 302, harmless: { volgen: 'nee' }, isButton: true },
  },
  'aanbestedingen.$tenderId.percelen.$lotId': part('lotId', 'tenderLot'),
  'aanbestedingen.$tenderId.percelen.$lotId_.prijzen': part('lotId', 'tenderLot'),
  'aanbestedingen.$tenderId.criteria.$criterionId': part('criterionId', 'criterion'),
  'aanbestedingen.$tenderId.criteria.$criterionId_.citeren': {
    loader: { may: 'tender:write', params: { ...tender, criterionId: 'criterion' } },
    action: {
      may: 'tender:write',
      params: { ...tender, criterionId: 'criterion' },
      ok: 422,
      harmless: { stap: 'onzin' },
    },
  },
  'aanbestedingen.$tenderId.wijzigen': form(409, stale),
  'aanbestedingen.$tenderId.percelen._index': { loader: { may: 'tender:read', params: tender } },
  'aanbestedingen.$tenderId.criteria._index': { loader: { may: 'tender:read', params: tender } },
  'aanbestedingen.$tenderId.criteria.simulator': { loader: { may: 'tender:read', params: tender } },
  'aanbestedingen.$tenderId.planning.momenten': form(409, stale),
  'aanbestedingen.$tenderId.planning[.]ics': { loader: { may: 'tender:read', params: tender } },
  'aanbestedingen.$tenderId.planning._index': {
    loader: { may: 'tender:read', params: tender },
    action: { may: 'tender:write', params: tender, ok: 422, hidden: [404, 422], harmless: { stap: 'onzin' } },
  },
  'aanbestedingen.$tenderId.documenten._index': {
    loader: { may: 'tender:read', params: tender },
    action: { may: 'tender:write', params: tender, ok: 422, harmless: { title: '' } },
  },
  'aanbestedingen.$tenderId.documenten.$documentId': {
    loader: { may: 'tender:read', ok: 404, params: { ...tender, documentId: 'contractDocument' } },
  },
  'aanbestedingen.$tenderId.vragen._index': {
    loader: { may: 'tender:read', params: tender },
    action: { may: 'enquiry:ask', params: tender, ok: 422, hidden: [404, 422], harmless: { subject: '' } },
  },
  'aanbestedingen.$tenderId.vragen.publiceren': {
    loader: { may: 'enquiry:answer', params: tender },
    action: { may: 'enquiry:answer', params: tender, ok: 409 },
  },
  'aanbestedingen.$tenderId.vragen.$enquiryId': {
    loader: { may: 'enquiry:answer', params: { ...tender, enquiryId: 'enquiry' } },
    action: { may: 'enquiry:answer', params: { ...tender, enquiryId: 'enquiry' }, ok: 422, harmless: { answer: '' } },
  },
  'aanbestedingen.$tenderId.vragen.nota.$file': {
    loader: { may: 'tender:read', params: { ...tender, file: 'notaFile' } },
  },
  'aanbestedingen.$tenderId.team': {
    loader: { may: 'tender:read', params: tender, provider: 404 },
    action: { may: 'tender:write', params: tender, ok: 422, hidden: [404, 422], harmless: { role: 'onzin' } },
  },
}
