/** Values as a Dutch reader writes them, for remarks, difference views and workbooks without formats. */
import type { ReadValue } from '../../../kernel/read-sheet'
import type { ColumnType } from './report-template'

export type CellValue = string | number | boolean | null

/** 125050 → '1250,50'; exact, no grouping, so that it can be typed back. */
export function hundredthsText(value: number): string {
  const size = Math.abs(value)
  const whole = Math.floor(size / 100)
  return `${value < 0 ? '-' : ''}${whole},${String(size % 100).padStart(2, '0')}`
}

/** '2026-12-31' → '31-12-2026'. */
export const dayText = (day: string): string => `${day.slice(8, 10)}-${day.slice(5, 7)}-${day.slice(0, 4)}`

/** A stored value in the way its column is written. */
export function valueText(type: ColumnType, value: CellValue): string {
  if (value === null) return ''
  if (type.kind === 'euros' || type.kind === 'decimal2') return hundredthsText(Number(value))
  if (type.kind === 'percent') return `${hundredthsText(Number(value))}%`
  if (type.kind === 'day') return dayText(String(value))
  if (type.kind === 'yesNo') return value ? 'ja' : 'nee'
  return String(value)
}

const longestShown = 60

/** What stands in a cell of a file, shortened, for "u vulde … in". */
export function foundText(value: ReadValue): string {
  switch (value.kind) {
    case 'text':
      return value.text.length > longestShown ? `${value.text.slice(0, longestShown)}…` : value.text
    case 'number':
      return value.percent ? percentText(value.text) : value.text.replace('.', ',')
    case 'date':
      return dayText(value.day)
    case 'boolean':
      return value.value ? 'WAAR' : 'ONWAAR'
    case 'error':
      return value.text
    case 'formulaWithoutValue':
      return 'formule zonder waarde'
  }
}

/** Shown only; what is stored is computed exactly elsewhere. */
const percentText = (text: string): string => `${Number((Number(text) * 100).toPrecision(12))}%`.replace('.', ',')

/** 125050 → '€ 1.250,50' for sentences. */
export function eurosText(cents: number): string {
  const [whole = '0', fraction = '00'] = hundredthsText(Math.abs(cents)).split(',')
  return `€ ${cents < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${fraction}`
}

/** 1234 → '12,34%'; whole percents without decimals. */
export const percentOfBp = (bp: number): string =>
  `${bp % 100 === 0 ? String(bp / 100) : hundredthsText(bp).replace(/0$/, '')}%`
