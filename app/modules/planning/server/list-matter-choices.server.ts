/** What the form of a matter chooses from: meetings, phases, and the municipalities that buy together. */
import type { Actor } from '~/kernel/actor'
import { withActor } from '~/platform/database/with-actor.server'
import { readPlan } from './read-plan.server'

/** Null when there is no project. */
export const findMatterChoices = (actor: Actor) =>
  withActor(actor, async (db) => {
    const plan = await readPlan(db)
    if (plan === null) return null
    const meetings = await db.meeting.findMany({
      where: { projectId: plan.projectId },
      orderBy: [{ heldOn: { sort: 'desc', nulls: 'last' } }, { name: 'asc' }],
      select: { id: true, name: true },
      take: 500,
    })
    const organisations = await db.organisation.findMany({
      where: { cbsCode: { not: null } },
      orderBy: { name: 'asc' },
      select: { cbsCode: true, name: true },
    })
    return {
      projectId: plan.projectId,
      meetings,
      phases: plan.phases,
      municipalities: organisations.map(({ cbsCode, name }) => ({
        code: cbsCode ?? '',
        name: name.replace(/^Gemeente /, ''),
      })),
    }
  })
