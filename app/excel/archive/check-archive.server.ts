/**
 * The gate: before any parser sees a stranger's workbook, every part is unpacked once within its declared size and
 * thrown away, its checksum compared and the start of its XML looked at. Costs a twentieth of the reading.
 */

import type { ReadLimits } from '../read-limits'
import { UploadRefusal } from '../upload-problem'
import { hasDoctype } from '../xml/xml-prolog'
import { unpackPart } from './unpack-part.server'
import { type ArchivePart, readZipDirectory } from './zip-directory'

export type Archive = {
  readonly file: Buffer
  /** By lower-case name: part names are the same whatever their case (ECMA-376 part 2, 6.2.2). */
  readonly parts: ReadonlyMap<string, ArchivePart>
}

/** The archive when every part is sound; throws UploadRefusal with the exact code otherwise. */
export async function checkArchive(file: Buffer, limits: ReadLimits): Promise<Archive> {
  const parts = readZipDirectory(file, limits)
  for (const part of parts) await checkPart(file, part)
  return { file, parts: new Map(parts.map((part) => [part.name.toLowerCase(), part])) }
}

async function checkPart(file: Buffer, part: ArchivePart): Promise<void> {
  const isXml = /\.(xml|rels|vml)$/i.test(part.name)
  let first = true
  await unpackPart(file, part, (bytes) => {
    if (first && isXml && hasDoctype(bytes)) throw new UploadRefusal('xmlDoctype')
    first = false
    return undefined
  })
}
