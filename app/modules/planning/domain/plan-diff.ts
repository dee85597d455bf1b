/** A workbook against the plan: the fields that go out and come back, and what a milestone that is closed refuses. */
import {
  diffSheet,
  type SheetDiff,
  type SheetDiffRow,
  type SheetValues,
  type TypedRow,
} from '../../../kernel/sheet-changes'

export const planFields = [
  'title',
  'phaseNumber',
  'kind',
  'owner',
  'forecastOn',
  'deadlineOn',
  'durationDays',
  'isPublic',
  'description',
] as const
export type PlanField = (typeof planFields)[number]
export type PlanValues = SheetValues<PlanField>
export type FileRow = TypedRow<PlanField>
export type PlanDiffRow = SheetDiffRow<PlanField>
export type PlanDiffCode = 'closedMoves' | 'closedRemoved'
export type PlanDiff = SheetDiff<PlanField, PlanDiffCode>

export type CurrentMilestone = { readonly values: PlanValues; readonly isClosed: boolean }

/** What a new milestone can't do without. */
const needed: readonly PlanField[] = ['title', 'phaseNumber', 'kind', 'owner', 'forecastOn']

export function diffPlan(about: {
  readonly file: readonly FileRow[]
  readonly exported: ReadonlyMap<string, PlanValues>
  readonly current: ReadonlyMap<string, CurrentMilestone>
}): PlanDiff {
  return diffSheet<PlanField, PlanDiffCode>({
    fields: planFields,
    needed,
    file: about.file,
    exported: about.exported,
    current: new Map([...about.current].map(([key, { values }]) => [key, values])),
    titleOf: ({ title }) => title,
    check: (row) => (about.current.get(row.key)?.isClosed ? closedProblem(row) : null),
  })
}

/** What is done keeps its day, and stays. */
function closedProblem(row: PlanDiffRow) {
  if (row.kind === 'remove') return { code: 'closedRemoved', text: row.title } as const
  const moves = row.kind === 'changed' && [...row.changes, ...row.conflicts].some(({ field }) => field === 'forecastOn')
  return moves ? ({ code: 'closedMoves', text: row.title } as const) : null
}
