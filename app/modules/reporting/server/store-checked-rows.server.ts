/** Writes checked rows in short transactions of their own, so that a large file holds no lock and its progress shows. */
import { withActor } from '~/platform/database/with-actor.server'
import type { CheckedRow } from '../domain/check-outcome'
import { type CheckRun, checker } from './begin-check.server'

/** Rows per statement. */
export const rowsPerBatch = 1_000

/** Another run, or a newer version of the delivery, took over: what this run found counts no more. */
export class CheckOvertaken extends Error {}

/** Throws CheckOvertaken when the run is no longer the delivery's. */
export async function storeCheckedRows(run: CheckRun, rows: readonly CheckedRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerBatch) {
    const batch = rows.slice(start, start + rowsPerBatch)
    await withActor(checker, async (db) => {
      // The row lock of this update is what keeps a newer upload out until the batch is in.
      const { count } = await db.delivery.updateMany({
        where: { id: run.deliveryId, status: 'checking', version: run.version },
        data: { progressRows: { increment: batch.length } },
      })
      if (count !== 1) throw new CheckOvertaken()
      const { deliveryId, supplierId } = run
      await db.deliveryRow.createMany({
        data: batch.map(({ row, key, values }) => ({ deliveryId, supplierId, row, rowKey: key, values })),
      })
    })
  }
}
