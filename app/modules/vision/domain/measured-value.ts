/** A measured value: whole hundredths of its unit, so that 14,1 % is 1410 and no float ever holds it. */
import { ok, type Result, refuse } from '../../../kernel/result'
import type { Unit } from './indicator'

export type ValueProblem = 'valueMissing' | 'valueNotRead' | 'valueTooPrecise' | 'valueOutOfBounds'

/** The least and the most that a value of the unit can be, in hundredths. */
const bounds: Readonly<Record<Unit, readonly [number, number]>> = {
  percent: [0, 10_000],
  count: [0, 2_000_000_000],
  grade: [100, 1_000],
  days: [0, 365_000],
  age: [0, 12_000],
  per100: [0, 1_000_000],
}

/**
 * Reads '14,1', '14.1', '1.250' (a thousand and more), '14,1 %'. Never guesses: a point followed by three digits counts
 * thousands, any other point is the decimal comma. More than two decimals is refused and not rounded.
 */
export function readValue(typed: string, unit: Unit): Result<number, ValueProblem> {
  const value = readHundredths(typed)
  return value.ok ? within(value.value, unit) : value
}

/** The same where the unit is not known yet: in hundredths, without bounds. */
export function readHundredths(typed: string): Result<number, Exclude<ValueProblem, 'valueOutOfBounds'>> {
  const text = typed.replace(/[\s\u00a0%]/g, '')
  if (text === '') return refuse('valueMissing')
  const plain = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) ? text.replaceAll('.', '') : text
  const match = /^(\d{1,9})(?:[.,](\d+))?$/.exec(plain)
  if (!match) return refuse('valueNotRead', { typed: typed.slice(0, 40) })
  const decimals = (match[2] ?? '').replace(/0+$/, '')
  if (decimals.length > 2) return refuse('valueTooPrecise', { typed: typed.slice(0, 40) })
  return ok(Number(match[1]) * 100 + Number(decimals.padEnd(2, '0')))
}

function within(hundredths: number, unit: Unit): Result<number, ValueProblem> {
  const [least, most] = bounds[unit]
  if (hundredths < least || hundredths > most)
    return refuse('valueOutOfBounds', { least: least / 100, most: most / 100 })
  if (unit === 'count' && hundredths % 100 !== 0) return refuse('valueNotRead', { typed: String(hundredths / 100) })
  return ok(hundredths)
}

/** The value as a person types it: 1410 → '14,1', 3700 → '37', 1234500 → '12.345'. */
export function plainValue(hundredths: number): string {
  const whole = String(Math.floor(hundredths / 100)).replace(/\B(?=(\d{3})+$)/g, '.')
  const rest = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return rest === '' ? whole : `${whole},${rest}`
}
