/**
 * Decimal numbers from text, exactly. No double is ever made: '0.1' is one tenth. Excel writes doubles with up to 17
 * digits of which 15 mean something, so a number from a workbook is first brought back to 15 significant digits.
 */
/** coefficient × 10^−scale. */
export type ExactDecimal = { readonly coefficient: bigint; readonly scale: number }

const machineNumber = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/
const largestExponent = 30

/** Reads machine notation ('-1234.5', '1.2E-3'); null when the text is not a number or absurdly large or small. */
export function parseMachineNumber(text: string): ExactDecimal | null {
  const match = machineNumber.exec(text)
  if (!match) return null
  const [, sign, whole = '', fraction = '', exponentText = '0'] = match
  if (whole === '' && fraction === '') return null
  const exponent = Number(exponentText)
  if (whole.length + fraction.length > 60 || Math.abs(exponent) > largestExponent) return null
  const digits = BigInt(whole + fraction)
  const scale = fraction.length - exponent
  const coefficient = sign === '-' ? -digits : digits
  return scale >= 0 ? { coefficient, scale } : { coefficient: coefficient * 10n ** BigInt(-scale), scale: 0 }
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value)

/** Drops `count` digits at the end, rounding half away from zero. */
function dropDigits(value: ExactDecimal, count: number): ExactDecimal {
  const divisor = 10n ** BigInt(count)
  const size = absolute(value.coefficient)
  const rounded = (size + divisor / 2n) / divisor
  return { coefficient: value.coefficient < 0n ? -rounded : rounded, scale: value.scale - count }
}

/** The same number without zeros at the end of its fraction. */
function withoutTrailingZeros(value: ExactDecimal): ExactDecimal {
  let { coefficient, scale } = value
  while (scale > 0 && coefficient % 10n === 0n) {
    coefficient /= 10n
    scale -= 1
  }
  return { coefficient, scale }
}

/** A double as its writer meant it: 15 significant digits (0.30000000000000004 → 0.3). */
export function withoutFloatNoise(value: ExactDecimal): ExactDecimal {
  const surplus = absolute(value.coefficient).toString().length - 15
  const kept = surplus > 0 && value.scale > 0 ? dropDigits(value, Math.min(surplus, value.scale)) : value
  return withoutTrailingZeros(kept)
}

export type ScaledNumber =
  | { readonly ok: true; readonly value: number; readonly rounded: boolean }
  | { readonly ok: false; readonly reason: 'tooManyDecimals' | 'tooLarge' }

/**
 * The number as a whole count of 10^−`decimals` (2 gives cents or hundredths). More decimals than that are refused,
 * never rounded away, except when what is dropped is under a billionth: then it is the noise of subtracting doubles
 * (1000.1 − 1000 = 0.10000000000002274), and `rounded` says so.
 */
export function toScaled(value: ExactDecimal, decimals: number): ScaledNumber {
  let exact = withoutTrailingZeros(value)
  let rounded = false
  if (exact.scale > decimals) {
    const candidate = dropDigits(exact, exact.scale - decimals)
    const back = candidate.coefficient * 10n ** BigInt(exact.scale - decimals)
    const difference = absolute(exact.coefficient - back)
    if (difference * 1_000_000_000n > 10n ** BigInt(exact.scale)) return { ok: false, reason: 'tooManyDecimals' }
    exact = candidate
    rounded = true
  }
  const scaled = Number(exact.coefficient * 10n ** BigInt(decimals - exact.scale))
  if (!Number.isSafeInteger(scaled)) return { ok: false, reason: 'tooLarge' }
  return { ok: true, value: scaled === 0 ? 0 : scaled, rounded }
}

/**
 * The quick way for the many plain cells: '1234', '-12.5', '0.05' as hundredths; null for everything else, which then
 * goes the careful way. At most 12 whole digits, so that the arithmetic stays exact.
 */
export function plainHundredths(text: string): number | null {
  let i = 0
  const negative = text.charCodeAt(0) === 45
  if (negative) i = 1
  let whole = 0
  const first = i
  for (; i < text.length; i += 1) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) break
    whole = whole * 10 + digit
  }
  if (i === first || i - first > 12) return null
  let hundredths = whole * 100
  if (i < text.length) {
    const decimals = text.length - i - 1
    if (text.charCodeAt(i) !== 46 || decimals < 1 || decimals > 2) return null
    const tenth = text.charCodeAt(i + 1) - 48
    const hundredth = decimals === 2 ? text.charCodeAt(i + 2) - 48 : 0
    if (tenth < 0 || tenth > 9 || hundredth < 0 || hundredth > 9) return null
    hundredths += tenth * 10 + hundredth
  }
  return negative && hundredths !== 0 ? -hundredths : hundredths
}
