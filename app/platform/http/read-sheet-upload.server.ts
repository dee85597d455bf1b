/** Reads the form with which a workbook is handed in (field `bestand`); what it says is for whoever takes it. */
import { type Result, refuse } from '~/kernel/result'
import { readUpload, type UploadedFile } from './read-upload.server'

/** 'malformed' or 'noFile', or what the taker refuses: one sentence. */
export async function readSheetUpload<T>(
  request: Request,
  take: (file: UploadedFile) => Promise<Result<T, string>>,
): Promise<Result<T, string>> {
  const upload = await readUpload(request, { field: 'bestand', take })
  if (!upload.ok) return refuse('malformed')
  return upload.value.file ?? refuse('noFile')
}
