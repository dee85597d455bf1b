import { describe, expect, test } from 'vitest'
import { type AttemptKind, attemptLimits, visitorOf, waitAfter } from '~/modules/access/domain/attempt-limits'

const kinds = Object.keys(attemptLimits) as AttemptKind[]

describe('waiting between tries', () => {
  test.each([
    [1, 0],
    [4, 0],
    [5, 60],
    [6, 120],
    [7, 240],
    [10, 1_920],
    [11, 3_600],
    [1_000_000, 3_600],
  ])('after try %d on one account from one address: %d seconds', (tries, wait) =>
    expect(waitAfter(tries, attemptLimits.loginFromAddress)).toBe(wait),
  )

  test.each(kinds)('%s: some tries are free, waits never shrink and never pass the longest', (kind) => {
    const limit = attemptLimits[kind]
    const waits = Array.from({ length: limit.free + 40 }, (_, index) => waitAfter(index + 1, limit))
    expect(limit.free).toBeGreaterThanOrEqual(3)
    expect(waits).toEqual([...waits].sort((a, b) => a - b))
    expect(waits.at(-1)).toBe(limit.longestWaitSeconds)
    // A wait that outlives its own memory would forget the count.
    expect(limit.longestWaitSeconds).toBeLessThanOrEqual(limit.forgetMinutes * 60)
  })
})

describe('one visitor', () => {
  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::ffff', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('%s counts as %s', (address, visitor) => expect(visitorOf(address)).toBe(visitor))
})
