/** What a plan's workbook is made of, and compared with: its actions as cells, and what one may choose from. */
import type { Db } from '~/platform/database/with-actor.server'
import type { ActionToWrite } from '../excel/action-values'
import type { CodeRow, PlanRow } from '../excel/plan.sheet'
import type { SheetChoices } from '../excel/read-action-sheet'
import { actionSheetTexts as texts } from '../texts-excel'
import type { ActionView, PlanView } from './get-plan.server'
import { listActionChoices, listSheetCodes } from './list-plan-choices.server'

/** For the writer: rows, names and codes. */
export async function planSheetSource(db: Db, plan: PlanView) {
  const { results, commitments } = await listSheetCodes(db)
  const codes: CodeRow[] = [
    ...results.map(({ code, text }) => ({ code, kind: texts.codeKinds.result, text })),
    ...commitments.map(({ code, title }) => ({ code, kind: texts.codeKinds.commitment, text: title })),
  ]
  const codeOf = new Map(commitments.map(({ id, code }) => [id, code]))
  const rows: PlanRow[] = plan.actions.map((action) => ({ ...action, ...toWrite(action, codeOf) }))
  return { rows, parties: await partyNames(db, plan), codes }
}

/** For the reader: the same names and codes. */
export async function sheetChoices(db: Db, plan: PlanView): Promise<SheetChoices> {
  const { results, commitments } = await listSheetCodes(db)
  return {
    parties: await partyNames(db, plan),
    results: results.map(({ code }) => code),
    commitments: commitments.map(({ code }) => code),
  }
}

/** The municipality, every partner, and whoever an action still names. */
const partyNames = async (db: Db, plan: PlanView): Promise<string[]> => {
  const { partners } = await listActionChoices(db)
  return [
    ...new Set([
      plan.municipalityName,
      ...plan.actions.map((action) => action.partyName),
      ...partners.map(({ label }) => label),
    ]),
  ]
}

/** An action as its cells need it: promises by their code. */
export const toWrite = (action: ActionView, codeOf: ReadonlyMap<string, string>): ActionToWrite => ({
  ...action,
  commitmentCodes: action.commitmentIds.map((id) => codeOf.get(id) ?? ''),
})
