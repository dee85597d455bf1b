/** Withdrawing what was handed in, and throwing a draft away. Both until the closing moment; what was sealed stays sealed. */
import type { ProviderActor } from '~/kernel/actor'
import { ok, type Result, refuse } from '~/kernel/result'
import { can } from '~/modules/access/domain/permissions'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { addJob } from '~/platform/jobs/add-job.server'
import { databaseNow } from './database-now.server'
import { biddingRefusal, findBiddableTender } from './find-biddable-tender.server'
import { type BidSecrets, forgetAtOnce } from './forget-bid-secrets.server'

export type WithdrawProblem = 'notAllowed' | 'notFound' | 'cancelled' | 'closed' | 'nothingHandedIn'

/** `version` is the version that the person looked at: one that was replaced meanwhile is not withdrawn. */
export async function withdrawBid(
  actor: ProviderActor,
  { tenderId, version }: { tenderId: string; version: number },
): Promise<Result<{ bidId: string }, WithdrawProblem>> {
  if (!can(actor, 'bid:submit')) return refuse('notAllowed')
  try {
    const withdrawn = await withActor(actor, (db) => withdraw(db, actor, { tenderId, version }))
    if (withdrawn.ok) await forgetAtOnce(withdrawn.value)
    return withdrawn.ok ? ok({ bidId: withdrawn.value.bidId }) : withdrawn
  } catch (error) {
    if (violatedConstraint(error) === 'bid_version_in_time') return refuse('closed')
    throw error
  }
}

async function withdraw(
  db: Db,
  actor: ProviderActor,
  { tenderId, version }: { tenderId: string; version: number },
): Promise<Result<BidSecrets, WithdrawProblem>> {
  const tender = await findBiddableTender(db, tenderId)
  if (!tender) return refuse('notFound')
  const now = await databaseNow(db)
  const refusal = biddingRefusal(tender, now)
  if (refusal) return refuse(refusal, { at: now })
  const { organisationId: supplierId } = actor
  const bid = await db.bid.findUnique({ where: { tenderId_supplierId: { tenderId, supplierId } } })
  if (bid?.status !== 'pending' || bid.currentVersion !== version) return refuse('nothingHandedIn')
  const { count } = await db.bid.updateMany({
    where: { id: bid.id, status: 'pending', currentVersion: version },
    data: { status: 'withdrawn', currentVersion: 0, withdrawnAt: fromInstant(now), version: { increment: 1 } },
  })
  if (count !== 1) return refuse('nothingHandedIn')
  await db.bidVersion.updateMany({
    where: { bidId: bid.id, number: version, status: 'sealed' },
    data: { status: 'withdrawn' },
  })
  // No key of that name exists: only the envelopes of the version are forgotten.
  const secrets = { bidId: bid.id, keyName: bid.id, files: [] }
  await addJob(db, 'forgetBidSecrets', secrets, { jobKey: `forget:${bid.id}:${version}` })
  await addJob(db, 'bidWithdrawn', { bidId: bid.id, number: version }, { jobKey: `withdrawn:${bid.id}:${version}` })
  await recordEvent(db, {
    type: 'bid.withdrawn',
    objectType: 'bid',
    objectId: bid.id,
    supplierId,
    data: { version, at: new Date(now).toISOString() },
  })
  return ok(secrets)
}

/** Throws the draft away with its key: nobody can read it any more, the bidder neither. */
export async function discardDraft(
  actor: ProviderActor,
  tenderId: string,
): Promise<Result<void, 'notAllowed' | 'noDraft'>> {
  if (!can(actor, 'bid:write')) return refuse('notAllowed')
  const secrets = await withActor(actor, async (db): Promise<BidSecrets | null> => {
    const where = { tenderId, supplierId: actor.organisationId }
    const draft = await db.bidDraft.findFirst({ where, include: { files: true } })
    if (!draft) return null
    const { count } = await db.bidDraft.deleteMany({ where: { bidId: draft.bidId, keyName: draft.keyName } })
    if (count !== 1) return null
    const gone = { bidId: draft.bidId, keyName: draft.keyName, files: draft.files.map(({ sha256 }) => sha256) }
    await addJob(db, 'forgetBidSecrets', gone, { jobKey: `forget:${draft.keyName}` })
    await recordEvent(db, {
      type: 'bid.draftEnded',
      objectType: 'bid',
      objectId: draft.bidId,
      supplierId: actor.organisationId,
    })
    return gone
  })
  if (!secrets) return refuse('noDraft')
  await forgetAtOnce(secrets)
  return ok(undefined)
}
