/** The audit event of a change to a contract or to what hangs from it: old and new values, never names of people. */
import { recordEvent } from '~/modules/audit/server/record-event.server'
import type { Db } from '~/platform/database/with-actor.server'
import { addJob } from '~/platform/jobs/add-job.server'
import type { Changes } from '../domain/contract-changes'

type Changed = { readonly id: string; readonly supplierId: string }

/** Last step of the transaction. `changes` is { field: { from, to } }. */
export async function recordContractEvent(
  db: Db,
  contract: Changed,
  changes: Changes,
  type = 'contract.changed',
): Promise<void> {
  // What must be reported follows from the contract; the job belongs to the module that knows, by name only.
  await addJob(db, 'planObligations', { contractId: contract.id }, { jobKey: `plan:${contract.id}` })
  await recordEvent(db, {
    type,
    objectType: 'contract',
    objectId: contract.id,
    contractId: contract.id,
    supplierId: contract.supplierId,
    data: changes,
  })
}
