/** An action as the cells of a workbook, and the cells as what the forms would have sent. */
import { type CivilDate, isCivilDate } from '~/kernel/civil-date'
import { type ActionStatus, actionStatuses, type ProgressKind } from '../domain/action-plan'
import type { ActionValues } from '../domain/action-sheet'
import { actionStatusTexts } from '../texts'

export type ActionToWrite = {
  readonly title: string
  readonly text: string
  readonly partyName: string
  readonly owner: string
  readonly resultCodes: readonly string[]
  readonly commitmentCodes: readonly string[]
  readonly plannedFrom: CivilDate
  readonly plannedUntil: CivilDate
  readonly status: ActionStatus
  readonly progressKind: ProgressKind
  readonly progressDone: number
  readonly progressTotal: number
  readonly unit: string | null
  readonly progressText: string
  readonly startedOn: CivilDate | null
  readonly finishedOn: CivilDate | null
  readonly needs: string
}

/** The sign in the column of the unit for an action that is counted in percents. */
export const percentSign = '%'

const cleaned = (text: string): string => text.replace(/\r\n/g, '\n').trim()

export const toValues = (action: ActionToWrite): ActionValues => ({
  title: cleaned(action.title),
  text: cleaned(action.text),
  party: action.partyName,
  owner: action.owner,
  results: joinCodes(action.resultCodes),
  commitments: joinCodes(action.commitmentCodes),
  plannedFrom: action.plannedFrom,
  plannedUntil: action.plannedUntil,
  status: actionStatusTexts[action.status],
  done: String(action.progressDone),
  total: String(action.progressTotal),
  unit: action.progressKind === 'units' ? (action.unit ?? '') : percentSign,
  progressText: cleaned(action.progressText),
  startedOn: action.startedOn ?? '',
  finishedOn: action.finishedOn ?? '',
  needs: cleaned(action.needs),
})

/** Codes in one order, so that equal is equal. */
export const joinCodes = (codes: readonly string[]): string =>
  [...new Set(codes)].sort((a, b) => a.localeCompare(b, 'nl', { numeric: true })).join(', ')

export const splitCodes = (text: string): string[] => text.split(/[,;\s]+/).filter((code) => code !== '')

const dayOrNull = (text: string): CivilDate | null => (isCivilDate(text) ? text : null)

/** The values of a whole row; a new row starts as planned and is counted in percents unless it says otherwise. */
export function fromValues(values: ActionValues): ActionToWrite {
  const isPercent = values.unit === '' || values.unit === percentSign
  return {
    title: values.title,
    text: values.text,
    partyName: values.party,
    owner: values.owner,
    resultCodes: splitCodes(values.results),
    commitmentCodes: splitCodes(values.commitments),
    plannedFrom: values.plannedFrom as CivilDate,
    plannedUntil: values.plannedUntil as CivilDate,
    status: actionStatuses.find((status) => actionStatusTexts[status] === values.status) ?? 'planned',
    progressKind: isPercent ? 'percent' : 'units',
    progressDone: Number(values.done || '0'),
    progressTotal: Number(values.total || '100'),
    unit: isPercent ? null : values.unit,
    progressText: values.progressText,
    startedOn: dayOrNull(values.startedOn),
    finishedOn: dayOrNull(values.finishedOn),
    needs: values.needs,
  }
}
