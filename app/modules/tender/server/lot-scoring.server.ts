/** What a lot is scored with, read for the criteria page, the simulator and the proof before publication. */
import { type Cents, cents } from '~/kernel/money'
import type { Db } from '~/platform/database/with-actor.server'
import { type OrderProof, proveOrder } from '../domain/order-proof'
import { sheetBounds } from '../domain/price-lines'
import type { LotRules } from '../domain/score-lot'
import { toScale } from '../domain/score-scale'
import { formulaProblem, isScoringFormula, toFormulaParameters } from '../domain/scoring-formula'
import { scoredCriteria, type WeightedCriterion } from '../domain/weights'
import { readPriceLinesPerLot } from './save-lot.server'

export type ScoredCriterion = WeightedCriterion & { readonly title: string; readonly scores: readonly number[] }
export type LotScoring = {
  readonly lotId: string
  readonly number: number
  readonly title: string
  readonly priceWeightBp: number | null
  /** Null while the formula or one of its constants was not chosen. */
  readonly rules: LotRules | null
  readonly criteria: readonly ScoredCriterion[]
  readonly bounds: { readonly lowestCents: Cents; readonly highestCents: Cents } | null
}

/** All lots of a tender in their order; award criteria of all lots count for each. */
export async function readLotScoring(db: Db, tenderId: string): Promise<LotScoring[]> {
  const lots = await db.lot.findMany({ where: { tenderId }, orderBy: { number: 'asc' } })
  const criteria = await db.criterion.findMany({ where: { tenderId, kind: 'award' }, orderBy: { position: 'asc' } })
  const lines = await readPriceLinesPerLot(
    db,
    lots.map((lot) => lot.id),
  )
  return lots.map((lot) => {
    const parameters = toFormulaParameters(lot.formulaParameters)
    const isComplete = isScoringFormula(lot.formula) && formulaProblem(lot.formula, parameters) === null
    return {
      lotId: lot.id,
      number: lot.number,
      title: lot.title,
      priceWeightBp: lot.priceWeightBp,
      rules:
        isComplete && isScoringFormula(lot.formula)
          ? { formula: lot.formula, parameters, priceWeightBp: lot.priceWeightBp ?? 0 }
          : null,
      criteria: criteria
        .filter((criterion) => criterion.lotId === null || criterion.lotId === lot.id)
        .map(({ id, parentId, code, title, weightBp, scale }) => ({
          id,
          parentId,
          code,
          title,
          weightBp,
          scores: toScale(scale).map(({ score }) => score),
        })),
      bounds: sheetBounds(lines.get(lot.id) ?? []) ?? around(lot.estimatedValueCents),
    }
  })
}

/** Without bounds in the price sheet: from half the estimate to one and a half. */
const around = (estimate: bigint | null): LotScoring['bounds'] =>
  estimate === null || estimate === 0n
    ? null
    : { lowestCents: cents(estimate / 2n), highestCents: cents((estimate * 3n) / 2n) }

/** Whether the order of this lot can turn round; null while its formula or its prices are not known. */
export function proofOf({ rules, criteria, bounds }: LotScoring): OrderProof | null {
  if (rules === null || bounds === null) return null
  return proveOrder(rules, {
    ...bounds,
    criteria: scoredCriteria(criteria).map(({ weightBp, scores }) => ({ weightBp: weightBp ?? 0, scores })),
  })
}
