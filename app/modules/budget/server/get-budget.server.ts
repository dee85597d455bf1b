/** The budget lines of the newest edition as a table with names. */
import type { Actor } from '~/kernel/actor'
import { toSourceMark } from '~/modules/planning/domain/source-mark'
import { toCents } from '~/platform/database/columns.server'
import { type ReadQuery, readAs } from '~/platform/database/read-as.server'
import { budgetTable } from '../domain/budget-table'

export type Budget = NonNullable<Awaited<ReturnType<typeof readBudget>>>

type Line = {
  edition: string
  municipality_code: string
  year: number
  amount_cents: bigint
  source: unknown
  name: string | null
}

/** Null when there is no budget yet. */
export const findBudget = (actor: Actor) => readAs(actor, readBudget)

/** The same within a snapshot that reads more: an export. */
export async function readBudget(query: ReadQuery) {
  const lines = await query<Line>({
    text: `select b.edition, b.municipality_code, b.year, b.amount_cents, b.source, o.name
      from budget_line b left join organisation o on o.cbs_code = b.municipality_code
      where b.edition = (select max(edition) from budget_line)
      order by b.municipality_code, b.year`,
    values: [],
    name: 'budget',
  })
  const [first] = lines
  if (first === undefined) return null
  const nameOf = new Map(lines.map((line) => [line.municipality_code, line.name]))
  const table = budgetTable(
    lines.map((line) => ({
      municipalityCode: line.municipality_code,
      year: line.year,
      amountCents: toCents(line.amount_cents),
    })),
  )
  return {
    edition: first.edition,
    source: toSourceMark(first.source),
    ...table,
    rows: table.rows.map((row) => ({ ...row, name: nameOf.get(row.municipalityCode) ?? row.municipalityCode })),
  }
}
