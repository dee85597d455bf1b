/**
 * A private key under a passphrase: scrypt with N = 2^16, r = 8, p = 2 (64 MB and about half a second; for OWASP as good as
 * N = 2^17 with p = 1, which takes 128 MB of the process that opens), in the thread pool, so that pages stay quick. The
 * parameters stand with the key: keys of before open as before, and they can grow later.
 */
import { randomBytes, scrypt } from 'node:crypto'
import { z } from 'zod'
import { EnvelopeRefused } from './envelope-header.server'
import { decrypt, encrypt } from './small-box.server'

const cost = { N: 65_536, r: 8, p: 2 } as const
type Cost = { readonly N: number; readonly p: number }
const maxmem = 256 * 1024 * 1024

const shape = z.object({
  format: z.literal(1),
  kdf: z.literal('scrypt'),
  // Bounded, so that a changed row can't make the server work for hours.
  N: z.number().int().min(16_384).max(1_048_576),
  r: z.literal(8),
  p: z.number().int().min(1).max(4),
  salt: z.string(),
  body: z.string(),
})

/** The key, readable with the passphrase only; `context` is bound in. */
export async function lockWithPassphrase(passphrase: string, context: string, secret: Buffer): Promise<string> {
  const salt = randomBytes(16)
  const key = await stretch(passphrase, salt, cost)
  const body = encrypt(key, context, secret).toString('base64url')
  return JSON.stringify({ format: 1, kdf: 'scrypt', ...cost, salt: salt.toString('base64url'), body })
}

/** Null when the passphrase is not the one; throws EnvelopeRefused for what is no locked key. */
export async function unlockWithPassphrase(
  passphrase: string,
  context: string,
  locked: string,
): Promise<Buffer | null> {
  const parsed = shape.safeParse(JSON.parse(locked))
  if (!parsed.success) throw new EnvelopeRefused('unknownAlgorithm')
  const { salt, body } = parsed.data
  const key = await stretch(passphrase, Buffer.from(salt, 'base64url'), parsed.data)
  try {
    return decrypt(key, context, Buffer.from(body, 'base64url'))
  } catch {
    return null
  }
}

function stretch(passphrase: string, salt: Buffer, { N, p }: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC').trim(), salt, 32, { N, r: cost.r, p, maxmem }, (error, key) => {
      if (error) reject(error)
      else resolve(key)
    })
  })
}
