/** Takes a workbook of the plan in; what it says is kept until its differences are seen. */
import type { Readable } from 'node:stream'
import { receiveChanges } from '~/excel/receive-changes.server'
import type { Actor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import type { Prisma } from '~/platform/database/generated/client'
import { withActor } from '~/platform/database/with-actor.server'
import { planFields } from '../domain/plan-diff'
import { planSheet } from '../excel/read-plan-sheet'
import { excelTexts as texts } from '../texts-excel'
import { requirePlanWriter } from './plan-writer.server'
import { readPlan } from './read-plan.server'

type PlanUpload = { readonly fileName: string; readonly content: Readable; readonly now: Instant }

/** The import by its id, or one sentence that says why the file is not taken. */
export async function receivePlan(actor: Actor, { now, ...file }: PlanUpload): Promise<Result<{ id: string }, string>> {
  requirePlanWriter(actor)
  const received = await receiveChanges(file, { name: texts.sheet, fields: planFields, sheet: planSheet })
  if (!received.ok) return received
  const { sha256, fileName, rows, exported } = received.value
  return withActor(actor, async (db) => {
    const plan = await readPlan(db)
    if (plan === null) return refuse(texts.problems.noProject)
    const row = await db.planImport.create({
      data: {
        projectId: plan.projectId,
        fileName,
        fileSha256: sha256,
        rows: rows as unknown as Prisma.InputJsonValue,
        exported: exported as unknown as Prisma.InputJsonValue,
        uploadedById: actor.kind === 'staff' ? actor.userId : null,
        uploadedAt: fromInstant(now),
      },
    })
    await recordEvent(db, {
      type: 'planImport.received',
      objectType: 'planImport',
      objectId: row.id,
      data: { sha256, rows: rows.length },
    })
    return ok({ id: row.id })
  })
}
