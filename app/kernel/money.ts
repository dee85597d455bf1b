/**
 * Money is whole cents in a safe integer: no float ever holds an amount. Rates are basis points (1 % = 100).
 * Rounding happens once, at the end, half away from zero, as the contracts do.
 */
declare const centsBrand: unique symbol
export type Cents = number & { readonly [centsBrand]: 'cents' }

/** Accepts a whole number of cents within the safe integers; throws RangeError otherwise, as that is a bug. */
export function cents(value: number | bigint): Cents {
  const amount = Number(value)
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not a whole, safe number of cents: ${value}`)
  return (Object.is(amount, -0) ? 0 : amount) as Cents
}

/** Adds amounts exactly; throws RangeError when the sum leaves the safe integers. */
export const sumCents = (amounts: Iterable<Cents>): Cents => {
  let total = 0n
  for (const amount of amounts) total += BigInt(amount)
  return cents(total)
}

/** Divides `numerator` by `denominator` and rounds half away from zero, in whole numbers. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  if (denominator === 0n) throw new RangeError('Division by zero')
  const negative = numerator < 0n !== denominator < 0n
  const n = numerator < 0n ? -numerator : numerator
  const d = denominator < 0n ? -denominator : denominator
  const rounded = (2n * n + d) / (2n * d)
  return negative ? -rounded : rounded
}

/** `amount` × `numerator` / `denominator`, rounded once. */
export const scaleCents = (amount: Cents, numerator: number | bigint, denominator: number | bigint): Cents =>
  cents(divideRounded(BigInt(amount) * BigInt(numerator), BigInt(denominator)))

/** Splits `total` over `weights` (whole, not negative, not all zero) by largest remainder: the parts add up exactly. */
export function splitCents(total: Cents, weights: readonly number[]): Cents[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  if (weights.some((w) => !Number.isSafeInteger(w) || w < 0) || sum <= 0) {
    throw new RangeError('Weights must be whole, not negative, and not all zero')
  }
  const sign = total < 0 ? -1n : 1n
  const amount = BigInt(total) * sign
  const shares = weights.map((weight, index) => {
    const exact = amount * BigInt(weight)
    return { index, whole: exact / BigInt(sum), rest: exact % BigInt(sum) }
  })
  let left = amount - shares.reduce((a, s) => a + s.whole, 0n)
  for (const share of [...shares].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))) {
    if (left === 0n) break
    share.whole += 1n
    left -= 1n
  }
  return shares.map((share) => cents(share.whole * sign))
}

/** How much `part` is of `whole`, in basis points, rounded; null when `whole` is zero. */
export const shareBp = (part: Cents, whole: Cents): number | null =>
  whole === 0 ? null : Number(divideRounded(BigInt(part) * 10_000n, BigInt(whole)))
