/** What a decision does to the milestones that wait for it: met when every body has decided, open again when not. */
import { dayOf } from '~/kernel/civil-date'
import { fromDay } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { blockersOf, decidedByAllOn } from '../domain/decision'
import { type PlanAct, writeLine } from './plan-writer.server'
import { readBodyDecisions } from './read-decisions.server'
import type { ProjectPlan } from './read-plan.server'

/** Gives the milestones that became met, by id. The plan is locked by who calls. */
export async function settleMilestones(
  db: Db,
  act: PlanAct,
  { plan, matterId, evidence }: { plan: ProjectPlan; matterId: string; evidence: string },
): Promise<string[]> {
  const decisions = await readBodyDecisions(db, matterId)
  const met: string[] = []
  for (const milestone of plan.milestones) {
    if (milestone.matterId !== matterId || milestone.deciders === null) continue
    const on = decidedByAllOn(decisions, milestone.deciders)
    const blocked = blockersOf(decisions, milestone.deciders).length > 0
    if (milestone.status === 'met' && blocked) {
      await db.milestone.updateMany({
        where: { id: milestone.id },
        data: { status: 'scheduled', actualOn: null, version: { increment: 1 } },
      })
      await writeLine(db, act, { milestoneId: milestone.id, cause: 'reopened', from: milestone.actualOn })
    } else if (on !== null && on <= dayOf(act.at) && (milestone.status !== 'met' || milestone.actualOn !== on)) {
      await db.milestone.updateMany({
        where: { id: milestone.id },
        data: { status: 'met', actualOn: fromDay(on), evidence, version: { increment: 1 } },
      })
      await writeLine(db, act, { milestoneId: milestone.id, cause: 'decided', from: milestone.forecastOn, to: on })
      met.push(milestone.id)
    }
  }
  return met
}
