/**
 * A template is data: what is asked, why, and which checks run over it. It is versioned, so that a file handed in under
 * an older version can still be read as it was meant.
 */

import type { CivilDate } from '../../../kernel/civil-date'
import { foldText } from '../../../kernel/clean-text'
import type { Problem } from '../../../kernel/result'
import type { FileCheck, RowCheck } from './check-declaration'
import type { CodeListId } from './code-lists'
import type { DatedValue } from './dated-value'
import type { DueRule } from './due-date'
import type { PeriodKind } from './periods'

export type ColumnType =
  /** A code of a closed list; lost leading zeros are put back when the list leaves one reading. */
  | { readonly kind: 'list'; readonly list: CodeListId }
  /** Free code of letters and digits, in capitals. */
  | { readonly kind: 'code'; readonly maxLength: number }
  /** A registration number of exactly this many digits (KvK, AGB); a lost zero is asked about, never put back. */
  | { readonly kind: 'digits'; readonly length: number }
  | { readonly kind: 'integer' }
  /** Whole hundredths; `signed` allows amounts below zero. */
  | { readonly kind: 'decimal2'; readonly signed?: boolean }
  /** Whole cents. */
  | { readonly kind: 'euros'; readonly signed?: boolean }
  /** Basis points. */
  | { readonly kind: 'percent' }
  | { readonly kind: 'day' }
  | { readonly kind: 'yesNo' }
  | { readonly kind: 'period' }
  | { readonly kind: 'text'; readonly maxLength: number }

export type Required =
  | { readonly when: 'always' }
  | { readonly when: 'never' }
  /** Unless (or only if) another column holds one of these values. */
  | { readonly when: 'unless'; readonly column: string; readonly in: readonly (string | boolean)[] }
  | { readonly when: 'if'; readonly column: string; readonly in: readonly (string | boolean)[] }
  /** Only if one of these columns is above zero. */
  | { readonly when: 'ifPositive'; readonly columns: readonly string[] }

/** Why a column is asked (source document: "alleen opgevraagd als het een duidelijk doel dient"). */
export type Purpose =
  /** One of the 25 results of the vision: KG1–KG10, N1–N7, D1–D8. */
  | { readonly kind: 'result'; readonly code: string; readonly text: string }
  | { readonly kind: 'basis'; readonly text: string; readonly source: string }

export type TemplateColumn = {
  /** Stable name in stored rows, as domain.md writes it, without accents. */
  readonly key: string
  readonly header: string
  readonly aliases: readonly string[]
  readonly type: ColumnType
  readonly required: Required
  /** Whether the file must have the column at all, also when its cells may be empty. */
  readonly headerRequired: boolean
  /** Part of what makes a row the same row in another version or period. */
  readonly identifies: boolean
  readonly purposes: readonly Purpose[]
  /** What was looked at before asking: an existing source that gives it, or why none does. */
  readonly existingSource: string
  /** Estimated minutes per delivery for an average provider. */
  readonly minutes: number
  /** One sentence for the person who fills it in. */
  readonly hint: string
  /** A totals row in the file is held against the sum of this column. */
  readonly totalled?: boolean
  /** Counts people: 1–4 is published as "<5" (V10). */
  readonly countsPeople?: boolean
  /** Our own workbook has a formula here, so a formula needs no remark. */
  readonly formulaExpected?: boolean
}

export type TemplateCalendar = {
  readonly due: DueRule
  /** An earlier day on which a draft is asked. */
  readonly draftDue?: DueRule
  /** Days before (negative) and after (positive) the due day on which a reminder goes out. */
  readonly reminderDays: readonly number[]
}

export type TemplateSettings = Readonly<Record<string, readonly DatedValue<number>[]>>

export type ReportTemplate = {
  readonly id: string
  readonly version: string
  readonly validFrom: CivilDate
  readonly title: string
  readonly summary: string
  readonly periodKinds: readonly PeriodKind[]
  readonly calendar: TemplateCalendar
  readonly columns: readonly TemplateColumn[]
  /** Dated thresholds, norms and tolerances by name; checks refer to them. */
  readonly settings: TemplateSettings
  readonly rowChecks: readonly RowCheck[]
  readonly fileChecks: readonly FileCheck[]
  /** The column with the amount that counts as "the total" of a delivery, if there is one. */
  readonly totalColumn: string | null
  /** Columns by which totals are shown: per municipality and product. */
  readonly totalsBy: readonly string[]
}

export type TemplateProblemCode =
  | 'columnWithoutPurpose'
  | 'columnWithoutSourceCheck'
  | 'columnWithoutMinutes'
  | 'headerTwice'
  | 'noIdentifyingColumn'
  | 'unknownColumnInCheck'
  | 'unknownSettingInCheck'

/** Why the template can't be published, or null. The first problem is enough: publishing is blocked by any. */
export function templateProblem(template: ReportTemplate): Problem<TemplateProblemCode> | null {
  for (const column of template.columns) {
    const params = { column: column.header }
    if (!column.purposes.some(isStated)) return { code: 'columnWithoutPurpose', params }
    if (column.existingSource.trim() === '') return { code: 'columnWithoutSourceCheck', params }
    if (!(column.minutes > 0)) return { code: 'columnWithoutMinutes', params }
  }
  return headerProblem(template) ?? checkProblem(template)
}

const isStated = (purpose: Purpose): boolean =>
  purpose.text.trim() !== '' &&
  (purpose.kind === 'result' ? /^(?:KG(?:[1-9]|10)|N[1-7]|D[1-8])$/.test(purpose.code) : purpose.source.trim() !== '')

function headerProblem(template: ReportTemplate): Problem<TemplateProblemCode> | null {
  if (!template.columns.some((column) => column.identifies)) return { code: 'noIdentifyingColumn' }
  const owner = new Map<string, string>()
  for (const column of template.columns) {
    for (const name of [column.key, column.header, ...column.aliases].map(foldText)) {
      if ((owner.get(name) ?? column.key) !== column.key) return { code: 'headerTwice', params: { column: name } }
      owner.set(name, column.key)
    }
  }
  return null
}

function checkProblem(template: ReportTemplate): Problem<TemplateProblemCode> | null {
  const known = new Set(template.columns.map((column) => column.key))
  for (const check of [...template.rowChecks, ...template.fileChecks]) {
    for (const column of check.columns) {
      if (!known.has(column)) return { code: 'unknownColumnInCheck', params: { check: check.id, column } }
    }
    for (const setting of check.settings ?? []) {
      if (!template.settings[setting]) return { code: 'unknownSettingInCheck', params: { check: check.id, setting } }
    }
  }
  return null
}

/** Minutes that one delivery asks of an average provider. */
export const templateMinutes = (template: Pick<ReportTemplate, 'columns'>): number =>
  template.columns.reduce((sum, column) => sum + column.minutes, 0)
