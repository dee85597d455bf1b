/**
 * Envelopes that stream: header, then chunks of 64 KB under AES-256-GCM, each with its number and whether it is the last
 * one in the nonce (the STREAM construction that age uses too), so that chunks can't be dropped, repeated or moved. Every
 * chunk is full: its content is filled up with zeros, so that a size tells no more than a step of 64 KB. The key is fresh
 * per envelope. Works in constant memory and gives the event loop a turn between chunks; why these primitives and not a
 * library stands in docs/decisions/0016.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { agreedKey, type KeyPair, keyIdOf, newKeyPair, publicKeyOf } from './curve-keys.server'
import {
  canonicalAbout,
  type EnvelopeAbout,
  type EnvelopeHeader,
  EnvelopeRefused,
  envelopeAlgorithms,
  headerDigest,
  headerLength,
  readHeader,
  writeHeader,
} from './envelope-header.server'

export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

const chunkBytes = 65_536
const countBytes = 4
const roomBytes = chunkBytes - countBytes
const tagBytes = 16

/** How many chunks a content of this many bytes becomes: what its size tells an outsider. At least one. */
export const chunkCount = (bytes: number): number => Math.max(1, Math.ceil(bytes / roomBytes))

/** The bytes of an envelope for who holds the private key of `publicKey`. */
export function sealFor(publicKey: Buffer, about: EnvelopeAbout, content: Bytes): AsyncGenerator<Buffer> {
  const own = newKeyPair()
  const header = headerOf(envelopeAlgorithms.sealed, keyIdOf(publicKey), own.publicKey, about)
  const salt = Buffer.concat([own.publicKey, publicKey])
  return seal(header, agreedKey(own, publicKey, { salt, info: headerDigest(header) }), content)
}

/** The bytes of an envelope for who holds the same 32 bytes. */
export function sealShared(
  secret: Buffer,
  keyId: string,
  about: EnvelopeAbout,
  content: Bytes,
): AsyncGenerator<Buffer> {
  const fresh = randomBytes(32)
  const header = headerOf(envelopeAlgorithms.shared, keyId, fresh, about)
  return seal(header, sharedKey(secret, fresh, header), content)
}

const headerOf = (algorithm: EnvelopeHeader['algorithm'], keyId: string, fresh: Buffer, about: EnvelopeAbout): Buffer =>
  writeHeader({ format: 1, algorithm, keyId, fresh: fresh.toString('base64url'), about })

const sharedKey = (secret: Buffer, fresh: Buffer, header: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, fresh, headerDigest(header), 32))

async function* seal(header: Buffer, key: Buffer, content: Bytes): AsyncGenerator<Buffer> {
  yield header
  const bound = headerDigest(header)
  // One room for the whole envelope: only what the cipher makes of it leaves.
  const room = Buffer.alloc(chunkBytes)
  let used = 0
  let number = 0
  for await (const piece of content) {
    let left = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    while (left.length > 0) {
      // A full chunk waits until it is known that something follows: the last one is marked.
      if (used === roomBytes) {
        yield* sealChunk(key, bound, { number, isLast: false, room, used })
        number += 1
        used = 0
      }
      const taken = Math.min(left.length, roomBytes - used)
      left.copy(room, countBytes + used, 0, taken)
      used += taken
      left = left.subarray(taken)
    }
  }
  yield* sealChunk(key, bound, { number, isLast: true, room, used })
}

type Chunk = { readonly number: number; readonly isLast: boolean; readonly room: Buffer; readonly used: number }

/** The ciphertext and its tag, as two pieces: joining them would copy every byte once more. */
function* sealChunk(key: Buffer, bound: Buffer, { number, isLast, room, used }: Chunk): Generator<Buffer> {
  room.writeUInt32BE(used, 0)
  room.fill(0, countBytes + used)
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, isLast)).setAAD(bound)
  yield cipher.update(room)
  cipher.final()
  yield cipher.getAuthTag()
}

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(number, 7)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

/** The private halves that may open an envelope, by key id. */
export type EnvelopeKeys = {
  readonly pairs?: ReadonlyMap<string, Buffer>
  readonly shared?: ReadonlyMap<string, Buffer>
}

/**
 * The content of an envelope, chunk by chunk. What was yielded before it throws EnvelopeRefused must be thrown away: the
 * whole is only good when the generator ends. `about` is what the envelope must say it is about, in full.
 */
export async function* openEnvelope(envelope: Bytes, keys: EnvelopeKeys, about: EnvelopeAbout): AsyncGenerator<Buffer> {
  const source = pieces(envelope)
  try {
    const header = await takeHeader(source)
    yield* openChunks(source, keyOf(header, keys, about), headerDigest(header))
  } finally {
    // Whoever stops halfway leaves no file open.
    await source.end()
  }
}

/**
 * The key of this one envelope, for a process that may read this content and nothing else. The header is checked as
 * openEnvelope does; only the start of the envelope is read.
 */
export async function keyOfEnvelope(envelope: Bytes, keys: EnvelopeKeys, about: EnvelopeAbout): Promise<Buffer> {
  const source = pieces(envelope)
  try {
    return keyOf(await takeHeader(source), keys, about)
  } finally {
    await source.end()
  }
}

/** As openEnvelope, by the key of this envelope alone: another header than the key was made of opens nothing. */
export async function* openWithItsKey(envelope: Bytes, key: Buffer): AsyncGenerator<Buffer> {
  const source = pieces(envelope)
  try {
    yield* openChunks(source, key, headerDigest(await takeHeader(source)))
  } finally {
    await source.end()
  }
}

async function takeHeader(source: Pieces): Promise<Buffer> {
  const start = await source.take(8)
  return Buffer.concat([start, await source.take(headerLength(start) - 8)])
}

function keyOf(header: Buffer, keys: EnvelopeKeys, about: EnvelopeAbout): Buffer {
  const read = readHeader(header)
  const key = keyFor(read, header, keys)
  if (canonicalAbout(read.about) !== canonicalAbout(about)) throw new EnvelopeRefused('aboutSomethingElse')
  return key
}

async function* openChunks(source: Pieces, key: Buffer, bound: Buffer): AsyncGenerator<Buffer> {
  // Two chunks by turns: whether one is the last is known when the next is empty.
  let chunk = Buffer.alloc(chunkBytes + tagBytes)
  let next = Buffer.alloc(chunkBytes + tagBytes)
  let length = await source.fill(chunk)
  for (let number = 0; ; number += 1) {
    if (length !== chunk.length) throw new EnvelopeRefused('damaged')
    length = await source.fill(next)
    yield openChunk(key, bound, { chunk, nonce: nonceOf(number, length === 0) })
    if (length === 0) return
    ;[chunk, next] = [next, chunk]
  }
}

function keyFor(read: EnvelopeHeader, header: Buffer, keys: EnvelopeKeys): Buffer {
  const fresh = Buffer.from(read.fresh, 'base64url')
  if (read.algorithm === envelopeAlgorithms.shared) {
    const secret = keys.shared?.get(read.keyId)
    if (!secret) throw new EnvelopeRefused('otherKey')
    return sharedKey(secret, fresh, header)
  }
  const privateKey = keys.pairs?.get(read.keyId)
  if (!privateKey) throw new EnvelopeRefused('otherKey')
  const own: KeyPair = { privateKey, publicKey: publicKeyOf(privateKey) }
  try {
    return agreedKey(own, fresh, { salt: Buffer.concat([fresh, own.publicKey]), info: headerDigest(header) })
  } catch {
    throw new EnvelopeRefused('damaged')
  }
}

function openChunk(key: Buffer, bound: Buffer, { chunk, nonce }: { chunk: Buffer; nonce: Buffer }): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(bound)
    decipher.setAuthTag(chunk.subarray(chunkBytes))
    const room = decipher.update(chunk.subarray(0, chunkBytes))
    decipher.final()
    const used = room.readUInt32BE(0)
    if (used > roomBytes) throw new RangeError('More content than a chunk holds')
    return room.subarray(countBytes, countBytes + used)
  } catch {
    throw new EnvelopeRefused('damaged')
  }
}

type Pieces = {
  /** So many bytes in a buffer of their own; fewer only at the end. */
  take(length: number): Promise<Buffer>
  /** Fills this buffer and tells how far; less only at the end. */
  fill(room: Buffer): Promise<number>
  end(): Promise<void>
}

/** A stream read in pieces of a wanted length; copies what it is given, so that the source may use its memory again. */
function pieces(content: Bytes): Pieces {
  const iterator =
    Symbol.asyncIterator in content
      ? content[Symbol.asyncIterator]()
      : (content as Iterable<Uint8Array>)[Symbol.iterator]()
  let held: Uint8Array = new Uint8Array(0)
  const fill = async (room: Buffer): Promise<number> => {
    let filled = 0
    while (filled < room.length) {
      if (held.length === 0) {
        const { done, value } = await iterator.next()
        if (done) break
        held = value
      }
      const taken = held.subarray(0, room.length - filled)
      room.set(taken, filled)
      filled += taken.length
      held = held.subarray(taken.length)
    }
    return filled
  }
  return {
    fill,
    async take(length) {
      const room = Buffer.alloc(length)
      return room.subarray(0, await fill(room))
    },
    async end() {
      await iterator.return?.()
    },
  }
}

/** All of a stream; for texts, not for files. */
export async function collect(content: Bytes): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of content) parts.push(part)
  return Buffer.concat(parts)
}
