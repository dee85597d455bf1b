/** What one body decided on a matter; the milestones that wait for it follow in the same transaction. */
import type { Actor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromDayOrNull, toDayOrNull } from '~/platform/database/columns.server'
import type { Prisma } from '~/platform/database/generated/client'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { addJob } from '~/platform/jobs/add-job.server'
import { type DecisionBody, hasConsultation, isReached } from '../domain/decision'
import type { DecisionInput } from '../forms-decision'
import { decisionTexts } from '../texts-decisions'
import { decisionRecorder } from './decision-recorder.server'
import { beginAct, closeAct, holdPlan } from './plan-writer.server'
import { readPlan } from './read-plan.server'
import { settleMilestones } from './settle-milestones.server'

export type DecisionProblem =
  | 'decisionChanged'
  | 'consultationMissing'
  | 'decidedOnMissing'
  | 'decidedInFuture'
  | 'documentUnknown'

type Recording = { readonly id: string; readonly input: DecisionInput; readonly now: Instant }
type StoredDecision = Prisma.DecisionGetPayload<{ include: { matter: true } }>

/**
 * Records it, if nobody did since it was shown. A decision that was reached needs its day, not in the future, and the
 * consultation on the matter (S1 5.1: "niet besloten zonder overleg"). The region records for every body and settles the
 * milestones at once; a municipality for its own bodies, whose milestones a job settles. Throws 404 and 403.
 */
export async function recordDecision(
  actor: Actor,
  recording: Recording,
): Promise<Result<{ met: number }, DecisionProblem>> {
  const recorder = decisionRecorder(actor)
  return withActor(actor, async (db) => {
    const found = await findDecision(db, recording.id)
    if (!recorder.mayRecord({ body: found.body as DecisionBody, municipalityCode: found.municipalityCode }))
      throw new Response(null, { status: 403, statusText: 'Forbidden' })
    return recorder.isRegion ? recordForAll(db, actor, { ...recording, found }) : recordOwn(db, { ...recording, found })
  })
}

async function recordForAll(
  db: Db,
  actor: Actor,
  { id, input, now, found }: Recording & { readonly found: StoredDecision },
): Promise<Result<{ met: number }, DecisionProblem>> {
  const plan = await readPlan(db, { projectId: found.matter.projectId, lock: true })
  if (!plan) throw new Response(null, { status: 404, statusText: 'Not Found' })
  // Read again under the lock: who waited sees what the first one wrote.
  const decision = await findDecision(db, id)
  const written = await writeDecision(db, { decision, input, now })
  if (!written.ok) return written
  const act = await beginAct(db, actor, now)
  const { matterId, matter } = decision
  const met = await settleMilestones(db, act, { plan, matterId, evidence: decisionTexts.evidence(matter.title) })
  const moves = await holdPlan(db, act, { projectId: plan.projectId, reason: matter.title })
  await closeAct(db, act, {
    projectId: plan.projectId,
    type: 'decision.recorded',
    objectType: 'decision',
    objectId: id,
    data: { ...written.value, met: met.length },
    moves,
  })
  return ok({ met: met.length })
}

async function recordOwn(
  db: Db,
  { id, input, now }: Recording & { readonly found: StoredDecision },
): Promise<Result<{ met: number }, DecisionProblem>> {
  await db.$queryRaw`select 1 as held from decision where id = ${id}::uuid for update`
  const decision = await findDecision(db, id)
  // Whether its body decides or takes note is the region's to say.
  const own = { ...input, capacity: decision.capacity as DecisionInput['capacity'] }
  const written = await writeDecision(db, { decision, input: own, now })
  if (!written.ok) return written
  await recordEvent(db, { type: 'decision.recorded', objectType: 'decision', objectId: id, data: written.value })
  await addJob(db, 'settleDecision', { matterId: decision.matterId }, { queue: 'plan' })
  return ok({ met: 0 })
}

type ToWrite = { readonly decision: StoredDecision; readonly input: DecisionInput; readonly now: Instant }

/** Checks and writes; gives what the log tells of it. */
async function writeDecision(
  db: Db,
  { decision, input, now }: ToWrite,
): Promise<Result<Record<string, string | null>, DecisionProblem>> {
  if (decision.version !== input.version) return refuse('decisionChanged')
  const reached = isReached(input.outcome)
  if (reached) {
    if (!hasConsultation(decision.matter)) return refuse('consultationMissing')
    if (input.decidedOn === null) return refuse('decidedOnMissing')
    if (input.decidedOn > dayOf(now)) return refuse('decidedInFuture')
  }
  if (!(await isProjectDocument(db, input.documentId))) return refuse('documentUnknown')
  const decidedOn = reached ? input.decidedOn : null
  await db.decision.updateMany({
    where: { id: decision.id, version: input.version },
    data: {
      ...input,
      plannedOn: fromDayOrNull(input.plannedOn),
      decidedOn: fromDayOrNull(decidedOn),
      version: { increment: 1 },
    },
  })
  return ok({
    from: decision.outcome,
    to: input.outcome,
    decidedFrom: toDayOrNull(decision.decidedOn),
    decidedTo: decidedOn,
    body: decision.body,
    municipality: decision.municipalityCode,
  })
}

/** Throws 404 when it does not exist for the actor. */
async function findDecision(db: Db, id: string): Promise<StoredDecision> {
  const found = isUuid(id) ? await db.decision.findUnique({ where: { id }, include: { matter: true } }) : null
  if (found === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return found
}

const isProjectDocument = async (db: Db, id: string | null): Promise<boolean> =>
  id === null || (await db.document.count({ where: { id, contractId: null } })) === 1
