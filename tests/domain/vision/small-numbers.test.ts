/** V10: what one to four persons did is never published, and can't be worked out either. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CountedCell, publishCells } from '~/modules/vision/domain/small-numbers'

const parts = ['0546', '0547', '0579', '0638']
const cell = (area: string, persons: number | null, isHidden = false): CountedCell => ({ area, persons, isHidden })
const table = (...persons: (number | null)[]): CountedCell[] => [
  ...persons.map((count, index) => cell(parts[index]!, count)),
  cell(
    'region',
    persons.reduce<number>((sum, count) => sum + (count ?? 0), 0),
  ),
]
const publish = (cells: readonly CountedCell[]) => publishCells(cells, { total: 'region', parts })
const readingsOf = (...persons: (number | null)[]) => [...publish(table(...persons)).values()].map((r) => r[0]).join('')

describe('small numbers', () => {
  // One letter per municipality and then the region: v(alue), s(mall), w(ithheld), h(idden).
  test.each([
    ['nothing small', [40, 20, 10, 5], 'vvvvv'],
    ['zero is no secret', [40, 20, 10, 0], 'vvvvv'],
    ['one small: the smallest other goes with it', [40, 20, 10, 3], 'vvwsv'],
    ['a zero is not what hides it', [40, 20, 0, 3], 'vwvsv'],
    ['two small that could be more than one thing', [40, 20, 2, 3], 'vvssv'],
    ['two of one each: the sum says it', [40, 20, 1, 1], 'vwssv'],
    ['two of four each: the sum says it', [40, 20, 4, 4], 'vwssv'],
    ['a withheld five that would give a one away takes another with it', [40, 20, 5, 1], 'vwwsv'],
    ['a small total needs nothing else hidden', [2, 0, 0, 1], 'svvss'],
  ] as const)('%s', (_, persons, expected) => {
    expect(readingsOf(...persons)).toBe(expected)
  })

  test('nobody knows how many: nothing to hide', () => {
    expect(readingsOf(null, null, null, null)).toBe('vvvvv')
  })

  test('what the source itself hides stays hidden', () => {
    expect(publish([cell('0546', null, true), cell('region', 12)]).get('0546')).toBe('hidden')
  })

  test('an area that is no part stands on its own', () => {
    const readings = publish([...table(40, 20, 10, 9), cell('0537', 3), cell('national', 4_000)])
    expect([...readings.values()].filter((reading) => reading === 'small')).toHaveLength(1)
    expect(readings.get('0537')).toBe('small')
    expect(readings.get('national')).toBe('value')
  })

  test('whoever knows the rule and adds up everything that is shown can’t tell a small number', () => {
    const some = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 }))
    fc.assert(
      fc.property(fc.array(some, { minLength: 2, maxLength: 4 }), (persons) => {
        const cells = table(...persons)
        const readings = publish(cells)
        for (const { area, persons: count } of cells) {
          const isSmall = count !== null && count >= 1 && count <= 4
          expect(readings.get(area) === 'small').toBe(isSmall)
        }
        if (readings.get('region') !== 'value') return
        const solutions = solve(cells, readings)
        for (const area of parts.filter((part) => readings.get(part) === 'small')) {
          expect(new Set(solutions.map((solution) => solution.get(area))).size).toBeGreaterThan(1)
        }
      }),
      { numRuns: 400 },
    )
  })
})

/** Every set of numbers that fits what was published: by trying, not by the rule's own reasoning. */
function solve(cells: readonly CountedCell[], readings: ReadonlyMap<string, string>): Map<string, number>[] {
  const total = cells.find((each) => each.area === 'region')?.persons ?? 0
  const choices = cells
    .filter((each) => each.area !== 'region')
    .map(({ area, persons }) => {
      const reading = readings.get(area)
      if (reading === 'value') return { area, values: [persons ?? 0] }
      if (reading === 'small') return { area, values: [1, 2, 3, 4] }
      return { area, values: Array.from({ length: total + 1 }, (_, n) => n).filter((n) => n === 0 || n >= 5) }
    })
  let found: { left: number; values: Map<string, number> }[] = [{ left: total, values: new Map() }]
  for (const { area, values } of choices) {
    found = found.flatMap(({ left, values: known }) =>
      values
        .filter((value) => value <= left)
        .map((value) => ({ left: left - value, values: new Map(known).set(area, value) })),
    )
  }
  return found.filter(({ left }) => left === 0).map(({ values }) => values)
}
