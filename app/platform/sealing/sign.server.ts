/**
 * The installation's signature (Ed25519, RFC 8032) under what it hands out. The private key follows from the
 * installation's key, so there is no second secret to keep; its public half and id are published.
 */
import { createHash, createPrivateKey, createPublicKey, hkdfSync, sign } from 'node:crypto'
import { platform } from '../context.server'

export type SigningKey = { readonly keyId: string; readonly publicKey: string }
export type Signed = SigningKey & { readonly signature: string }

function privateKey() {
  const seed = Buffer.from(hkdfSync('sha256', platform().key, '', 'leidraad receipts ed25519', 32))
  const prefix = Buffer.from('302e020100300506032b657004220420', 'hex')
  return createPrivateKey({ key: Buffer.concat([prefix, seed]), format: 'der', type: 'pkcs8' })
}

/** The public half: 32 bytes in hexadecimal, and the first 16 figures of its SHA-256 as name. */
export function signingKey(): SigningKey {
  const { x } = createPublicKey(privateKey()).export({ format: 'jwk' })
  const bytes = Buffer.from(x ?? '', 'base64url')
  return { publicKey: bytes.toString('hex'), keyId: createHash('sha256').update(bytes).digest('hex').slice(0, 16) }
}

/** Signs the text as UTF-8; the signature in hexadecimal. */
export const signText = (text: string): Signed => ({
  ...signingKey(),
  signature: sign(null, Buffer.from(text, 'utf8'), privateKey()).toString('hex'),
})
