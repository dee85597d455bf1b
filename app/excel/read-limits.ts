/**
 * What a stranger's file may cost. Chosen from 2,007 real workbooks (design/trust.md 2.4): the largest had 1,033 parts,
 * 60 MB unpacked and a sheet 438 times compressed; p99.9 stays far below every figure here.
 */
export type ReadLimits = {
  /** Size of an .xlsx as it arrives, in bytes. */
  readonly workbookBytes: number
  /** Size of a .csv as it arrives, in bytes. */
  readonly csvBytes: number
  readonly parts: number
  /** All parts together, unpacked, in bytes. */
  readonly unpackedBytes: number
  /** One part, unpacked, in bytes. */
  readonly partBytes: number
  /** Unpacked size against packed size of a part; only looked at above `ratioFromBytes`. */
  readonly ratio: number
  readonly ratioFromBytes: number
  readonly sharedStrings: number
  /** Characters of all shared strings together: they stay in memory while the sheets are read. */
  readonly sharedStringCharacters: number
  readonly sheets: number
  /** Rows and cells that hold a value, per sheet. */
  readonly rows: number
  readonly cells: number
  /** Characters in one value; Excel itself stops at 32,767. */
  readonly valueCharacters: number
  /** Values on one line of a .csv. */
  readonly csvColumns: number
}

const mb = 1024 * 1024

export const readLimits: ReadLimits = {
  workbookBytes: 10 * mb,
  csvBytes: 50 * mb,
  parts: 1000,
  unpackedBytes: 150 * mb,
  partBytes: 100 * mb,
  ratio: 120,
  ratioFromBytes: 4 * mb,
  sharedStrings: 1_000_000,
  sharedStringCharacters: 24_000_000,
  sheets: 255,
  rows: 250_000,
  cells: 5_000_000,
  valueCharacters: 32_767,
  csvColumns: 16_384,
}

/** Rows and columns that exist in a sheet (ISO/IEC 29500-1, Excel's own bounds). */
export const sheetRows = 1_048_576
export const sheetColumns = 16_384
