/** The register of contracts and what hangs from one. */
import { randomUUID } from 'node:crypto'
import type { Endpoint, Form, RouteEntry } from './entry'
import type { ObjectKind } from './world'

const contract = { contractId: 'contract' } as const
const tariff: Form = {
  version: '1',
  productCode: '45A04',
  unit: '04',
  amountCents: '1',
  validFrom: '01-01-2040',
}
const ceiling: Form = { version: '1', municipalityCode: '0547', year: '2040', amountCents: '1' }
const contact: Form = { version: '1', side: 'supplier', name: 'Indringer', role: 'Indringer' }
const facts: Form = {
  version: '1',
  number: 'LR-0000',
  title: 'Gekaapt',
  segmentCode: 'ambulant',
  variant: 'effort',
  scope: 'subregion',
  municipalityCodes: ['0546'],
  startsOn: '01-01-2026',
  endsOn: '31-12-2026',
  noticeMonths: '6',
}
const remove: Form = { stap: 'verwijderen' }

/** A form for one part of a contract: shown and sent at the same address. */
function part(param: string, kind: ObjectKind, forms: readonly Form[]): RouteEntry {
  const params: Endpoint['params'] = { ...contract, [param]: kind }
  return {
    loader: { may: 'contract:write', params, changesContract: true },
    // Somebody else may have removed the part meanwhile: that is told as a conflict, and removing it again is no error.
    action: {
      may: 'contract:write',
      params,
      ok: 422,
      hiddenPart: [302, 409, 422],
      changesContract: true,
      forms: () => forms,
    },
  }
}

export const contractEntries: Readonly<Record<string, RouteEntry>> = {
  producten: {
    loader: { may: 'contract:read' },
    action: { may: 'product:write', ok: 422, harmless: { code: '' } },
  },
  'contracten._index': { loader: { may: 'contract:read' } },
  'contracten.nieuw': {
    loader: { may: 'contract:write' },
    action: { may: 'contract:write', ok: 422, harmless: { requestKey: randomUUID() } },
  },
  'contracten.$contractId._index': {
    loader: { may: 'contract:read', params: contract },
    action: {
      may: 'contract:write',
      params: contract,
      ok: 422,
      harmless: { naar: 'onzin' },
      forms: (): readonly Form[] => [{ naar: 'cancelled' }, { naar: 'terminated', terminatedOn: '01-12-2026' }],
    },
  },
  'contracten.$contractId.geschiedenis': { loader: { may: 'history:read', params: contract } },
  'contracten.$contractId.wijzigen': {
    loader: { may: 'contract:write', params: contract, changesContract: true },
    action: { may: 'contract:write', params: contract, ok: 422, forms: () => [facts] },
  },
  'contracten.$contractId.citeren': {
    loader: { may: 'contract:write', params: contract, changesContract: true },
    action: {
      may: 'contract:write',
      params: contract,
      // Who may read but not change it is refused before the form is read.
      ok: [403, 422],
      changesContract: true,
      harmless: { stap: 'onzin' },
    },
  },
  'contracten.$contractId.tarieven.$tariffId': part('tariffId', 'tariff', [tariff, remove]),
  'contracten.$contractId.bestedingsruimte.$ceilingId': part('ceilingId', 'ceiling', [ceiling]),
  'contracten.$contractId.opties.$optionId': part('optionId', 'option', [
    { stap: 'gebruiken' },
    { stap: 'laten-vervallen' },
  ]),
  'contracten.$contractId.contactpersonen.$contactId': part('contactId', 'contact', [contact, remove]),
  'contracten.$contractId.documenten._index': {
    loader: { may: 'contract:read', params: contract },
    action: { may: 'document:write', params: contract, ok: 422 },
  },
  'contracten.$contractId.documenten.$documentId': {
    loader: { may: 'contract:read', params: { ...contract, documentId: 'contractDocument' } },
  },
}
