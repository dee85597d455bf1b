/**
 * The story beside the figures ("tellen en vertellen", visie par. 5.1): one that is word for word that of the period
 * before tells nothing new. A notice, never an error: sometimes nothing changed.
 */
import { isSameText } from '../../../kernel/same-text'
import type { ReportTemplate, TemplateColumn } from './report-template'
import { type RowRule, type RuleSetting, textAt } from './row-rule'

/** The columns in which something is told: free text that does not identify the row. */
export const isNarrative = (column: Pick<TemplateColumn, 'type' | 'identifies'>): boolean =>
  column.type.kind === 'text' && !column.identifies

export const narrativeColumns = (template: Pick<ReportTemplate, 'columns'>): string[] =>
  template.columns.filter(isNarrative).map((column) => column.key)

/** V13, one rule a narrative column; none when the period before is not known. */
export function sameNarratives({ template, context }: Pick<RuleSetting, 'template' | 'context'>): RowRule[] {
  const before = context.contract?.previousTexts
  if (!before) return []
  return template.columns.flatMap((column, index): RowRule[] => {
    if (!isNarrative(column)) return []
    return [
      (row) => {
        const now = textAt(row, index)
        const then = before[row.key]?.[column.key]
        if (now === null || then === undefined || !isSameText(then, now)) return null
        return { column: index, code: 'sameNarrative', params: {} }
      },
    ]
  })
}
