/** A stream as a file on this machine, with its SHA-256 and size: what stores do before and after the network. */
import { randomUUID } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import type { StoredBlob } from './blob-store.server'
import { writeStream } from './write-stream.server'

export type LocalCopy = StoredBlob & { readonly path: string }

/** Writes the stream to a new file in `folder`; throws BlobTooLarge past `maxBytes`, and leaves nothing behind then. */
export async function writeLocalCopy(content: Readable, folder: string, maxBytes: number): Promise<LocalCopy> {
  await mkdir(folder, { recursive: true })
  const place = path.join(folder, randomUUID())
  const file = await open(place, 'wx')
  try {
    const stored = await writeStream(file, content, maxBytes)
    await file.close()
    return { path: place, ...stored }
  } catch (error) {
    await file.close().catch(() => {})
    await rm(place, { force: true })
    throw error
  }
}
