/**
 * A sheet that was changed by hand against what stands now, three ways: what was exported, what stands, and what the
 * sheet says. What one person changed is a change; what two changed differently is a conflict. A row that is missing
 * changes nothing. Every value is text in one form (days ISO, yes as 'ja'), so that equal is equal.
 */
export type SheetValues<Field extends string> = Readonly<Record<Field, string>>

/** One row as somebody handed it in. */
export type TypedRow<Field extends string> = {
  /** As Excel numbers it. */
  readonly row: number
  /** Id of what the row is about; null for something new. */
  readonly key: string | null
  readonly remove: boolean
  /** Cells that hold something; an empty cell changes nothing, '' clears. */
  readonly values: Readonly<Partial<Record<Field, string>>>
  /** Whole sentences, each with the place of its cell. */
  readonly errors: readonly string[]
}

export type CellChange<Field extends string> = { readonly field: Field; readonly from: string; readonly to: string }
export type CellConflict<Field extends string> = CellChange<Field> & { readonly exported: string }
type Placed = { readonly key: string; readonly title: string; readonly row: number }
export type SheetDiffRow<Field extends string> =
  | (Placed & {
      readonly kind: 'changed'
      readonly changes: readonly CellChange<Field>[]
      readonly conflicts: readonly CellConflict<Field>[]
    })
  | (Placed & { readonly kind: 'new'; readonly values: SheetValues<Field> })
  | (Placed & { readonly kind: 'remove' })

/** `incomplete`: text names the fields that a new row misses, with commas. `cell`: text is the sentence itself. */
export type SheetDiffCode = 'cell' | 'keyUnknown' | 'keyTwice' | 'noNewRows' | 'incomplete'
export type SheetDiffError<Code extends string = never> = {
  readonly row: number
  readonly code: SheetDiffCode | Code
  readonly text: string
}
export type SheetDiff<Field extends string, Code extends string = never> = {
  readonly rows: readonly SheetDiffRow<Field>[]
  readonly errors: readonly SheetDiffError<Code>[]
  readonly unchanged: number
}

type ToCompare<Field extends string, Code extends string> = {
  readonly fields: readonly Field[]
  readonly file: readonly TypedRow<Field>[]
  readonly exported: ReadonlyMap<string, SheetValues<Field>>
  readonly current: ReadonlyMap<string, SheetValues<Field>>
  /** What something new can't do without; null where a sheet adds nothing. */
  readonly needed: readonly Field[] | null
  readonly titleOf: (values: SheetValues<Field>) => string
  /** Why a row can't be taken over, given the values that it would lead to; null when it can. */
  readonly check: (
    row: SheetDiffRow<Field>,
    becomes: SheetValues<Field>,
  ) => { readonly code: SheetDiffCode | Code; readonly text: string } | null
}

/** What the sheet would change; rows with an error are left out of it and told apart. */
export function diffSheet<Field extends string, Code extends string = never>(
  about: ToCompare<Field, Code>,
): SheetDiff<Field, Code> {
  const rows: SheetDiffRow<Field>[] = []
  const errors: SheetDiffError<Code>[] = []
  const seen = new Set<string>()
  let unchanged = 0
  for (const line of about.file) {
    const wrong = lineErrors(line, about, seen)
    if (line.key !== null) seen.add(line.key)
    if (wrong.length > 0) {
      errors.push(...wrong)
      continue
    }
    const diff = diffLine(line, about)
    const problem = diff && about.check(diff, becomes(diff, about))
    if (problem) errors.push({ row: line.row, ...problem })
    else if (diff) rows.push(diff)
    else unchanged += 1
  }
  return { rows, errors, unchanged }
}

function lineErrors<Field extends string, Code extends string>(
  { row, key, values, errors }: TypedRow<Field>,
  { needed, current }: ToCompare<Field, Code>,
  seen: ReadonlySet<string>,
): SheetDiffError<Code>[] {
  if (errors.length > 0) return errors.map((text) => ({ row, code: 'cell', text }))
  if (key !== null) {
    if (seen.has(key)) return [{ row, code: 'keyTwice', text: '' }]
    return current.has(key) ? [] : [{ row, code: 'keyUnknown', text: '' }]
  }
  if (needed === null) return [{ row, code: 'noNewRows', text: '' }]
  const missing = needed.filter((field) => !values[field])
  return missing.length === 0 ? [] : [{ row, code: 'incomplete', text: missing.join(',') }]
}

function diffLine<Field extends string, Code extends string>(
  { row, key, remove, values }: TypedRow<Field>,
  { fields, exported, current, titleOf }: ToCompare<Field, Code>,
): SheetDiffRow<Field> | null {
  if (key === null) {
    const all = { ...emptyValues(fields), ...values }
    return { kind: 'new', key: `rij-${row}`, title: titleOf(all), row, values: all }
  }
  const now = current.get(key)!
  const title = titleOf(now)
  if (remove) return { kind: 'remove', key, title, row }
  const then = exported.get(key) ?? now
  const changes: CellChange<Field>[] = []
  const conflicts: CellConflict<Field>[] = []
  for (const field of fields) {
    const to = values[field]
    // Nothing typed, or left as it was exported, or the same as what stands now: nobody asks for a change.
    if (to === undefined || to === then[field] || to === now[field]) continue
    const change = { field, from: now[field], to }
    if (now[field] === then[field]) changes.push(change)
    else conflicts.push({ ...change, exported: then[field] })
  }
  return changes.length + conflicts.length === 0 ? null : { kind: 'changed', key, title, row, changes, conflicts }
}

const emptyValues = <Field extends string>(fields: readonly Field[]): SheetValues<Field> =>
  Object.fromEntries(fields.map((field) => [field, ''])) as SheetValues<Field>

function becomes<Field extends string, Code extends string>(
  row: SheetDiffRow<Field>,
  { fields, current }: ToCompare<Field, Code>,
): SheetValues<Field> {
  return valuesAfter(row, current.get(row.key) ?? emptyValues(fields))
}

/** The values once the row is applied, with the sheet's side of its conflicts. */
export function valuesAfter<Field extends string>(
  row: SheetDiffRow<Field>,
  now: SheetValues<Field>,
): SheetValues<Field> {
  if (row.kind === 'new') return row.values
  if (row.kind === 'remove') return now
  const cells = [...row.changes, ...row.conflicts].map(({ field, to }) => [field, to])
  return { ...now, ...(Object.fromEntries(cells) as Partial<Record<Field, string>>) }
}
