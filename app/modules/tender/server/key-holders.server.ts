/**
 * Who holds the keys of a tender. The officer names the escrow holder; openers follow from the team. Each holder chooses
 * a passphrase, under which a key pair of the holder is kept; the shares of the tender's keys are sealed for that pair,
 * so that nobody needs to be in one room, and nobody but the holder can read a share.
 */
import type { Actor, StaffActor } from '~/kernel/actor'
import { ok, type Result, refuse } from '~/kernel/result'
import { can } from '~/modules/access/domain/permissions'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { newKeyPair } from '~/platform/sealing/curve-keys.server'
import { lockWithPassphrase } from '~/platform/sealing/passphrase.server'
import { passphraseLength } from '../domain/opening-rules'
import { databaseNow } from './database-now.server'

export type HolderProblem =
  | 'notAllowed'
  | 'notOfficer'
  | 'unknownPerson'
  | 'inTheTeam'
  | 'noHolder'
  | 'keysMade'
  | 'passphraseTooShort'

/** What a holder's own key is bound to. */
export const holderContext = (holderId: string): string => `leidraad holder ${holderId}`

export const isMember = async (db: Db, tenderId: string, userId: string, role: string): Promise<boolean> =>
  (await db.tenderMember.count({ where: { tenderId, userId, role, endedAt: null } })) > 0

/** Names who keeps the escrow share: a colleague of the region who works on nothing else in this tender. */
export async function nameEscrowHolder(
  actor: StaffActor,
  { tenderId, userId }: { tenderId: string; userId: string },
): Promise<Result<void, HolderProblem>> {
  return withActor(actor, async (db) => {
    if (!can(actor, 'vault:open')) return refuse('notAllowed')
    if (!(await isMember(db, tenderId, actor.userId, 'officer'))) return refuse('notOfficer')
    if ((await db.tenderKey.count({ where: { tenderId } })) > 0) return refuse('keysMade')
    const known = (await listEscrowChoices(db, tenderId)).some((person) => person.id === userId)
    if (!known)
      return refuse((await db.tenderMember.count({ where: { tenderId, userId } })) ? 'inTheTeam' : 'unknownPerson')
    await db.tenderKeyHolder.deleteMany({ where: { tenderId, kind: 'escrow' } })
    await db.tenderKeyHolder.create({ data: { tenderId, userId, kind: 'escrow' } })
    await recordEvent(db, {
      type: 'vault.escrowNamed',
      objectType: 'tender',
      objectId: tenderId,
      data: { userId },
    })
    return ok(undefined)
  })
}

/** Colleagues of the region who may open and have no role in this tender. */
export async function listEscrowChoices(db: Db, tenderId: string): Promise<{ id: string; name: string }[]> {
  const members = await db.tenderMember.findMany({ where: { tenderId, endedAt: null }, select: { userId: true } })
  return db.user.findMany({
    where: {
      id: { notIn: members.map(({ userId }) => userId) },
      disabledAt: null,
      memberships: {
        some: {
          endedAt: null,
          role: { in: ['projectLead', 'contractManager', 'procurementOfficer', 'controller', 'policyAdviser'] },
          organisation: { kind: 'contractingOrganisation' },
        },
      },
    },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
}

/** The holder's own passphrase and key. An opener of the team becomes a holder by this; escrow holders are named first. */
export async function setHolderKey(
  actor: StaffActor,
  { tenderId, passphrase }: { tenderId: string; passphrase: string },
): Promise<Result<void, HolderProblem>> {
  if (!can(actor, 'vault:open')) return refuse('notAllowed')
  if (passphrase.trim().length < passphraseLength.min)
    return refuse('passphraseTooShort', { min: passphraseLength.min })
  const holder = await withActor(actor, (db) => findOrMakeHolder(db, actor, tenderId))
  if (!holder.ok) return holder
  const { id } = holder.value
  const pair = newKeyPair()
  const lockedPrivate = await lockWithPassphrase(passphrase, holderContext(id), pair.privateKey)
  pair.privateKey.fill(0)
  return withActor(actor, async (db) => {
    const readyAt = fromInstant(await databaseNow(db))
    const { count } = await db.tenderKeyHolder.updateMany({
      where: { id, ...(holder.value.isNew ? { publicKey: null } : {}) },
      data: { publicKey: pair.publicKey.toString('hex'), lockedPrivate, readyAt },
    })
    if (count !== 1) return refuse('keysMade')
    await recordEvent(db, { type: 'vault.holderReady', objectType: 'tender', objectId: tenderId })
    return ok(undefined)
  })
}

/** A holder who has a share keeps the key that opens it; one who came later may still choose a passphrase. */
async function findOrMakeHolder(
  db: Db,
  actor: StaffActor,
  tenderId: string,
): Promise<Result<{ id: string; isNew: boolean }, HolderProblem>> {
  const known = await db.tenderKeyHolder.findUnique({ where: { tenderId_userId: { tenderId, userId: actor.userId } } })
  const isNew = (await db.tenderKey.count({ where: { tenderId } })) > 0
  if (known) return isNew && known.publicKey !== null ? refuse('keysMade') : ok({ id: known.id, isNew })
  if (!(await isMember(db, tenderId, actor.userId, 'opener'))) return refuse('noHolder')
  const data = { tenderId, userId: actor.userId, kind: 'opener' }
  return ok({ id: (await db.tenderKeyHolder.create({ data, select: { id: true } })).id, isNew })
}

/** The person as staff of the region; anybody else sees no vault. */
export function keyHolderOf(actor: Actor): StaffActor {
  if (actor.kind !== 'staff' || actor.scope.kind !== 'region') throw new Response(null, { status: 404 })
  return actor
}

/** Whether this person keeps the escrow share, and must say why it is used. */
export const isEscrowHolder = (actor: StaffActor, tenderId: string): Promise<boolean> =>
  withActor(actor, async (db) => {
    const where = { tenderId, userId: actor.userId, kind: 'escrow' }
    return (await db.tenderKeyHolder.count({ where })) > 0
  })
