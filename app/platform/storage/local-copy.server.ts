/** A stream as a file on this machine, with its SHA-256 and size: what stores do before and after the network. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { BlobTooLarge, type StoredBlob } from './blob-store.server'

export type LocalCopy = StoredBlob & { readonly path: string }

/** Writes the stream to a new file in `folder`; throws BlobTooLarge past `maxBytes`, and leaves nothing behind then. */
export async function writeLocalCopy(content: Readable, folder: string, maxBytes: number): Promise<LocalCopy> {
  await mkdir(folder, { recursive: true })
  const place = path.join(folder, randomUUID())
  const hash = createHash('sha256')
  let size = 0
  const file = await open(place, 'wx')
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > maxBytes) throw new BlobTooLarge(maxBytes)
      hash.update(chunk)
      await file.writeFile(chunk)
    }
    await file.close()
    return { path: place, sha256: hash.digest('hex'), size }
  } catch (error) {
    await file.close().catch(() => {})
    await rm(place, { force: true })
    throw error
  }
}
