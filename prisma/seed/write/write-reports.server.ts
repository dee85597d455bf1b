/** Obligations, deliveries with rows and remarks, comments, and what was used of the ceilings. */
import { fromCents } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { ceilingUses } from '../example/ceiling-uses'
import { comments } from '../example/comments'
import { obligations } from '../example/obligations'
import { checkedDeliveries, deliveryRow, momentOn, obligationRow, problemRows, tableRows } from './delivery-rows'
import type { StoredExampleFile } from './store-example-files.server'

/** Writes what is not there yet; gives the number of rows that were new. */
export async function writeReports(db: Db, files: ReadonlyMap<string, StoredExampleFile>): Promise<number> {
  const checked = checkedDeliveries()
  const counts = [
    await db.obligation.createMany({ data: obligations.map(obligationRow), skipDuplicates: true }),
    await db.delivery.createMany({ data: checked.map((one) => deliveryRow(one, files)), skipDuplicates: true }),
    await db.deliveryRow.createMany({ data: checked.flatMap(tableRows), skipDuplicates: true }),
    await db.deliveryProblem.createMany({ data: checked.flatMap(problemRows), skipDuplicates: true }),
    await db.deliveryComment.createMany({
      data: comments.map(({ on, ...comment }) => ({ ...comment, createdAt: momentOn(on, 12) })),
      skipDuplicates: true,
    }),
    await db.ceilingUse.createMany({
      data: ceilingUses.map((use) => ({ ...use, amountCents: fromCents(use.amountCents) })),
      skipDuplicates: true,
    }),
  ]
  return counts.reduce((sum, { count }) => sum + count, 0)
}
