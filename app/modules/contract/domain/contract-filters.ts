/** What the list of contracts can be narrowed to; all of it stands in the URL, in Dutch words that people share. */
import { addMonths, type CivilDate } from '../../../kernel/civil-date'
import { readDayInput } from '../../../kernel/day-input'
import { isUuid } from '../../../kernel/uuid'
import { attentionMonths } from './contract-attention'
import { type ContractStatus, contractStatuses } from './contract-status'

export const contractSortKeys = [
  'nummer',
  'titel',
  'aanbieder',
  'segment',
  'status',
  'startdatum',
  'einddatum',
  'opzegdatum',
  'ruimte',
] as const
export type ContractSortKey = (typeof contractSortKeys)[number]

export const withinMonths = [3, 6, 12] as const
export const usePercentages = [70, 90, 100] as const

export type DayRange = { readonly from: CivilDate | null; readonly until: CivilDate | null }
export type ContractFilters = {
  readonly search: string
  readonly supplierId: string | null
  /** A part of the supplier's name, where there are too many to choose from. */
  readonly supplierName: string
  readonly segment: string | null
  /** CBS code. */
  readonly municipality: string | null
  readonly status: ContractStatus | null
  readonly ends: DayRange
  readonly notice: DayRange
  /** From this part of the ceiling of this year, in percent. */
  readonly usedFromPercent: number | null
}
export type ReadFilters = {
  readonly filters: ContractFilters
  /** Names of parameters that hold no day: the filter is not on, and the page says so. */
  readonly unread: readonly string[]
}

/** The names in the URL. */
export const filterNames = {
  search: 'zoek',
  supplier: 'aanbieder',
  supplierName: 'aanbiedernaam',
  segment: 'segment',
  municipality: 'gemeente',
  status: 'status',
  ends: 'einde',
  endsWithin: 'loopt-af-binnen',
  notice: 'opzegdatum',
  noticeWithin: 'opzeggen-binnen',
  used: 'ruimte-vanaf',
} as const

const mostText = 200
const code = /^[\w-]{1,40}$/

/** Reads the filters of a URL; what is not a value of a filter is left out, so that an old link still works. */
export function readContractFilters(params: URLSearchParams, today: CivilDate): ReadFilters {
  const unread: string[] = []
  const day = (name: string): CivilDate | null => {
    const text = params.get(name)?.trim() ?? ''
    if (text === '') return null
    const read = readDayInput(text)
    if (read.ok) return read.value
    unread.push(name)
    return null
  }
  const text = (name: string) => (params.get(name) ?? '').replaceAll('\0', '').trim().slice(0, mostText)
  const matching = (name: string, pattern: RegExp) => (pattern.test(text(name)) ? text(name) : null)
  const filters: ContractFilters = {
    search: text(filterNames.search),
    supplierId: isUuid(text(filterNames.supplier)) ? text(filterNames.supplier) : null,
    supplierName: text(filterNames.supplierName),
    segment: matching(filterNames.segment, code),
    municipality: matching(filterNames.municipality, /^\d{4}$/),
    status: contractStatuses.find((status) => status === params.get(filterNames.status)) ?? null,
    ends: within(range(filterNames.ends, day), oneOf(params, filterNames.endsWithin, withinMonths), today),
    notice: within(range(filterNames.notice, day), oneOf(params, filterNames.noticeWithin, withinMonths), today),
    usedFromPercent: oneOf(params, filterNames.used, usePercentages),
  }
  return { filters, unread }
}

const range = (name: string, day: (name: string) => CivilDate | null): DayRange => ({
  from: day(`${name}-vanaf`),
  until: day(`${name}-tot`),
})

/** "Binnen 6 maanden" narrows the range further: from today up to the same day six months on. */
function within(given: DayRange, months: number | null, today: CivilDate): DayRange {
  if (months === null) return given
  const last = addMonths(today, months)
  return {
    from: given.from !== null && given.from > today ? given.from : today,
    until: given.until !== null && given.until < last ? given.until : last,
  }
}

const oneOf = (params: URLSearchParams, name: string, values: readonly number[]): number | null =>
  values.find((value) => String(value) === params.get(name)) ?? null

/** Views that come with the product; their names are in texts.ts. */
export const shippedViews = {
  endsSoon: `${filterNames.status}=active&${filterNames.endsWithin}=${attentionMonths.end}&sorteer=einddatum`,
  noticeSoon: `${filterNames.status}=active&${filterNames.noticeWithin}=${attentionMonths.notice}&sorteer=opzegdatum`,
  spaceNearlyGone: `${filterNames.status}=active&${filterNames.used}=90&sorteer=-ruimte`,
} as const
export type ShippedView = keyof typeof shippedViews
