/** The filters of an export as people read them on the cover: 'Status: lopend', 'Namens gemeente: Leiden'. */
import type { CivilDate } from '~/kernel/civil-date'
import { filterNames, readContractFilters } from '~/modules/contract/domain/contract-filters'
import { contractTexts, statusNames } from '~/modules/contract/texts'
import type { ReadQuery } from '~/platform/database/read-as.server'
import { dayText } from '../texts-workbook'

const texts = contractTexts.filters

type Names = { segment: string | null; municipality: string | null; supplier: string | null }

/** One text per filter that is on. */
export async function listFilterWords(query: ReadQuery, search: string, today: CivilDate): Promise<string[]> {
  const params = new URLSearchParams(search)
  const { filters } = readContractFilters(params, today)
  const [names] = await query<Names>({
    text: `select (select segment_name from strategy_choice where segment_code = $1 and is_latest) as segment,
      (select name from organisation where cbs_code = $2) as municipality,
      (select name from organisation where id = $3::uuid) as supplier`,
    values: [filters.segment, filters.municipality, filters.supplierId],
  })
  const within = (name: string) => {
    const months = Number(params.get(name))
    return months > 0 ? texts.within(months) : null
  }
  const range = (name: string) => daysText(readContractFilters(rangeOf(params, name), today).filters, name)
  const words: [label: string, value: string | null][] = [
    [texts.search, filters.search || null],
    [texts.supplier, filters.supplierId && (names?.supplier ?? filters.supplierId)],
    [texts.supplier, filters.supplierName || null],
    [texts.segment, filters.segment && (names?.segment ?? filters.segment)],
    [
      texts.municipality,
      filters.municipality && (names?.municipality?.replace(/^Gemeente /, '') ?? filters.municipality),
    ],
    [texts.status, filters.status && statusNames[filters.status]],
    [texts.endsWithin, within(filterNames.endsWithin)],
    [texts.noticeWithin, within(filterNames.noticeWithin)],
    [texts.used, filters.usedFromPercent === null ? null : texts.usedFrom(filters.usedFromPercent)],
    [texts.ends, range(filterNames.ends)],
    [texts.notice, range(filterNames.notice)],
  ]
  return words.flatMap(([label, value]) => (value === null ? [] : [`${label}: ${value}`]))
}

/** Only the two days of one range, without "binnen … maanden", which has words of its own. */
function rangeOf(params: URLSearchParams, name: string): URLSearchParams {
  const names = [`${name}-vanaf`, `${name}-tot`]
  return new URLSearchParams([...params].filter(([key]) => names.includes(key)))
}

function daysText(filters: ReturnType<typeof readContractFilters>['filters'], name: string): string | null {
  const { from, until } = name === filterNames.ends ? filters.ends : filters.notice
  const words = [from && `vanaf ${dayText(from)}`, until && `tot en met ${dayText(until)}`].filter(Boolean)
  return words.length === 0 ? null : words.join(' ')
}
