/**
 * Which files are documents. What a file is follows from its first bytes (and, for the zip kinds, from its parts), and
 * must agree with its name: a name that promises something else is refused.
 */
export type FileKind = 'pdf' | 'docx' | 'xlsx' | 'odt' | 'png' | 'jpeg'

type FileType = { readonly mediaType: string; readonly extensions: readonly string[]; readonly isZip?: true }

export const fileTypes: Readonly<Record<FileKind, FileType>> = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    isZip: true,
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    isZip: true,
  },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', extensions: ['odt'], isZip: true },
  png: { mediaType: 'image/png', extensions: ['png'] },
  jpeg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
}

/** Published in docs/operations.md. */
export const documentLimits = {
  fileBytes: 25 * 1024 * 1024,
  readMs: 30_000,
  readMemoryMb: 400,
  /** Characters of a text that are kept to search in. */
  mostText: 300_000,
  /** Characters that are looked at for citizen numbers; a longer text counts as not read. */
  mostChecked: 5_000_000,
} as const

/** The accept attribute of the file field. */
export const acceptedExtensions = Object.values(fileTypes)
  .flatMap((type) => type.extensions.map((extension) => `.${extension}`))
  .join(',')

/** The kind that a name promises; null for every other name. */
export function kindOfName(fileName: string): FileKind | null {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? ''
  const kinds = Object.keys(fileTypes) as FileKind[]
  return kinds.find((kind) => fileTypes[kind].extensions.includes(extension)) ?? null
}

const signatures: Readonly<Record<'pdf' | 'png' | 'jpeg' | 'zip', string>> = {
  pdf: '255044462d',
  png: '89504e470d0a1a0a',
  jpeg: 'ffd8ff',
  zip: '504b0304',
}

/** Whether the first bytes, as hexadecimal text, can be those of a file of this kind. */
export const startsAs = (kind: FileKind, headHex: string): boolean =>
  headHex.startsWith(signatures[kind === 'pdf' || kind === 'png' || kind === 'jpeg' ? kind : 'zip'])

/** Whether a zip with these parts (lower case) is a document of this kind, without macros. */
export function hasPartsOf(kind: FileKind, parts: ReadonlySet<string>): boolean {
  if ([...parts].some((name) => name.endsWith('vbaproject.bin') || name.startsWith('basic/'))) return false
  if (kind === 'docx') return parts.has('[content_types].xml') && parts.has('word/document.xml')
  if (kind === 'xlsx') return parts.has('[content_types].xml') && parts.has('xl/workbook.xml')
  return parts.has('mimetype') && parts.has('content.xml')
}
