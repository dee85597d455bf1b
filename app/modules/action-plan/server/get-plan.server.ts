/** Plans with their actions, as the reader may see them. */
import type { CivilDate, Instant } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { type SourceMark, toSourceMark } from '~/modules/planning/domain/source-mark'
import { toDay, toDayOrNull, toInstantOrNull } from '~/platform/database/columns.server'
import type { Prisma } from '~/platform/database/generated/client'
import type { Db } from '~/platform/database/with-actor.server'
import { type ActionStatus, isLate, type PlanStatus, type ProgressKind, percentDone } from '../domain/action-plan'

export type ActionView = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly text: string
  readonly organisationId: string | null
  readonly partyName: string
  readonly owner: string
  readonly plannedFrom: CivilDate
  readonly plannedUntil: CivilDate
  readonly startedOn: CivilDate | null
  readonly finishedOn: CivilDate | null
  readonly status: ActionStatus
  readonly progressText: string
  readonly progressKind: ProgressKind
  readonly progressDone: number
  readonly progressTotal: number
  readonly percent: number
  readonly unit: string | null
  readonly needs: string
  readonly resultCodes: readonly string[]
  readonly commitmentIds: readonly string[]
  readonly isLate: boolean
  readonly isExample: boolean
  readonly version: number
}
export type CommitmentView = {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly text: string
  readonly source: SourceMark | null
}
export type PlanView = {
  readonly id: string
  readonly municipalityCode: string
  readonly municipalityName: string
  readonly year: number
  readonly introduction: string
  readonly status: PlanStatus
  readonly adoptedOn: CivilDate | null
  readonly publishedAt: Instant | null
  readonly isExample: boolean
  readonly version: number
  readonly actions: readonly ActionView[]
}

const withActions = {
  actions: { orderBy: { number: 'asc' }, include: { results: true, commitments: true } },
} satisfies Prisma.ActionPlanInclude

/** All plans that the reader may see, the latest year first. */
export async function listPlans(
  db: Db,
  today: CivilDate,
  where: Prisma.ActionPlanWhereInput = {},
): Promise<PlanView[]> {
  const rows = await db.actionPlan.findMany({
    where,
    orderBy: [{ year: 'desc' }, { municipalityName: 'asc' }],
    take: 200,
    include: withActions,
  })
  return rows.map((row) => toPlan(row, today))
}

/** What council and public read, without a login: plans that were made public. Row-level security holds the rest back. */
export const listPublicActionPlans = (db: Db, today: CivilDate): Promise<PlanView[]> =>
  listPlans(db, today, { status: 'public' })

/** One plan, or null when it is not there for the reader. */
export async function findPlan(db: Db, id: string, today: CivilDate): Promise<PlanView | null> {
  if (!isUuid(id)) return null
  const row = await db.actionPlan.findUnique({ where: { id }, include: withActions })
  return row && toPlan(row, today)
}

/** A plan with the promises that it leaves open, or null when it is not there for the reader. */
export async function findPlanWithHoles(db: Db, id: string, today: CivilDate) {
  const plan = await findPlan(db, id, today)
  return plan && { plan, holes: holesOf(await listCommitments(db), plan.actions) }
}

/** What the programme promised, in the order of the source. */
export async function listCommitments(db: Db): Promise<CommitmentView[]> {
  const rows = await db.programmeCommitment.findMany({ orderBy: { position: 'asc' } })
  return rows.map(({ id, code, title, text, source }) => ({ id, code, title, text, source: toSourceMark(source) }))
}

/** The promises that no action of the plan carries; an action that was stopped carries nothing. */
export function holesOf(commitments: readonly CommitmentView[], actions: readonly ActionView[]): CommitmentView[] {
  const carried = new Set(
    actions.filter((action) => action.status !== 'stopped').flatMap((action) => action.commitmentIds),
  )
  return commitments.filter((commitment) => !carried.has(commitment.id))
}

type PlanRow = Prisma.ActionPlanGetPayload<{ include: typeof withActions }>

const toPlan = ({ actions, partnerIds: _, createdAt: __, ...plan }: PlanRow, today: CivilDate): PlanView => ({
  ...plan,
  status: plan.status as PlanStatus,
  adoptedOn: toDayOrNull(plan.adoptedOn),
  publishedAt: toInstantOrNull(plan.publishedAt),
  actions: actions.map((action) => toAction(action, today)),
})

function toAction(row: PlanRow['actions'][number], today: CivilDate): ActionView {
  const { results, commitments, planId: _, progressAt: __, ...action } = row
  const facts = {
    ...action,
    plannedFrom: toDay(action.plannedFrom),
    plannedUntil: toDay(action.plannedUntil),
    startedOn: toDayOrNull(action.startedOn),
    finishedOn: toDayOrNull(action.finishedOn),
    status: action.status as ActionStatus,
    progressKind: action.progressKind as ProgressKind,
  }
  return {
    ...facts,
    percent: percentDone(action.progressDone, action.progressTotal),
    resultCodes: results.map((each) => each.resultCode).sort((a, b) => a.localeCompare(b, 'nl', { numeric: true })),
    commitmentIds: commitments.map((each) => each.commitmentId),
    isLate: isLate(facts, today),
  }
}
