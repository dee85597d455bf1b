/** What the vision promised, and the invented action plans of the example region. */
import { fromDay } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { deterministicId } from '../deterministic-id'
import { examplePlans } from '../example/action-plans'
import { organisationId } from '../example/identities'
import { commitments } from '../facts/commitments'
import { instantOf } from './instant-of'

const commitmentId = (code: string) => deterministicId(`commitment:${code}`)
const planId = (plan: { municipalityCode: string; year: number }) =>
  deterministicId(`action-plan:${plan.municipalityCode}:${plan.year}`)

const actions = examplePlans.flatMap((plan) =>
  plan.actions.map((action, index) => ({
    ...action,
    plan,
    number: index + 1,
    id: deterministicId(`plan-action:${plan.municipalityCode}:${plan.year}:${index + 1}`),
  })),
)

/** Writes what is not there yet; gives the number of rows that were new. */
export async function writeActionPlans(db: Db): Promise<number> {
  const added = [
    await db.programmeCommitment.createMany({
      data: commitments.map((each, index) => ({ ...each, id: commitmentId(each.code), position: index + 1 })),
      skipDuplicates: true,
    }),
    await db.actionPlan.createMany({ data: planRows(), skipDuplicates: true }),
    await db.planAction.createMany({ data: actionRows(), skipDuplicates: true }),
    await db.planActionResult.createMany({
      data: actions.flatMap(({ id, results }) => results.map((resultCode) => ({ actionId: id, resultCode }))),
      skipDuplicates: true,
    }),
    await db.planActionCommitment.createMany({
      data: actions.flatMap((each) =>
        each.commitments.map((code) => ({ actionId: each.id, commitmentId: commitmentId(code) })),
      ),
      skipDuplicates: true,
    }),
  ]
  return added.reduce((sum, { count }) => sum + count, 0)
}

const planRows = () =>
  examplePlans.map(({ actions: own, adoptedOn, ...plan }) => ({
    ...plan,
    id: planId(plan),
    adoptedOn: adoptedOn && fromDay(adoptedOn),
    publishedAt: plan.status === 'public' && adoptedOn ? instantOf(adoptedOn, '9:00') : null,
    partnerIds: [...new Set(own.flatMap(({ partner }) => (partner === null ? [] : [organisationId(partner)])))],
    isExample: true,
  }))

const actionRows = () =>
  actions.map((action) => ({
    id: action.id,
    planId: planId(action.plan),
    number: action.number,
    title: action.title,
    text: action.text,
    organisationId: action.partner === null ? null : organisationId(action.partner),
    partyName: action.partnerName ?? action.plan.municipalityName,
    owner: action.owner,
    plannedFrom: fromDay(action.from),
    plannedUntil: fromDay(action.until),
    startedOn: action.startedOn ? fromDay(action.startedOn) : null,
    finishedOn: action.finishedOn ? fromDay(action.finishedOn) : null,
    status: action.status,
    progressText: action.progressText,
    progressKind: action.unit === undefined ? 'percent' : 'units',
    progressDone: action.done,
    progressTotal: action.total ?? 100,
    unit: action.unit ?? null,
    needs: action.needs,
    isExample: true,
  }))
