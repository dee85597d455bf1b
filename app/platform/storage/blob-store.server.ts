/**
 * Files by content: the name is the SHA-256. A file is on disk, flushed, before the row that names it is written; a
 * file without a row is swept later, a row without a file never exists.
 */
import type { Readable } from 'node:stream'
import type { Instant } from '~/kernel/civil-date'

export type StoredBlob = { readonly sha256: string; readonly size: number }

export interface BlobStore {
  /** Stores the stream; throws BlobTooLarge past `maxBytes`, and leaves nothing behind then. */
  put(content: Readable, options: { maxBytes: number }): Promise<StoredBlob>
  /** Opens a file; rejects when it is not there. */
  open(sha256: string): Promise<Readable>
  /** The content for who copies each piece before asking the next one: pieces share their memory. Rejects as `open`. */
  read(sha256: string): AsyncIterable<Uint8Array>
  /** A path on this machine that holds the content; `release` removes it when it was a copy. */
  toLocalFile(sha256: string): Promise<{ path: string; release(): Promise<void> }>
  has(sha256: string): Promise<boolean>
  /** Removes a file; silent when it is not there. */
  remove(sha256: string): Promise<void>
  /** Every file with the moment it was stored, for the sweeper. */
  list(): AsyncIterable<{ sha256: string; storedAt: Instant }>
  /** Removes what uploads that were broken off by a crash left before this moment. */
  removeUnfinished(before: Instant): Promise<void>
  /** Throws when the store can't be written: asked at start and by /health. */
  check(): Promise<void>
}

/** The stream was longer than allowed. */
export class BlobTooLarge extends Error {
  constructor(readonly maxBytes: number) {
    super(`More than ${maxBytes} bytes`)
  }
}
