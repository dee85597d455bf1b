/** Writes zip files by hand, honest or not: every field of every record can be made to lie. */
import { crc32, deflateRawSync } from 'node:zlib'

export type ZipPart = {
  readonly name: string | Buffer
  readonly data: string | Buffer
  readonly method?: number
  readonly flags?: number
  readonly crc?: number
  readonly packed?: Buffer
  readonly unpackedBytes?: number
  readonly packedBytes?: number
  readonly externalAttributes?: number
  readonly centralExtra?: Buffer
  readonly localName?: string
  readonly localCrc?: number
  readonly localMethod?: number
  /** Points to the local record of this earlier part instead of an own one. */
  readonly sharesWith?: number
  /** Sizes behind the data, as streaming writers do. */
  readonly descriptor?: boolean
}

export type ZipEnd = {
  readonly count?: number
  readonly start?: number
  readonly bytes?: number
  readonly comment?: string
  readonly prefix?: Buffer
  readonly locator?: boolean
}

type Written = { readonly local: Buffer; readonly central: (localAt: number) => Buffer }

export function zip(parts: readonly ZipPart[], end: ZipEnd = {}): Buffer {
  const prefix = end.prefix ?? Buffer.alloc(0)
  const locals: Buffer[] = [prefix]
  const centrals: Buffer[] = []
  const offsets: number[] = []
  let at = prefix.length
  for (const part of parts) {
    const written = writePart(part)
    if (part.sharesWith === undefined) {
      offsets.push(at)
      locals.push(written.local)
      at += written.local.length
    } else {
      offsets.push(offsets[part.sharesWith] as number)
    }
    centrals.push(written.central(offsets[offsets.length - 1] as number))
  }
  const central = Buffer.concat(centrals)
  const locator = end.locator ? Buffer.concat([Buffer.from('504b0607', 'hex'), Buffer.alloc(16)]) : Buffer.alloc(0)
  return Buffer.concat([...locals, central, locator, endRecord(parts.length, at, central.length, end)])
}

function endRecord(count: number, start: number, bytes: number, end: ZipEnd): Buffer {
  const comment = Buffer.from(end.comment ?? '')
  const record = Buffer.alloc(22)
  record.writeUInt32LE(0x06054b50, 0)
  record.writeUInt16LE(end.count ?? count, 8)
  record.writeUInt16LE(end.count ?? count, 10)
  record.writeUInt32LE(end.bytes ?? bytes, 12)
  record.writeUInt32LE(end.start ?? start, 16)
  record.writeUInt16LE(comment.length, 20)
  return Buffer.concat([record, comment])
}

function writePart(part: ZipPart): Written {
  const data = Buffer.from(part.data)
  const method = part.method ?? 8
  const packed = part.packed ?? (method === 8 ? deflateRawSync(data) : data)
  const name = Buffer.from(part.name)
  const crc = part.crc ?? crc32(data)
  const unpackedBytes = part.unpackedBytes ?? data.length
  const packedBytes = part.packedBytes ?? packed.length
  const flags = (part.flags ?? 0) | (part.descriptor ? 8 : 0)
  const localName = Buffer.from(part.localName ?? name)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(20, 4)
  local.writeUInt16LE(flags, 6)
  local.writeUInt16LE(part.localMethod ?? method, 8)
  local.writeUInt32LE(part.descriptor ? 0 : (part.localCrc ?? crc), 14)
  local.writeUInt32LE(part.descriptor ? 0 : packedBytes, 18)
  local.writeUInt32LE(part.descriptor ? 0 : unpackedBytes, 22)
  local.writeUInt16LE(localName.length, 26)
  const descriptor = Buffer.alloc(part.descriptor ? 16 : 0)
  if (part.descriptor) {
    descriptor.writeUInt32LE(0x08074b50, 0)
    descriptor.writeUInt32LE(crc, 4)
    descriptor.writeUInt32LE(packedBytes, 8)
    descriptor.writeUInt32LE(unpackedBytes, 12)
  }
  const extra = part.centralExtra ?? Buffer.alloc(0)
  const central = (localAt: number) => {
    const record = Buffer.alloc(46)
    record.writeUInt32LE(0x02014b50, 0)
    record.writeUInt16LE(0x0314, 4)
    record.writeUInt16LE(20, 6)
    record.writeUInt16LE(flags, 8)
    record.writeUInt16LE(method, 10)
    record.writeUInt32LE(crc, 16)
    record.writeUInt32LE(packedBytes, 20)
    record.writeUInt32LE(unpackedBytes, 24)
    record.writeUInt16LE(name.length, 28)
    record.writeUInt16LE(extra.length, 30)
    record.writeUInt32LE(part.externalAttributes ?? 0, 38)
    record.writeUInt32LE(localAt, 42)
    return Buffer.concat([record, name, extra])
  }
  return { local: Buffer.concat([local, localName, packed, descriptor]), central }
}
