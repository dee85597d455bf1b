/**
 * A zip file written in one go to a stream: nothing is kept but the directory. Large entries carry their sizes behind
 * the data (bit 3); zip64 appears only in the directory, when the file itself passes 4 GiB. Source: APPNOTE 6.3.10.
 */
import { promisify } from 'node:util'
import { crc32, createDeflateRaw, type DeflateRaw, deflateRaw, deflateRawSync } from 'node:zlib'
import type { Instant } from '~/kernel/civil-date'
import type { ByteSink } from './byte-sink.server'

const limit32 = 0xffffffff
const utf8Names = 0x0800
const sizesBehind = 0x0008
const deflated = 8

type Entry = { name: Buffer; flags: number; crc: number; packed: number; size: number; offset: number }

/** Date and time as DOS fields, in UTC: the same description gives the same bytes everywhere. */
function dosTime(at: Instant): number {
  const d = new Date(at)
  const date = (Math.max(d.getUTCFullYear() - 1980, 0) << 9) | ((d.getUTCMonth() + 1) << 5) | d.getUTCDate()
  const time = (d.getUTCHours() << 11) | (d.getUTCMinutes() << 5) | (d.getUTCSeconds() >> 1)
  return ((date << 16) | time) >>> 0
}

const deflateApart = promisify<Buffer, { level: number }, Buffer>(deflateRaw)
/**
 * Up to so many bytes a part is packed on the spot, in a millisecond or less: handing it to a thread and back costs three
 * times its packing (measured on the workbook of a lot's scores).
 */
const packedOnTheSpot = 262_144
/**
 * Most small parts (relations, types, styles) are the same in every workbook of a kind, and starting a packer for each of
 * the eight cost as much as the largest sheet: the last ones that were packed are kept.
 */
const keptBelow = 4_096
const mostKept = 64
type Packed = { readonly crc: number; readonly size: number; readonly data: Buffer }
const kept = new Map<string, Packed>()

function packSmall(content: string, level: number): Packed {
  const key = `${level} ${content}`
  const packed = kept.get(key) ?? packNow(Buffer.from(content), level)
  // The one that was asked for longest ago stands first. A part that tells the time is never asked for again.
  kept.delete(key)
  kept.set(key, packed)
  if (kept.size > mostKept) kept.delete(kept.keys().next().value as string)
  return packed
}

const packNow = (bytes: Buffer, level: number): Packed => ({
  crc: crc32(bytes),
  size: bytes.length,
  data: deflateRawSync(bytes, { level }),
})

async function pack(content: string, level: number): Promise<Packed> {
  if (content.length < keptBelow) return packSmall(content, level)
  const bytes = Buffer.from(content)
  if (bytes.length <= packedOnTheSpot) return packNow(bytes, level)
  return { crc: crc32(bytes), size: bytes.length, data: await deflateApart(bytes, { level }) }
}

export class ZipWriter {
  readonly #sink: ByteSink
  readonly #level: number
  readonly #time: number
  readonly #entries: Entry[] = []

  constructor(sink: ByteSink, options: { level: number; at: Instant }) {
    this.#sink = sink
    this.#level = options.level
    this.#time = dosTime(options.at)
  }

  /** Adds a part whose text is known. */
  async add(name: string, content: string): Promise<void> {
    const { crc, size, data } = await pack(content, this.#level)
    const entry = this.#entry(name, utf8Names)
    Object.assign(entry, { crc, packed: data.length, size })
    await this.#sink.write(Buffer.concat([this.#localHeader(entry), data]))
  }

  /** Opens a part that is written bit by bit; close it before anything else is added. */
  async open(name: string): Promise<ZipEntryStream> {
    const entry = this.#entry(name, utf8Names | sizesBehind)
    await this.#sink.write(this.#localHeader(entry))
    return new ZipEntryStream(this.#sink, entry, this.#level)
  }

  /** Writes the directory. */
  async finish(): Promise<void> {
    const start = this.#sink.offset
    const directory = Buffer.concat(this.#entries.map((entry) => this.#directoryHeader(entry)))
    await this.#sink.write(Buffer.concat([directory, directoryEnd(this.#entries.length, start, directory.length)]))
  }

  #entry(name: string, flags: number): Entry {
    const entry = { name: Buffer.from(name), flags, crc: 0, packed: 0, size: 0, offset: this.#sink.offset }
    this.#entries.push(entry)
    return entry
  }

  #localHeader(entry: Entry): Buffer {
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(entry.flags, 6)
    head.writeUInt16LE(deflated, 8)
    head.writeUInt32LE(this.#time, 10)
    head.writeUInt32LE(entry.crc, 14)
    head.writeUInt32LE(entry.packed, 18)
    head.writeUInt32LE(entry.size, 22)
    head.writeUInt16LE(entry.name.length, 26)
    return Buffer.concat([head, entry.name])
  }

  #directoryHeader(entry: Entry): Buffer {
    const large = entry.offset >= limit32
    const extra = Buffer.alloc(large ? 12 : 0)
    if (large) {
      extra.writeUInt16LE(1, 0)
      extra.writeUInt16LE(8, 2)
      extra.writeBigUInt64LE(BigInt(entry.offset), 4)
    }
    const head = Buffer.alloc(46)
    head.writeUInt32LE(0x02014b50, 0)
    head.writeUInt16LE(large ? 45 : 20, 4)
    head.writeUInt16LE(large ? 45 : 20, 6)
    head.writeUInt16LE(entry.flags, 8)
    head.writeUInt16LE(deflated, 10)
    head.writeUInt32LE(this.#time, 12)
    head.writeUInt32LE(entry.crc, 16)
    head.writeUInt32LE(entry.packed, 20)
    head.writeUInt32LE(entry.size, 24)
    head.writeUInt16LE(entry.name.length, 28)
    head.writeUInt16LE(extra.length, 30)
    head.writeUInt32LE(large ? limit32 : entry.offset, 42)
    return Buffer.concat([head, entry.name, extra])
  }
}

/** The end of the directory, with the zip64 records in front when it lies past 4 GiB. */
export function directoryEnd(entries: number, start: number, size: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries, 8)
  end.writeUInt16LE(entries, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(Math.min(start, limit32), 16)
  if (start < limit32) return end
  const end64 = Buffer.alloc(56)
  end64.writeUInt32LE(0x06064b50, 0)
  end64.writeBigUInt64LE(44n, 4)
  end64.writeUInt16LE(45, 12)
  end64.writeUInt16LE(45, 14)
  end64.writeBigUInt64LE(BigInt(entries), 24)
  end64.writeBigUInt64LE(BigInt(entries), 32)
  end64.writeBigUInt64LE(BigInt(size), 40)
  end64.writeBigUInt64LE(BigInt(start), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(start + size), 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([end64, locator, end])
}

/** One part in the making. Writes run one behind: the next text is made while the last one is being packed. */
export class ZipEntryStream {
  readonly #sink: ByteSink
  readonly #entry: Entry
  readonly #deflate: DeflateRaw
  #packed: Buffer[] = []
  #busy: Promise<void> = Promise.resolve()

  constructor(sink: ByteSink, entry: Entry, level: number) {
    this.#sink = sink
    this.#entry = entry
    this.#deflate = createDeflateRaw({ level, chunkSize: 65_536 })
    this.#deflate.on('data', (bytes: Buffer) => this.#packed.push(bytes))
  }

  /** Bytes before packing. */
  get size(): number {
    return this.#entry.size
  }

  /** Takes the bytes and resolves when the ones before are packed and gone. */
  async write(bytes: Buffer): Promise<void> {
    await this.#busy
    await this.#flush()
    this.#entry.crc = crc32(bytes, this.#entry.crc)
    this.#entry.size += bytes.length
    if (this.#entry.size > limit32) throw new RangeError('A part of a workbook passed 4 GiB')
    this.#busy = new Promise((resolve, reject) => {
      this.#deflate.write(bytes, (error) => (error ? reject(error) : resolve()))
    })
    this.#busy.catch(() => undefined)
  }

  async close(): Promise<void> {
    await this.#busy
    await new Promise<void>((resolve, reject) => {
      this.#deflate.once('end', resolve).once('error', reject)
      this.#deflate.end()
    })
    await this.#flush()
    const behind = Buffer.alloc(16)
    behind.writeUInt32LE(0x08074b50, 0)
    behind.writeUInt32LE(this.#entry.crc, 4)
    behind.writeUInt32LE(this.#entry.packed, 8)
    behind.writeUInt32LE(this.#entry.size, 12)
    await this.#sink.write(behind)
  }

  /** Gives the memory of the packer back after a failure. */
  destroy(): void {
    this.#deflate.destroy()
  }

  async #flush(): Promise<void> {
    const packed = this.#packed
    this.#packed = []
    for (const bytes of packed) {
      this.#entry.packed += bytes.length
      await this.#sink.write(bytes)
    }
  }
}
