/**
 * The natural logarithm of a ratio of whole numbers, in whole numbers: no float comes near a score.
 * Fixed point with 30 decimals. x = 2^k · m with 1 ≤ m < 2, and ln m = 2·artanh(z) with z = (m − 1)/(m + 1) ≤ 1/3, whose
 * series z + z³/3 + z⁵/5 … shrinks ninefold a term: after 32 terms nothing is left of 30 decimals.
 * Bound: each term is cut off at most twice and the tail is below one unit, so ln m is off by less than 2·(2·32 + 1) units
 * and k·ln 2 by less than k·130: below 10⁻²⁵ for every ratio under 2^200.
 */
const scale = 10n ** 30n

/** ln(numerator / denominator) × 10^30, rounded towards zero; both positive. Error below 10⁻²⁵ (see above). */
export function lnScaled(numerator: bigint, denominator: bigint): bigint {
  if (numerator <= 0n || denominator <= 0n) throw new RangeError('A logarithm asks for a positive ratio')
  if (numerator < denominator) return -lnScaled(denominator, numerator)
  let doublings = 0n
  let m = (numerator * scale) / denominator
  while (m >= 2n * scale) {
    m /= 2n
    doublings += 1n
  }
  return doublings * lnTwo + lnBelowTwo(m)
}

/** For 1 ≤ m < 2, scaled. */
function lnBelowTwo(m: bigint): bigint {
  const z = ((m - scale) * scale) / (m + scale)
  const square = (z * z) / scale
  let power = z
  let sum = 0n
  for (let odd = 1n; power !== 0n; odd += 2n) {
    sum += power / odd
    power = (power * square) / scale
  }
  return 2n * sum
}

/** ln 2 = 2·artanh(1/3). */
const lnTwo = lnBelowTwo(2n * scale)
