/** Rows as texts: what reading a table of a few thousand rows needs, without formats and formulas. */
import type { ReadRow, ReadValue } from '~/kernel/read-sheet'

export type TextRow = {
  /** 1-based, as Excel shows it. */
  readonly row: number
  /** From column A; '' where a cell is empty. */
  readonly cells: readonly string[]
}
export type TextSheet = { readonly name: string; readonly rows: readonly TextRow[] }

export const toTextRow = ({ row, cells }: ReadRow): TextRow => {
  const texts: string[] = Array(cells.at(-1)?.column ?? 0).fill('')
  for (const cell of cells) texts[cell.column - 1] = textOf(cell.value)
  return { row, cells: texts }
}

function textOf(value: ReadValue): string {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'number':
      return numberText(value.text, value.percent)
    case 'date':
      return value.day
    case 'boolean':
      return value.value ? 'ja' : 'nee'
    case 'error':
      return value.text
    case 'formulaWithoutValue':
      return '#FORMULE'
  }
}

/** A number as Dutch text with a comma, so that '1.250' can't be taken for a thousand; 0,125 as percentage is 12,5. */
function numberText(machine: string, isPercent: boolean): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(machine)
  if (!match) return machine
  const [, sign = '', whole = '0', decimals = ''] = match
  const digits = isPercent ? decimals.padEnd(2, '0') : decimals
  const left = isPercent ? `${whole}${digits.slice(0, 2)}` : whole
  const right = trimmed(isPercent ? digits.slice(2) : digits)
  return `${sign}${left.replace(/^0+(?=\d)/, '')}${right === '' ? '' : `,${right}`}`
}

/** Without the tail of a double: 0.14100000000000001 is what Excel keeps of 14,1 %. */
function trimmed(decimals: string): string {
  const tail = /(0{6,}|9{6,})\d*$/.exec(decimals)
  if (!tail) return decimals.replace(/0+$/, '')
  const kept = decimals.slice(0, tail.index)
  return tail[1]!.startsWith('9') && kept !== ''
    ? String(Number(kept) + 1).padStart(kept.length, '0')
    : kept.replace(/0+$/, '')
}
