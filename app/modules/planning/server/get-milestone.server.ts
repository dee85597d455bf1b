/** One milestone with its neighbours, the decisions that it waits for and its history. */
import type { Actor } from '~/kernel/actor'
import type { CivilDate, Instant } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { toDayOrNull, toInstant } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { decisionsFor } from '../domain/decision'
import type { ChangeCause } from '../domain/milestone'
import { readPlanning, type TimedMilestone } from './get-planning.server'
import { type MatterBody, readMatters } from './list-matters.server'

export type Neighbour = {
  readonly id: string
  readonly title: string
  readonly lagDays: number
  readonly forecastOn: CivilDate | null
  readonly actualOn: CivilDate | null
}
export type MilestoneChangeLine = {
  readonly id: string
  readonly at: Instant
  readonly cause: ChangeCause
  readonly fromOn: CivilDate | null
  readonly toOn: CivilDate | null
  readonly reason: string
  readonly byName: string
}
export type MilestonePage = {
  readonly milestone: TimedMilestone
  readonly predecessors: readonly Neighbour[]
  readonly successors: readonly Neighbour[]
  readonly matter: { readonly id: string; readonly title: string; readonly bodies: readonly MatterBody[] } | null
  readonly history: readonly MilestoneChangeLine[]
  readonly phases: readonly { readonly number: number; readonly name: string }[]
  readonly others: readonly { readonly id: string; readonly title: string }[]
  readonly matters: readonly { readonly id: string; readonly title: string }[]
}

/** Throws 404 when it does not exist for the actor. */
export const getMilestone = (actor: Actor, id: string): Promise<MilestonePage> =>
  withActor(actor, async (db) => {
    const row = isUuid(id) ? await db.milestone.findUnique({ where: { id }, select: { projectId: true } }) : null
    const read = row && (await readPlanning(db, row.projectId))
    const milestone = read?.planning.milestones.find((each) => each.id === id)
    if (!read || !milestone) throw new Response(null, { status: 404, statusText: 'Not Found' })
    const { planning, plan } = read
    const byId = new Map(planning.milestones.map((each) => [each.id, each]))
    const neighbour = (other: string, lagDays: number): Neighbour[] => {
      const each = byId.get(other)
      return each
        ? [{ id: other, title: each.title, lagDays, forecastOn: each.forecastOn, actualOn: each.actualOn }]
        : []
    }
    const { matters } = await readMatters(db, plan)
    const matter = matters.find((each) => each.id === milestone.matterId)
    return {
      milestone,
      predecessors: plan.edges.flatMap(({ from, to, lagDays }) => (to === id ? neighbour(from, lagDays) : [])),
      successors: plan.edges.flatMap(({ from, to, lagDays }) => (from === id ? neighbour(to, lagDays) : [])),
      matter: matter
        ? { id: matter.id, title: matter.title, bodies: decisionsFor(matter.bodies, milestone.deciders ?? 'all') }
        : null,
      history: await readHistory(db, id),
      phases: planning.phases.map(({ number, name }) => ({ number, name })),
      others: planning.milestones
        .filter((each) => each.id !== id)
        .map(({ id: other, title }) => ({ id: other, title })),
      matters: matters.map(({ id: matterId, title }) => ({ id: matterId, title })),
    }
  })

/** The last fifty lines, newest first. */
async function readHistory(db: Db, milestoneId: string): Promise<MilestoneChangeLine[]> {
  const rows = await db.milestoneChange.findMany({ where: { milestoneId }, orderBy: { at: 'desc' }, take: 50 })
  return rows.map(({ id, at, cause, fromOn, toOn, reason, byName }) => ({
    id,
    at: toInstant(at),
    cause: cause as ChangeCause,
    fromOn: toDayOrNull(fromOn),
    toOn: toDayOrNull(toOn),
    reason,
    byName,
  }))
}
