/**
 * The evaluation of a lot in three steps: each evaluator alone, then together, then settled. A step is taken once, and
 * only when nothing of the step before is missing. Where nobody is ranked there is one step: all checks were done.
 */
import { type StatusSteps, stepPermission } from '../../../kernel/status-steps'

export const lotEvaluationStatuses = ['individual', 'consensus', 'settled'] as const
export type LotEvaluationStatus = (typeof lotEvaluationStatuses)[number]

/** Which step follows, and the permission that it asks. There is no way back. */
const lotEvaluationSteps = {
  individual: { consensus: 'tender:award' },
  consensus: { settled: 'tender:award' },
  settled: {},
} as const satisfies StatusSteps<LotEvaluationStatus, 'tender:award'>

/** One answer of one bid that is to be scored. */
export type Cell = { readonly bidId: string; readonly criterionId: string }
export const cellKey = ({ bidId, criterionId }: Cell): string => `${bidId}:${criterionId}`

export type SheetState = {
  readonly evaluatorId: string
  readonly isFinal: boolean
  /** Declared without interest, or allowed. Who is not cleared does not hold up the others. */
  readonly isCleared: boolean
}

/** Why the individual scores can't be opened to the others yet; null when they can. */
export function consensusProblem(
  status: LotEvaluationStatus,
  { sheets, fewestEvaluators = 2 }: { readonly sheets: readonly SheetState[]; readonly fewestEvaluators?: number },
): { readonly code: 'stepTaken' | 'sheetsOpen' | 'tooFewEvaluators'; readonly count?: number } | null {
  if (stepPermission(lotEvaluationSteps, status, 'consensus') === null) return { code: 'stepTaken' }
  const cleared = sheets.filter((sheet) => sheet.isCleared)
  const open = cleared.filter((sheet) => !sheet.isFinal).length
  if (open > 0) return { code: 'sheetsOpen', count: open }
  return cleared.length < fewestEvaluators ? { code: 'tooFewEvaluators', count: fewestEvaluators } : null
}

export type ConsensusCell = Cell & {
  readonly score: number
  readonly motivation: string
  readonly differenceReason: string
}

/** Whether the agreed score is another than each evaluator gave: then the minutes say why. */
export const differs = (agreed: number, individual: readonly number[]): boolean =>
  individual.some((score) => score !== agreed)

export type SettleState = {
  /** What must be agreed: each admitted bid × each award criterion of the lot. */
  readonly cells: readonly Cell[]
  readonly agreed: readonly ConsensusCell[]
  /** Individual scores per cell key. */
  readonly individual: ReadonlyMap<string, readonly number[]>
  readonly presentUserIds: readonly string[]
  readonly minutes: string
  /** Evaluators who handed in their scores. */
  readonly evaluatorIds: readonly string[]
  /** Bids without a judgement on every exclusion and suitability criterion, or with an open repair. */
  readonly openChecks: number
}
export type SettleProblem = {
  readonly code:
    | 'stepTaken'
    | 'notInConsensus'
    | 'cellsOpen'
    | 'differencesUnexplained'
    | 'minutesMissing'
    | 'checksOpen'
  readonly count?: number
}

/** Why the quality of the lot can't be settled yet; null when it can. */
export function settleProblem(status: LotEvaluationStatus, state: SettleState): SettleProblem | null {
  if (status === 'settled') return { code: 'stepTaken' }
  if (status === 'individual') return { code: 'notInConsensus' }
  if (state.openChecks > 0) return { code: 'checksOpen', count: state.openChecks }
  const agreed = new Map(state.agreed.map((cell) => [cellKey(cell), cell]))
  const open = state.cells.filter((cell) => !agreed.has(cellKey(cell))).length
  if (open > 0) return { code: 'cellsOpen', count: open }
  const unexplained = state.cells.filter((cell) => {
    const one = agreed.get(cellKey(cell))
    const scores = state.individual.get(cellKey(cell)) ?? []
    return one !== undefined && differs(one.score, scores) && one.differenceReason.trim() === ''
  }).length
  if (unexplained > 0) return { code: 'differencesUnexplained', count: unexplained }
  const missing = state.evaluatorIds.filter((id) => !state.presentUserIds.includes(id)).length
  return state.minutes.trim() === '' || missing === state.evaluatorIds.length ? { code: 'minutesMissing' } : null
}

/** Why the list of bids that meet every requirement can't be settled yet, in a tender without a ranking. */
export function qualifiedProblem(status: LotEvaluationStatus, openChecks: number): SettleProblem | null {
  if (status !== 'individual') return { code: 'stepTaken' }
  return openChecks > 0 ? { code: 'checksOpen', count: openChecks } : null
}

/** Every lot that was bid on is settled, or has no bid left to judge: then the prices may be opened. */
export const isQualitySettled = (
  lots: readonly { readonly status: LotEvaluationStatus; readonly admittedBids: number }[],
): boolean => lots.length > 0 && lots.every((lot) => lot.status === 'settled' || lot.admittedBids === 0)
