import { isAscii, isUtf8 } from 'node:buffer'
import { UploadRefusal } from '../upload-problem'
import { declaredEncoding } from './xml-prolog'

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids these characters, so they are looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
const loneSurrogate = /\p{Surrogate}/u
const utf8Names = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii'])

/**
 * Turns the bytes of an XML part into text, window by window, never splitting a character. UTF-8, or UTF-16 with a byte
 * order mark; throws UploadRefusal `xmlEncoding` for anything else and for bytes that are no valid text.
 */
export class PartDecoder {
  #encoding: 'unknown' | 'utf-8' | 'utf-16le' | 'utf-16be' = 'unknown'
  #carried: Buffer = Buffer.alloc(0)

  /** The text of the next bytes, as far as its characters are whole. */
  write(bytes: Buffer): string {
    let all = this.#carried.length === 0 ? bytes : Buffer.concat([this.#carried, bytes])
    if (this.#encoding === 'unknown') all = this.#start(all)
    const whole = this.#encoding === 'utf-8' ? wholeTags(all) : wholeUtf16(all, this.#encoding === 'utf-16be')
    // A copy: the window belongs to the unpacker, which may use it again.
    this.#carried = Buffer.from(all.subarray(whole))
    return this.#decode(all.subarray(0, whole))
  }

  /** The text behind the last tag. Half a character may not be left. */
  end(): string {
    const left = this.#carried
    if (left.length === 0) return ''
    if (this.#encoding !== 'utf-8') throw new UploadRefusal('xmlEncoding')
    return this.#decode(left)
  }

  #start(bytes: Buffer): Buffer {
    const encoding = declaredEncoding(bytes)
    if (encoding === 'utf-16le' || encoding === 'utf-16be') {
      const marked = bytes[0] === 0xff || bytes[0] === 0xfe
      if (!marked) throw new UploadRefusal('xmlEncoding')
      this.#encoding = encoding
      return bytes.subarray(2)
    }
    if (!utf8Names.has(encoding)) throw new UploadRefusal('xmlEncoding')
    this.#encoding = 'utf-8'
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
  }

  #decode(bytes: Buffer): string {
    const text = this.#encoding === 'utf-8' ? fromUtf8(bytes) : fromUtf16(bytes, this.#encoding === 'utf-16be')
    if (forbidden.test(text)) throw new UploadRefusal('xmlEncoding')
    return text
  }
}

function fromUtf8(bytes: Buffer): string {
  // Nearly every window of a sheet is ASCII, and Latin-1 is a copy where UTF-8 is a translation.
  if (isAscii(bytes)) return bytes.toString('latin1')
  if (!isUtf8(bytes)) throw new UploadRefusal('xmlEncoding')
  return bytes.toString('utf8')
}

function fromUtf16(bytes: Buffer, bigEndian: boolean): string {
  const text = (bigEndian ? Buffer.from(bytes).swap16() : bytes).toString('utf16le')
  if (loneSurrogate.test(text)) throw new UploadRefusal('xmlEncoding')
  return text
}

/**
 * Bytes up to the end of the last tag, so that the scanner need not glue texts together: V8 reads a glued string many
 * times slower. Without a tag that ends, up to the last whole character.
 */
const wholeTags = (bytes: Buffer): number => bytes.lastIndexOf(62) + 1 || wholeUtf8(bytes)

/** Bytes up to the last character that is complete; a broken sequence is left in, for the check to find. */
export function wholeUtf8(bytes: Buffer): number {
  const { length } = bytes
  for (let back = 1; back <= 3 && back <= length; back++) {
    const byte = bytes[length - back] as number
    if (byte < 0x80) return length
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return needs > back ? length - back : length
    }
  }
  return length
}

/** Whole pairs of bytes, without a first half of a surrogate pair at the end. */
function wholeUtf16(bytes: Buffer, bigEndian: boolean): number {
  const even = bytes.length & ~1
  if (even < 2) return even
  const high = bytes[bigEndian ? even - 2 : even - 1] as number
  return high >= 0xd8 && high <= 0xdb ? even - 2 : even
}
