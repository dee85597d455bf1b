/** Writes checked rows in short transactions of their own, so that a large file holds no lock and its progress shows. */
import { withActor } from '~/platform/database/with-actor.server'
import type { CheckedRow } from '../domain/check-outcome'
import { type CheckRun, checker } from './begin-check.server'

/** Rows per transaction: fewer transactions are quicker, more show progress sooner. */
const rowsPerTransaction = 4_000

/** Another run, or a newer version of the delivery, took over: what this run found counts no more. */
export class CheckOvertaken extends Error {}

export type RowStore = {
  /** Takes rows in order; writes when there are enough of them. */
  readonly add: (rows: readonly CheckedRow[]) => Promise<void>
  /** Writes what is left. */
  readonly flush: () => Promise<void>
}

/** Both throw CheckOvertaken when the run is no longer the delivery's. */
export function rowStore(run: CheckRun): RowStore {
  let waiting: CheckedRow[] = []
  const flush = async (): Promise<void> => {
    const rows = waiting
    waiting = []
    if (rows.length > 0) await storeCheckedRows(run, rows)
  }
  return {
    add: async (rows) => {
      waiting.push(...rows)
      if (waiting.length >= rowsPerTransaction) await flush()
    },
    flush,
  }
}

/** One transaction; throws CheckOvertaken when the run is no longer the delivery's. */
export async function storeCheckedRows(run: CheckRun, rows: readonly CheckedRow[]): Promise<void> {
  const { deliveryId, supplierId, version } = run
  await withActor(checker, async (db) => {
    // The row lock of this update is what keeps a newer upload out until the rows are in.
    const { count } = await db.delivery.updateMany({
      where: { id: deliveryId, status: 'checking', version },
      data: { progressRows: { increment: rows.length } },
    })
    if (count !== 1) throw new CheckOvertaken()
    // One parameter for many rows: as createMany this takes ten times as long.
    const json = JSON.stringify(rows.map(({ row, key, values }) => ({ row, key, values })))
    await db.$executeRaw`insert into delivery_row (delivery_id, supplier_id, row, row_key, "values")
      select ${deliveryId}::uuid, ${supplierId}::uuid, r.row, r.key, r."values"
      from jsonb_to_recordset(${json}::jsonb) as r(row int, key text, "values" jsonb)`
  })
}
