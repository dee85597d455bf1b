/** Cells with numbers: amounts, units, counts and percentages, exactly as they stand in the file. */

import { cleanText } from '../../../kernel/clean-text'
import { parseMachineNumber, plainHundredths, toScaled, withoutFloatNoise } from '../../../kernel/exact-decimal'
import { asked, type CellReading, converted, type PresentValue, plain, wrong } from './cell-reading'
import { readNumberText } from './number-text'
import { hundredthsText } from './value-text'

export type NumberKind = 'euros' | 'decimal2' | 'integer'

/** Whole hundredths (cents) or whole numbers; more decimals than fit are refused, never rounded. */
export function readNumber(value: PresentValue, decimals: 0 | 2, kind: NumberKind): CellReading {
  if (value.kind === 'date') return wrong('dayInsteadOfNumber')
  if (value.kind === 'boolean') return wrong('notANumber', { kind })
  if (value.kind === 'number') {
    if (value.percent) return wrong('percentUnexpected')
    return scaled(value.text, decimals, kind, false)
  }
  const read = readNumberText(cleanText(value.text))
  if (read.kind === 'none') return wrong('notANumber', { kind })
  if (read.percent) return wrong('percentUnexpected')
  if (read.kind === 'ambiguous') return askNumber(read.readings)
  return scaled(read.machine, decimals, kind, !read.plain)
}

const askNumber = ([first, second]: readonly [string, string]): CellReading =>
  asked('numberAmbiguous', {
    first,
    second,
    firstShown: first,
    secondShown: second.replace(/\.?0+$/, '').replace('.', ','),
  })

function scaled(machine: string, decimals: 0 | 2, kind: NumberKind, remark: boolean): CellReading {
  const quick = plainHundredths(machine)
  if (quick !== null && !remark) {
    if (decimals === 2) return plain(quick)
    if (quick % 100 === 0) return plain(quick / 100)
    return wrong('notWhole')
  }
  const exact = parseMachineNumber(machine)
  if (!exact) return wrong('numberTooLarge')
  const number = toScaled(withoutFloatNoise(exact), decimals)
  if (!number.ok) {
    if (number.reason === 'tooLarge') return wrong('numberTooLarge')
    return decimals === 0 ? wrong('notWhole') : wrong('tooManyDecimals', { kind })
  }
  const shown = decimals === 2 ? hundredthsText(number.value) : String(number.value)
  return remark || number.rounded ? converted(number.value, shown) : plain(number.value)
}

/** '12%' and 0,12 are both 1200 basis points; a bare 1 can be 1% or 100%, so it is asked. */
export function readPercent(value: PresentValue): CellReading {
  if (value.kind === 'date') return wrong('dayInsteadOfNumber')
  if (value.kind === 'boolean') return wrong('notANumber', { kind: 'percent' })
  const read =
    value.kind === 'number'
      ? ({ kind: 'number', machine: value.text, percent: false } as const)
      : readNumberText(cleanText(value.text))
  if (read.kind === 'none') return wrong('notANumber', { kind: 'percent' })
  if (read.kind === 'ambiguous') return askNumber(read.readings)
  const exact = parseMachineNumber(read.machine)
  if (!exact) return wrong('numberTooLarge')
  const number = withoutFloatNoise(exact)
  const fractionByFormat = value.kind === 'number' && value.percent
  const one = 10n ** BigInt(number.scale)
  const size = number.coefficient < 0n ? -number.coefficient : number.coefficient
  if (!fractionByFormat && !read.percent && size === one) {
    return asked('numberAmbiguous', { first: '0.01', second: '1', firstShown: '1%', secondShown: '100%' })
  }
  const isFraction = fractionByFormat || (!read.percent && size < one)
  const points = toScaled(number, isFraction ? 4 : 2)
  if (!points.ok) return wrong('tooManyDecimals', { kind: 'percent' })
  return read.percent || fractionByFormat
    ? plain(points.value)
    : converted(points.value, `${hundredthsText(points.value)}%`)
}

/** The digits of a whole number cell, or null when it is no whole number. */
export function wholeDigits(machine: string): string | null {
  const exact = parseMachineNumber(machine)
  if (!exact) return null
  const number = withoutFloatNoise(exact)
  return number.scale === 0 ? number.coefficient.toString() : null
}
