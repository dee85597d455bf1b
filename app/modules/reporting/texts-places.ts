/** Where a remark is about, in words. */
type Where = {
  readonly sheet: string | null
  readonly cell: string | null
  readonly row: number | null
  readonly column: string | null
}

export const placeTexts = {
  where: ({ sheet, cell, row, column }: Where): string => {
    const parts = [
      sheet === null ? null : `blad ${sheet}`,
      cell !== null ? `cel ${cell}${column === null ? '' : ` (${column})`}` : null,
      cell === null && row !== null ? `rij ${row}` : null,
      cell === null && row === null && column !== null ? `kolom ${column}` : null,
    ].filter((part) => part !== null)
    const where = parts.join(', ')
    return where === '' ? '' : `${where[0]!.toUpperCase()}${where.slice(1)}:`
  },
  found: (found: string): string => ` u vulde ‘${found}’ in.`,
  cells: (cells: string, count: number): string => (count === 1 ? `Cel ${cells}` : `Cellen ${cells}`),
  rows: (rows: string, count: number): string => (count === 1 ? `Rij ${rows}` : `Rijen ${rows}`),
  more: (count: number): string => `en nog ${count}`,
} as const
