import { sheetColumns, sheetRows } from '../read-limits'

/** The column (1 = A) of a reference such as 'B7' that lies on `row`, from its character codes; 0 when it doesn't. */
export function columnOf(codes: Uint16Array, from: number, to: number, row: number): number {
  let column = 0
  let at = from
  for (; at < to; at++) {
    const letter = (codes[at] as number) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  if (at === from || at > from + 3 || column > sheetColumns) return 0
  return codes[at] !== 48 && row <= sheetRows && wholeNumberOf(codes, at, to) === row ? column : 0
}

/** The whole number of at most nine digits that the codes are, or -1. */
export function wholeNumberOf(codes: Uint16Array, from: number, to: number): number {
  if (to === from || to - from > 9) return -1
  let whole = 0
  for (let at = from; at < to; at++) {
    const digit = (codes[at] as number) - 48
    if (digit < 0 || digit > 9) return -1
    whole = whole * 10 + digit
  }
  return whole
}
