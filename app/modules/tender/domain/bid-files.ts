/** Which files a bid may hold. Content and name must say the same, so that nothing else hides behind a name. */
export const bidFileLimits = { bytes: 20 * 1024 * 1024, nameLength: 150 } as const

const zip = [0x50, 0x4b, 0x03, 0x04]
const starts: Readonly<Record<string, readonly number[]>> = {
  pdf: [0x25, 0x50, 0x44, 0x46],
  docx: zip,
  xlsx: zip,
  png: [0x89, 0x50, 0x4e, 0x47],
  jpg: [0xff, 0xd8, 0xff],
  jpeg: [0xff, 0xd8, 0xff],
}
/** For the form. */
export const bidFileEndings = Object.keys(starts).map((ending) => `.${ending}`)

/** Whether the first bytes are those of the kind that the name's ending says. */
export function bidFileKind(fileName: string, head: Uint8Array): 'ok' | 'fileKindUnknown' | 'fileKindDiffers' {
  const start = starts[/\.([a-z]{3,4})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '']
  if (!start) return 'fileKindUnknown'
  return start.every((byte, place) => head[place] === byte) ? 'ok' : 'fileKindDiffers'
}

/** What is found in a file only by opening it; each has a sentence in texts-bid.ts. */
export type BidFileContentProblem =
  | 'fileKindDiffers'
  | 'fileUnreadable'
  | 'fileMacros'
  | 'fileCitizenNumber'
  | 'fileInfected'
  | 'fileNameCitizenNumber'
