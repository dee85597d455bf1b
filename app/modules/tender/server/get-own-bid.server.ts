/** Everything of a provider's own bid that its pages show. Staff and other providers get what does not exist. */
import type { ProviderActor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { toInstant, toInstantOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { type Missing, missingInBid } from '../domain/bid-check'
import type { AskedLot, BidQuestion, BidQuestions } from '../domain/bid-content'
import { asBidder } from './as-bidder.server'
import { databaseNow } from './database-now.server'
import { type BiddableTender, biddingRefusal, findBiddableTender } from './find-biddable-tender.server'
import { getBidQuestions } from './get-bid-questions.server'
import { getPublicKeys } from './get-public-keys.server'
import { type Draft, readDraft } from './read-draft.server'

export type OwnBid = {
  readonly tender: BiddableTender
  readonly now: Instant
  readonly refusal: 'cancelled' | 'closed' | null
  readonly hasKeys: boolean
  readonly asked: BidQuestions
  readonly draft: Draft | null
  readonly missing: readonly Missing[]
  readonly bid: {
    readonly status: string
    readonly currentVersion: number
    readonly submittedAt: Instant | null
  } | null
  readonly versions: readonly { readonly number: number; readonly status: string; readonly receivedAt: Instant }[]
}

/** Throws a 404 response for a tender on which nobody bids. */
export const getOwnBid = (actor: ProviderActor, tenderId: string): Promise<OwnBid> =>
  asBidder(actor, (db) => readOwnBid(db, actor, tenderId))

async function readOwnBid(db: Db, actor: ProviderActor, tenderId: string): Promise<OwnBid> {
  const tender = await findBiddableTender(db, tenderId)
  if (!tender) throw new Response(null, { status: 404 })
  const now = await databaseNow(db)
  const asked = await getBidQuestions(db, tenderId)
  const draft = await readDraft(db, actor, tenderId, asked)
  const bid = await db.bid.findUnique({
    where: { tenderId_supplierId: { tenderId, supplierId: actor.organisationId } },
    include: { versions: { orderBy: { number: 'desc' } } },
  })
  return {
    tender,
    now,
    refusal: biddingRefusal(tender, now),
    hasKeys: (await getPublicKeys(db, tenderId)) !== null,
    asked,
    draft,
    missing: draft ? missingInBid(asked, draft.content, dayOf(tender.closesAt)) : [],
    bid: bid && {
      status: bid.status,
      currentVersion: bid.currentVersion,
      submittedAt: toInstantOrNull(bid.submittedAt),
    },
    versions: (bid?.versions ?? []).map(({ number, status, receivedAt }) => ({
      number,
      status,
      receivedAt: toInstant(receivedAt),
    })),
  }
}

/** The draft of a page that needs one; throws a redirect to the overview when there is none. */
export function draftOf({ draft, tender }: OwnBid): Draft {
  if (draft) return draft
  throw new Response(null, { status: 302, headers: { Location: `/inschrijvingen/${tender.id}` } })
}

/** The question of a page; throws a 404 response for one that this tender does not ask. */
export function questionOf({ asked }: OwnBid, criterionId: string): BidQuestion {
  const question = asked.questions.find(({ id }) => id === criterionId)
  if (!question) throw new Response(null, { status: 404 })
  return question
}

/** The lot of a page; throws a 404 response for one that is not this tender's. */
export function lotOf({ asked }: OwnBid, lotId: string): AskedLot {
  const lot = asked.lots.find(({ id }) => id === lotId)
  if (!lot) throw new Response(null, { status: 404 })
  return lot
}
