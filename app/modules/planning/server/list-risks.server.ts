/** Risks, the heaviest first, and actions, the nearest first; what is closed or done comes last. */
import type { Actor } from '~/kernel/actor'
import type { CivilDate } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { toDayOrNull } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import type { ActionStatus, RiskStatus } from '../domain/risk'
import { readPlan } from './read-plan.server'

export type Risk = {
  readonly id: string
  readonly title: string
  readonly effect: string
  readonly measure: string
  readonly chance: number
  readonly impact: number
  readonly owner: string
  readonly dueOn: CivilDate | null
  readonly status: RiskStatus
  readonly isExample: boolean
  readonly version: number
}
export type ProjectActionRow = {
  readonly id: string
  readonly riskId: string | null
  readonly riskTitle: string | null
  readonly title: string
  readonly owner: string
  readonly dueOn: CivilDate | null
  readonly status: ActionStatus
  readonly doneOn: CivilDate | null
  readonly isExample: boolean
  readonly version: number
}
export type RiskList = {
  readonly projectId: string
  readonly risks: readonly Risk[]
  readonly actions: readonly ProjectActionRow[]
}

/** Null when there is no project. */
export const listRisks = (actor: Actor): Promise<RiskList | null> =>
  withActor(actor, async (db) => {
    const plan = await readPlan(db)
    return plan && readRisks(db, plan.projectId)
  })

/** One risk or action by its id, for its form; null is a new one. Throws 404 when it does not exist for the actor. */
export async function getRiskOrAction(actor: Actor, { kind, id }: { kind: 'risk' | 'action'; id: string }) {
  const list = await listRisks(actor)
  const risk = kind === 'risk' && isUuid(id) ? (list?.risks.find((each) => each.id === id) ?? null) : null
  const action = kind === 'action' && isUuid(id) ? (list?.actions.find((each) => each.id === id) ?? null) : null
  if (!list || (id !== newItem && risk === null && action === null)) {
    throw new Response(null, { status: 404, statusText: 'Not Found' })
  }
  return { list, risk, action }
}
/** The id in the address of one that is still to be made. */
export const newItem = 'nieuw'

export async function readRisks(db: Db, projectId: string): Promise<RiskList> {
  const risks = await db.projectRisk.findMany({ where: { projectId }, orderBy: { title: 'asc' } })
  const actions = await db.projectAction.findMany({
    where: { projectId },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { title: 'asc' }],
    include: { risk: { select: { title: true } } },
  })
  const closedLast = (status: string) => Number(status === 'closed' || status === 'done' || status === 'dropped')
  return {
    projectId,
    risks: risks
      .map(({ projectId: _, dueOn, status, ...risk }) => ({
        ...risk,
        dueOn: toDayOrNull(dueOn),
        status: status as RiskStatus,
      }))
      .sort((a, b) => closedLast(a.status) - closedLast(b.status) || b.chance * b.impact - a.chance * a.impact),
    actions: actions
      .map(({ projectId: _, risk, dueOn, doneOn, status, ...action }) => ({
        ...action,
        riskTitle: risk?.title ?? null,
        dueOn: toDayOrNull(dueOn),
        doneOn: toDayOrNull(doneOn),
        status: status as ActionStatus,
      }))
      .sort((a, b) => closedLast(a.status) - closedLast(b.status)),
  }
}
