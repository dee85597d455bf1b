import { sheetColumns, sheetRows } from '../read-limits'

/** The column (1 = A) of a reference such as 'B7' when it lies on `row`; 0 when it is no cell of that row. */
export function columnOf(reference: string, row: number): number {
  let column = 0
  let at = 0
  for (; at < reference.length; at++) {
    const code = reference.charCodeAt(at)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  if (at === 0 || at > 3 || column > sheetColumns) return 0
  return rowNumber(reference, at) === row ? column : 0
}

/** The row that the digits from `from` on tell; 0 when they are no row that exists. */
export function rowNumber(text: string, from = 0): number {
  if (text.length === from || text.length - from > 7 || text.charCodeAt(from) === 48) return 0
  let row = 0
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 48 || code > 57) return 0
    row = row * 10 + code - 48
  }
  return row <= sheetRows ? row : 0
}
