import { openUpload, type UploadProblemCode } from '~/excel/open-upload.server'
import type { ReadLimits } from '~/excel/read-limits'
import type { ReadRow } from '~/kernel/read-sheet'

export type ReadAll =
  | { readonly code: UploadProblemCode; readonly params: Readonly<Record<string, string | number | null>> }
  | { readonly sheets: Readonly<Record<string, readonly ReadRow[]>> }

/** Opens a file and reads every sheet of it. */
export async function readAll(path: string, name: string, limits?: Partial<ReadLimits>): Promise<ReadAll> {
  const opened = await openUpload(path, name, limits)
  if (!opened.ok) return { code: opened.problem.code, params: opened.problem.params ?? {} }
  const sheets: Record<string, ReadRow[]> = {}
  for (const sheet of opened.value.sheets) {
    const rows: ReadRow[] = []
    const read = await opened.value.readSheet(sheet.name, (row) => rows.push(row))
    if (!read.ok) return { code: read.problem.code, params: read.problem.params ?? {} }
    sheets[sheet.name] = rows
  }
  await opened.value.close()
  return { sheets }
}
