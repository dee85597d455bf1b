/** Contacts of a contract. The audit log tells that one was added, changed or removed, not who it is. */
import type { Actor } from '~/kernel/actor'
import { type Problem, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { findLastChange, type LastChange } from '~/modules/audit/server/find-last-change.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import type { ContactInput } from '../forms'
import { lockContract } from './contract-record.server'
import { contactFacts } from './get-part-to-change.server'
import { recordContractEvent } from './record-contract-event.server'

type SaveContact = { readonly contractId: string; readonly contactId: string | null; readonly input: ContactInput }

export type StoredContact = {
  readonly side: string
  readonly name: string
  readonly role: string
  readonly email: string | null
  readonly phone: string | null
  readonly version: number
}
export type ContactChange =
  | { readonly kind: 'saved' }
  | { readonly kind: 'conflict'; readonly current: StoredContact; readonly by: LastChange }
  | { readonly kind: 'refused'; readonly problem: Problem<'recordGone'> }

/** Adds or changes a contact; throws 404 and 403 as lockContract does. */
export async function saveContact(
  actor: Actor,
  { contractId, contactId, input: { version, ...input } }: SaveContact,
): Promise<ContactChange> {
  return withActor(actor, async (db) => {
    const contract = await lockContract(db, actor, contractId)
    const known = contactId === null ? null : await findContact(db, { contractId, contactId })
    if (contactId !== null && known === null) return { kind: 'refused', problem: refuse('recordGone').problem }
    if (known && known.version !== version) {
      return { kind: 'conflict', current: known, by: await findLastChange(db, ['contract'], contractId) }
    }
    const columns = { ...input, email: input.email || null, phone: input.phone || null }
    if (contactId === null) {
      await db.contractContact.createMany({ data: [{ ...columns, contractId, supplierId: contract.supplierId }] })
    } else {
      const where = { id: contactId, contractId }
      await db.contractContact.updateMany({ where, data: { ...columns, version: { increment: 1 } } })
    }
    await recordContractEvent(db, contract, { contact: { from: known?.side ?? null, to: input.side } })
    return { kind: 'saved' }
  })
}

/** The contract is locked by now, so what is read here stays so until the commit. */
async function findContact(
  db: Db,
  { contractId, contactId }: { contractId: string; contactId: string },
): Promise<StoredContact | null> {
  return isUuid(contactId)
    ? db.contractContact.findFirst({ where: { id: contactId, contractId }, select: contactFacts })
    : null
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
