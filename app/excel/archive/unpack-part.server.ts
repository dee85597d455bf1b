import { constants, crc32, createInflateRaw } from 'node:zlib'
import { UploadRefusal } from '../upload-problem'
import type { ArchivePart } from './zip-directory'

export type PartWindow = (bytes: Buffer) => undefined | 'stop' | Promise<undefined | 'stop'>

/** Below 128 kB, where V8 starts to give each text of a window pages of its own: a tenth of the whole time. */
const windowBytes = 96 * 1024

/**
 * Hands over the unpacked bytes of a part in windows and holds the archive to its word: never more bytes than declared,
 * exactly as many at the end, no packed bytes left over, and the right checksum. Throws UploadRefusal otherwise.
 * `onWindow` may answer 'stop'; then the rest is not looked at.
 */
export async function unpackPart(file: Buffer, part: ArchivePart, onWindow: PartWindow): Promise<void> {
  const packed = file.subarray(part.from, part.to)
  let unpackedBytes = 0
  let crc = 0
  for await (const bytes of part.deflated ? inflated(packed) : windows(packed)) {
    unpackedBytes += bytes.length
    if (unpackedBytes > part.unpackedBytes) throw new UploadRefusal('archiveSizeLie')
    crc = crc32(bytes, crc)
    const answer = onWindow(bytes)
    if ((answer instanceof Promise ? await answer : answer) === 'stop') return
  }
  if (unpackedBytes !== part.unpackedBytes) throw new UploadRefusal('archiveSizeLie')
  if (crc !== part.crc) throw new UploadRefusal('archiveChecksum')
}

async function* inflated(packed: Buffer): AsyncGenerator<Buffer> {
  const stream = createInflateRaw({ chunkSize: windowBytes, finishFlush: constants.Z_FINISH })
  stream.end(packed)
  try {
    for await (const bytes of stream) yield bytes as Buffer
  } catch (error) {
    if (isZlibError(error)) throw new UploadRefusal('archiveDamaged')
    throw error
  } finally {
    stream.destroy()
  }
  // zlib stops at the end of the compressed data and is silent about what comes behind it.
  if (stream.bytesWritten !== packed.length) throw new UploadRefusal('archiveDamaged')
}

function* windows(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += windowBytes) yield bytes.subarray(at, at + windowBytes)
}

const isZlibError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_')
