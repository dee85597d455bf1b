/** What one body decided on a matter; the milestones that wait for it follow in the same transaction. */
import type { Actor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { fromDayOrNull, toDayOrNull } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { hasConsultation, isReached } from '../domain/decision'
import type { DecisionInput } from '../forms-decision'
import { decisionTexts } from '../texts-decisions'
import { beginAct, closeAct, holdPlan, requirePlanWriter } from './plan-writer.server'
import { readPlan } from './read-plan.server'
import { settleMilestones } from './settle-milestones.server'

export type DecisionProblem =
  | 'decisionChanged'
  | 'consultationMissing'
  | 'decidedOnMissing'
  | 'decidedInFuture'
  | 'documentUnknown'

/**
 * Records it, if nobody did since it was shown. A decision that was reached needs its day, not in the future, and the
 * consultation on the matter (S1 5.1: "niet besloten zonder overleg"). Throws 404 and 403.
 */
export async function recordDecision(
  actor: Actor,
  { id, input, now }: { id: string; input: DecisionInput; now: Instant },
): Promise<Result<{ met: number }, DecisionProblem>> {
  requirePlanWriter(actor, 'decision:write')
  return withActor(actor, async (db) => {
    const found = isUuid(id) ? await db.decision.findUnique({ where: { id }, include: { matter: true } }) : null
    const plan = found && (await readPlan(db, { projectId: found.matter.projectId, lock: true }))
    // Read again under the lock: who waited sees what the first one wrote.
    const decision = plan && (await db.decision.findUnique({ where: { id }, include: { matter: true } }))
    if (!plan || !decision) throw new Response(null, { status: 404, statusText: 'Not Found' })
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
      where: { id, version: input.version },
      data: {
        ...input,
        plannedOn: fromDayOrNull(input.plannedOn),
        decidedOn: fromDayOrNull(decidedOn),
        version: { increment: 1 },
      },
    })
    const act = await beginAct(db, actor, now)
    const { matterId, matter } = decision
    const met = await settleMilestones(db, act, { plan, matterId, evidence: decisionTexts.evidence(matter.title) })
    const moves = await holdPlan(db, act, { projectId: plan.projectId, reason: matter.title })
    await closeAct(db, act, {
      projectId: plan.projectId,
      type: 'decision.recorded',
      objectType: 'decision',
      objectId: id,
      data: {
        from: decision.outcome,
        to: input.outcome,
        decidedFrom: toDayOrNull(decision.decidedOn),
        decidedTo: decidedOn,
        body: decision.body,
        municipality: decision.municipalityCode,
        met: met.length,
      },
      moves,
    })
    return ok({ met: met.length })
  })
}

const isProjectDocument = async (db: Db, id: string | null): Promise<boolean> =>
  id === null || (await db.document.count({ where: { id, contractId: null } })) === 1
