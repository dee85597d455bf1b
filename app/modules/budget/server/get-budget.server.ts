/** The budget lines of the newest edition as a table with names. */
import type { Actor } from '~/kernel/actor'
import { toSourceMark } from '~/modules/planning/domain/source-mark'
import { toCents } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { budgetTable } from '../domain/budget-table'

export type Budget = NonNullable<Awaited<ReturnType<typeof readBudget>>>

/** Null when there is no budget yet. */
export const findBudget = (actor: Actor) => withActor(actor, readBudget)

/** The same within a transaction, for exports that read more. */
export async function readBudget(db: Db) {
  const lines = await db.budgetLine.findMany({
    orderBy: [{ edition: 'desc' }, { municipalityCode: 'asc' }, { year: 'asc' }],
  })
  const edition = lines[0]?.edition
  if (edition === undefined) return null
  const ofEdition = lines.filter((line) => line.edition === edition)
  const municipalities = await db.organisation.findMany({
    where: { cbsCode: { not: null } },
    select: { cbsCode: true, name: true },
  })
  const nameOf = new Map(municipalities.map((m) => [m.cbsCode, m.name]))
  const table = budgetTable(
    ofEdition.map((line) => ({
      municipalityCode: line.municipalityCode,
      year: line.year,
      amountCents: toCents(line.amountCents),
    })),
  )
  return {
    edition,
    source: toSourceMark(ofEdition[0]?.source),
    ...table,
    rows: table.rows.map((row) => ({ ...row, name: nameOf.get(row.municipalityCode) ?? row.municipalityCode })),
  }
}
