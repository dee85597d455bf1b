/**
 * What a bidder's file really is, and whether it holds what does not belong in a bid: macros, or the citizen number of
 * a child. The same readers as for documents and verantwoording. Runs in a child process only.
 */
import { readZipDirectory } from '~/excel/archive/zip-directory'
import { readLimits } from '~/excel/read-limits'
import { fileTypes, hasPartsOf, kindOfName, startsAs } from '~/modules/document/domain/document-file'
import { extractTextOf } from '~/modules/document/server/extract-text.server'
import type { BidFileContentProblem } from '../domain/bid-files'

type BidFileInput = { readonly fileName: string }
/** The ciphertext on this machine, and the key of this one file (Uint8Array: what a structured clone makes of it). */
export type SealedFileInput = BidFileInput & { readonly path: string; readonly key: Uint8Array }
export type BidFileMessage = { readonly problem: BidFileContentProblem | null }

/** Programs within a document: macros of Word and Excel, sheets of Excel 4.0, controls. */
const programParts = /vbaproject\.bin$|vbadata\.xml$|\/macrosheets\/|\/activex\//

/** Whatever the file is, the answer is a message. */
export async function checkFileContent(file: Buffer, { fileName }: BidFileInput): Promise<BidFileMessage> {
  const kind = kindOfName(fileName)
  if (kind === null || !startsAs(kind, file.toString('hex', 0, 8))) return { problem: 'fileKindDiffers' }
  if (fileTypes[kind].isZip) {
    const names = partNames(file)
    if (names === null) return { problem: 'fileUnreadable' }
    if ([...names].some((name) => programParts.test(name))) return { problem: 'fileMacros' }
    if (!hasPartsOf(kind, names)) return { problem: 'fileKindDiffers' }
  }
  const read = await extractTextOf(file, { fileName, kind })
  if (read.hasCitizenNumber) return { problem: 'fileCitizenNumber' }
  // A picture has no text; a scanned page neither, but such a file can be opened.
  return { problem: read.state === 'unreadable' ? 'fileUnreadable' : null }
}

/** In lower case; null for a zip file that is damaged or hostile. */
function partNames(file: Buffer): ReadonlySet<string> | null {
  try {
    return new Set(readZipDirectory(file, readLimits).map((part) => part.name.toLowerCase()))
  } catch {
    return null
  }
}
