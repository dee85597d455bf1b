/** Reads an uploaded workbook of a decision matrix; the file is gone afterwards, nothing of it is kept. */
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Result, refuse } from '~/kernel/result'
import { runInChild } from '~/platform/child/run-in-child.server'
import {
  type MatrixSheets,
  type MatrixWorkbookCode,
  type ReadMatrix,
  readMatrixWorkbook,
} from '../domain/matrix-workbook'
import { matrixSheetTexts as texts } from '../texts-matrix-sheet'
import type { MatrixCellsInput, MatrixCellsMessage } from './matrix-cells'

const mostBytes = 2 * 1024 * 1024
const limits = { wallMs: 20_000, memoryMb: 256 } as const

export type MatrixFile = {
  readonly fileName: string
  readonly content: Readable
  readonly choiceId: string
  /** Where the built child programs are, for tests. */
  readonly folder?: string
}

/** What stands in the workbook, or why it can't be used. */
export async function readMatrixFile(file: MatrixFile): Promise<Result<ReadMatrix, MatrixWorkbookCode>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'leidraad-matrix-'))
  try {
    const target = path.join(folder, 'werkmap')
    if (!(await store(file.content, target))) return refuse('fileTooLarge')
    const sheets = await openInChild(target, file)
    return sheets === null ? refuse('fileUnreadable') : readMatrixWorkbook(sheets, file.choiceId)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** False when the file is larger than a matrix can be. */
async function store(content: Readable, target: string): Promise<boolean> {
  let size = 0
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length
      done(size > mostBytes ? new RangeError('too large') : null, chunk)
    },
  })
  try {
    await pipeline(content, counted, createWriteStream(target))
    return true
  } catch (error) {
    if (size > mostBytes) return false
    throw error
  }
}

async function openInChild(target: string, file: MatrixFile): Promise<MatrixSheets | null> {
  let answer: MatrixSheets | null = null
  const run = await runInChild<MatrixCellsInput, MatrixCellsMessage>({
    entry: 'read-matrix.child.js',
    input: { path: target, fileName: file.fileName, sheets: [texts.scores, texts.motivations] },
    ...limits,
    ...(file.folder === undefined ? {} : { folder: file.folder }),
    onMessage: (message) => {
      answer = message
    },
  })
  return run.ok ? answer : null
}
