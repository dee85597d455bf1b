/**
 * Looks for words in bytes as an attacker would: as they are, in every usual coding of them, and in what was packed. A
 * test that uses it shows first that it finds what is there.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { deflateSync, gzipSync, inflateRawSync, unzipSync } from 'node:zlib'

/** The same words as bytes in other codings; what base64 makes of them depends on where they begin. */
function codingsOf(words: string): Buffer[] {
  const plain = Buffer.from(words)
  const utf16 = Buffer.from(words, 'utf16le')
  const base64 = [0, 1, 2].flatMap((shift) => {
    const shifted = Buffer.concat([Buffer.alloc(shift, 0x20), plain]).toString('base64')
    // The first and the last signs also depend on what stands beside the words.
    const inner = shifted.slice(shift === 0 ? 0 : 4, -4)
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')].map((text) => Buffer.from(text))
  })
  const texts = [
    words.toUpperCase(),
    encodeURIComponent(words),
    plain.toString('hex'),
    plain.toString('hex').toUpperCase(),
    [...words].reverse().join(''),
  ]
  return [plain, utf16, Buffer.from(utf16).swap16(), ...base64, ...texts.map((text) => Buffer.from(text))]
}

export type Traces = {
  /** The words that stand in these bytes, in whatever form. */
  readonly in: (bytes: Buffer) => string[]
  /** Files under a folder that hold one of them; a file that vanishes meanwhile holds none. */
  readonly inFolder: (folder: string, of?: (file: string) => boolean) => string[]
}

export function tracesOf(words: readonly string[]): Traces {
  const forms = words.map((word) => ({ word, codings: codingsOf(word) }))
  const here = (bytes: Buffer) =>
    forms.filter(({ codings }) => codings.some((coding) => bytes.includes(coding))).map(({ word }) => word)
  const within = (bytes: Buffer) => [...new Set([...here(bytes), ...unpacked(bytes).flatMap(here)])]
  return {
    in: within,
    inFolder: (folder, of = () => true) =>
      [...filesIn(folder)].filter((file) => of(file) && within(contentOf(file)).length > 0),
  }
}

const mostUnpacked = 40 * 1024 * 1024

/** What gzip, zlib and zip streams in these bytes hold, wherever they begin. */
function unpacked(bytes: Buffer): Buffer[] {
  const found: Buffer[] = []
  const tryFrom = (at: number, unpack: (part: Buffer) => Buffer) => {
    try {
      found.push(unpack(bytes.subarray(at)))
    } catch {
      // Chance made it look like a beginning.
    }
  }
  const limits = { maxOutputLength: mostUnpacked }
  for (const [start, unpack] of [
    [Buffer.from([0x1f, 0x8b, 0x08]), (part: Buffer) => unzipSync(part, limits)],
    [Buffer.from([0x78, 0x9c]), (part: Buffer) => unzipSync(part, limits)],
    [Buffer.from('PK\u0003\u0004', 'latin1'), (part: Buffer) => inflateRawSync(part.subarray(zipHeader(part)), limits)],
  ] as const) {
    for (let at = bytes.indexOf(start); at !== -1; at = bytes.indexOf(start, at + 1)) tryFrom(at, unpack)
  }
  return found
}

const zipHeader = (part: Buffer): number => 30 + part.readUInt16LE(26) + part.readUInt16LE(28)

function* filesIn(folder: string): Generator<string> {
  for (const entry of entriesOf(folder)) {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) yield* filesIn(place)
    else if (entry.isFile()) yield place
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

function contentOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}

/** Every form in which the search must find a word; for showing that it can. */
export const hidings: readonly (readonly [string, (words: string) => Buffer])[] = [
  ['as it is', (words) => Buffer.from(`voor ${words} na`)],
  ['as UTF-16', (words) => Buffer.from(`voor ${words} na`, 'utf16le')],
  ['as UTF-16, the other way round', (words) => Buffer.from(`voor ${words} na`, 'utf16le').swap16()],
  ['as base64', (words) => Buffer.from(Buffer.from(words).toString('base64'))],
  ['as base64 within more', (words) => Buffer.from(Buffer.from(`{"a":"${words}"}`).toString('base64'))],
  ['as base64url within more', (words) => Buffer.from(Buffer.from(`é${words}??>>`).toString('base64url'))],
  ['as hexadecimal', (words) => Buffer.from(Buffer.from(words).toString('hex'))],
  ['in an address', (words) => Buffer.from(`/zoek?q=${encodeURIComponent(words)}`)],
  ['in capitals', (words) => Buffer.from(words.toUpperCase())],
  ['in gzip', (words) => Buffer.concat([Buffer.from('rommel'), gzipSync(words.repeat(20))])],
  ['in a stream of a PDF', (words) => Buffer.concat([Buffer.from('stream\n'), deflateSync(words.repeat(20))])],
]
