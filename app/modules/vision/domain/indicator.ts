/** What an indicator is made of: its lists, and when partners may agree on it (vision, 5.1; design A7 and A9). */
import { ok, type Result, refuse } from '../../../kernel/result'

/** percent and grade are shares and marks; per100 is "per 100 clients"; days and age are durations. */
export const units = ['percent', 'count', 'grade', 'days', 'age', 'per100'] as const
export type Unit = (typeof units)[number]

/** Which way is better. `context`: a figure that is neither good nor bad by itself. */
export const directions = ['up', 'down', 'context'] as const
export type Direction = (typeof directions)[number]

export const frequencies = ['monthly', 'quarterly', 'halfYearly', 'yearly', 'once'] as const
export type Frequency = (typeof frequencies)[number]

/** The vision names no indicators: each is a proposal until the partners agree on it. */
export const indicatorStatuses = ['proposal', 'agreed'] as const
export type IndicatorStatus = (typeof indicatorStatuses)[number]

/** The three demands of the vision, 5.1: measurable, calls for action, clients took part in wording it. */
export const qualityDemands = ['isMeasurable', 'callsForAction', 'clientsInvolved'] as const
export type QualityDemand = (typeof qualityDemands)[number]
export type IndicatorQuality = Readonly<Record<QualityDemand, boolean>>

/** What is not met yet, in the order of the vision. */
export const openDemands = (quality: IndicatorQuality): QualityDemand[] =>
  qualityDemands.filter((demand) => !quality[demand])

export type AgreeProblem = 'demandsOpen'

/** An indicator is agreed on only when it meets all three demands; a proposal may wait for them. */
export function checkStatus(status: IndicatorStatus, quality: IndicatorQuality): Result<null, AgreeProblem> {
  const open = openDemands(quality)
  if (status === 'proposal' || open.length === 0) return ok(null)
  return refuse('demandsOpen', { open: open.join(',') })
}
