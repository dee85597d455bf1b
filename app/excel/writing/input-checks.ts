/** What Excel itself checks on an input sheet: validation while typing and a colour for a value of the wrong type. */

import type { CivilDate } from '~/kernel/civil-date'
import { columnLetters } from '~/kernel/read-sheet'
import type { Column, InputRule } from '../sheet-spec'
import { daySerial } from './cell-text'
import { cutText, maxHintLength } from './limits'
import type { TablePlan } from './sheet-plan'
import { texts } from './texts'

export type InputCheck = {
  /** 'D6:D2000' */
  readonly range: string
  readonly type: 'list' | 'decimal' | 'whole' | 'date' | 'textLength'
  readonly operator: 'between' | 'greaterThanOrEqual' | 'lessThanOrEqual'
  readonly formulae: readonly (string | number)[]
  /** 'stop' refuses the value, 'warning' lets the person decide. */
  readonly style: 'stop' | 'warning'
  readonly problem: string
  readonly hint: string | null
  /** True for a wrong value in the first cell of the range; Excel moves it along. Null when there is nothing to colour. */
  readonly wrongWhen: string | null
}

/** The largest whole number that a double holds; Excel wants a bound on both sides. */
const far = 999_999_999_999

function bounds(rule: { min?: number; max?: number }): Pick<InputCheck, 'operator' | 'formulae'> {
  return { operator: 'between', formulae: [rule.min ?? -far, rule.max ?? far] }
}

function serialOf(day: CivilDate): number {
  const serial = daySerial(day)
  if (serial === null) throw new RangeError(`Excel has no date ${day}`)
  return serial
}

const notNumber = (cell: string) => `AND(${cell}<>"",NOT(ISNUMBER(${cell})))`

function checkOf(
  rule: InputRule,
  cell: string,
  lists: ReadonlyMap<string, string>,
): Omit<InputCheck, 'range' | 'hint'> {
  switch (rule.kind) {
    case 'list': {
      const range = lists.get(rule.list)
      if (range === undefined) throw new RangeError(`No list ${rule.list} in this workbook`)
      return {
        type: 'list',
        operator: 'between',
        formulae: [range],
        style: rule.strict ? 'stop' : 'warning',
        problem: texts.wrongList,
        wrongWhen: `AND(${cell}<>"",COUNTIF(${range},${cell})=0)`,
      }
    }
    case 'decimal':
      return {
        type: 'decimal',
        ...bounds(rule),
        style: 'stop',
        problem: texts.wrongDecimal,
        wrongWhen: notNumber(cell),
      }
    case 'integer':
      return { type: 'whole', ...bounds(rule), style: 'stop', problem: texts.wrongInteger, wrongWhen: notNumber(cell) }
    case 'day':
      return {
        type: 'date',
        operator: 'between',
        formulae: [serialOf(rule.from), serialOf(rule.until)],
        style: 'stop',
        problem: texts.wrongDay,
        wrongWhen: notNumber(cell),
      }
    case 'text':
      return {
        type: 'textLength',
        operator: 'lessThanOrEqual',
        formulae: [rule.maxLength],
        style: 'stop',
        problem: texts.wrongText(rule.maxLength),
        wrongWhen: null,
      }
  }
}

/** The checks of one sheet, a range per input column from the first data row to the row the description gives. */
export function inputChecks(plan: TablePlan, lists: ReadonlyMap<string, string>): InputCheck[] {
  const last = plan.sheet.inputUntilRow
  if (last === undefined) return []
  const first = plan.headerRow + 1
  if (last < first) throw new RangeError(`Sheet ${plan.wantedName}: input ends at row ${last}, above row ${first}`)
  return plan.sheet.columns.flatMap((column: Column<unknown>, i): InputCheck[] => {
    if (!column.input) return []
    const letters = columnLetters(i + 1)
    const hint = column.hint === undefined ? null : cutText(column.hint, maxHintLength)
    return [
      { range: `${letters}${first}:${letters}${last}`, ...checkOf(column.input, `${letters}${first}`, lists), hint },
    ]
  })
}
