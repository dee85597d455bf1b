/** The end of the line: bytes go to a file or stream no faster than it takes them, and are counted and hashed. */
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'

export class ByteSink {
  readonly #out: Writable
  readonly #path: string | null
  readonly #hash = createHash('sha256')
  readonly #done: Promise<void>
  #failed: unknown
  #offset = 0

  constructor(out: Writable | string) {
    this.#path = typeof out === 'string' ? out : null
    this.#out = typeof out === 'string' ? createWriteStream(out) : out
    this.#done = finished(this.#out, { readable: false })
    this.#done.catch((error: unknown) => {
      this.#failed = error
    })
  }

  /** Bytes written so far. */
  get offset(): number {
    return this.#offset
  }

  /** Resolves when there is room for more; rejects when the stream broke or was closed. */
  async write(bytes: Buffer): Promise<void> {
    if (this.#failed !== undefined) throw this.#failed
    this.#hash.update(bytes)
    this.#offset += bytes.length
    if (this.#out.write(bytes)) return
    await Promise.race([new Promise<void>((resolve) => this.#out.once('drain', resolve)), this.#done])
    if (this.#failed !== undefined) throw this.#failed
  }

  /** Ends the stream and waits until it took everything; gives the SHA-256 in hexadecimal. */
  async end(): Promise<string> {
    this.#out.end()
    await this.#done
    return this.#hash.digest('hex')
  }

  /** After a failure: closes the stream and leaves no half file behind. */
  async abandon(error: unknown): Promise<void> {
    this.#out.destroy(error instanceof Error ? error : new Error(String(error)))
    await this.#done.catch(() => undefined)
    if (this.#path !== null) await rm(this.#path, { force: true })
  }
}
