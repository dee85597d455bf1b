/** What the cells of a plan's workbook may hold. */
import {
  type CellRead,
  type ChangedSheet,
  readChoiceCell,
  readDayCell,
  readTextCell,
  readWholeCell,
} from '~/excel/changed-rows'
import { ok, refuse } from '~/kernel/result'
import { actionStatuses } from '../domain/action-plan'
import type { ActionField } from '../domain/action-sheet'
import { actionStatusTexts } from '../texts'
import { actionHeaders, actionSheetTexts as texts } from '../texts-excel'
import { joinCodes, splitCodes } from './action-values'

/** What a person may choose from: names of who can do something, and codes. */
export type SheetChoices = {
  readonly parties: readonly string[]
  readonly results: readonly string[]
  readonly commitments: readonly string[]
}

export const actionSheet = ({ parties, results, commitments }: SheetChoices): ChangedSheet<ActionField> => {
  const column = (field: ActionField, read: (text: string) => CellRead) => ({ header: actionHeaders[field], read })
  return {
    anchor: 'title',
    columns: {
      title: column('title', readTextCell(160)),
      text: column('text', readTextCell(2_000)),
      party: column('party', readChoiceCell(parties)),
      owner: column('owner', readTextCell(120)),
      results: column('results', readCodes(results)),
      commitments: column('commitments', readCodes(commitments, true)),
      plannedFrom: column('plannedFrom', readDayCell()),
      plannedUntil: column('plannedUntil', readDayCell()),
      status: column('status', readChoiceCell(actionStatuses.map((status) => actionStatusTexts[status]))),
      done: column('done', readWholeCell(7)),
      total: column('total', readWholeCell(7)),
      unit: column('unit', readTextCell(60)),
      progressText: column('progressText', readTextCell(1_500, true)),
      startedOn: column('startedOn', readDayCell(true)),
      finishedOn: column('finishedOn', readDayCell(true)),
      needs: column('needs', readTextCell(1_000, true)),
    },
  }
}

const readCodes =
  (known: readonly string[], mayBeEmpty = false) =>
  (text: string): CellRead => {
    if (mayBeEmpty && text === '-') return ok('')
    const found = splitCodes(text).map((code) => ({ code, as: known.find((each) => isSame(each, code)) }))
    const strange = found.find(({ as }) => as === undefined)
    if (strange) return refuse(texts.codeUnknown(strange.code))
    return ok(joinCodes(found.map(({ as }) => as!)))
  }
const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
