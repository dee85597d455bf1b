import type { Archive } from '../archive/check-archive.server'
import { unpackPart } from '../archive/unpack-part.server'
import { UploadRefusal } from '../upload-problem'
import { PartDecoder } from './part-decoder'
import { type XmlHandler, XmlScanner } from './scan-xml'

/** The two names of each vocabulary: transitional (ECMA-376) and Strict (ISO/IEC 29500). */
export const spreadsheetVocabulary: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
])

export type XmlPart = {
  readonly archive: Archive
  readonly name: string
  readonly vocabulary: ReadonlySet<string>
  readonly handler: XmlHandler
  /** Asked after each window: 'stop' ends the reading, a promise is waited for. */
  readonly afterWindow?: () => undefined | 'stop' | Promise<undefined | 'stop'>
}

/** Runs the handler over one part of the archive; throws UploadRefusal when the part is missing or not well-formed. */
export async function readXml({ archive, name, vocabulary, handler, afterWindow }: XmlPart): Promise<void> {
  const part = archive.parts.get(name.toLowerCase())
  if (!part) throw new UploadRefusal('xmlDamaged')
  const decoder = new PartDecoder()
  const scanner = new XmlScanner(handler, vocabulary)
  let stopped = false
  await unpackPart(archive.file, part, async (bytes) => {
    scanner.write(decoder.write(bytes))
    const answer = await afterWindow?.()
    stopped = answer === 'stop'
    return answer
  })
  if (stopped) return
  scanner.write(decoder.end())
  scanner.end()
}
