/**
 * Applications for the example open house, each in another state, true to the example day. All of it is invented: answers,
 * evidence and decisions belong to no real provider.
 */
import { deterministicId } from '../deterministic-id'
import { openTenderNumbers } from './open-tenders'
import type { ProviderKey } from './providers'

export type ExampleAdmission = {
  readonly supplier: ProviderKey
  readonly createdAt: string
  /** Null for a draft. */
  readonly submittedAt: string | null
  /** The day on the evidence, by requirement; a code that is not here was not answered. */
  readonly evidence: Readonly<Record<string, string>>
  readonly step:
    | null
    | { readonly kind: 'request'; readonly at: string; readonly codes: readonly string[]; readonly question: string }
    | { readonly kind: 'admit'; readonly at: string; readonly signedOn: string | null }
    | { readonly kind: 'refuse'; readonly at: string; readonly reasons: Readonly<Record<string, string>> }
    | { readonly kind: 'withdraw'; readonly at: string }
}

export const admissionTender = openTenderNumbers.admission
export const admissionId = (supplier: ProviderKey): string =>
  deterministicId(`admission:${admissionTender}:${supplier}`)
export const admissionAnswerId = (supplier: ProviderKey, code: string): string =>
  deterministicId(`admission-answer:${admissionTender}:${supplier}:${code}`)
export const evidenceFileId = (code: string): string => deterministicId(`admission-evidence:${code}`)

/** One example file per requirement that asks for one. */
export const evidenceFiles: Readonly<Record<string, string>> = {
  U2: 'Gedragsverklaring aanbesteden',
  U3: 'Verklaring betalingsgedrag Belastingdienst',
  GE1: 'Uittreksel handelsregister',
  GE2: 'Referentie',
  GE3: 'Certificaat kwaliteitssysteem',
}
/** Until when the certificate is valid. */
export const certificateUntil = '2028-05-31'

const complete = { U2: '2026-03-02', U3: '2026-09-14', GE1: '2026-09-21', GE2: '2025-11-10', GE3: '2025-06-01' }

export const exampleAdmissions: readonly ExampleAdmission[] = [
  {
    supplier: 'cardea',
    createdAt: '2026-10-05T08:10:00Z',
    submittedAt: '2026-10-07T09:30:00Z',
    // The extract and the tax statement expire within weeks of the example day.
    evidence: { ...complete, U3: '2026-06-18', GE1: '2026-06-30' },
    step: { kind: 'admit', at: '2026-11-03T10:00:00Z', signedOn: null },
  },
  {
    supplier: 'its4sure',
    createdAt: '2026-10-01T11:00:00Z',
    submittedAt: '2026-10-02T14:20:00Z',
    // Expired since the contract was signed, and not renewed.
    evidence: { ...complete, U3: '2026-05-12' },
    step: { kind: 'admit', at: '2026-11-05T09:15:00Z', signedOn: '2026-11-10' },
  },
  {
    supplier: 'gemiva-svg',
    createdAt: '2026-11-16T08:00:00Z',
    submittedAt: '2026-11-18T15:45:00Z',
    evidence: { ...complete, GE1: '2026-11-10' },
    step: null,
  },
  {
    supplier: 'praktijk-mees',
    createdAt: '2026-11-09T19:00:00Z',
    submittedAt: '2026-11-10T20:05:00Z',
    evidence: complete,
    step: {
      kind: 'request',
      at: '2026-11-19T10:30:00Z',
      codes: ['GE2'],
      question: 'De referentie noemt geen periode en geen omvang. Vraag de opdrachtgever om beide toe te voegen.',
    },
  },
  {
    supplier: 'yes-we-can-clinics',
    createdAt: '2026-09-28T07:40:00Z',
    submittedAt: '2026-09-30T12:00:00Z',
    evidence: complete,
    step: {
      kind: 'refuse',
      at: '2026-10-27T13:00:00Z',
      reasons: { GE2: 'De referentie gaat over hulp met verblijf. Gevraagd is ervaring met ambulante jeugdhulp.' },
    },
  },
  {
    supplier: 'opdidakt',
    createdAt: '2026-10-12T09:00:00Z',
    submittedAt: '2026-10-13T09:00:00Z',
    evidence: complete,
    step: { kind: 'withdraw', at: '2026-10-22T16:10:00Z' },
  },
  {
    supplier: 'de-buitenwereld',
    createdAt: '2026-11-20T13:00:00Z',
    submittedAt: null,
    evidence: { U2: '2026-08-03' },
    step: null,
  },
]

/** Who was admitted: each of them has the contract that the admission made. */
export const admitted: readonly ProviderKey[] = exampleAdmissions
  .filter(({ step }) => step?.kind === 'admit')
  .map(({ supplier }) => supplier)
