/**
 * The one SQL of the list of promises and of the tile that counts them. Values are parameters; only sort keys of the
 * whitelist below reach the text of the query. What a reader may see is the database's policy.
 */
import type { CivilDate } from '~/kernel/civil-date'
import type { SqlRead } from '~/platform/database/read-as.server'
import { promiseSoonDays } from '../domain/contract-promise'
import type { PromiseFilters, PromiseSortKey, PromiseStanding } from '../domain/promise-filters'

export type PromiseListRequest = {
  readonly filters: PromiseFilters
  readonly sorts: readonly { readonly key: PromiseSortKey; readonly descending: boolean }[]
  readonly page: number
  readonly pageSize: number
  readonly today: CivilDate
}

const sortColumns = {
  uiterlijk: 'p.due_on',
  toezegging: 'leidraad.fold(p.text)',
  contract: 'c.number',
  aanbieder: 'o.name',
  stand: 'p.status',
} as const satisfies Record<PromiseSortKey, string>

/** Of promise p, where $1 is today. */
const standingSql: Readonly<Record<PromiseStanding, string>> = {
  aandacht: `p.status <> 'met' and p.due_on <= $1::date + ${promiseSoonDays}`,
  'te-laat': `p.status <> 'met' and p.due_on < $1::date`,
  gepland: `p.status = 'scheduled'`,
  nagekomen: `p.status = 'met'`,
  deels: `p.status = 'partiallyMet'`,
  niet: `p.status = 'notMet'`,
}

/** One row: the page as JSON and the exact total. */
export function promiseListSql({ filters, sorts, page, pageSize, today }: PromiseListRequest): SqlRead {
  const values: unknown[] = [today]
  const bind = (value: unknown): string => `$${values.push(value)}`
  const where = [...conditions(filters, bind), '$1::date is not null']
  const from = `from contract_promise p join contract c on c.id = p.contract_id
    join organisation o on o.id = p.supplier_id where ${where.join(' and ')}`
  const order = `order by ${[...sorts.map(({ key, descending }) => `${sortColumns[key]}${descending ? ' desc' : ''}`), 'p.due_on', 'c.number', 'p.position'].join(', ')}`
  const text = `with page as (select p.id, p.contract_id as "contractId", c.number as "contractNumber",
      c.municipality_codes as "municipalityCodes", o.name as supplier, p.text, p.criterion_code as "criterionCode",
      p.criterion_name as "criterionName", p.owner_id as "ownerId", p.due_on as "dueOn", p.status,
      row_number() over (${order}) as place ${from} ${order} limit ${bind(pageSize)} offset ${bind((page - 1) * pageSize)})
    select (select count(*)::int ${from}) as total,
      (select coalesce(json_agg(to_json(page) order by place), '[]') from page) as rows`
  return { text, values }
}

function conditions(filters: PromiseFilters, bind: (value: unknown) => string): string[] {
  const where: string[] = []
  if (filters.search !== '') {
    const part = bind(filters.search.replace(/[\\%_]/g, '\\$&'))
    where.push(
      `leidraad.fold(concat_ws(' ', p.text, c.number, c.title, o.name)) like '%' || leidraad.fold(${part}) || '%'`,
    )
  }
  if (filters.owner === 'mij') where.push('p.owner_id = leidraad.user_id()')
  if (filters.owner === 'niemand') where.push('p.owner_id is null')
  if (filters.standing !== null) where.push(standingSql[filters.standing])
  if (filters.due.from !== null) where.push(`p.due_on >= ${bind(filters.due.from)}::date`)
  if (filters.due.until !== null) where.push(`p.due_on <= ${bind(filters.due.until)}::date`)
  return where
}
