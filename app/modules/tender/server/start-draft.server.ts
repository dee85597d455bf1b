/** Starts a draft: key on the disk first, then the rows. Of two colleagues at once both work in the one that was first. */
import { randomBytes, randomUUID } from 'node:crypto'
import type { ProviderActor } from '~/kernel/actor'
import { ok, type Result, refuse } from '~/kernel/result'
import { can } from '~/modules/access/domain/permissions'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import type { Db } from '~/platform/database/with-actor.server'
import { bidCode } from '../domain/bid-code'
import { asBidder } from './as-bidder.server'
import { databaseNow } from './database-now.server'
import { destroyDraftKey, makeDraftKey } from './draft-keys.server'
import { sealPart, slotOf } from './draft-parts.server'
import { biddingRefusal, findBiddableTender } from './find-biddable-tender.server'

export type StartDraftProblem = 'notAllowed' | 'notFound' | 'cancelled' | 'closed'

/** Gives the bid's id; the draft that is there already is used. */
export async function startDraft(
  actor: ProviderActor,
  tenderId: string,
): Promise<Result<{ bidId: string }, StartDraftProblem>> {
  if (!can(actor, 'bid:write')) return refuse('notAllowed')
  const keyName = randomUUID()
  const key = await makeDraftKey(keyName)
  let isUsed = false
  try {
    const started = await asBidder(actor, (db) => start(db, actor, { tenderId, keyName, key }))
    isUsed = started.ok && started.value.isNew
    return started
  } catch (error) {
    const constraint = violatedConstraint(error)
    if (constraint !== 'bid_draft_pkey' && constraint !== 'bid_tender_id_supplier_id_key') throw error
    return await asBidder(actor, (db) => start(db, actor, { tenderId, keyName, key }))
  } finally {
    if (!isUsed) await destroyDraftKey(keyName)
  }
}

type Start = { readonly tenderId: string; readonly keyName: string; readonly key: Buffer }

async function start(
  db: Db,
  actor: ProviderActor,
  { tenderId, keyName, key }: Start,
): Promise<Result<{ bidId: string; isNew: boolean }, StartDraftProblem>> {
  const tender = await findBiddableTender(db, tenderId)
  if (!tender) return refuse('notFound')
  const now = await databaseNow(db)
  const refusal = biddingRefusal(tender, now)
  if (refusal) return refuse(refusal)
  const { organisationId: supplierId, userId } = actor
  const known = await db.bid.findUnique({
    where: { tenderId_supplierId: { tenderId, supplierId } },
    include: { draft: { select: { bidId: true } } },
  })
  if (known?.draft) return ok({ bidId: known.id, isNew: false })
  const bid = known ?? (await db.bid.create({ data: { tenderId, supplierId, status: 'invited' } }))
  await db.bidDraft.create({ data: { bidId: bid.id, supplierId, tenderId, keyName } })
  const slot = slotOf(key, { kind: 'code' })
  await db.bidDraftPart.create({
    data: {
      bidId: bid.id,
      slot,
      supplierId,
      version: 1,
      sealed: sealPart(key, { bidId: bid.id, slot }, { code: bidCode(randomBytes(20)) }),
      updatedAt: fromInstant(now),
      updatedById: userId,
    },
  })
  await recordEvent(db, { type: 'bid.draftStarted', objectType: 'bid', objectId: bid.id, supplierId })
  return ok({ bidId: bid.id, isNew: true })
}
