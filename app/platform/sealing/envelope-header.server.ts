/**
 * What stands unencrypted in front of an envelope: which algorithm, which key, what it is about. Every byte of it is
 * bound into the key and into every chunk, so that nothing of it can be changed and no two envelopes swapped.
 */
import { createHash } from 'node:crypto'

/** Facts of the envelope, as the row in the database states them too. */
export type EnvelopeAbout = Readonly<Record<string, string | number>>

/** `sealed`: for who holds the private key of a pair. `shared`: for who holds the same 32 bytes. */
export const envelopeAlgorithms = {
  sealed: 'X25519-HKDF-SHA256-AES256GCM-64K',
  shared: 'HKDF-SHA256-AES256GCM-64K',
} as const
export type EnvelopeAlgorithm = (typeof envelopeAlgorithms)[keyof typeof envelopeAlgorithms]

export type EnvelopeHeader = {
  readonly format: 1
  readonly algorithm: EnvelopeAlgorithm
  readonly keyId: string
  /** The sender's fresh public key (sealed), or 32 random bytes (shared); base64url. */
  readonly fresh: string
  readonly about: EnvelopeAbout
}

/** Why an envelope does not open: it is none, of a format we don't know, about something else, or changed. */
export type EnvelopeProblem = 'notAnEnvelope' | 'unknownAlgorithm' | 'otherKey' | 'aboutSomethingElse' | 'damaged'

/** The envelope can't be opened; nothing of its content may be used. */
export class EnvelopeRefused extends Error {
  constructor(readonly problem: EnvelopeProblem) {
    super(`An envelope was refused: ${problem}`)
  }
}

const magic = Buffer.from('LRE1', 'latin1')
const longestHeader = 4_096

/** Sorted keys, so that the same facts are the same bytes. */
export const canonicalAbout = (about: EnvelopeAbout): string =>
  JSON.stringify(Object.fromEntries(Object.entries(about).sort(([a], [b]) => (a < b ? -1 : 1))))

/** The bytes in front of the chunks. */
export function writeHeader(header: EnvelopeHeader): Buffer {
  const { format, algorithm, keyId, fresh, about } = header
  const body = Buffer.from(
    JSON.stringify({ format, algorithm, keyId, fresh, about: JSON.parse(canonicalAbout(about)) }),
  )
  if (body.length > longestHeader) throw new RangeError('The header of an envelope is too long')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  return Buffer.concat([magic, length, body])
}

/** The length of the whole header, when `start` (at least 8 bytes) begins an envelope. */
export function headerLength(start: Buffer): number {
  if (start.length < 8 || !start.subarray(0, 4).equals(magic)) throw new EnvelopeRefused('notAnEnvelope')
  const length = start.readUInt32BE(4)
  if (length === 0 || length > longestHeader) throw new EnvelopeRefused('notAnEnvelope')
  return 8 + length
}

/** The header that these bytes are. */
export function readHeader(bytes: Buffer): EnvelopeHeader {
  let value: Partial<EnvelopeHeader>
  try {
    value = JSON.parse(bytes.subarray(8).toString('utf8')) as Partial<EnvelopeHeader>
  } catch {
    throw new EnvelopeRefused('notAnEnvelope')
  }
  const { format, algorithm, keyId, fresh, about } = value
  const known = Object.values(envelopeAlgorithms).some((name) => name === algorithm)
  if (format !== 1 || !algorithm || !known) throw new EnvelopeRefused('unknownAlgorithm')
  const whole = typeof keyId === 'string' && typeof fresh === 'string' && typeof about === 'object' && about !== null
  if (!whole) throw new EnvelopeRefused('notAnEnvelope')
  return { format, algorithm, keyId, fresh, about }
}

/** What is bound into the key and into every chunk. */
export const headerDigest = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest()
