/** What the list of promises can be narrowed to; all of it stands in the URL, in Dutch words that people share. */
import { readDayInput } from '../../../kernel/day-input'
import type { DayRange } from './contract-filters'

export const promiseSortKeys = ['uiterlijk', 'toezegging', 'contract', 'aanbieder', 'stand'] as const
export type PromiseSortKey = (typeof promiseSortKeys)[number]

/** `aandacht`: not met, and late or due within promiseSoonDays. */
export const promiseStandings = ['aandacht', 'te-laat', 'gepland', 'nagekomen', 'deels', 'niet'] as const
export type PromiseStanding = (typeof promiseStandings)[number]

export const promiseOwners = ['mij', 'niemand'] as const
export type PromiseOwner = (typeof promiseOwners)[number]

export type PromiseFilters = {
  /** In the text of the promise, the number or title of the contract, or the name of the provider. */
  readonly search: string
  readonly owner: PromiseOwner | null
  readonly standing: PromiseStanding | null
  readonly due: DayRange
}

export const promiseFilterNames = { search: 'zoek', owner: 'eigenaar', standing: 'stand', due: 'uiterlijk' } as const

const mostText = 200

/** Reads the filters of a URL; `unread` are typed days that could not be read, and those filters are not on. */
export function readPromiseFilters(params: URLSearchParams): { filters: PromiseFilters; unread: readonly string[] } {
  const unread: string[] = []
  const day = (name: string) => {
    const typed = params.get(name)?.trim() ?? ''
    if (typed === '') return null
    const read = readDayInput(typed)
    if (read.ok) return read.value
    unread.push(typed)
    return null
  }
  const filters: PromiseFilters = {
    search: (params.get(promiseFilterNames.search) ?? '').replaceAll('\0', '').trim().slice(0, mostText),
    owner: promiseOwners.find((each) => each === params.get(promiseFilterNames.owner)) ?? null,
    standing: promiseStandings.find((each) => each === params.get(promiseFilterNames.standing)) ?? null,
    due: { from: day(`${promiseFilterNames.due}-vanaf`), until: day(`${promiseFilterNames.due}-tot`) },
  }
  return { filters, unread }
}

/** The address behind the tile of an owner: what is late or nearly due, the first one first. */
export const ownPromisesSearch = `${promiseFilterNames.owner}=mij&${promiseFilterNames.standing}=aandacht&sorteer=uiterlijk`
