/** What changed between two versions of a delivery, or between two periods: rows by their key, cells by column. */
import type { CellValue } from './value-text'

export type ComparedRow = {
  readonly row: number
  readonly key: string
  readonly values: Readonly<Record<string, CellValue>>
}
export type CellChange = { readonly columnKey: string; readonly before: CellValue; readonly after: CellValue }
export type RowDifference =
  | { readonly kind: 'added'; readonly key: string; readonly row: number; readonly values: ComparedRow['values'] }
  | { readonly kind: 'removed'; readonly key: string; readonly row: number; readonly values: ComparedRow['values'] }
  | {
      readonly kind: 'changed'
      readonly key: string
      readonly row: number
      readonly beforeRow: number
      readonly changes: readonly CellChange[]
    }

export type DeliveryDifference = { readonly rows: readonly RowDifference[]; readonly unchanged: number }

/**
 * The difference in the order of the new version, removed rows last. Rows that share a key are matched in order, so that
 * a double row in a rejected version does not hide a change. Columns that only one side knows compare with empty.
 */
export function deliveryDifference(before: Iterable<ComparedRow>, after: Iterable<ComparedRow>): DeliveryDifference {
  const left = new Map<string, ComparedRow[]>()
  for (const row of before) {
    const rows = left.get(row.key)
    if (rows) rows.push(row)
    else left.set(row.key, [row])
  }
  const rows: RowDifference[] = []
  let unchanged = 0
  for (const row of after) {
    const earlier = left.get(row.key)?.shift()
    if (!earlier) {
      rows.push({ kind: 'added', key: row.key, row: row.row, values: row.values })
      continue
    }
    const changes = cellChanges(earlier.values, row.values)
    if (changes.length === 0) unchanged += 1
    else rows.push({ kind: 'changed', key: row.key, row: row.row, beforeRow: earlier.row, changes })
  }
  const removed = [...left.values()].flat().sort((a, b) => a.row - b.row)
  for (const { key, row, values } of removed) rows.push({ kind: 'removed', key, row, values })
  return { rows, unchanged }
}

function cellChanges(before: ComparedRow['values'], after: ComparedRow['values']): CellChange[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].flatMap((columnKey) => {
    const change = { columnKey, before: before[columnKey] ?? null, after: after[columnKey] ?? null }
    return change.before === change.after ? [] : [change]
  })
}
