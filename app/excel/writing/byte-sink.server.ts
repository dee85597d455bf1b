/** The end of the line: bytes go to a file or stream no faster than it takes them, and are counted and hashed. */
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'

type Waiting = { resolve(): void; reject(error: unknown): void }

export class ByteSink {
  readonly #out: Writable
  readonly #path: string | null
  readonly #hash = createHash('sha256')
  readonly #done: Promise<void>
  #waiting: Waiting | null = null
  #failed: unknown
  #offset = 0

  constructor(out: Writable | string) {
    this.#path = typeof out === 'string' ? out : null
    this.#out = typeof out === 'string' ? createWriteStream(out) : out
    this.#out.on('drain', () => this.#waiting?.resolve())
    this.#done = finished(this.#out, { readable: false })
    this.#done.catch((error: unknown) => {
      this.#failed = error
      this.#waiting?.reject(error)
    })
  }

  /** Bytes written so far. */
  get offset(): number {
    return this.#offset
  }

  /** Resolves when there is room for more; rejects when the stream broke or was closed. One write at a time. */
  async write(bytes: Buffer): Promise<void> {
    if (this.#failed !== undefined) throw this.#failed
    this.#hash.update(bytes)
    this.#offset += bytes.length
    if (this.#out.write(bytes)) return
    await new Promise<void>((resolve, reject) => {
      this.#waiting = { resolve, reject }
    })
    this.#waiting = null
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
