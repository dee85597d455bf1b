/**
 * The one SQL of the list: rows, total and saved views in a single round trip. Values are parameters; only sort keys of
 * the whitelist below reach the text of the query.
 */
import { type CivilDate, yearOf } from '~/kernel/civil-date'
import { savedViewsColumn } from '~/modules/access/server/saved-views-sql.server'
import type { SqlRead } from '~/platform/database/read-as.server'
import type { ContractFilters, ContractSortKey } from '../domain/contract-filters'

export type ContractSort = { readonly key: ContractSortKey; readonly descending: boolean }
export type ContractListRequest = {
  readonly filters: ContractFilters
  readonly sorts: readonly ContractSort[]
  readonly page: number
  readonly pageSize: number
  readonly today: CivilDate
}

/** Beyond this the page says "meer dan": counting further would read the whole register for each page. */
export const countedAtMost = 10_000

const sortColumns = {
  nummer: 'c.number',
  titel: 'c.title',
  aanbieder: 'o.name',
  segment: 'c.segment_code',
  status: 'c.status',
  startdatum: 'c.starts_on',
  einddatum: 'c.ends_on',
  opzegdatum: 'c.notice_on',
  ruimte: 'coalesce(s.used / nullif(s.ceiling, 0), -1)',
} as const satisfies Record<ContractSortKey, string>

/**
 * Of one year and all municipalities together. Made once for all contracts only when the list filters or sorts on it.
 * `year` is the place of the year among the values.
 */
export const sharesOfYear = (year: string): string =>
  `select coalesce(l.contract_id, u.contract_id) as contract_id, l.ceiling, coalesce(u.used, 0) as used
  from (select contract_id, sum(amount_cents) as ceiling from ceiling where year = ${year} group by 1) l
  full join (select contract_id, sum(amount_cents) as used from ceiling_use where year = ${year} group by 1) u using (contract_id)`

/** Builds the query; $1 is the year of use. */
export function contractListSql(request: ContractListRequest): SqlRead {
  const { filters, sorts, page, pageSize, today } = request
  const values: unknown[] = [yearOf(today)]
  const bind = (value: unknown): string => `$${values.push(value)}`
  const where = contractConditions(filters, bind)
  const usesShare = filters.usedFromPercent !== null || sorts.some((sort) => sort.key === 'ruimte')
  const usesSupplier = filters.supplierName !== '' || sorts.some((sort) => sort.key === 'aanbieder')
  const from = `from contract c${usesSupplier ? ' join organisation o on o.id = c.supplier_id' : ''}${
    usesShare ? ' left join share s on s.contract_id = c.id' : ''
  }${where.length === 0 ? '' : ` where ${where.join(' and ')}`}`
  const order = orderBy(sorts)
  const ctes = [
    ...(filters.search === ''
      ? []
      : [`found as materialized (select contract_id, exact from leidraad.find_contracts(${bind(filters.search)}))`]),
    ...(usesShare ? [`share as materialized (${sharesOfYear('$1')})`] : []),
    `page as (select c.id, c.number, c.title, c.supplier_id, c.segment_code, c.municipality_codes, c.status, c.starts_on,
      c.ends_on, c.notice_on, row_number() over (${order}) as place ${from} ${order}
      limit ${bind(pageSize)} offset ${bind((page - 1) * pageSize)})`,
  ]
  const text = `with ${ctes.join(', ')}
    select (select count(*)::int from (select 1 ${from} limit ${countedAtMost + 1}) n) as total,
      (select coalesce(json_agg(json_build_object('id', p.id, 'number', p.number, 'title', p.title,
          'supplierId', p.supplier_id, 'supplier', o.name, 'segmentCode', p.segment_code,
          'municipalityCodes', p.municipality_codes, 'status', p.status, 'startsOn', p.starts_on, 'endsOn', p.ends_on,
          'noticeOn', p.notice_on,
          'ceilingCents', (select sum(amount_cents) from ceiling l where l.contract_id = p.id and l.year = $1),
          'usedCents', (select sum(amount_cents) from ceiling_use u where u.contract_id = p.id and u.year = $1))
          order by p.place), '[]')
        from page p join organisation o on o.id = p.supplier_id) as rows,
      ${filters.search === '' ? 'true' : 'coalesce((select bool_and(exact) from found), true)'} as exact,
      ${savedViewsColumn(bind('contracts'))} as views`
  return { text, values }
}

/** What each filter asks of contract c; `found`, `s` (share) and `o` (supplier) must be in the query when their filter is on. */
export function contractConditions(filters: ContractFilters, bind: (value: unknown) => string): string[] {
  const where: string[] = []
  if (filters.search !== '') where.push('c.id in (select contract_id from found)')
  if (filters.supplierId !== null) where.push(`c.supplier_id = ${bind(filters.supplierId)}::uuid`)
  if (filters.supplierName !== '') {
    const part = filters.supplierName.replace(/[\\%_]/g, '\\$&')
    where.push(`leidraad.fold(o.name) like '%' || leidraad.fold(${bind(part)}) || '%'`)
  }
  if (filters.segment !== null) where.push(`c.segment_code = ${bind(filters.segment)}`)
  if (filters.municipality !== null) where.push(`c.municipality_codes @> array[${bind(filters.municipality)}::text]`)
  if (filters.status !== null) where.push(`c.status = ${bind(filters.status)}`)
  for (const [column, range] of [
    ['c.ends_on', filters.ends],
    ['c.notice_on', filters.notice],
  ] as const) {
    if (range.from !== null) where.push(`${column} >= ${bind(range.from)}::date`)
    if (range.until !== null) where.push(`${column} <= ${bind(range.until)}::date`)
  }
  if (filters.usedFromPercent !== null) {
    where.push(`s.used * 100 >= s.ceiling * ${bind(filters.usedFromPercent)}::int and s.used > 0`)
  }
  return where
}

/** The id comes last, in the direction of the last key, so that the order is total and an index can serve it. */
function orderBy(sorts: readonly ContractSort[]): string {
  const keys = sorts.length === 0 ? [{ key: 'nummer', descending: false } as const] : sorts
  const descending = keys.at(-1)?.descending ?? false
  const columns = keys.map((sort) => `${sortColumns[sort.key]}${sort.descending ? ' desc' : ''}`)
  return `order by ${[...columns, `c.id${descending ? ' desc' : ''}`].join(', ')}`
}
