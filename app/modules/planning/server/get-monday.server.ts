/** The page of Monday: everything that the project lead must know, counted from today. */
import type { Actor } from '~/kernel/actor'
import { addDays, type CivilDate, type Instant } from '~/kernel/civil-date'
import { toDayOrNull } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { isOpen } from '../domain/milestone'
import { lastSafeDaysAhead, lateMilestones, type Monday, type PublicChange, safeDaysAhead } from '../domain/monday'
import { readPlanning } from './get-planning.server'
import { readMatters } from './list-matters.server'

const weekMs = 7 * 86_400_000

/** Null when there is no project. */
export const findMonday = (actor: Actor, { today, now }: { today: CivilDate; now: Instant }): Promise<Monday | null> =>
  withActor(actor, async (db) => readMonday(db, { today, now }))

/** The same in a transaction that reads more. */
export async function readMonday(db: Db, { today, now }: { today: CivilDate; now: Instant }): Promise<Monday | null> {
  const read = await readPlanning(db)
  if (read === null) return null
  const { plan, analysis } = read
  const { matters } = await readMatters(db, plan)
  const twoWeeks = addDays(today, 14)
  return {
    name: plan.name,
    late: lateMilestones(plan.milestones, plan.edges, today),
    toDecide: matters
      .flatMap((matter) =>
        matter.bodies
          // What the sources leave out of an old decision is nobody's work this week.
          .filter((body) => body.blocks && body.source === null)
          .map((body) => ({
            id: body.id,
            matterId: matter.id,
            matter: matter.title,
            body: body.body,
            municipality: body.municipality,
            plannedOn: body.plannedOn,
            lastSafeOn: body.lastSafeOn,
            isUnsafe: body.isUnsafe,
            consultationMissing: !matter.hasConsultation,
          })),
      )
      .sort((a, b) => ((a.plannedOn ?? '9') < (b.plannedOn ?? '9') ? -1 : 1)),
    safeDays: lastSafeDaysAhead(plan.milestones, analysis, { today, withinDays: safeDaysAhead }),
    publicChanges: await readPublicChanges(db, plan.projectId, now),
    soon: plan.milestones.flatMap(({ id, title, owner, forecastOn, status }) =>
      isOpen({ status }) && forecastOn !== null && forecastOn >= today && forecastOn <= twoWeeks
        ? [{ id, title, owner, forecastOn }]
        : [],
    ),
  }
}

/** Public milestones that changed within a week: from the first day of that week's changes to the last. */
async function readPublicChanges(db: Db, projectId: string, now: Instant): Promise<PublicChange[]> {
  const lines = await db.milestoneChange.findMany({
    where: {
      milestone: { projectId, isPublic: true },
      at: { gte: new Date(now - weekMs) },
      cause: { in: ['created', 'moved', 'followed', 'met', 'decided', 'notMet', 'partiallyMet', 'imported'] },
    },
    orderBy: { at: 'asc' },
    include: { milestone: { select: { title: true, status: true } } },
  })
  const changes = new Map<string, PublicChange>()
  for (const { milestoneId, fromOn, toOn, milestone } of lines) {
    const first = changes.get(milestoneId)
    changes.set(milestoneId, {
      id: milestoneId,
      title: milestone.title,
      fromOn: first ? first.fromOn : toDayOrNull(fromOn),
      toOn: toDayOrNull(toOn) ?? first?.toOn ?? null,
      isMet: milestone.status === 'met',
    })
  }
  return [...changes.values()]
}
