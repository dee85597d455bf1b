/**
 * The letter to each bidder (Aw 2012 art. 2.130): all relevant reasons, at least the characteristics and relative
 * advantages of the winner, its name, and the exact standstill. A bare table of points is not a motivation, so nothing
 * is sent while one is empty; all letters of a lot go at one moment, else the standstill does not start.
 */
import type { Instant } from '../../../kernel/civil-date'
import type { LotScore } from './score-lot'
import type { Standstill } from './standstill'

export const letterKinds = ['awarded', 'rejected', 'disqualified'] as const
export type LetterKind = (typeof letterKinds)[number]

/** Points in hundred-thousandths, as score-lot.ts counts them. */
export type Points = number

export type LetterCriterion = {
  readonly code: string
  readonly title: string
  readonly maxPoints: Points
  readonly ownScore: number
  readonly ownPoints: Points
  readonly winnerScore: number
  readonly winnerPoints: Points
  /** What the evaluators said about this bid. */
  readonly ownReason: string
  /** Characteristics and relative advantages of the winner; empty in the winner's own letter. */
  readonly advantage: string
}
/** How lots were drawn between this bid and others; letters from before draws were recorded have none. */
export type LetterDraw = {
  readonly drawnAt: Instant
  readonly drawnBy: string
  readonly witnesses: readonly string[]
  /** Names of the drawn bidders, in the order of the draw. */
  readonly order: readonly string[]
}
export type LetterContent = {
  readonly kind: LetterKind
  readonly tender: { readonly number: string; readonly title: string }
  readonly lot: { readonly number: number; readonly title: string }
  readonly addressee: string
  readonly sentAt: Instant
  /** `points`: the total, in the unit of the comparison. */
  readonly winners: readonly { readonly name: string; readonly points: number }[]
  readonly rank: number | null
  readonly draw?: LetterDraw
  /** Where nobody is ranked: how many bids meet every requirement, and how many the lot has room for (null for all). */
  readonly qualified?: { readonly bids: number; readonly room: number | null }
  readonly criteria: readonly LetterCriterion[]
  readonly price: { readonly own: Points; readonly winner: Points; readonly max: Points } | null
  /** What was compared, in `unit`. */
  readonly total: { readonly own: number; readonly winner: number } | null
  /** Of the total; left out for points, as in all letters from before other units were told. */
  readonly unit?: Exclude<LotScore['unit'], 'points'>
  /** Why the bid was set aside. */
  readonly disqualification: string | null
  /** The requirements that it did not meet, where nobody is ranked. */
  readonly unmet?: readonly string[]
  readonly standstill: Standstill
}

export type DraftLetter = {
  readonly bidId: string
  readonly name: string
  readonly kind: LetterKind
  readonly criteria: readonly {
    readonly criterionId: string
    readonly code: string
    readonly ownReason: string
    readonly winnerReason: string
    readonly advantage: string
  }[]
  readonly disqualification: string | null
}
export type MissingReason = {
  readonly bidId: string
  readonly name: string
  readonly what: 'ownReason' | 'advantage' | 'disqualification'
  readonly criterionId: string | null
  readonly code: string | null
}

const isEmpty = (text: string | null): boolean => (text ?? '').trim() === ''

/** Everything that a letter still has to say. Nothing is sent until this is empty. */
export const missingReasons = (drafts: readonly DraftLetter[]): readonly MissingReason[] =>
  drafts.flatMap((draft): MissingReason[] => {
    const about = { bidId: draft.bidId, name: draft.name }
    if (draft.kind === 'disqualified') {
      const missing = isEmpty(draft.disqualification)
      return missing ? [{ ...about, what: 'disqualification', criterionId: null, code: null }] : []
    }
    return draft.criteria.flatMap(({ criterionId, code, ownReason, advantage }) => {
      const missing: MissingReason[] = []
      if (isEmpty(ownReason)) missing.push({ ...about, what: 'ownReason', criterionId, code })
      if (draft.kind === 'rejected' && isEmpty(advantage))
        missing.push({ ...about, what: 'advantage', criterionId, code })
      return missing
    })
  })

/** The text whose hash is the letter's: keys in a fixed order, so that the same letter always has the same hash. */
export const letterText = (content: LetterContent): string => canonical(content)

/** JSON with sorted keys and no spaces. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value as Record<string, unknown>).filter(([, each]) => each !== undefined)
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`)
      .join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}
