/** Job after a municipality told what its own body decided: the milestones that wait for the matter follow. */
import type { SystemActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { withActor } from '~/platform/database/with-actor.server'
import { decisionTexts } from '../texts-decisions'
import { beginAct, closeAct, holdPlan } from './plan-writer.server'
import { readPlan } from './read-plan.server'
import { settleMilestones } from './settle-milestones.server'

const settler: SystemActor = { kind: 'system', name: 'job' }

export type SettleDecisionJob = { readonly matterId: string }

/** Gives how many milestones were met; again changes nothing, and nothing at all when the matter has gone since. */
export const settleDecision = ({ matterId }: SettleDecisionJob, now: Instant): Promise<number> =>
  withActor(settler, async (db) => {
    const matter = await db.decisionMatter.findUnique({ where: { id: matterId } })
    const plan = matter && (await readPlan(db, { projectId: matter.projectId, lock: true }))
    if (!matter || !plan) return 0
    const act = await beginAct(db, settler, now)
    const met = await settleMilestones(db, act, { plan, matterId, evidence: decisionTexts.evidence(matter.title) })
    const { projectId } = plan
    const moves = await holdPlan(db, act, { projectId, reason: matter.title })
    const lines = await db.milestoneChange.count({ where: { batchId: act.batchId } })
    if (lines > 0) {
      const about = { objectType: 'matter', objectId: matterId, data: { met: met.length } }
      await closeAct(db, act, { projectId, type: 'decision.settled', ...about, moves })
    }
    return met.length
  })
