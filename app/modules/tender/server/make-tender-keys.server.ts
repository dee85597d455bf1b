/**
 * Makes the keys of a tender: a pair for quality and a pair for prices. The private halves live for a moment in memory:
 * split into a share per holder, each sealed for its holder, and forgotten. Made again they replace the public keys for
 * new bids; what was sealed under the earlier ones still opens (their shares stay).
 */
import { randomUUID } from 'node:crypto'
import type { StaffActor } from '~/kernel/actor'
import { ok, type Result, refuse } from '~/kernel/result'
import { can } from '~/modules/access/domain/permissions'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { keyIdOf, newKeyPair } from '~/platform/sealing/curve-keys.server'
import { envelopeAlgorithms } from '~/platform/sealing/envelope-header.server'
import { sealBoxFor } from '~/platform/sealing/small-box.server'
import { hashOfKey, sharesNeeded, splitKey } from '~/platform/sealing/split-key.server'
import { type BidPart, bidParts } from '../domain/bid-content'
import { fewestHolders } from '../domain/opening-rules'
import { isMember } from './key-holders.server'

export type MakeKeysProblem =
  | 'notAllowed'
  | 'notOfficer'
  | 'tooFewHolders'
  | 'noEscrow'
  | 'alreadyOpened'
  | 'madeByAnother'

/** What a share is bound to: it opens for this key and this holder only. */
export const shareContext = (tenderKeyId: string, holderId: string): string =>
  `leidraad share ${tenderKeyId} ${holderId}`

/** Refuses until at least three holders are ready, the escrow holder among them. */
export async function makeTenderKeys(actor: StaffActor, tenderId: string): Promise<Result<void, MakeKeysProblem>> {
  if (!can(actor, 'vault:open')) return refuse('notAllowed')
  try {
    return await withActor(actor, (db) => make(db, actor, tenderId))
  } catch (error) {
    if (violatedConstraint(error) === 'tender_key_tender_id_part_generation_key') return refuse('madeByAnother')
    throw error
  }
}

async function make(db: Db, actor: StaffActor, tenderId: string): Promise<Result<void, MakeKeysProblem>> {
  if (!(await isMember(db, tenderId, actor.userId, 'officer'))) return refuse('notOfficer')
  const tender = await db.tender.findUniqueOrThrow({ where: { id: tenderId } })
  if (tender.openedAt !== null) return refuse('alreadyOpened')
  const openers = await db.tenderMember.findMany({ where: { tenderId, role: 'opener', endedAt: null } })
  const appointed = new Set(openers.map(({ userId }) => userId))
  const rows = await db.tenderKeyHolder.findMany({ where: { tenderId }, orderBy: { id: 'asc' } })
  const holders = rows.flatMap(({ id, kind, userId, publicKey }) =>
    publicKey === null || (kind === 'opener' && !appointed.has(userId))
      ? []
      : [{ id, kind, publicKey: Buffer.from(publicKey, 'hex') }],
  )
  if (!holders.some(({ kind }) => kind === 'escrow')) return refuse('noEscrow')
  if (holders.length < fewestHolders) return refuse('tooFewHolders', { min: fewestHolders, count: holders.length })
  const made = await makeKeyPairs(db, { createdById: actor.userId, tenderId, holders })
  await recordEvent(db, {
    type: 'vault.keysMade',
    objectType: 'tender',
    objectId: tenderId,
    data: { keyIds: made, holders: holders.length },
  })
  return ok(undefined)
}

type Keys = {
  readonly createdById: string
  /** Another moment than now, for the example. */
  readonly createdAt?: Date
  readonly tenderId: string
  readonly holders: readonly { readonly id: string; readonly publicKey: Buffer }[]
}

/** A pair per part, with the shares of these holders; gives the ids of the keys. */
export async function makeKeyPairs(db: Db, keys: Keys): Promise<string[]> {
  const made: string[] = []
  for (const part of bidParts) made.push(await makePair(db, part, keys))
  return made
}

async function makePair(db: Db, part: BidPart, { createdById, createdAt, tenderId, holders }: Keys): Promise<string> {
  const id = randomUUID()
  const pair = newKeyPair()
  const keyId = keyIdOf(pair.publicKey)
  const shares = await splitKey(pair.privateKey, holders.length)
  const generation = (await db.tenderKey.count({ where: { tenderId, part } })) + 1
  await db.tenderKey.createMany({
    data: [
      {
        id,
        tenderId,
        part,
        generation,
        keyId,
        algorithm: envelopeAlgorithms.sealed,
        publicKey: pair.publicKey.toString('hex'),
        privateSha256: hashOfKey(pair.privateKey),
        sharesNeeded,
        createdById,
        ...(createdAt ? { createdAt } : {}),
      },
    ],
  })
  // Without reading back: not even who made them may read a share.
  await db.tenderKeyShare.createMany({
    data: holders.map((holder, index) => ({
      tenderKeyId: id,
      holderId: holder.id,
      sealed: new Uint8Array(
        sealBoxFor(holder.publicKey, shareContext(id, holder.id), shares[index] ?? Buffer.alloc(0)),
      ),
    })),
  })
  // As far as a program can: JavaScript gives no promise about copies.
  for (const secret of [pair.privateKey, ...shares]) secret.fill(0)
  return keyId
}
