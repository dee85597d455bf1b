/** A stream written to a file while its SHA-256 and size are taken: what every store does first. */
import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { BlobTooLarge, type StoredBlob } from './blob-store.server'

/**
 * Pieces wait for each other up to this many bytes and are written in one go: asking the system costs more than the
 * writing itself. Two hundred streams at once then hold 50 MB.
 */
const atOnceBytes = 262_144

/** Writes all of the stream to the open file; throws BlobTooLarge past `maxBytes`, or when the disk takes less than it was given. */
export async function writeStream(file: FileHandle, content: Readable, maxBytes: number): Promise<StoredBlob> {
  const hash = createHash('sha256')
  let size = 0
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  const writeWaiting = async () => {
    const pieces = waiting
    const wanted = waitingBytes
    waiting = []
    waitingBytes = 0
    const { bytesWritten } = await file.writev(pieces)
    if (bytesWritten !== wanted) throw new Error(`The disk took ${bytesWritten} of ${wanted} bytes`)
  }
  for await (const piece of content as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > maxBytes) throw new BlobTooLarge(maxBytes)
    hash.update(piece)
    waiting.push(piece)
    waitingBytes += piece.length
    if (waitingBytes >= atOnceBytes) await writeWaiting()
  }
  if (waitingBytes > 0) await writeWaiting()
  return { sha256: hash.digest('hex'), size }
}
