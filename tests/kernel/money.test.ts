import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cents, divideRounded, scaleCents, shareBp, splitCents, sumCents } from '~/kernel/money'

const amount = fc.integer({ min: -1e13, max: 1e13 }).map(cents)
const weights = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 12 }).filter((list) => list.some((w) => w > 0))

describe('cents', () => {
  test.each([0, 1, -1, Number.MAX_SAFE_INTEGER, 12n])('%s is an amount', (value) => {
    expect(cents(value)).toBe(Number(value))
  })
  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 2n ** 60n])('%s is no amount', (value) => {
    expect(() => cents(value)).toThrow(RangeError)
  })
  test('there is no minus zero: it would print as -0,00', () => {
    expect(Object.is(cents(-0), 0)).toBe(true)
  })
})

test.each([
  [5n, 2n, 3n],
  [-5n, 2n, -3n],
  [5n, -2n, -3n],
  [4n, 3n, 1n],
  [1n, 3n, 0n],
  [0n, 7n, 0n],
])('%s / %s rounds half away from zero to %s', (numerator, denominator, expected) => {
  expect(divideRounded(numerator, denominator)).toBe(expected)
})

test('rounding is never off by more than half', () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.bigInt(1n, 10n ** 9n), (n, d) => {
      const error = 2n * (divideRounded(n, d) * d - n)
      expect(error <= d && error >= -d).toBe(true)
    }),
  )
})

test('an index of 4,96 % on € 72,15 is € 75,73', () => {
  expect(scaleCents(cents(7215), 10_496, 10_000)).toBe(7573)
})

test('the parts of a split add up exactly and keep the order of the weights', () => {
  fc.assert(
    fc.property(amount, weights, (total, list) => {
      const parts = splitCents(total, list)
      expect(sumCents(parts)).toBe(total)
      list.forEach((weight, i) => {
        if (weight === 0) expect(parts[i]).toBe(0)
        list.forEach((other, j) => {
          if (weight > other && total > 0) expect(parts[i]!).toBeGreaterThanOrEqual(parts[j]!)
        })
      })
    }),
  )
})

test.each([[[]], [[0, 0]], [[-1, 2]], [[0.5]]])('weights %j split nothing', (list) => {
  expect(() => splitCents(cents(100), list)).toThrow(RangeError)
})

test.each([
  [27_781_700_00, 39_043_278_00, 7116],
  [1, 3, 3333],
  [-1, 2, -5000],
  [0, 5, 0],
])('%s of %s is %s basis points', (part, whole, expected) => {
  expect(shareBp(cents(part), cents(whole))).toBe(expected)
})
test('a share of nothing is not known', () => {
  expect(shareBp(cents(1), cents(0))).toBeNull()
})
