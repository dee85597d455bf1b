/** The marked copy of a provider's own file: colour and a note on each cell with a remark, and the column "Fouten". */
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import type { CellProblem } from '~/excel/mark-workbook.server'
import type { ProviderActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { runInChild } from '~/platform/child/run-in-child.server'
import { platform } from '~/platform/context.server'
import { withActor } from '~/platform/database/with-actor.server'
import { uploadLimits } from '../domain/upload-limits'
import { findOwnDelivery } from './find-own-delivery.server'
import type { MarkUploadInput, MarkUploadMessage } from './mark-opened-file.server'
import { readTemplate } from './read-template.server'

export const markUploadEntry = 'mark-upload.child.js'

export type MarkedCopy =
  | { readonly kind: 'file'; readonly fileName: string; readonly content: Readable }
  | { readonly kind: 'notFound' }
  /** The file is too large to be marked, or can't be read. */
  | { readonly kind: 'failed' }

type Asked = {
  readonly obligationId: string
  readonly deliveryId: string
  readonly now: Instant
  /** Where the built child programs are, for tests. */
  readonly folder?: string
}

/** Makes the copy anew each time: nothing that was derived from the file is kept. */
export async function makeMarkedCopy(actor: ProviderActor, asked: Asked): Promise<MarkedCopy> {
  const source = await withActor(actor, async (db) => {
    const delivery = await findOwnDelivery(db, asked)
    if (!delivery || delivery.fileSha256 === null) return null
    const obligation = await db.obligation.findUniqueOrThrow({ where: { id: delivery.obligationId } })
    const problems = await db.deliveryProblem.findMany({
      where: { deliveryId: delivery.id },
      orderBy: { position: 'asc' },
    })
    return {
      sha256: delivery.fileSha256,
      fileName: delivery.fileName,
      template: await readTemplate(db, obligation.templateCode, obligation.templateVersion),
      problems: problems.flatMap(toCellProblem),
    }
  })
  if (!source || !(await platform().files.has(source.sha256))) return { kind: 'notFound' }
  const folder = await mkdtemp(path.join(os.tmpdir(), 'leidraad-mark-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const target = path.join(folder, `${randomUUID()}.xlsx`)
    const written = await markInChild({ ...source, target, createdAt: asked.now }, asked.folder)
    if (!written) {
      await remove()
      return { kind: 'failed' }
    }
    const content = createReadStream(target)
    content.on('close', () => void remove())
    return { kind: 'file', fileName: markedName(source.fileName), content }
  } catch (error) {
    await remove()
    throw error
  }
}

type Source = Pick<MarkUploadInput, 'fileName' | 'template' | 'problems' | 'target' | 'createdAt'> & { sha256: string }

async function markInChild({ sha256, ...source }: Source, folder: string | undefined): Promise<boolean> {
  const file = await platform().files.toLocalFile(sha256)
  let written = false
  try {
    const run = await runInChild<MarkUploadInput, MarkUploadMessage>({
      entry: markUploadEntry,
      input: { ...source, title: source.fileName, path: file.path },
      onMessage: (message) => {
        written = message.written
      },
      wallMs: uploadLimits.checkMs,
      memoryMb: uploadLimits.checkMemoryMb,
      ...(folder === undefined ? {} : { folder }),
    })
    return run.ok && written
  } finally {
    await file.release()
  }
}

type Stored = {
  sheet: string | null
  cell: string | null
  row: number | null
  severity: string
  message: string
  remedy: string
}

/** 'D14' → row 14, column 4; a remark that is about no sheet stands on none. */
function toCellProblem({ sheet, cell, row, severity, message, remedy }: Stored): CellProblem[] {
  if (sheet === null) return []
  const letters = /^([A-Z]+)\d+$/.exec(cell ?? '')?.[1]
  const column = letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) : null
  const text = `${message} ${remedy}`.trim()
  // The database has a CHECK with the three severities.
  return [{ sheet, row, column, severity: severity as CellProblem['severity'], message: text }]
}

const markedName = (fileName: string): string => `${fileName.replace(/\.[a-z0-9]+$/i, '')}-gemarkeerd.xlsx`
