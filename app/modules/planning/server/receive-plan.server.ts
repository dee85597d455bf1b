/** Takes a workbook of the plan in: read in a child process, and what it says is kept until its differences are seen. */
import type { Readable } from 'node:stream'
import type { Actor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { runInChild } from '~/platform/child/run-in-child.server'
import { platform } from '~/platform/context.server'
import { fromInstant } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'
import { BlobTooLarge } from '~/platform/storage/blob-store.server'
import { excelTexts as texts } from '../texts-excel'
import type { PlanFileInput, PlanFileMessage } from './plan-file'
import { requirePlanWriter } from './plan-writer.server'
import { readPlan } from './read-plan.server'

const maxBytes = 10 * 1024 * 1024
const wallMs = 30_000
const memoryMb = 512

type PlanUpload = {
  readonly fileName: string
  readonly content: Readable
  readonly now: Instant
  readonly folder?: string
}

/** The import by its id, or one sentence that says why the file is not taken. The file is swept from the store later. */
export async function receivePlan(actor: Actor, upload: PlanUpload): Promise<Result<{ id: string }, string>> {
  requirePlanWriter(actor)
  const { fileName, content, now, folder } = upload
  let sha256: string
  try {
    const blob = await platform().files.put(content, { maxBytes })
    if (blob.size === 0) return refuse(texts.problems.noFile)
    sha256 = blob.sha256
  } catch (error) {
    if (error instanceof BlobTooLarge) return refuse(texts.problems.stopped)
    throw error
  }
  const message = await readInChild({ sha256, fileName, folder })
  if (message.type === 'refused') return refuse(message.sentence)
  return withActor(actor, async (db) => {
    const plan = await readPlan(db)
    if (plan === null) return refuse(texts.problems.notThePlan)
    const row = await db.planImport.create({
      data: {
        projectId: plan.projectId,
        fileName: fileName.slice(0, 200),
        fileSha256: sha256,
        rows: JSON.parse(JSON.stringify(message.rows)),
        exported: JSON.parse(JSON.stringify(message.exported)),
        uploadedById: actor.kind === 'staff' ? actor.userId : null,
        uploadedAt: fromInstant(now),
      },
    })
    await recordEvent(db, {
      type: 'planImport.received',
      objectType: 'planImport',
      objectId: row.id,
      data: { sha256, rows: message.rows.length },
    })
    return ok({ id: row.id })
  })
}

async function readInChild(file: {
  sha256: string
  fileName: string
  folder?: string | undefined
}): Promise<PlanFileMessage> {
  const local = await platform().files.toLocalFile(file.sha256)
  try {
    let answer: PlanFileMessage = { type: 'refused', sentence: texts.problems.stopped }
    const run = await runInChild<PlanFileInput, PlanFileMessage>({
      entry: 'read-plan-upload.child.js',
      input: { path: local.path, fileName: file.fileName },
      wallMs,
      memoryMb,
      ...(file.folder === undefined ? {} : { folder: file.folder }),
      onMessage: (message) => {
        answer = message
      },
    })
    return run.ok ? answer : { type: 'refused', sentence: texts.problems.stopped }
  } finally {
    await local.release()
  }
}
