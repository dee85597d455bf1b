/**
 * Looks into a file of a draft before any row names it. It stands under the draft's key already, as no disk may hold it
 * readable: a child process with a limit on time and memory gets the ciphertext and the key of this one file, and
 * decrypts it into its own memory. Of a file that is refused nothing is kept.
 */
import { Readable } from 'node:stream'
import { hasCitizenNumber } from '~/kernel/personal-data'
import { ok, type Result, refuse } from '~/kernel/result'
import { scanStream } from '~/platform/antivirus/scan-stream.server'
import { runInChild } from '~/platform/child/run-in-child.server'
import { platform } from '~/platform/context.server'
import { takeTurn } from '~/platform/process/take-turns.server'
import type { BidFileContentProblem } from '../domain/bid-files'
import type { BidFileMessage, SealedFileInput } from './check-file-content.server'
import { keyOfDraftFile, openDraftFile, type StoredDraftFile } from './draft-file.server'
import type { HeldDraft } from './read-draft.server'

const checkMs = 60_000
const checkMemoryMb = 512
/** Children of this kind at the same time. */
const atOnce = 2

/** Refuses what may not stand in a bid; what can't be looked into within the limits counts as unreadable. */
export async function checkDraftFile(
  draft: HeldDraft,
  file: StoredDraftFile,
): Promise<Result<StoredDraftFile, BidFileContentProblem>> {
  const problem = hasCitizenNumber(file.name)
    ? 'fileNameCitizenNumber'
    : await takeTurn('checkDraftFile', atOnce, () => look(draft, file))
  if (problem === null) return ok(file)
  // Its key was fresh: no other file is the same bytes.
  await platform().files.remove(file.sha256)
  return refuse(problem)
}

async function look(draft: HeldDraft, file: StoredDraftFile): Promise<BidFileContentProblem | null> {
  let problem: BidFileContentProblem | null = 'fileUnreadable'
  const ciphertext = await platform().files.toLocalFile(file.sha256)
  try {
    const run = await runInChild<SealedFileInput, BidFileMessage>({
      entry: 'check-file.child.js',
      input: { fileName: file.name, path: ciphertext.path, key: await keyOfDraftFile(draft, file) },
      wallMs: checkMs,
      memoryMb: checkMemoryMb,
      onMessage: (message) => {
        problem = message.problem
      },
    })
    if (!run.ok) return 'fileUnreadable'
  } finally {
    await ciphertext.release()
  }
  return problem ?? (await scan(draft, file))
}

/** Only by a scanner that keeps what it is sent in memory; without one the file is scanned after the opening. */
async function scan(draft: HeldDraft, file: StoredDraftFile): Promise<BidFileContentProblem | null> {
  const { clamdMemorySocket: socket } = platform().env
  if (socket === null) return null
  const content = Readable.from(openDraftFile(draft, file), { objectMode: false })
  return (await scanStream(content, socket)) === 'infected' ? 'fileInfected' : null
}
