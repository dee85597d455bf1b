/** An import with its differences from the plan as it is now. */
import type { Actor } from '~/kernel/actor'
import { isUuid } from '~/kernel/uuid'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { isOpen } from '../domain/milestone'
import { diffPlan, type FileRow, type PlanDiff, type PlanValues } from '../domain/plan-diff'
import { planValuesOf } from './make-plan-workbook.server'
import { type ProjectPlan, readPlan } from './read-plan.server'

export type PlanImportPage = {
  readonly id: string
  readonly fileName: string
  readonly isApplied: boolean
  readonly planVersion: number
  readonly diff: PlanDiff
}

/** Throws 404 when it does not exist for the actor. */
export const getPlanImport = (actor: Actor, id: string): Promise<PlanImportPage> =>
  withActor(actor, async (db) => (await readPlanImport(db, id)).page)

/** The same in a transaction that applies it; `lock` holds the plan. */
export async function readPlanImport(
  db: Db,
  id: string,
  { lock = false } = {},
): Promise<{ page: PlanImportPage; plan: ProjectPlan }> {
  const row = isUuid(id) ? await db.planImport.findUnique({ where: { id } }) : null
  const plan = row && (await readPlan(db, { projectId: row.projectId, lock }))
  // Read again under the lock: who waited must see that the first one applied it.
  const current = plan && lock ? await db.planImport.findUniqueOrThrow({ where: { id } }) : row
  if (!row || !plan || !current) throw new Response(null, { status: 404, statusText: 'Not Found' })
  const diff = diffPlan({
    file: row.rows as unknown as FileRow[],
    exported: new Map(row.exported as unknown as [string, PlanValues][]),
    current: new Map(
      plan.milestones.map((milestone) => [
        milestone.id,
        { values: planValuesOf(milestone), isClosed: !isOpen(milestone) },
      ]),
    ),
  })
  const page = {
    id,
    fileName: row.fileName,
    isApplied: current.appliedAt !== null,
    planVersion: plan.planVersion,
    diff,
  }
  return { page, plan }
}
