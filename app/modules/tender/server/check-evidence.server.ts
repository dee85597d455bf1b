/**
 * A file that a provider sends with an answer, outside the vault: of a kind that is taken and past the virus scanner
 * (receiveFile), and without the citizen number of a child. What is refused has no row and is swept.
 */
import { ok, type Result, refuse } from '~/kernel/result'
import { checkPublication } from '~/modules/document/server/check-publication.server'
import { documentProblemText } from '~/modules/document/server/post-document.server'
import type { FileProblem, ReceivedFile } from '~/modules/document/server/receive-file.server'
import { bidFileTexts } from '../texts-bid'

/** The file, null when none was sent, or the sentence that says why it is refused. */
export async function checkEvidence(
  file: Result<ReceivedFile, FileProblem> | null,
): Promise<Result<ReceivedFile | null, string>> {
  if (file === null) return ok(null)
  if (!file.ok) return refuse(documentProblemText(file.problem))
  const checked = await checkPublication(file.value, 'partners')
  if (checked.ok) return file
  const { code } = checked.problem
  return refuse(code === 'citizenNumberInText' ? bidFileTexts.fileCitizenNumber() : bidFileTexts.fileUnreadable())
}
