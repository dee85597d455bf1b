/** A file of a draft: encrypted while it streams in, so that no disk ever holds it readable. */
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { ok, type Result, refuse } from '~/kernel/result'
import { platform } from '~/platform/context.server'
import { passInOrder } from '~/platform/process/pass-in-order.server'
import { keyOfEnvelope, openEnvelope, sealShared } from '~/platform/sealing/envelope.server'
import { bidFileKind, bidFileLimits } from '../domain/bid-files'
import type { HeldDraft } from './read-draft.server'

export type StoredDraftFile = {
  readonly id: string
  readonly name: string
  /** Of the content. */
  readonly size: number
  readonly sha256: string
  readonly storedSize: number
}
export type DraftFileProblem = 'fileEmpty' | 'fileTooLarge' | 'fileKindUnknown' | 'fileKindDiffers' | 'fileNameTooLong'

/** Too large or of a kind that is not taken: stops the stream, so that nothing of it is kept. */
class Stopped extends Error {
  constructor(readonly problem: DraftFileProblem) {
    super(problem)
  }
}

const aboutOf = (bidId: string, fileId: string) => ({ draft: bidId, file: fileId })

/** Encrypts and stores the stream under the draft's key; the row that names it comes after (saveDraftPart). */
export async function storeDraftFile(
  draft: HeldDraft,
  { fileName, content }: { fileName: string; content: Readable },
): Promise<Result<StoredDraftFile, DraftFileProblem>> {
  if (fileName.length > bidFileLimits.nameLength) return refuse('fileNameTooLong')
  const id = randomUUID()
  const seen = { size: 0 }
  const sealed = sealShared(draft.key, draft.keyName, aboutOf(draft.bidId, id), watched(content, fileName, seen))
  try {
    const blob = await platform().files.put(Readable.from(sealed, { objectMode: false }), {
      maxBytes: bidFileLimits.bytes * 2,
    })
    return ok({ id, name: fileName, size: seen.size, sha256: blob.sha256, storedSize: blob.size })
  } catch (error) {
    if (error instanceof Stopped) return refuse(error.problem)
    throw error
  }
}

/** Pieces that are encrypted and written at the same time, of all files that come in. */
const atOnce = 6

/** Passes the content on and looks at it: how large it is, and whether it is what its name says. */
async function* watched(content: Readable, fileName: string, seen: { size: number }): AsyncGenerator<Buffer> {
  let head = Buffer.alloc(0)
  let isKnown = false
  for await (const piece of passInOrder('storeDraftFile', atOnce, content as AsyncIterable<Buffer>)) {
    seen.size += piece.length
    if (seen.size > bidFileLimits.bytes) throw new Stopped('fileTooLarge')
    if (!isKnown) {
      head = Buffer.concat([head, piece.subarray(0, 8)])
      isKnown = head.length >= 8
      if (isKnown) checkKind(head, fileName)
    }
    yield piece
  }
  if (seen.size === 0) throw new Stopped('fileEmpty')
  if (!isKnown) checkKind(head, fileName)
}

function checkKind(head: Buffer, fileName: string): void {
  const kind = bidFileKind(fileName, head)
  if (kind !== 'ok') throw new Stopped(kind)
}

const keysOf = ({ keyName, key }: HeldDraft) => ({ shared: new Map([[keyName, key]]) })

/** The content of a stored file of a draft. */
export async function* openDraftFile(draft: HeldDraft, file: { id: string; sha256: string }): AsyncGenerator<Buffer> {
  yield* openEnvelope(platform().files.read(file.sha256), keysOf(draft), aboutOf(draft.bidId, file.id))
}

/** The key of this one file: it opens nothing else of the draft. */
export const keyOfDraftFile = (draft: HeldDraft, file: { id: string; sha256: string }): Promise<Buffer> =>
  keyOfEnvelope(platform().files.read(file.sha256), keysOf(draft), aboutOf(draft.bidId, file.id))
