/** What makes a sheet a form, in ExcelJS's words: checks while typing, a colour for wrong values, protection. */
import type ExcelJS from 'exceljs'
import type { ExcelJsStyles } from './exceljs-style'
import type { InputCheck } from './input-checks'
import { columnStyle, type TablePlan } from './sheet-plan'
import { fillColours } from './style'
import { texts } from './texts'

/** Puts the checks on the sheet. */
export function putChecks(sheet: ExcelJS.Worksheet, checks: readonly InputCheck[]): void {
  // ExcelJS takes a range here, though its types only know single cells (worksheet.dataValidations.add).
  const validations = (sheet as unknown as { dataValidations: { add(range: string, v: ExcelJS.DataValidation): void } })
    .dataValidations
  for (const [index, check] of checks.entries()) {
    validations.add(check.range, {
      type: check.type,
      operator: check.operator,
      formulae:
        check.type === 'date' ? check.formulae.map((serial) => dateOfSerial(Number(serial))) : [...check.formulae],
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: check.style,
      errorTitle: texts.inputProblemTitle,
      error: check.problem,
      ...(check.hint === null ? {} : { showInputMessage: true, prompt: check.hint }),
    })
    if (check.wrongWhen === null) continue
    const fill: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', bgColor: { argb: fillColours.error } }
    sheet.addConditionalFormatting({
      ref: check.range,
      rules: [{ type: 'expression', priority: index + 1, formulae: [check.wrongWhen], style: { fill } }],
    })
  }
}

/** ExcelJS wants a Date for a date check and makes the number itself, reading it in UTC. */
const dateOfSerial = (serial: number): Date => new Date((serial - 25_569) * 86_400_000)

/** Input columns are open below the rows that are given, so that a person can go on as far as Excel goes. */
export async function protectInput(sheet: ExcelJS.Worksheet, plan: TablePlan, styles: ExcelJsStyles): Promise<void> {
  plan.sheet.columns.forEach((column, i) => {
    if (column.input) sheet.getColumn(i + 1).style = styles(columnStyle(plan.sheet, column))
  })
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    sort: true,
    autoFilter: true,
  })
}
