import type { Problem, Refused } from '../kernel/result'

/** Every reason why a stranger's file is not read; each has one Dutch sentence in texts.ts. */
export const uploadProblemCodes = [
  'fileTooLarge',
  'fileEmpty',
  'oldExcel',
  'encryptedExcel',
  'macroWorkbook',
  'binaryWorkbook',
  'openDocument',
  'pdfFile',
  'webPage',
  'xmlFile',
  'wrongExtension',
  'unknownFormat',
  'archiveDamaged',
  'archiveZip64',
  'archiveTooManyParts',
  'archiveTooLarge',
  'archiveRatio',
  'archiveMethod',
  'archiveEncrypted',
  'archiveSymlink',
  'archiveName',
  'archiveDuplicate',
  'archiveMismatch',
  'archiveOverlap',
  'archiveChecksum',
  'archiveSizeLie',
  'xmlDoctype',
  'xmlDamaged',
  'xmlEncoding',
  'notAWorkbook',
  'noSheets',
  'tooManySheets',
  'sheetNameTwice',
  'sheetNotFound',
  'sharedStringMissing',
  'sharedStringsTooLarge',
  'cellTwice',
  'rowTwice',
  'cellPlace',
  'cellValue',
  'textTooLong',
  'tooManyRows',
  'tooManyCells',
  'csvCharacter',
  'csvQuotes',
  'csvTooWide',
] as const
export type UploadProblemCode = (typeof uploadProblemCodes)[number]

/**
 * Stops the reading from deep inside a parser. It never leaves app/excel: `openUpload` and `readSheet` turn it into a
 * refused Result with `refusedUpload`.
 */
export class UploadRefusal extends Error {
  readonly problem: Problem<UploadProblemCode>

  constructor(code: UploadProblemCode, params?: Problem['params']) {
    super(code)
    this.problem = params === undefined ? { code } : { code, params }
  }
}

/** The refused Result for a refusal that was thrown; anything else is a bug and is thrown again. */
export function refusedUpload(thrown: unknown): Refused<UploadProblemCode> {
  if (thrown instanceof UploadRefusal) return { ok: false, problem: thrown.problem }
  throw thrown
}
