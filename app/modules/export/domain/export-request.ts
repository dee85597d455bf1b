/** What somebody asks to export, as it is kept with the export. */
import { type CivilDate, isCivilDate } from '../../../kernel/civil-date'
import { filterNames } from '../../contract/domain/contract-filters'

/** The one kind there is now: all sheets of the contract management workbook. */
export const contractWorkbook = 'contractbeheer'

export type ExportParameters = {
  /** The filters of the list of contracts as a query string, sorted; empty for all contracts. */
  readonly filters: string
  /** Which tariffs are current and what is overdue is told as of this day. */
  readonly on: CivilDate
}

const names = new Set<string>([
  ...Object.values(filterNames),
  ...[filterNames.ends, filterNames.notice].flatMap((name) => [`${name}-vanaf`, `${name}-tot`]),
])
const mostText = 2_000

/** Only what narrows the list, in a fixed order: sorting, page and messages of the URL say nothing about which rows. */
export function filtersOf(query: string): string {
  const kept = new URLSearchParams()
  for (const [name, value] of new URLSearchParams(query.slice(0, mostText))) {
    const text = value.replaceAll('\0', '').trim()
    if (names.has(name) && text !== '') kept.set(name, text)
  }
  kept.sort()
  return kept.toString()
}

/** The parameters as they were kept; throws RangeError when they are none, as only we write them. */
export function toExportParameters(kept: unknown): ExportParameters {
  const { filters, on } = (kept ?? {}) as Partial<Record<keyof ExportParameters, unknown>>
  if (typeof filters !== 'string' || typeof on !== 'string' || !isCivilDate(on)) {
    throw new RangeError('Not the parameters of an export')
  }
  return { filters, on }
}
