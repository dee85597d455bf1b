/** The audit event of a change to a contract or to what hangs from it: old and new values, never names of people. */
import { recordEvent } from '~/modules/audit/server/record-event.server'
import type { Db } from '~/platform/database/with-actor.server'
import type { Changes } from '../domain/contract-changes'

type Changed = { readonly id: string; readonly supplierId: string }

/** Last step of the transaction. `changes` is { field: { from, to } }. */
export const recordContractEvent = (
  db: Db,
  contract: Changed,
  changes: Changes,
  type = 'contract.changed',
): Promise<void> =>
  recordEvent(db, {
    type,
    objectType: 'contract',
    objectId: contract.id,
    contractId: contract.id,
    supplierId: contract.supplierId,
    data: changes,
  })
