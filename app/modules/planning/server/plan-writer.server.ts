/** What every change of the plan writes: the days that moved, a line of history for each, the plan's next version. */
import type { Actor } from '~/kernel/actor'
import { type Instant, isCivilDate } from '~/kernel/civil-date'
import { can } from '~/modules/access/domain/permissions'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromDay, fromDayOrNull, fromInstant } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import type { ChangeCause } from '../domain/milestone'
import { type Move, movesToHold } from '../domain/move-forecast'
import { type ProjectPlan, readPlan } from './read-plan.server'

/** One act on the plan: who, when, and the batch that its lines of history share. */
export type PlanAct = {
  readonly batchId: string
  readonly at: Instant
  readonly byId: string | null
  readonly byName: string
}

/** Throws 403 when the actor may not change the plan: the permission of a person of the region. */
export function requirePlanWriter(
  actor: Actor,
  permission: 'planning:write' | 'decision:write' = 'planning:write',
): void {
  if (!can(actor, permission)) throw new Response(null, { status: 403, statusText: 'Forbidden' })
}

/** The act of this actor now; the name is kept as it is at this moment. */
export async function beginAct(db: Db, actor: Actor, at: Instant): Promise<PlanAct> {
  const byId = actor.kind === 'staff' || actor.kind === 'provider' ? actor.userId : null
  const user = byId === null ? null : await db.user.findUnique({ where: { id: byId }, select: { name: true } })
  return { batchId: crypto.randomUUID(), at, byId, byName: user?.name ?? 'Leidraad' }
}

/** The plan that holds this milestone, locked; throws 404 when there is none for the actor. */
export async function lockPlanOf(db: Db, milestoneId: string): Promise<ProjectPlan> {
  const row = await db.milestone.findUnique({ where: { id: milestoneId }, select: { projectId: true } })
  const plan = row && (await readPlan(db, { projectId: row.projectId, lock: true }))
  if (!plan) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return plan
}

/** Writes new days; the first move is the one that was asked for when `cause` says so, the rest followed. */
export async function writeMoves(
  db: Db,
  act: PlanAct,
  { moves, firstCause, reason }: { moves: readonly Move[]; firstCause: ChangeCause; reason: string },
): Promise<void> {
  for (const move of moves) {
    await db.milestone.updateMany({
      where: { id: move.id },
      data: { forecastOn: fromDay(move.to), version: { increment: 1 } },
    })
  }
  await db.milestoneChange.createMany({
    data: moves.map((move, index) => ({
      ...lineOf(act, move.id),
      cause: index === 0 ? firstCause : 'followed',
      fromOn: fromDayOrNull(move.from),
      toOn: fromDay(move.to),
      reason,
    })),
  })
}

/** One line of history that moves nothing. */
export async function writeLine(
  db: Db,
  act: PlanAct,
  line: { milestoneId: string; cause: ChangeCause; reason?: string; from?: string | null; to?: string | null },
): Promise<void> {
  const day = (text: string | null | undefined) => (text && isCivilDate(text) ? fromDay(text) : null)
  await db.milestoneChange.createMany({
    data: [
      {
        ...lineOf(act, line.milestoneId),
        cause: line.cause,
        fromOn: day(line.from),
        toOn: day(line.to),
        reason: line.reason ?? '',
      },
    ],
  })
}

const lineOf = ({ batchId, at, byId, byName }: PlanAct, milestoneId: string) => ({
  milestoneId,
  batchId,
  at: fromInstant(at),
  byId,
  byName,
})

/** Puts later what a change of the plan made too early; gives what moved. */
export async function holdPlan(db: Db, act: PlanAct, { projectId, reason }: { projectId: string; reason: string }) {
  const plan = await readPlan(db, { projectId })
  const moves = plan === null ? [] : movesToHold(plan.graph)
  await writeMoves(db, act, { moves, firstCause: 'followed', reason })
  return moves
}

/** Last step of the transaction: the plan has a next version, and the log knows. Reasons and names stay out of it. */
export async function closeAct(
  db: Db,
  act: PlanAct,
  event: {
    projectId: string
    type: string
    objectType?: string
    objectId: string
    data?: Record<string, string | number | boolean | null>
    moves?: readonly Move[]
  },
): Promise<void> {
  await db.project.updateMany({ where: { id: event.projectId }, data: { planVersion: { increment: 1 } } })
  await recordEvent(db, {
    type: event.type,
    objectType: event.objectType ?? 'milestone',
    objectId: event.objectId,
    data: {
      ...event.data,
      batchId: act.batchId,
      moves: (event.moves ?? []).map(({ id, from, to }) => ({ id, from, to })),
    },
  })
}
