/** Writes one row of a workbook as the forms would: the action, and then how far it is. */
import type { PersonActor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { valuesAfter } from '~/kernel/sheet-changes'
import type { Db } from '~/platform/database/with-actor.server'
import { type ActionDiffRow, touchesAction, touchesProgress } from '../domain/action-sheet'
import { type ActionToWrite, fromValues, toValues } from '../excel/action-values'
import { toWrite } from './action-sheet-source.server'
import { type ActionView, findPlan } from './get-plan.server'
import { listSheetCodes } from './list-plan-choices.server'
import { findAction, writeAction } from './save-action.server'
import { type PlanOutcome, saved } from './save-outcome'
import { writeProgress } from './tell-progress.server'

type ApplyRow = {
  readonly plan: { readonly id: string; readonly municipalityName: string }
  readonly row: ActionDiffRow
  readonly now: Instant
}

/** In the caller's transaction, which holds the plan and rolls back what is not saved. */
export async function applyActionRow(db: Db, actor: PersonActor, { plan, row, now }: ApplyRow): Promise<PlanOutcome> {
  const { commitments } = await listSheetCodes(db)
  const view = row.kind === 'new' ? null : await findView(db, { planId: plan.id, id: row.key, now })
  const codeOf = new Map(commitments.map(({ id, code }) => [id, code]))
  const action =
    row.kind === 'new' ? fromValues(row.values) : fromValues(valuesAfter(row, toValues(toWrite(view!, codeOf))))
  let id = view?.id ?? ''
  if (touchesAction(row)) {
    const input = {
      ...formOf(action),
      organisationId: await partyOf(db, { name: action.partyName, own: plan.municipalityName, view }),
      commitmentIds: commitments.filter(({ code }) => action.commitmentCodes.includes(code)).map((each) => each.id),
    }
    const outcome = await writeAction(db, { plan, known: view, input, now })
    if (outcome.kind !== 'saved') return outcome
    id = outcome.id
  }
  if (!touchesProgress(row)) return saved(id)
  const known = (await findAction(db, plan.id, id))!
  const { progressDone: done, progressText: text, status, startedOn, finishedOn, needs } = action
  return writeProgress(db, actor, {
    planId: plan.id,
    action: known,
    input: { done, text, status, startedOn, finishedOn, needs },
    now,
  })
}

const findView = async (db: Db, { planId, id, now }: { planId: string; id: string; now: Instant }) =>
  (await findPlan(db, planId, dayOf(now)))?.actions.find((action) => action.id === id) ?? null

const formOf = ({ title, text, owner, ...action }: ActionToWrite) => ({
  title,
  text,
  owner,
  plannedFrom: action.plannedFrom,
  plannedUntil: action.plannedUntil,
  resultCodes: [...action.resultCodes],
  progressKind: action.progressKind,
  progressTotal: action.progressTotal,
  unit: action.unit,
  needs: action.needs,
})

type Party = { readonly name: string; readonly own: string; readonly view: ActionView | null }

/** Null for the municipality; an action that keeps its party keeps its organisation, whatever that is called now. */
async function partyOf(db: Db, { name, own, view }: Party): Promise<string | null> {
  if (view && view.partyName === name) return view.organisationId
  if (name === own) return null
  const partner = await db.organisation.findFirst({
    where: { name, kind: { not: 'municipality' } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  // Not there any more: the id of nobody, which the rules of an action refuse.
  return partner?.id ?? ''
}
