/** How every provider stands in every period of a year, for one template: a page of providers at a time. */
import type { Actor } from '~/kernel/actor'
import type { CivilDate } from '~/kernel/civil-date'
import { readAs } from '~/platform/database/read-as.server'
import type { ObligationStatus } from '../domain/delivery-status'

export type MatrixRequest = {
  readonly templateCode: string
  readonly year: number
  /** Part of the provider's name. */
  readonly search: string
  readonly page: number
  readonly pageSize: number
}
export type MatrixCell = {
  readonly id: string
  readonly period: string
  readonly status: ObligationStatus
  readonly dueOn: CivilDate
}
export type MatrixRow = {
  readonly supplierId: string
  readonly supplier: string
  /** Every obligation of the provider in the year; several in one period when it has several contracts. */
  readonly cells: readonly MatrixCell[]
}
export type Matrix = {
  readonly rows: readonly MatrixRow[]
  readonly total: number
  /** Labels of the periods that were asked, in calendar order. */
  readonly periods: readonly string[]
  /** Years for which something was asked, newest first. */
  readonly years: readonly number[]
}

/** One page in one round trip; waived obligations are in it, as they were asked once. */
export async function getMatrix(actor: Actor, request: MatrixRequest): Promise<Matrix> {
  const { templateCode, year, search, page, pageSize } = request
  const pattern = search === '' ? null : `%${search.replace(/[\\%_]/g, '\\$&')}%`
  const [row] = await readAs(actor, (query) =>
    query<Matrix>({
      text: `with asked as materialized (
          select o.id, o.supplier_id, o.period, o.period_starts_on, o.status, o.due_on from obligation o
          where o.template_code = $1 and o.period_starts_on >= make_date($2, 1, 1) and o.period_starts_on < make_date($2 + 1, 1, 1)),
        named as (select s.id, s.name from organisation s where s.id in (select supplier_id from asked)
          and ($3::text is null or leidraad.fold(s.name) like leidraad.fold($3))),
        page as (select id, name from named order by name, id limit $4 offset $5)
        select (select count(*)::int from named) as total,
          (select coalesce(json_agg(period order by starts, period), '[]') from
            (select period, min(period_starts_on) as starts from asked group by period) p) as periods,
          (select coalesce(json_agg(y order by y desc), '[]') from (select distinct extract(year from d)::int as y from
            (select min(period_starts_on) as d from obligation where template_code = $1
             union all select max(period_starts_on) from obligation where template_code = $1
             union all select make_date($2, 1, 1)) e where d is not null) years) as years,
          (select coalesce(json_agg(json_build_object('supplierId', p.id, 'supplier', p.name, 'cells',
              (select coalesce(json_agg(json_build_object('id', a.id, 'period', a.period, 'status', a.status, 'dueOn', a.due_on)
                order by a.period_starts_on, a.id), '[]') from asked a where a.supplier_id = p.id)) order by p.name, p.id), '[]')
            from page p) as rows`,
      values: [templateCode, year, pattern, pageSize, (page - 1) * pageSize],
    }),
  )
  if (!row) throw new Error('A query without FROM gives one row')
  const [newest, oldest] = [Math.max(...row.years), Math.min(...row.years)]
  return { ...row, years: Array.from({ length: newest - oldest + 1 }, (_, index) => newest - index) }
}
