/** Small secrets (a share, a part of a draft): one piece under AES-256-GCM, filled up to steps so that its length says little. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { agreedKey, keyIdOf, newKeyPair, publicKeyOf } from './curve-keys.server'
import { EnvelopeRefused } from './envelope-header.server'

const boxVersion = 1
const stepBytes = 4_096

/** For who holds the same 32 bytes. `context` is bound in: the box opens under the same words only. */
export const sealBox = (secret: Buffer, context: string, content: Buffer): Buffer => {
  const salt = randomBytes(32)
  return Buffer.concat([Buffer.from([boxVersion]), salt, encrypt(boxKey(secret, salt), context, padded(content))])
}

/** The content of a box; throws EnvelopeRefused when key, words or a single bit are others. */
export function openBox(secret: Buffer, context: string, box: Buffer): Buffer {
  if (box[0] !== boxVersion) throw new EnvelopeRefused('unknownAlgorithm')
  return unpadded(decrypt(boxKey(secret, box.subarray(1, 33)), context, box.subarray(33)))
}

const boxKey = (secret: Buffer, salt: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, 'leidraad box', 32))

/** For who holds the private key of `publicKey`; not filled up, for contents of one fixed length. */
export function sealBoxFor(publicKey: Buffer, context: string, content: Buffer): Buffer {
  const own = newKeyPair()
  const salt = Buffer.concat([own.publicKey, publicKey])
  const key = agreedKey(own, publicKey, { salt, info: Buffer.from(`leidraad box for ${keyIdOf(publicKey)}`) })
  return Buffer.concat([Buffer.from([boxVersion]), own.publicKey, encrypt(key, context, content)])
}

/** Opens what sealBoxFor made; throws EnvelopeRefused. */
export function openBoxFor(privateKey: Buffer, context: string, box: Buffer): Buffer {
  if (box[0] !== boxVersion || box.length < 61) throw new EnvelopeRefused('unknownAlgorithm')
  const fresh = box.subarray(1, 33)
  const publicKey = publicKeyOf(privateKey)
  let key: Buffer
  try {
    key = agreedKey({ privateKey, publicKey }, fresh, {
      salt: Buffer.concat([fresh, publicKey]),
      info: Buffer.from(`leidraad box for ${keyIdOf(publicKey)}`),
    })
  } catch {
    throw new EnvelopeRefused('damaged')
  }
  return decrypt(key, context, box.subarray(33))
}

/** Nonce, tag, ciphertext. */
export function encrypt(key: Buffer, context: string, content: Buffer): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
  const body = Buffer.concat([cipher.update(content), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** Throws EnvelopeRefused. */
export function decrypt(key: Buffer, context: string, bytes: Buffer): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
  } catch {
    throw new EnvelopeRefused('damaged')
  }
}

function padded(content: Buffer): Buffer {
  const room = Buffer.alloc(Math.ceil((content.length + 4) / stepBytes) * stepBytes)
  room.writeUInt32BE(content.length, 0)
  content.copy(room, 4)
  return room
}

function unpadded(room: Buffer): Buffer {
  const length = room.readUInt32BE(0)
  if (length > room.length - 4) throw new EnvelopeRefused('damaged')
  return room.subarray(4, 4 + length)
}
