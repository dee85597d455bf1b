/**
 * Secrets at rest: AES-256-GCM with a random nonce, under a key of its own derived from the installation's key. The
 * prefix names key and algorithm, so that both can be replaced later (ASVS 5.0 11.2.2); the purpose is bound in, so
 * that a secret sealed for one thing opens nothing else.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { platform } from '~/platform/context.server'

const version = 'v1'

const keyFor = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', platform().key, '', `seal:${purpose}`, 32))

/** The text, readable for this installation and purpose only. */
export function seal(purpose: string, text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `${version}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`
}

/** The sealed text, or null when it was not sealed here for this purpose or was changed. */
export function unseal(purpose: string, sealed: string): string | null {
  const match = /^v1\.([A-Za-z0-9_-]{38,2000})$/.exec(sealed)
  if (!match) return null
  const bytes = Buffer.from(match[1]!, 'base64url')
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), bytes.subarray(0, 12), { authTagLength: 16 })
    decipher.setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
