/**
 * Reads the list of parts of a zip file, strictly: what two programs could read in two ways is refused. The file is in
 * memory as a whole (it is at most a few MB), so what is checked here is exactly what is read later.
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 */
import type { ReadLimits } from '../read-limits'
import { UploadRefusal } from '../upload-problem'
import { checkPartName } from './part-name'

export type ArchivePart = {
  readonly name: string
  readonly deflated: boolean
  readonly crc: number
  readonly packedBytes: number
  readonly unpackedBytes: number
  /** Where the packed bytes begin and end in the file. */
  readonly from: number
  readonly to: number
}

type CentralEntry = {
  readonly name: string
  readonly rawName: Buffer
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packedBytes: number
  readonly unpackedBytes: number
  readonly localAt: number
}

const endRecordBytes = 22
const endSignature = 0x06054b50
const zip64LocatorSignature = 0x07064b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50
const zip64Extra = 0x0001
const otherNameExtra = 0x7075
const symlinkMode = 0xa000
const encryptedFlags = 0x0001 | 0x0040 | 0x2000
const sizesFollowFlag = 0x0008
const stored = 0
const deflated = 8

/** The parts of the archive in file order; throws UploadRefusal for everything that is not plain and honest. */
export function readZipDirectory(file: Buffer, limits: ReadLimits): ArchivePart[] {
  const entries = readCentralEntries(file, limits)
  checkNamesAreUnique(entries)
  checkSizes(entries, limits)
  const parts = entries.map((entry) => ({ localAt: entry.localAt, part: toPart(file, entry) }))
  parts.sort((a, b) => a.localAt - b.localAt)
  checkNoOverlap(
    parts.map(({ localAt, part }) => ({ from: localAt, to: part.to })),
    file.readUInt32LE(file.length - endRecordBytes + 16),
  )
  return parts.map(({ part }) => part)
}

function readCentralEntries(file: Buffer, limits: ReadLimits): CentralEntry[] {
  const end = file.length - endRecordBytes
  // The end record must be the very last bytes: a comment or an appended second archive makes readers disagree.
  if (end < 0 || file.readUInt32LE(end) !== endSignature) throw new UploadRefusal('archiveDamaged')
  const disk = file.readUInt16LE(end + 4)
  const centralDisk = file.readUInt16LE(end + 6)
  const countHere = file.readUInt16LE(end + 8)
  const count = file.readUInt16LE(end + 10)
  const bytes = file.readUInt32LE(end + 12)
  const start = file.readUInt32LE(end + 16)
  const comment = file.readUInt16LE(end + 20)
  const locatorAt = end - 20
  const hasLocator = locatorAt >= 0 && file.readUInt32LE(locatorAt) === zip64LocatorSignature
  if (hasLocator || count === 0xffff || bytes === 0xffffffff || start === 0xffffffff) {
    throw new UploadRefusal('archiveZip64')
  }
  if (disk !== 0 || centralDisk !== 0 || countHere !== count || comment !== 0) throw new UploadRefusal('archiveDamaged')
  if (start + bytes !== end) throw new UploadRefusal('archiveDamaged')
  if (count > limits.parts) throw new UploadRefusal('archiveTooManyParts', { max: limits.parts })
  const entries: CentralEntry[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || file.readUInt32LE(at) !== centralSignature) throw new UploadRefusal('archiveDamaged')
    const next = at + 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
    if (next > end) throw new UploadRefusal('archiveDamaged')
    entries.push(readCentralEntry(file.subarray(at, next)))
    at = next
  }
  if (at !== end) throw new UploadRefusal('archiveDamaged')
  return entries
}

function readCentralEntry(record: Buffer): CentralEntry {
  const nameBytes = record.readUInt16LE(28)
  const rawName = record.subarray(46, 46 + nameBytes)
  const entry = {
    rawName,
    name: checkPartName(rawName),
    flags: record.readUInt16LE(8),
    method: record.readUInt16LE(10),
    crc: record.readUInt32LE(16),
    packedBytes: record.readUInt32LE(20),
    unpackedBytes: record.readUInt32LE(24),
    localAt: record.readUInt32LE(42),
  }
  checkExtraFields(record.subarray(46 + nameBytes, 46 + nameBytes + record.readUInt16LE(30)))
  if (entry.packedBytes === 0xffffffff || entry.unpackedBytes === 0xffffffff || entry.localAt === 0xffffffff) {
    throw new UploadRefusal('archiveZip64')
  }
  if ((entry.flags & encryptedFlags) !== 0) throw new UploadRefusal('archiveEncrypted')
  if (entry.method !== stored && entry.method !== deflated) throw new UploadRefusal('archiveMethod')
  if (((record.readUInt32LE(38) >>> 16) & 0xf000) === symlinkMode) throw new UploadRefusal('archiveSymlink')
  if (record.readUInt16LE(34) !== 0) throw new UploadRefusal('archiveDamaged')
  return entry
}

function checkExtraFields(extra: Buffer): void {
  let at = 0
  while (at + 4 <= extra.length) {
    const id = extra.readUInt16LE(at)
    if (id === zip64Extra) throw new UploadRefusal('archiveZip64')
    // A second name for the same part: some programs would follow this one and not the one that was checked.
    if (id === otherNameExtra) throw new UploadRefusal('archiveName')
    at += 4 + extra.readUInt16LE(at + 2)
  }
}

function checkNamesAreUnique(entries: readonly CentralEntry[]): void {
  const seen = new Set<string>()
  for (const { name } of entries) {
    const folded = name.toLowerCase()
    if (seen.has(folded)) throw new UploadRefusal('archiveDuplicate')
    seen.add(folded)
  }
}

function checkSizes(entries: readonly CentralEntry[], limits: ReadLimits): void {
  let total = 0
  for (const { packedBytes, unpackedBytes } of entries) {
    total += unpackedBytes
    if (unpackedBytes > limits.partBytes || total > limits.unpackedBytes) {
      throw new UploadRefusal('archiveTooLarge', { maxMb: Math.floor(limits.unpackedBytes / 1024 / 1024) })
    }
    if (unpackedBytes > limits.ratioFromBytes && unpackedBytes > packedBytes * limits.ratio) {
      throw new UploadRefusal('archiveRatio')
    }
  }
}

function toPart(file: Buffer, entry: CentralEntry): ArchivePart {
  const at = entry.localAt
  if (at + 30 > file.length || file.readUInt32LE(at) !== localSignature) throw new UploadRefusal('archiveDamaged')
  const flags = file.readUInt16LE(at + 6)
  const nameBytes = file.readUInt16LE(at + 26)
  const from = at + 30 + nameBytes + file.readUInt16LE(at + 28)
  const to = from + entry.packedBytes
  if (to > file.length) throw new UploadRefusal('archiveDamaged')
  const sameName = file.subarray(at + 30, at + 30 + nameBytes).equals(entry.rawName)
  const sameSizes =
    (flags & sizesFollowFlag) !== 0 ||
    (file.readUInt32LE(at + 14) === entry.crc &&
      file.readUInt32LE(at + 18) === entry.packedBytes &&
      file.readUInt32LE(at + 22) === entry.unpackedBytes)
  if (!sameName || !sameSizes || file.readUInt16LE(at + 8) !== entry.method || flags !== entry.flags) {
    throw new UploadRefusal('archiveMismatch')
  }
  if (entry.method === stored && entry.packedBytes !== entry.unpackedBytes) throw new UploadRefusal('archiveSizeLie')
  const { name, crc, packedBytes, unpackedBytes } = entry
  return { name, deflated: entry.method === deflated, crc, packedBytes, unpackedBytes, from, to }
}

/** Two parts that share bytes are how a small file claims terabytes. */
function checkNoOverlap(spans: readonly { from: number; to: number }[], directoryAt: number): void {
  let end = 0
  for (const span of spans) {
    if (span.from < end) throw new UploadRefusal('archiveOverlap')
    end = span.to
  }
  if (end > directoryAt) throw new UploadRefusal('archiveOverlap')
}
