/** What a segment asks in paperwork, in the words of a comparison: what somebody adds beside what stands meanwhile. */
import { one, type Typed } from '~/ui/form-values'
import type { ComparedField } from '~/ui/version-comparison'
import type { BurdenRow } from '../domain/burden'
import { strategyTexts as texts } from '../texts'

type Words = Readonly<Record<'columns' | 'timesPerYear' | 'minutes', string | number>>
const inWords = ({ columns, timesPerYear, minutes }: Words): string =>
  `${texts.columns}: ${columns}; ${texts.times}: ${timesPerYear}; ${texts.minutes}: ${minutes}`

/** The own version is what stands and the line that was typed: a line of the same name stands opposite it. */
export function comparedBurdens(typed: Typed, standing: readonly (BurdenRow & { name: string })[]): ComparedField[] {
  const name = one(typed, 'name').trim()
  const yours = inWords({
    columns: one(typed, 'columns'),
    timesPerYear: one(typed, 'timesPerYear'),
    minutes: one(typed, 'minutes'),
  })
  const lines = standing.map((line) => ({
    label: line.name,
    yours: line.name === name ? yours : inWords(line),
    theirs: inWords(line),
  }))
  return lines.some(({ label }) => label === name) ? lines : [...lines, { label: name, yours, theirs: '' }]
}
