/** How every provider stands in every period of a year, for one template: a page of providers at a time. */
import type { Actor } from '~/kernel/actor'
import { type CivilDate, yearOf } from '~/kernel/civil-date'
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
  /** Labels of the periods on this page, in calendar order. */
  readonly periods: readonly string[]
  /** Years to choose from, newest first. */
  readonly years: readonly number[]
}

type Read = { rows: MatrixRow[]; total: number; firstDue: CivilDate | null; lastDue: CivilDate | null }

/** One page in one round trip; waived obligations are in it, as they were asked once. */
export async function getMatrix(actor: Actor, request: MatrixRequest): Promise<Matrix> {
  const { templateCode, year, search, page, pageSize } = request
  const pattern = search === '' ? null : `%${search.replace(/[\\%_]/g, '\\$&')}%`
  const own = actor.kind === 'provider' ? actor.organisationId : null
  // Providers first: each finds its own obligations by an index.
  const asked = `o.template_code = $1 and o.period_starts_on >= make_date($2, 1, 1) and o.period_starts_on < make_date($2 + 1, 1, 1)`
  const [row] = await readAs(actor, (query) =>
    query<Read>({
      text: `with named as materialized (select s.id, s.name from organisation s
          where ($3::text is null or leidraad.fold(s.name) like leidraad.fold($3)) and ($6::uuid is null or s.id = $6)
            and exists (select 1 from obligation o where o.supplier_id = s.id and ${asked})),
        page as (select id, name from named order by name, id limit $4 offset $5)
        select (select count(*)::int from named) as total, (select min(due_on)::text from obligation) as "firstDue",
          (select max(due_on)::text from obligation) as "lastDue",
          (select coalesce(json_agg(json_build_object('supplierId', p.id, 'supplier', p.name, 'cells',
              (select coalesce(json_agg(json_build_object('id', o.id, 'period', o.period, 'status', o.status, 'dueOn', o.due_on)
                order by o.period_starts_on, o.id), '[]') from obligation o where o.supplier_id = p.id and ${asked}))
              order by p.name, p.id), '[]') from page p) as rows`,
      values: [templateCode, year, pattern, pageSize, (page - 1) * pageSize, own],
    }),
  )
  if (!row) throw new Error('A query without FROM gives one row')
  return { rows: row.rows, total: row.total, periods: periodsOf(row.rows), years: yearsOf(row, year) }
}

/** Of the rows on this page: a page is what one looks at. Labels of one year sort as the calendar does. */
const periodsOf = (rows: readonly MatrixRow[]): string[] =>
  [...new Set(rows.flatMap((row) => row.cells.map((cell) => cell.period)))].sort()

/** From the year before the first due day (a year is reported in the next) to that of the last one. */
function yearsOf({ firstDue, lastDue }: Pick<Read, 'firstDue' | 'lastDue'>, year: number): number[] {
  const oldest = Math.min(year, firstDue === null ? year : yearOf(firstDue) - 1)
  const newest = Math.max(year, lastDue === null ? year : yearOf(lastDue))
  return Array.from({ length: newest - oldest + 1 }, (_, index) => newest - index)
}
