/** What a segment costs: amounts are per municipality and year, without VAT; totals are over the whole term. */
import { type Cents, cents, scaleCents, splitCents, sumCents } from '../../../kernel/money'

export type SegmentAmount = {
  readonly municipalityCode: string
  readonly estimatedCents: Cents
  readonly ceilingCents: Cents
}
export type AmountTotals = { readonly estimatedCents: Cents; readonly ceilingCents: Cents }
export type ForeseenLot = {
  readonly id: string
  readonly municipalityCodes: readonly string[]
  readonly share: number
}

/** Of all municipalities, in a year. */
export const yearTotals = (amounts: readonly AmountTotals[]): AmountTotals => ({
  estimatedCents: sumCents(amounts.map((amount) => amount.estimatedCents)),
  ceilingCents: sumCents(amounts.map((amount) => amount.ceilingCents)),
})

/** An amount of a year over a term in months; rounded once, half away from zero. */
export const overTerm = (perYear: Cents, months: number): Cents => scaleCents(perYear, months, 12)

/**
 * The part of each lot in a year: a municipality's amount is divided over the lots that serve it by their shares, so
 * that the lots add up to the segment to the cent. A municipality that no lot serves is left out.
 */
export function amountsPerLot(
  amounts: readonly SegmentAmount[],
  lots: readonly ForeseenLot[],
): ReadonlyMap<string, AmountTotals> {
  const totals = new Map<string, AmountTotals>(
    lots.map((lot) => [lot.id, { estimatedCents: cents(0), ceilingCents: cents(0) }]),
  )
  for (const amount of amounts) {
    const serving = lots.filter((lot) => lot.municipalityCodes.includes(amount.municipalityCode))
    if (serving.length === 0) continue
    const shares = serving.map((lot) => lot.share)
    const estimated = splitCents(amount.estimatedCents, shares)
    const ceiling = splitCents(amount.ceilingCents, shares)
    serving.forEach((lot, index) => {
      const sofar = totals.get(lot.id)!
      totals.set(lot.id, {
        estimatedCents: sumCents([sofar.estimatedCents, estimated[index]!]),
        ceilingCents: sumCents([sofar.ceilingCents, ceiling[index]!]),
      })
    })
  }
  return totals
}

/** What each municipality may spend on one lot in a year: the parts that amountsPerLot adds up. */
export const ceilingsOfLot = (
  amounts: readonly SegmentAmount[],
  lots: readonly ForeseenLot[],
  lotId: string,
): readonly { readonly municipalityCode: string; readonly ceilingCents: Cents }[] =>
  amounts.flatMap(({ municipalityCode, ceilingCents }) => {
    const serving = lots.filter((lot) => lot.municipalityCodes.includes(municipalityCode))
    const at = serving.findIndex(({ id }) => id === lotId)
    const shares = serving.map((lot) => lot.share)
    return at === -1 ? [] : [{ municipalityCode, ceilingCents: splitCents(ceilingCents, shares)[at]! }]
  })
