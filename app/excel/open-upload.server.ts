/**
 * The one door for files of strangers: workbooks (.xlsx) and CSV. Looks at what the file is, not at what it is called,
 * and never evaluates anything. Run it in a child process with a time and a memory limit (platform/child).
 */
import { open, readFile, stat } from 'node:fs/promises'
import type { ReadRow, ReadSheetInfo } from '../kernel/read-sheet'
import { ok, type Result } from '../kernel/result'
import { openCsv } from './csv/open-csv.server'
import { type FileKind, fileKind, isEncryptedWorkbook } from './file-kind'
import { type ReadLimits, readLimits } from './read-limits'
import { refusedUpload, type UploadProblemCode, UploadRefusal } from './upload-problem'
import { openWorkbook } from './workbook/open-workbook.server'

export type { UploadProblemCode } from './upload-problem'

export type OpenUpload = {
  readonly format: 'xlsx' | 'csv'
  /** In the order of the workbook; sheets with only a chart are left out. A CSV has one sheet, 'CSV'. */
  readonly sheets: readonly ReadSheetInfo[]
  /**
   * Hands over the rows with a value in order; 'stop' ends the reading. Rows that were handed over count only when the
   * Result is ok: a problem further on means that the file as a whole can't be trusted. `pause` is awaited after every
   * window of the file (about 100 kB): the place to send what was collected and to wait for who receives it.
   */
  readSheet(
    name: string,
    onRow: (row: ReadRow) => unknown,
    pause?: () => void | Promise<void>,
  ): Promise<Result<{ readonly rows: number }, UploadProblemCode>>
  close(): Promise<void>
}

const headBytes = 4096

/**
 * Opens the file at `path`; `fileName` is the name the sender gave it. Refuses with a code whose Dutch sentence stands in
 * texts.ts. Throws only when the file can't be read from our own disk.
 */
export async function openUpload(
  path: string,
  fileName: string,
  limits: Partial<ReadLimits> = {},
): Promise<Result<OpenUpload, UploadProblemCode>> {
  try {
    return ok(await openKnown(path, fileName, { ...readLimits, ...limits }))
  } catch (error) {
    return refusedUpload(error)
  }
}

/** The same for a workbook that must not touch a disk; a CSV file is refused here, as its reader works on files. */
export async function openUploadBytes(
  bytes: Buffer,
  fileName: string,
  limits: Partial<ReadLimits> = {},
): Promise<Result<OpenUpload, UploadProblemCode>> {
  try {
    if (bytes.length === 0) throw new UploadRefusal('fileEmpty')
    const kind = fileKind(bytes.subarray(0, headBytes))
    if (kind === 'text') throw new UploadRefusal('unknownFormat')
    return ok(await openBytes(kind, bytes, { fileName, limits: { ...readLimits, ...limits } }))
  } catch (error) {
    return refusedUpload(error)
  }
}

const refusedKinds: Partial<Record<FileKind, UploadProblemCode>> = {
  pdf: 'pdfFile',
  html: 'webPage',
  xml: 'xmlFile',
  other: 'unknownFormat',
}
const textExtensions: ReadonlySet<string> = new Set(['csv', 'txt', 'tsv', ''])

async function openKnown(path: string, fileName: string, limits: ReadLimits): Promise<OpenUpload> {
  const { size } = await stat(path)
  if (size === 0) throw new UploadRefusal('fileEmpty')
  const kind = fileKind(await readHead(path))
  if (kind === 'text') {
    if (!textExtensions.has(extensionOf(fileName))) throw new UploadRefusal('unknownFormat')
    checkSize(size, limits.csvBytes)
    return openCsv(path, limits)
  }
  refuseKind(kind)
  checkSize(size, limits.workbookBytes)
  return openBytes(kind, await readFile(path), { fileName, limits })
}

const extensionOf = (fileName: string): string => /\.([a-z0-9]{1,5})$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? ''

function refuseKind(kind: FileKind): void {
  const refused = refusedKinds[kind]
  if (refused) throw new UploadRefusal(refused)
}

async function openBytes(
  kind: FileKind,
  file: Buffer,
  { fileName, limits }: { fileName: string; limits: ReadLimits },
): Promise<OpenUpload> {
  const extension = extensionOf(fileName)
  refuseKind(kind)
  checkSize(file.length, limits.workbookBytes)
  if (kind === 'compound') throw new UploadRefusal(isEncryptedWorkbook(file) ? 'encryptedExcel' : 'oldExcel')
  if (extension === 'xlsm' || extension === 'xltm') throw new UploadRefusal('macroWorkbook')
  if (extension === 'xlsb') throw new UploadRefusal('binaryWorkbook')
  const workbook = await openWorkbook(file, limits)
  if (extension !== 'xlsx' && extension !== '') throw new UploadRefusal('wrongExtension', { expected: '.xlsx' })
  return workbook
}

function checkSize(size: number, max: number): void {
  if (size > max) throw new UploadRefusal('fileTooLarge', { maxMb: Math.floor(max / 1024 / 1024) })
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
