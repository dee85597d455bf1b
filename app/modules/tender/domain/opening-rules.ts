/** Who may open the vault, and when. The database holds the same limits (migration 0020); its clock decides. */
import { type Instant, instant } from '~/kernel/civil-date'
import type { BidPart } from './bid-content'

export const openingStatuses = ['waiting', 'opening', 'opened', 'broken', 'expired'] as const
export const holderKinds = ['opener', 'escrow'] as const
export type HolderKind = (typeof holderKinds)[number]

/** The second opener comes within this time after the first. */
export const openingMinutes = 10
/** An opening that shows no life for this long was broken off and may start again. */
export const brokenAfterSeconds = 60
/** Holders of a share at least, the escrow share included. */
export const fewestHolders = 3
export const passphraseLength = { min: 16, max: 200 } as const

export type OpeningFacts = {
  readonly part: BidPart
  readonly bidsCloseAt: Instant | null
  readonly delayMinutes: number
  readonly isCancelled: boolean
  readonly openedAt: Instant | null
  readonly pricesOpenedAt: Instant | null
  /** Questions asked in time that have no published answer. */
  readonly openQuestions: number
  readonly qualityIsSettled: boolean
  readonly hasKeys: boolean
}
export type OpeningRefusal =
  | 'cancelled'
  | 'noKeys'
  | 'tooEarly'
  | 'questionsOpen'
  | 'alreadyOpened'
  | 'qualityNotOpened'
  | 'qualityNotSettled'

/** When the vault may open, or null while there is no closing moment. */
export const opensAt = ({
  bidsCloseAt,
  delayMinutes,
}: Pick<OpeningFacts, 'bidsCloseAt' | 'delayMinutes'>): Instant | null =>
  bidsCloseAt === null ? null : instant(bidsCloseAt + delayMinutes * 60_000)

/** Why this part can't be opened at this moment of the database's clock, or null. */
export function openingRefusal(facts: OpeningFacts, now: Instant): OpeningRefusal | null {
  if (facts.isCancelled) return 'cancelled'
  if (!facts.hasKeys) return 'noKeys'
  const from = opensAt(facts)
  if (from === null || now < from) return 'tooEarly'
  if (facts.part === 'quality') {
    if (facts.openedAt !== null) return 'alreadyOpened'
    // An unanswered question keeps the procedure where it was: answer it, or move the closing before it passes.
    return facts.openQuestions > 0 ? 'questionsOpen' : null
  }
  if (facts.openedAt === null) return 'qualityNotOpened'
  if (facts.pricesOpenedAt !== null) return 'alreadyOpened'
  return facts.qualityIsSettled ? null : 'qualityNotSettled'
}

export type OpenerFacts = {
  /** Null for who holds no share. */
  readonly kind: HolderKind | null
  readonly hasOwnKey: boolean
  /** Still appointed as opener in this tender. */
  readonly isAppointed: boolean
  /** Has a role at an organisation that bids here. */
  readonly isBidder: boolean
  /** Gave the first share of the opening that waits. */
  readonly wasFirst: boolean
  readonly escrowReason: string
}
export type OpenerRefusal = 'noHolder' | 'noOwnKey' | 'notAppointed' | 'isBidder' | 'samePerson' | 'escrowReasonMissing'

/** Why this person can't give a share now, or null. */
export function openerRefusal(opener: OpenerFacts): OpenerRefusal | null {
  if (opener.kind === null) return 'noHolder'
  if (!opener.hasOwnKey) return 'noOwnKey'
  if (opener.kind === 'opener' && !opener.isAppointed) return 'notAppointed'
  if (opener.isBidder) return 'isBidder'
  if (opener.wasFirst) return 'samePerson'
  return opener.kind === 'escrow' && opener.escrowReason === '' ? 'escrowReasonMissing' : null
}
