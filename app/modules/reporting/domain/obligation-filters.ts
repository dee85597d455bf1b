/**
 * What the list of obligations can be narrowed to. All of it stands in the URL, so that a tile, a mail and a colleague
 * can point at exactly the same rows; the tiles count with the very filters of their link.
 */
import { type CivilDate, isCivilDate } from '../../../kernel/civil-date'
import { isUuid } from '../../../kernel/uuid'
import { type ObligationStatus, obligationStatuses } from './delivery-status'
import { findPeriod } from './periods'

/** 'te-laat' and 'binnenkort' are what the provider still has to do; 'later' is not due within two weeks. */
export const timings = ['te-laat', 'binnenkort', 'later'] as const
export type TimingFilter = (typeof timings)[number]

/** 'open': asked and not answered; 'beantwoord': answered, and nobody of the buyer has closed it yet. */
export const questionStates = ['open', 'beantwoord'] as const
export type QuestionFilter = (typeof questionStates)[number]

export const obligationSortKeys = ['uiterlijk', 'aanbieder', 'contract', 'sjabloon', 'periode', 'status'] as const
export type ObligationSortKey = (typeof obligationSortKeys)[number]

export type ObligationFilters = {
  /** Words of the provider's name or the contract number. */
  readonly search: string
  readonly supplierId: string | null
  readonly contractNumber: string
  readonly templateCode: string | null
  readonly period: string | null
  readonly status: ObligationStatus | null
  readonly timing: TimingFilter | null
  readonly segment: string | null
  /** CBS code. */
  readonly municipality: string | null
  readonly questions: QuestionFilter | null
  readonly dueFrom: CivilDate | null
  readonly dueUntil: CivilDate | null
}

/** The names in the URL. */
export const obligationFilterNames = {
  search: 'zoek',
  supplier: 'aanbieder',
  contract: 'contract',
  template: 'sjabloon',
  period: 'periode',
  status: 'status',
  timing: 'tijd',
  segment: 'segment',
  municipality: 'gemeente',
  questions: 'vragen',
  due: 'uiterlijk',
} as const

const names = obligationFilterNames
const mostText = 100

/** Reads the filters of a URL; what is no value of a filter is left out, so that an old link still works. */
export function readObligationFilters(params: URLSearchParams): ObligationFilters {
  const text = (name: string) => (params.get(name) ?? '').replaceAll('\0', '').trim().slice(0, mostText)
  const matching = (name: string, pattern: RegExp) => (pattern.test(text(name)) ? text(name) : null)
  const oneOf = <T extends string>(name: string, values: readonly T[]) =>
    values.find((value) => value === params.get(name)) ?? null
  return {
    search: text(names.search),
    supplierId: isUuid(text(names.supplier)) ? text(names.supplier) : null,
    contractNumber: text(names.contract),
    templateCode: matching(names.template, /^T\d{1,2}$/),
    period: findPeriod(text(names.period))?.label ?? null,
    status: oneOf(names.status, obligationStatuses),
    timing: oneOf(names.timing, timings),
    segment: matching(names.segment, /^[\w-]{1,40}$/),
    municipality: matching(names.municipality, /^\d{4}$/),
    questions: oneOf(names.questions, questionStates),
    dueFrom: readDay(text(`${names.due}-vanaf`)),
    dueUntil: readDay(text(`${names.due}-tot`)),
  }
}

/** '31-12-2026', as people type it, or '2026-12-31', as links write it. */
function readDay(text: string): CivilDate | null {
  const typed = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text)
  const day = typed ? `${typed[3]}-${typed[2]!.padStart(2, '0')}-${typed[1]!.padStart(2, '0')}` : text
  return isCivilDate(day) ? day : null
}

/** Whether nothing narrows the list. */
export const isUnfiltered = (filters: ObligationFilters): boolean =>
  Object.values(filters).every((value) => value === null || value === '')

/** The counts above the list, each by the query of its link. */
export const obligationTiles = {
  late: `${names.timing}=te-laat`,
  soon: `${names.timing}=binnenkort`,
  toReview: `${names.status}=submitted`,
  returned: `${names.status}=returned`,
  approved: `${names.status}=approved`,
} as const
export type ObligationTile = keyof typeof obligationTiles
