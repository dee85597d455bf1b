/**
 * A private key in shares (Shamir), of which any two give it back and one says nothing. The library does not check what
 * it puts together, so the SHA-256 of the key decides.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import { combine, split } from 'shamir-secret-sharing'

export const sharesNeeded = 2

/** One share per holder; at least three, so that one lost passphrase loses no tender. */
export async function splitKey(privateKey: Buffer, holders: number): Promise<Buffer[]> {
  if (holders < 3) throw new RangeError('A key is split over three holders or more')
  return (await split(new Uint8Array(privateKey), holders, sharesNeeded)).map((share) => Buffer.from(share))
}

/** The key, or null when these shares are not of the key with this hash. */
export async function joinKey(shares: readonly Buffer[], sha256: string): Promise<Buffer | null> {
  let key: Buffer
  try {
    key = Buffer.from(await combine(shares.map((share) => new Uint8Array(share))))
  } catch {
    return null
  }
  const found = Buffer.from(hashOfKey(key), 'hex')
  const wanted = Buffer.from(sha256, 'hex')
  return found.length === wanted.length && timingSafeEqual(found, wanted) ? key : null
}

export const hashOfKey = (key: Buffer): string => createHash('sha256').update(key).digest('hex')
