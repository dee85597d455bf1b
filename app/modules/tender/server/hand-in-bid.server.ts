/**
 * Handing in. First a row tells that a complete draft was handed in, with the clock of the database: that moment counts,
 * however long we take after it. Then the draft is put under the tender's keys (envelopes without a row count for
 * nothing), and one transaction makes the version, the receipt, the event and the end of the draft, if it was in time.
 * Whatever moment the power fails: before the commit there is a draft, after it a bid, never half of either; the draft's
 * key and files go right after, or by the job that the same transaction left behind.
 */
import type { ProviderActor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { can } from '~/modules/access/domain/permissions'
import { toInstant } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { takeTurn } from '~/platform/process/take-turns.server'
import { missingInBid } from '../domain/bid-check'
import { asBidder } from './as-bidder.server'
import { bidManifests } from './bid-manifest.server'
import { databaseNow } from './database-now.server'
import { biddingRefusal, findBiddableTender } from './find-biddable-tender.server'
import { forgetAtOnce } from './forget-bid-secrets.server'
import { getBidQuestions } from './get-bid-questions.server'
import { getPublicKeys } from './get-public-keys.server'
import { readDraft } from './read-draft.server'
import { type BidToSeal, sealBid } from './seal-bid.server'
import { DraftMoved, writeBidVersion } from './write-bid-version.server'

export type HandIn = {
  readonly tenderId: string
  /** From the form; the same key twice is the same handing in. */
  readonly requestKey: string
  /** The version of the draft that the person looked at. */
  readonly draftVersion: number
}
export type HandInProblem =
  | 'notAllowed'
  | 'notFound'
  | 'cancelled'
  | 'closed'
  | 'noDraft'
  | 'draftChanged'
  | 'incomplete'
  | 'noKeys'
export type HandedIn = { readonly bidId: string; readonly version: number; readonly repeated: boolean }

/**
 * In the last minutes everybody comes at once. A few at a time are done soonest: each holds a connection, streams and
 * the disk, and whoever came first is in first. Being noted takes a few milliseconds and has a queue of its own, so that
 * nobody's moment waits for another's sealing.
 */
const notedAtOnce = 4
const sealedAtOnce = 2

/** Refuses with closed and the server's time when the closing moment passed before everything was in; the draft stays. */
export async function handInBid(actor: ProviderActor, handIn: HandIn): Promise<Result<HandedIn, HandInProblem>> {
  if (!can(actor, 'bid:submit')) return refuse('notAllowed')
  const prepared = await takeTurn('noteBid', notedAtOnce, () => withActor(actor, (db) => prepare(db, actor, handIn)))
  if (!prepared.ok) return prepared
  if ('repeated' in prepared.value) return ok(prepared.value)
  const bid = prepared.value
  return takeTurn('sealBid', sealedAtOnce, () => seal(actor, bid, handIn))
}

async function seal(actor: ProviderActor, bid: BidToSeal, handIn: HandIn): Promise<Result<HandedIn, HandInProblem>> {
  const sealed = await sealBid(bid)
  try {
    const forgotten = await asBidder(actor, (db) =>
      writeBidVersion(db, actor, { bid, sealed, requestKey: handIn.requestKey }),
    )
    await forgetAtOnce(forgotten)
    return ok({ bidId: bid.draft.bidId, version: bid.version, repeated: false })
  } catch (error) {
    const constraint = violatedConstraint(error)
    if (constraint === 'bid_version_in_time') return await closed(actor)
    const isRace = error instanceof DraftMoved || /^bid_version_/.test(constraint ?? '')
    if (!isRace) throw error
    const earlier = await asBidder(actor, (db) => findEarlier(db, handIn.requestKey))
    return earlier ? ok(earlier) : refuse('draftChanged')
  }
}

/** Writes the moment of handing in; the second time it stays the first. */
async function note(db: Db, actor: ProviderActor, handIn: Omit<HandIn, 'tenderId'> & { bidId: string }): Promise<void> {
  await db.bidHandIn.createMany({
    // The database writes its own clock over this.
    data: [{ ...handIn, supplierId: actor.organisationId, askedAt: new Date(0) }],
    skipDuplicates: true,
  })
}

async function closed(actor: ProviderActor): Promise<Result<never, 'closed'>> {
  return refuse('closed', { at: await asBidder(actor, databaseNow) })
}

async function findEarlier(db: Db, requestKey: string): Promise<HandedIn | null> {
  const version = await db.bidVersion.findUnique({ where: { requestKey } })
  return version ? { bidId: version.bidId, version: version.number, repeated: true } : null
}

async function prepare(
  db: Db,
  actor: ProviderActor,
  { tenderId, requestKey, draftVersion }: HandIn,
): Promise<Result<BidToSeal | HandedIn, HandInProblem>> {
  const earlier = await findEarlier(db, requestKey)
  if (earlier) return ok(earlier)
  const tender = await findBiddableTender(db, tenderId)
  if (!tender) return refuse('notFound')
  // Who was noted before and broke off by our doing comes back with the moment of then; the database says how long.
  const noted = await db.bidHandIn.findUnique({ where: { requestKey } })
  const isSame = noted?.draftVersion === draftVersion
  const now: Instant = noted && isSame ? toInstant(noted.askedAt) : await databaseNow(db)
  const refusal = biddingRefusal(tender, now)
  if (refusal) return refuse(refusal, { at: now })
  const asked = await getBidQuestions(db, tenderId)
  const draft = await readDraft(db, actor, tenderId, asked)
  if (!draft) return refuse('noDraft')
  if (draft.version !== draftVersion) return refuse('draftChanged')
  const missing = missingInBid(asked, draft.content, dayOf(tender.closesAt))
  if (missing.length > 0) return refuse('incomplete', { count: missing.length })
  const keys = await getPublicKeys(db, tenderId)
  if (!keys) return refuse('noKeys')
  const files = await db.bidDraftFile.findMany({ where: { bidId: draft.bidId } })
  await note(db, actor, { bidId: draft.bidId, requestKey, draftVersion })
  const last = await db.bidVersion.aggregate({ where: { bidId: draft.bidId }, _max: { number: true } })
  return ok({
    tenderId,
    version: (last._max.number ?? 0) + 1,
    draft,
    manifests: bidManifests(tenderId, asked, draft),
    keys,
    stored: new Map(files.map(({ id, sha256 }) => [id, sha256])),
  })
}
