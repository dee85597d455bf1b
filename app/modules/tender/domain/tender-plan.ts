/** Which tenders come from a fixed strategy: the officer groups segments, and each foreseen lot becomes a lot. */
import type { Cents } from '../../../kernel/money'
import { sumCents } from '../../../kernel/money'
import { ok, type Result, refuse } from '../../../kernel/result'
import type { ContractingModel, Funding, Ranking } from '../../strategy/domain/choice-kinds'
import { wholeTermMonths } from '../../strategy/domain/duration-rules'
import { amountsPerLot, overTerm, type SegmentAmount } from '../../strategy/domain/segment-amounts'
import type { Regime } from './regime'

export type SegmentToTender = {
  readonly id: string
  readonly segmentCode: string
  readonly segmentName: string
  readonly model: ContractingModel
  readonly ranking: Ranking
  readonly funding: Funding
  readonly maxProviders: number | null
  readonly durationMonths: number
  readonly optionMonths: readonly number[]
  readonly amounts: readonly SegmentAmount[]
  readonly lots: readonly {
    readonly id: string
    readonly name: string
    readonly municipalityCodes: readonly string[]
    readonly area: string
    readonly share: number
  }[]
}

export type PlannedLot = {
  readonly strategyLotId: string
  readonly strategyChoiceId: string
  readonly segmentCode: string
  readonly title: string
  readonly description: string
  readonly municipalityCodes: readonly string[]
  readonly variant: Funding
  readonly maxAwards: number | null
  /** Over the whole term, options included, without VAT. */
  readonly estimatedCents: Cents
  readonly ceilingCents: Cents
  readonly contractMonths: number
  readonly extensionMonths: number
  readonly extensionCount: number
}
export type PlannedTender = {
  readonly title: string
  readonly regime: Regime
  readonly estimatedCents: Cents
  readonly lots: readonly PlannedLot[]
}

/** One tender to make: its title and the segments that go into it. */
export type TenderGroup = { readonly title: string; readonly choiceIds: readonly string[] }
export type TenderPlanCode = 'nothingGrouped' | 'groupWithoutTitle' | 'subsidyIsNoTender' | 'regimesDiffer'

/** The regime that a choice leads to: open house admits, a subsidy is no tender, others are SAS, ranked or not. */
export function regimeOf({ model, ranking }: Pick<SegmentToTender, 'model' | 'ranking'>): Regime | null {
  if (model === 'subsidy') return null
  if (model === 'openHouse') return 'openHouse'
  return ranking === 'none' ? 'sasUnranked' : 'sas'
}

/** The tenders with their lots, in the order of the groups; lots in the order of the strategy. */
export function planTenders(
  segments: readonly SegmentToTender[],
  groups: readonly TenderGroup[],
): Result<PlannedTender[], TenderPlanCode> {
  const used = groups.filter((group) => group.choiceIds.length > 0)
  if (used.length === 0) return refuse('nothingGrouped')
  const planned: PlannedTender[] = []
  for (const { title, choiceIds } of used) {
    const chosen = segments.filter((segment) => choiceIds.includes(segment.id))
    if (title.trim() === '') return refuse('groupWithoutTitle', { segment: chosen[0]?.segmentName ?? null })
    const subsidy = chosen.find((segment) => regimeOf(segment) === null)
    if (subsidy) return refuse('subsidyIsNoTender', { segment: subsidy.segmentName })
    const regimes = new Set(chosen.map(regimeOf))
    if (regimes.size > 1) return refuse('regimesDiffer', { title })
    const lots = chosen.flatMap(lotsOf)
    planned.push({
      title: title.trim(),
      regime: [...regimes][0] ?? 'sas',
      estimatedCents: sumCents(lots.map((lot) => lot.estimatedCents)),
      lots,
    })
  }
  return ok(planned)
}

function lotsOf(segment: SegmentToTender): PlannedLot[] {
  const months = wholeTermMonths(segment)
  const perYear = amountsPerLot(segment.amounts, segment.lots)
  const { optionMonths } = segment
  // A lot has options of one length; options that differ are told as one of their sum, and the strategy keeps them apart.
  const areEqual = new Set(optionMonths).size <= 1
  const sum = optionMonths.reduce((total, option) => total + option, 0)
  return segment.lots.map((lot) => ({
    strategyLotId: lot.id,
    strategyChoiceId: segment.id,
    segmentCode: segment.segmentCode,
    title: lot.name,
    description: lot.area,
    municipalityCodes: lot.municipalityCodes,
    variant: segment.funding,
    maxAwards: segment.maxProviders,
    estimatedCents: overTerm(perYear.get(lot.id)!.estimatedCents, months),
    ceilingCents: overTerm(perYear.get(lot.id)!.ceilingCents, months),
    contractMonths: segment.durationMonths,
    extensionMonths: areEqual ? (optionMonths[0] ?? 0) : sum,
    extensionCount: areEqual ? optionMonths.length : 1,
  }))
}
