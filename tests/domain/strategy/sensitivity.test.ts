import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Matrix, matrixProblem, rankOptions, totalOf, wholeBp } from '~/modules/strategy/domain/decision-matrix'
import { leadersAt, leadRanges, scaledTotalAt, sensitivityOf } from '~/modules/strategy/domain/sensitivity'

const matrix = (weights: readonly number[], scores: readonly (readonly number[])[]): Matrix => ({
  criteria: weights.map((weightBp, index) => ({ id: `c${index}`, weightBp })),
  options: scores.map((row, index) => ({
    id: `o${index}`,
    scores: Object.fromEntries(row.map((score, n) => [`c${n}`, score])),
  })),
})

const aMatrix = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 4 }))
  .chain(([criteria, options]) =>
    fc.tuple(
      fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: criteria, maxLength: criteria }),
      fc.array(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: criteria, maxLength: criteria }), {
        minLength: options,
        maxLength: options,
      }),
    ),
  )
  .map(([parts, scores]) => {
    const sum = parts.reduce((a, b) => a + b, 0)
    const weights = parts.map((part) => Math.floor((part * wholeBp) / sum))
    weights[0]! += wholeBp - weights.reduce((a, b) => a + b, 0)
    return matrix(weights, scores)
  })

/** The total by fractions, independent of the code: weight x for one criterion, the others in proportion. */
function isAhead(m: Matrix, pair: { a: string; b: string }, at: { criterionId: string; atBp: number }): boolean {
  const own = BigInt(m.criteria.find((c) => c.id === at.criterionId)!.weightBp)
  const weight = (c: Matrix['criteria'][number]): bigint =>
    c.id === at.criterionId ? BigInt(at.atBp) * (BigInt(wholeBp) - own) : BigInt(c.weightBp) * BigInt(wholeBp - at.atBp)
  const total = (id: string) =>
    m.criteria.reduce((sum, c) => sum + weight(c) * BigInt(m.options.find((o) => o.id === id)!.scores[c.id]!), 0n)
  return total(pair.a) > total(pair.b)
}

describe('the weight that tips the outcome', () => {
  test('a table that can be followed by hand', () => {
    // 60 % × 8 + 40 % × 4 = 6.4 against 60 % × 5 + 40 % × 8 = 6.2; equal at 57.14…%.
    const m = matrix(
      [6000, 4000],
      [
        [8, 4],
        [5, 8],
      ],
    )
    expect(rankOptions(m).map(({ id, total }) => [id, total])).toEqual([
      ['o0', 64_000],
      ['o1', 62_000],
    ])
    const [first, second] = sensitivityOf(m)
    expect(first).toMatchObject({ down: { weightBp: 5714, leaders: ['o1'] }, up: null })
    expect(second).toMatchObject({ up: { weightBp: 4286, leaders: ['o1'] }, down: null })
  })

  test('a tie at a whole basis point is not yet a change', () => {
    const m = matrix(
      [6000, 4000],
      [
        [6, 4],
        [4, 6],
      ],
    )
    expect(leadersAt(m, { criterionId: 'c0', atBp: 5000 })).toEqual(['o0', 'o1'])
    expect(sensitivityOf(m)[0]!.down).toMatchObject({ weightBp: 4999, leaders: ['o1'] })
  })

  test('two that lead together: the next basis point decides', () => {
    const m = matrix(
      [5000, 5000],
      [
        [6, 4],
        [4, 6],
      ],
    )
    expect(rankOptions(m).map(({ rank, isTied }) => [rank, isTied])).toEqual([
      [1, true],
      [1, true],
    ])
    expect(sensitivityOf(m)[0]).toMatchObject({
      down: { weightBp: 4999, leaders: ['o1'] },
      up: { weightBp: 5001, leaders: ['o0'] },
    })
  })

  test('all weight on one criterion has no others to share with', () => {
    const m = matrix(
      [wholeBp, 0],
      [
        [6, 4],
        [4, 6],
      ],
    )
    expect(sensitivityOf(m)[0]).toMatchObject({ hasAllWeight: true, down: null, up: null })
    expect(sensitivityOf(m)[1]).toMatchObject({ up: { weightBp: 5001, leaders: ['o1'] } })
  })

  test('property: at the tipping weight a leader is behind, one basis point nearer nobody is', () => {
    fc.assert(
      fc.property(aMatrix, (m) => {
        for (const each of sensitivityOf(m)) {
          const { criterionId, weightBp } = each
          const leaders = leadersAt(m, { criterionId, atBp: weightBp })
          for (const tipping of [each.down, each.up]) {
            if (!tipping) continue
            const step = tipping.direction === 'up' ? -1 : 1
            const overtaken = (atBp: number) =>
              leaders.some((a) =>
                m.options.some((b) => b.id !== a && isAhead(m, { a: b.id, b: a }, { criterionId, atBp })),
              )
            expect(overtaken(tipping.weightBp)).toBe(true)
            expect(overtaken(tipping.weightBp + step)).toBe(false)
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  test('property: without a tipping weight the leaders lead to the very end', () => {
    fc.assert(
      fc.property(aMatrix, (m) => {
        for (const { criterionId, weightBp, down, up, hasAllWeight } of sensitivityOf(m)) {
          if (hasAllWeight) continue
          const leaders = leadersAt(m, { criterionId, atBp: weightBp })
          const lead = (atBp: number) => leadersAt(m, { criterionId, atBp })
          if (!down) expect(lead(0)).toEqual(expect.arrayContaining(leaders))
          if (!up) expect(lead(wholeBp)).toEqual(expect.arrayContaining(leaders))
        }
      }),
      { numRuns: 300 },
    )
  })

  test('property: at its own weight a scaled total is the total', () => {
    fc.assert(
      fc.property(aMatrix, (m) => {
        for (const { id, weightBp } of m.criteria)
          for (const option of m.options)
            expect(scaledTotalAt(m, option, { criterionId: id, atBp: weightBp })).toBe(
              BigInt(totalOf(m, option)) * BigInt(wholeBp - weightBp),
            )
      }),
    )
  })
})

describe('the matrix', () => {
  test('an option that is nowhere better is dominated; equal ones are not', () => {
    const m = matrix(
      [5000, 5000],
      [
        [6, 6],
        [6, 5],
        [6, 6],
      ],
    )
    expect(rankOptions(m).map(({ id, dominatedBy }) => [id, dominatedBy])).toEqual([
      ['o0', null],
      ['o2', null],
      ['o1', 'o0'],
    ])
  })

  test('property: a dominated option never leads alone, whatever the weight', () => {
    fc.assert(
      fc.property(aMatrix, fc.integer({ min: 0, max: wholeBp }), (m, atBp) => {
        for (const { id, dominatedBy } of rankOptions(m)) {
          if (dominatedBy === null) continue
          expect(leadersAt(m, { criterionId: 'c0', atBp })).not.toEqual([id])
        }
      }),
    )
  })

  test.each([
    ['no criteria', matrix([], [[], []]), 'noCriteria'],
    ['one option', matrix([10_000], [[1]]), 'tooFewOptions'],
    ['weights of 99,99 %', matrix([9_999], [[1], [2]]), 'weightsNotWhole'],
    [
      'a score that nobody gave',
      {
        ...matrix([10_000], [[1]]),
        options: [
          { id: 'a', scores: {} },
          { id: 'b', scores: { c0: null } },
        ],
      },
      'scoresMissing',
    ],
  ])('%s', (_, m, code) => expect(matrixProblem(m)?.code).toBe(code))

  test('the picture covers the whole and starts and ends with who leads there', () => {
    fc.assert(
      fc.property(aMatrix, (m) => {
        const ranges = leadRanges(m, 'c0')
        expect([ranges[0]!.fromBp, ranges.at(-1)!.untilBp]).toEqual([0, wholeBp])
        expect(ranges[0]!.leaders).toEqual(leadersAt(m, { criterionId: 'c0', atBp: 0 }))
        for (const [index, range] of ranges.entries())
          if (index > 0) expect(range.fromBp).toBe(ranges[index - 1]!.untilBp)
      }),
    )
  })
})
