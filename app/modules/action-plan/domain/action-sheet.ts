/** The cells of a plan's workbook that go out and come back, and what the rules say of a row as it would become. */
import type { SheetDiffRow, SheetValues } from '../../../kernel/sheet-changes'

export const actionFields = [
  'title',
  'text',
  'party',
  'owner',
  'results',
  'commitments',
  'plannedFrom',
  'plannedUntil',
  'status',
  'done',
  'total',
  'unit',
  'progressText',
  'startedOn',
  'finishedOn',
  'needs',
] as const
export type ActionField = (typeof actionFields)[number]
export type ActionValues = SheetValues<ActionField>
export type ActionDiffRow = SheetDiffRow<ActionField>

/** What a new action can't do without. */
export const neededFields: readonly ActionField[] = [
  'title',
  'text',
  'party',
  'owner',
  'results',
  'plannedFrom',
  'plannedUntil',
]

const progressFields: ReadonlySet<ActionField> = new Set(['status', 'done', 'progressText', 'startedOn', 'finishedOn'])
const countFields: ReadonlySet<ActionField> = new Set(['total', 'unit'])

const changedFields = (row: ActionDiffRow): ActionField[] =>
  row.kind === 'changed'
    ? [...row.changes, ...row.conflicts].map(({ field }) => field)
    : row.kind === 'new'
      ? actionFields.filter((field) => row.values[field] !== '')
      : []

/** Whether the row says something of what is to be done, by whom and when. */
export const touchesAction = (row: ActionDiffRow): boolean =>
  changedFields(row).some((each) => !progressFields.has(each))

/** Whether the row says something of how far it is. */
export const touchesProgress = (row: ActionDiffRow): boolean =>
  changedFields(row).some((each) => progressFields.has(each))

/** Whether how far it is must be judged again: by what was told, or because the whole became another. */
export const needsProgressCheck = (row: ActionDiffRow): boolean =>
  touchesProgress(row) || changedFields(row).some((each) => countFields.has(each))
