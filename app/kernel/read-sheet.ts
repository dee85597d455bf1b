/**
 * What a reader of strangers' workbooks and CSV files hands over: plain values with their place, nothing evaluated,
 * nothing guessed. Rules that give the values a meaning live in the domain.
 */
export type ReadValue =
  | { readonly kind: 'text'; readonly text: string }
  /** `text` is the number as it stands in the file ('1234.5', '1.2E-3'): a double is never made of it here. */
  | { readonly kind: 'number'; readonly text: string; readonly percent: boolean }
  /** A cell with a date format or an ISO date; `time` is true when it also holds a time of day. */
  | { readonly kind: 'date'; readonly day: string; readonly time: boolean }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** An Excel error such as '#N/A'. */
  | { readonly kind: 'error'; readonly text: string }
  /** A formula that was never calculated: its value is not in the file. */
  | { readonly kind: 'formulaWithoutValue' }

export type ReadCell = {
  /** 1 = A. */
  readonly column: number
  readonly value: ReadValue
  /** The value is the stored result of a formula. */
  readonly formula: boolean
}

/** A row with at least one cell that is not empty; cells in column order, empty ones left out. */
export type ReadRow = {
  /** 1-based, as Excel shows it; for CSV the line on which the record starts. */
  readonly row: number
  readonly hidden: boolean
  readonly cells: readonly ReadCell[]
}

export type ReadSheetInfo = {
  readonly name: string
  readonly state: 'visible' | 'hidden' | 'veryHidden'
}

/** 1 → 'A', 27 → 'AA', 16384 → 'XFD'. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  }
  return letters
}

/** 'B7' for column 2, row 7. */
export const cellAddress = (column: number, row: number): string => `${columnLetters(column)}${row}`
