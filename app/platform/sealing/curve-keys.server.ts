/**
 * Key pairs of X25519 (RFC 7748) as 32 raw bytes, so that they can be split, compared and stored without a container
 * format, and the key that two of them agree on.
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
} from 'node:crypto'

export type KeyPair = { readonly publicKey: Buffer; readonly privateKey: Buffer }

/** A fresh pair from the system's random source. */
export function newKeyPair(): KeyPair {
  const { privateKey } = generateKeyPairSync('x25519')
  const { x, d } = privateKey.export({ format: 'jwk' })
  return { publicKey: Buffer.from(x ?? '', 'base64url'), privateKey: Buffer.from(d ?? '', 'base64url') }
}

/** Names a public key: the first 32 hexadecimal figures of its SHA-256. */
export const keyIdOf = (publicKey: Buffer): string => createHash('sha256').update(publicKey).digest('hex').slice(0, 32)

/** The public key that belongs to 32 private bytes. */
export function publicKeyOf(privateKey: Buffer): Buffer {
  const { x } = createPublicKey(privateObject(privateKey)).export({ format: 'jwk' })
  return Buffer.from(x ?? '', 'base64url')
}

/**
 * The secret of one envelope: X25519, then HKDF-SHA256 with both public keys as salt and `info` bound in. Throws on a
 * public key that is no point or of small order.
 */
export function agreedKey(own: KeyPair, otherPublic: Buffer, { salt, info }: { salt: Buffer; info: Buffer }): Buffer {
  const secret = diffieHellman({
    privateKey: privateObject(own.privateKey),
    publicKey: createPublicKey({ key: jwk(otherPublic), format: 'jwk' }),
  })
  return Buffer.from(hkdfSync('sha256', secret, salt, info, 32))
}

function privateObject(privateKey: Buffer) {
  // PKCS #8 with the 32 bytes: a JWK would need the public half, which is what is looked for here.
  const prefix = Buffer.from('302e020100300506032b656e04220420', 'hex')
  return createPrivateKey({ key: Buffer.concat([prefix, privateKey]), format: 'der', type: 'pkcs8' })
}

const jwk = (publicKey: Buffer) => ({ kty: 'OKP', crv: 'X25519', x: publicKey.toString('base64url') })
