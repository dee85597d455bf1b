/**
 * A workbook against the plan, three ways: what was exported, what stands now, and what the file says. What one person
 * changed is a change; what two changed differently is a conflict. A row that is missing changes nothing.
 */
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
/** Every value as text in one form (days ISO, yes as 'ja'), so that equal is equal. */
export type PlanValues = Readonly<Record<PlanField, string>>

export type FileRow = {
  readonly row: number
  /** The milestone's id; null for a new one. */
  readonly key: string | null
  readonly remove: boolean
  /** Cells that hold something; an empty cell changes nothing, '' clears. */
  readonly values: Readonly<Partial<Record<PlanField, string>>>
  readonly errors: readonly string[]
}
export type CellChange = { readonly field: PlanField; readonly from: string; readonly to: string }
export type CellConflict = CellChange & { readonly exported: string }
export type PlanDiffRow =
  | {
      readonly kind: 'changed'
      readonly key: string
      readonly title: string
      readonly row: number
      readonly changes: readonly CellChange[]
      readonly conflicts: readonly CellConflict[]
    }
  | {
      readonly kind: 'new'
      readonly key: string
      readonly title: string
      readonly row: number
      readonly values: PlanValues
    }
  | { readonly kind: 'remove'; readonly key: string; readonly title: string; readonly row: number }
export type PlanDiffError = {
  readonly row: number
  readonly code: 'cell' | 'keyUnknown' | 'keyTwice' | 'closedMoves' | 'closedRemoved' | 'incomplete'
  readonly text: string
}
export type PlanDiff = {
  readonly rows: readonly PlanDiffRow[]
  readonly errors: readonly PlanDiffError[]
  readonly unchanged: number
}

export type CurrentMilestone = { readonly values: PlanValues; readonly isClosed: boolean }

/** What a new milestone can't do without. */
const needed: readonly PlanField[] = ['title', 'phaseNumber', 'kind', 'owner', 'forecastOn']
const nothing: PlanValues = Object.fromEntries(planFields.map((field) => [field, ''])) as PlanValues

export function diffPlan(about: {
  readonly file: readonly FileRow[]
  readonly exported: ReadonlyMap<string, PlanValues>
  readonly current: ReadonlyMap<string, CurrentMilestone>
}): PlanDiff {
  const rows: PlanDiffRow[] = []
  const errors: PlanDiffError[] = []
  const seen = new Set<string>()
  let unchanged = 0
  for (const line of about.file) {
    const problem = lineProblem(line, about.current, seen)
    if (line.key !== null) seen.add(line.key)
    if (problem) {
      errors.push(...problem)
      continue
    }
    const diff = diffLine(line, about)
    if (diff === null) unchanged += 1
    else rows.push(diff)
  }
  return { rows, errors, unchanged }
}

function lineProblem(
  { row, key, remove, values, errors }: FileRow,
  current: ReadonlyMap<string, CurrentMilestone>,
  seen: ReadonlySet<string>,
): PlanDiffError[] | null {
  if (errors.length > 0) return errors.map((text) => ({ row, code: 'cell', text }))
  if (key === null) {
    const missing = needed.filter((field) => !values[field])
    return missing.length === 0 ? null : [{ row, code: 'incomplete', text: missing.join(',') }]
  }
  if (seen.has(key)) return [{ row, code: 'keyTwice', text: '' }]
  const known = current.get(key)
  if (!known) return [{ row, code: 'keyUnknown', text: '' }]
  if (!known.isClosed) return null
  if (remove) return [{ row, code: 'closedRemoved', text: known.values.title }]
  const moves = values.forecastOn !== undefined && values.forecastOn !== known.values.forecastOn
  return moves ? [{ row, code: 'closedMoves', text: known.values.title }] : null
}

function diffLine(
  { row, key, remove, values }: FileRow,
  { exported, current }: { exported: ReadonlyMap<string, PlanValues>; current: ReadonlyMap<string, CurrentMilestone> },
): PlanDiffRow | null {
  if (key === null) {
    const all = { ...nothing, ...values }
    return { kind: 'new', key: `rij-${row}`, title: all.title, row, values: all }
  }
  const now = current.get(key)!.values
  if (remove) return { kind: 'remove', key, title: now.title, row }
  const then = exported.get(key) ?? now
  const changes: CellChange[] = []
  const conflicts: CellConflict[] = []
  for (const field of planFields) {
    const to = values[field]
    // Nothing typed, or left as it was exported, or the same as what stands now: nobody asks for a change.
    if (to === undefined || to === then[field] || to === now[field]) continue
    const change = { field, from: now[field], to }
    if (now[field] === then[field]) changes.push(change)
    else conflicts.push({ ...change, exported: then[field] })
  }
  if (changes.length + conflicts.length === 0) return null
  return { kind: 'changed', key, title: now.title, row, changes, conflicts }
}
