import { createHash } from 'node:crypto'

/** The namespace of all seed ids: any fixed UUID does; changing it changes every id of the example region. */
const namespace = Buffer.from('5b0e2f4c9d3a4e1f8a6b1c2d3e4f5a6b', 'hex')

/**
 * A UUID version 5 (RFC 9562, SHA-1 of namespace and name): the same name gives the same id on every machine, so that
 * loading twice changes nothing and links in screenshots and tests stay true.
 */
export function deterministicId(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name, 'utf8').digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
