import { declaredEncoding } from './xml/xml-prolog'

export type FileKind = 'zip' | 'compound' | 'pdf' | 'html' | 'xml' | 'text' | 'other'

const signatures: readonly (readonly [string, FileKind])[] = [
  ['504b', 'zip'],
  ['d0cf11e0a1b11ae1', 'compound'],
  ['255044462d', 'pdf'],
  ['7b5c727466', 'other'], // rich text
  ['89504e47', 'other'], // PNG
  ['ffd8ff', 'other'], // JPEG
  ['47494638', 'other'], // GIF
  ['1f8b', 'other'], // gzip
  ['377abcaf271c', 'other'], // 7-Zip
  ['526172211a07', 'other'], // RAR
]

/** What a file is by its first bytes, whatever its name says. */
export function fileKind(head: Buffer): FileKind {
  const hex = head.toString('hex', 0, 8)
  const known = signatures.find(([signature]) => hex.startsWith(signature))
  if (known) return known[1]
  const encoding = declaredEncoding(head)
  const isUtf16 = encoding.startsWith('utf-16') && (head[0] === 0xff || head[0] === 0xfe)
  if (!isUtf16 && head.includes(0)) return 'other'
  const text = (isUtf16 ? head.toString('latin1').replaceAll('\0', '') : head.toString('latin1'))
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart()
    .slice(0, 1000)
    .toLowerCase()
  if (/^(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|table|meta|style|div)\b/s.test(text)) return 'html'
  if (/^<(?:\?xml|[\w:]+[\s>])/.test(text)) return /<html\b/.test(text) ? 'html' : 'xml'
  return 'text'
}

const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le')

/** Whether a compound file is a workbook with a password (MS-OFFCRYPTO 2.3.4.4), and not Excel 97–2003. */
export const isEncryptedWorkbook = (file: Buffer): boolean => file.includes(encryptedPackage)
