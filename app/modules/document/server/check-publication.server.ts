/** What people outside may come to see is first read through: no citizen number leaves the house. */
import { ok, type Result, refuse } from '~/kernel/result'
import type { FileKind } from '../domain/document-file'
import type { DocumentVisibility, TextState } from '../domain/document-kinds'
import { readText } from './read-text.server'

export type CheckedText = { readonly textState: TextState; readonly text: string | null }
export type PublicationProblem = 'citizenNumberInText' | 'textUnreadable'

const later: CheckedText = { textState: 'waiting', text: null }

/**
 * For staff only: the text is read by a job afterwards. For others: read now, and refused with a citizen number in it
 * or when it can't be read, as then nobody knows. `folder`: see readText.
 */
export async function checkPublication(
  file: { readonly sha256: string; readonly fileName: string; readonly kind: FileKind } | null,
  visibility: DocumentVisibility,
): Promise<Result<CheckedText, PublicationProblem>> {
  if (file === null || visibility === 'internal') return ok(later)
  const read = await readText(file)
  if (read.hasCitizenNumber) return refuse('citizenNumberInText')
  if (read.state === 'unreadable') return refuse('textUnreadable')
  return ok({ textState: read.state, text: read.text === '' ? null : read.text })
}
