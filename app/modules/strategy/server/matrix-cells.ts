/** What the parent asks of the child that opens a workbook of a matrix, and what it answers. */
import type { MatrixSheets } from '../domain/matrix-workbook'

export type MatrixCellsInput = { readonly path: string; readonly fileName: string; readonly sheets: readonly string[] }
/** Null when the file can't be read. */
export type MatrixCellsMessage = MatrixSheets | null
