/** Contacts of a contract. The audit log tells that one was added, changed or removed, not who it is. */
import type { Actor } from '~/kernel/actor'
import { ok, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { withActor } from '~/platform/database/with-actor.server'
import type { ContactInput } from '../forms'
import { lockContract } from './contract-record.server'
import { recordContractEvent } from './record-contract-event.server'

type SaveContact = { readonly contractId: string; readonly contactId: string | null; readonly input: ContactInput }

/** Adds or changes a contact; throws 404 and 403 as lockContract does. */
export async function saveContact(
  actor: Actor,
  { contractId, contactId, input }: SaveContact,
): Promise<Result<null, 'recordGone'>> {
  return withActor(actor, async (db) => {
    const contract = await lockContract(db, actor, contractId)
    const columns = { ...input, email: input.email || null, phone: input.phone || null }
    if (contactId === null) {
      await db.contractContact.createMany({ data: [{ ...columns, contractId, supplierId: contract.supplierId }] })
    } else {
      if (!isUuid(contactId)) return refuse('recordGone')
      const changed = await db.contractContact.updateMany({ where: { id: contactId, contractId }, data: columns })
      if (changed.count !== 1) return refuse('recordGone')
    }
    const from = contactId === null ? null : input.side
    await recordContractEvent(db, contract, { contact: { from, to: input.side } })
    return ok(null)
  })
}

/** Removes a contact; nothing happens when it is gone already. */
export async function removeContact(
  actor: Actor,
  { contractId, contactId }: { contractId: string; contactId: string },
): Promise<void> {
  await withActor(actor, async (db) => {
    const contract = await lockContract(db, actor, contractId)
    if (!isUuid(contactId)) return
    const contact = await db.contractContact.findFirst({ where: { id: contactId, contractId }, select: { side: true } })
    if (contact === null) return
    await db.contractContact.deleteMany({ where: { id: contactId, contractId } })
    await recordContractEvent(db, contract, { contact: { from: contact.side, to: null } })
  })
}
