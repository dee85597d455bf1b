/**
 * Where a tender stands, from its moments and the clock: never stored, so that no nightly job can be late. Everything
 * that asks "may this happen now" asks here.
 */
import { type CivilDate, dayOf, type Instant, instant } from '../../../kernel/civil-date'
import { type Regime, regimeRules } from './regime'
import { isStopped, type TenderStatus } from './tender-status'

export const tenderPhases = [
  'planning',
  'enquiries',
  'bidding',
  'closed',
  'quality',
  'prices',
  'standstill',
  'awarded',
  'ended',
] as const
export type TenderPhase = (typeof tenderPhases)[number]

export type TenderMoments = {
  readonly regime: Regime
  readonly status: TenderStatus
  readonly publishedAt: Instant | null
  /** Last moment for a question. */
  readonly enquiriesCloseAt: Instant | null
  /** The closing moment; null while it was not chosen, and for admission without an end. */
  readonly bidsCloseAt: Instant | null
  readonly openingDelayMinutes: number
  readonly openedAt: Instant | null
  readonly pricesOpenedAt: Instant | null
  /** Last day of the standstill, once the letters were sent (`standstillOf`). */
  readonly standstillUntil?: CivilDate | null
}

/** A lot by the letters of its decision that holds; null where there is none, or it was not sent. */
export type LotStandstill = { readonly status: string; readonly standstillEndsOn: CivilDate | null }

/**
 * The last day of a tender's standstill: of its lots the latest, once the letters of every lot that was not stopped are
 * sent. Null before that, and for who may not see the decisions.
 */
export function standstillOf(lots: readonly LotStandstill[]): CivilDate | null {
  const days = lots.filter((lot) => !isStopped(lot)).map(({ standstillEndsOn }) => standstillEndsOn)
  const sent = days.filter((day) => day !== null)
  return sent.length === days.length ? (sent.sort().at(-1) ?? null) : null
}

/**
 * 'planning' until publication; 'enquiries' while questions can be asked and bids handed in; 'bidding' until closing;
 * 'closed' (sealed) until the opening; 'quality' until the prices are opened (or until the letters, where nobody names a
 * price); 'prices' until the letters; 'standstill' while it runs; 'awarded' after it or when the lots are complete;
 * 'ended' when it was cancelled or led to nothing.
 * Open house admits all the time: it is 'bidding' from publication until its end, if it has one.
 */
export function tenderPhase(tender: TenderMoments, now: Instant): TenderPhase {
  if (tender.status === 'complete') return 'awarded'
  if (isStopped(tender) || tender.status === 'unsuccessful') return 'ended'
  if (tender.publishedAt === null || now < tender.publishedAt) return 'planning'
  if (tender.regime === 'openHouse') return isBeforeClosing(tender, now) ? 'bidding' : 'closed'
  if (tender.enquiriesCloseAt !== null && now <= tender.enquiriesCloseAt) return 'enquiries'
  if (isBeforeClosing(tender, now)) return 'bidding'
  if (tender.openedAt === null || now < tender.openedAt) return 'closed'
  const { standstillUntil = null } = tender
  if (standstillUntil !== null) return dayOf(now) <= standstillUntil ? 'standstill' : 'awarded'
  if (!regimeRules[tender.regime].ranks) return 'quality'
  return tender.pricesOpenedAt === null || now < tender.pricesOpenedAt ? 'quality' : 'prices'
}

/** Up to and including the very millisecond of closing; a bid without a closing moment is never late. */
export const isBeforeClosing = (tender: Pick<TenderMoments, 'bidsCloseAt'>, at: Instant): boolean =>
  tender.bidsCloseAt === null || at <= tender.bidsCloseAt

/** Whether a bid that is complete at this moment is in time (statement A4: `<=`). */
export const acceptsBids = (tender: TenderMoments, at: Instant): boolean => {
  const phase = tenderPhase(tender, at)
  return phase === 'enquiries' || phase === 'bidding'
}

/** Whether a question may be asked at all; after enquiriesCloseAt it is marked late. */
export const acceptsQuestions = (tender: TenderMoments, at: Instant): boolean => acceptsBids(tender, at)

/** Asked after the last moment for questions: an answer may be given but need not be. */
export const isLateQuestion = (tender: Pick<TenderMoments, 'enquiriesCloseAt'>, askedAt: Instant): boolean =>
  tender.enquiriesCloseAt !== null && askedAt > tender.enquiriesCloseAt

/** The first moment at which the vault may open: closing plus the delay; null while there is no closing moment. */
export const opensFrom = (tender: Pick<TenderMoments, 'bidsCloseAt' | 'openingDelayMinutes'>): Instant | null =>
  tender.bidsCloseAt === null ? null : instant(tender.bidsCloseAt + tender.openingDelayMinutes * 60_000)

/** Nobody moves a moment after it passed (statement A5). */
export const canMove = (planned: Instant | null, now: Instant): boolean => planned === null || now < planned
