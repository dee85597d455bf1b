/** The multi-year budget as its page shows it: municipalities by years. */
import { code, euros, percent, type TableSheet, text } from '~/excel/sheet-spec'
import { budgetTexts } from '../../budget/texts'
import type { BudgetSheet } from '../domain/register-rows'
import { workbookTexts as texts } from '../texts-workbook'

type BudgetRow = BudgetSheet['rows'][number]

/** Without a budget the sheet is there and says so. */
export function budgetSheet(budget: BudgetSheet | null): TableSheet<BudgetRow> {
  const years = budget?.years ?? []
  const firstYear = years[0]
  return {
    kind: 'table',
    name: texts.budget,
    intro: [budgetTexts.budget, budget === null ? budgetTexts.empty : budgetTexts.intro(budget.edition)],
    freezeColumns: 1,
    rows: budget?.rows ?? [],
    columns: [
      text(texts.columns.municipality, (row) => row.name),
      code(texts.columns.municipalityCode, (row) => row.municipalityCode),
      ...years.map((year, index) => euros<BudgetRow>(String(year), (row) => row.byYear[index], { total: true })),
      euros(texts.columns.total, (row) => row.total, { total: true }),
      ...(firstYear === undefined
        ? []
        : [percent<BudgetRow>(texts.columns.shareOfTotal(firstYear), (row) => row.shareBp, { width: 14 })]),
    ],
  }
}
