/** A plan's workbook that comes back: taken in, compared with the plan, and its chosen rows applied in one act. */
import type { Readable } from 'node:stream'
import { receiveChanges } from '~/excel/receive-changes.server'
import {
  allRowsOrNone,
  type ChosenRows,
  type CompareSheet,
  keepSheetImport,
  readSheetImport,
  type SheetImportPage,
  type SheetObject,
  SheetRowRefused,
  type TakeRowsProblem,
  takeSheetRows,
} from '~/excel/sheet-imports.server'
import type { PersonActor } from '~/kernel/actor'
import { type CivilDate, dayOf, type Instant } from '~/kernel/civil-date'
import { ok, type Result } from '~/kernel/result'
import { diffSheet } from '~/kernel/sheet-changes'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { type ActionField, actionFields, neededFields } from '../domain/action-sheet'
import { toValues } from '../excel/action-values'
import { actionSheet } from '../excel/read-action-sheet'
import { planTexts } from '../texts'
import { sheetChoices, toWrite } from './action-sheet-source.server'
import { applyActionRow } from './apply-action-row.server'
import { lockPlan } from './change-plan.server'
import { actionRowProblem } from './check-action-row'
import { findPlan } from './get-plan.server'
import { listSheetCodes } from './list-plan-choices.server'
import { notFound } from './save-outcome'

export type ActionImportCode = 'rule'
export type ActionImportPage = SheetImportPage<ActionField, ActionImportCode>

const aboutPlan = (planId: string): SheetObject => ({ objectType: 'actionPlan', objectId: planId })

type Upload = { readonly planId: string; readonly fileName: string; readonly content: Readable; readonly now: Instant }

/** The import by its id, or one sentence that says why the file is not taken. Throws 404 and 403 as lockPlan does. */
export async function receiveActions(
  actor: PersonActor,
  { planId, now, ...file }: Upload,
): Promise<Result<string, string>> {
  const choices = await withActor(actor, async (db) => {
    await lockPlan(db, actor, planId)
    return sheetChoices(db, await heldPlan(db, planId, now))
  })
  const sheet = actionSheet(choices)
  const received = await receiveChanges(file, { name: planTexts.actions, fields: actionFields, sheet })
  if (!received.ok) return received
  return withActor(actor, async (db) => {
    const id = await keepSheetImport(db, actor, { about: aboutPlan(planId), received: received.value, now })
    await recordEvent(db, {
      type: 'actionPlan.sheetReceived',
      objectType: 'actionPlan',
      objectId: planId,
      data: { import: id, sha256: received.value.sha256, rows: received.value.rows.length },
    })
    return ok(id)
  })
}

/** The differences with the plan as it is now; throws 404 for what is not there or is somebody else's. */
export async function getActionImport(
  actor: PersonActor,
  { planId, id, now }: { readonly planId: string; readonly id: string; readonly now: Instant },
): Promise<ActionImportPage> {
  const page = await withActor(actor, async (db) => {
    await lockPlan(db, actor, planId)
    return readSheetImport<ActionField, ActionImportCode>(db, {
      id,
      about: aboutPlan(planId),
      compare: await comparison(db, planId, now),
    })
  })
  if (page === null) throw notFound()
  return page
}

/** All chosen rows or none, once; gives how many. */
export const applyActions = (
  actor: PersonActor,
  { planId, now, ...chosen }: ChosenRows & { readonly planId: string; readonly now: Instant },
): Promise<Result<number, TakeRowsProblem | 'rowRefused'>> =>
  allRowsOrNone(() =>
    withActor(actor, async (db) => {
      const plan = await lockPlan(db, actor, planId)
      const compare = await comparison(db, planId, now)
      const rows = await takeSheetRows(db, { ...chosen, about: aboutPlan(planId), compare, now })
      if (rows === null) throw notFound()
      if (!rows.ok) return rows
      for (const row of rows.value) {
        const outcome = await applyActionRow(db, actor, { plan, row, now })
        if (outcome.kind !== 'saved') throw new SheetRowRefused(row.row)
      }
      await recordEvent(db, {
        type: 'actionPlan.sheetApplied',
        objectType: 'actionPlan',
        objectId: planId,
        data: { import: chosen.id, rows: rows.value.length },
      })
      return ok(rows.value.length)
    }),
  )

async function comparison(db: Db, planId: string, now: Instant): Promise<CompareSheet<ActionField, ActionImportCode>> {
  const plan = await heldPlan(db, planId, now)
  const { commitments } = await listSheetCodes(db)
  const codeOf = new Map(commitments.map(({ id, code }) => [id, code]))
  const current = new Map(plan.actions.map((action) => [action.id, toValues(toWrite(action, codeOf))]))
  const today: CivilDate = dayOf(now)
  return async (sheet) =>
    diffSheet<ActionField, ActionImportCode>({
      ...sheet,
      fields: actionFields,
      current,
      needed: neededFields,
      titleOf: ({ title }) => title,
      check: (row, becomes) => actionRowProblem(row, becomes, today),
    })
}

async function heldPlan(db: Db, planId: string, now: Instant) {
  const plan = await findPlan(db, planId, dayOf(now))
  if (plan === null) throw notFound()
  return plan
}
