/** A price on a line of the price sheet: within what the tender allows. */
import type { Cents } from '~/kernel/money'
import type { PricedLine } from './bid-content'

/** Why this price can't stand, or null. A price of nothing is no price. */
export function priceProblem(line: PricedLine, amount: Cents | null): 'priceMissing' | 'priceOutOfBounds' | null {
  if (amount === null) return 'priceMissing'
  const { minAmountCents, maxAmountCents } = line
  const low = amount <= 0 || (minAmountCents !== null && amount < minAmountCents)
  const high = maxAmountCents !== null && amount > maxAmountCents
  return low || high ? 'priceOutOfBounds' : null
}
