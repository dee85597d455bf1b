/** The values of a notice: whether each can be what its field asks, and whether together they contradict each other. */
import { readDayInput } from '../../../kernel/day-input'
import { readMoneyInput } from '../../../kernel/money-input'
import { type Problem, refuse } from '../../../kernel/result'
import type { FilledField, NoticeProblemCode } from './notice-check'

/**
 * A reference as TenderNed gives it: a number (with TN before it, or the year behind it as in the Official Journal), or
 * the identifier of the notice itself. Wide on purpose: it only keeps out what can't be found there.
 */
export const isNoticeReference = (text: string): boolean =>
  /^(?:TN[- ]?)?\d{5,9}(?:-\d{4})?$/i.test(text) ||
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:-\d{2})?$/i.test(text)

type Form = 'amount' | 'day' | 'number' | 'organisation' | 'address' | 'yesNo'

/** Fields of which the form is plain from what they ask; the others are text. */
const forms: Readonly<Record<string, Form>> = {
  'BT-15': 'address',
  'BT-27': 'amount',
  'BT-36': 'number',
  'BT-58': 'number',
  'BT-142': 'yesNo',
  'BT-145': 'day',
  'BT-161': 'amount',
  'BT-271': 'amount',
  'BT-501': 'organisation',
  'BT-720': 'amount',
  'BT-1451': 'day',
  'BT-759': 'number',
}

/** Cents of an amount, with or without the currency behind it; null for what is none. */
function amountOf(value: string): number | null {
  const read = readMoneyInput(value.replace(/ ?EUR$/i, ''))
  return read.ok ? read.value : null
}

const checks: Readonly<Record<Form, (value: string) => boolean>> = {
  address: (value) => /^https?:\/\/\S+\.\S+$/i.test(value),
  amount: (value) => amountOf(value) !== null,
  day: (value) => readDayInput(value).ok,
  number: (value) => /^\d{1,6}$/.test(value),
  // A number of the Chamber of Commerce, or the OIN of a public body.
  organisation: (value) => /^(\d{8}|\d{20})$/.test(value),
  yesNo: (value) => /^(ja|nee)$/i.test(value),
}

/** The form that a field asks, for its sentence; null for text. */
export const formOf = (bt: string): Form | null => forms[bt] ?? null

export function isFormed(bt: string, value: string): boolean {
  const form = formOf(bt)
  return form === null || checks[form](value)
}

/** What can't be true at once. A value that is missing or can't be read says nothing here: that is told apart. */
export function contradictions(filled: readonly FilledField[]): Problem<NoticeProblemCode>[] {
  const textOf = (bt: string, lot: number | null) =>
    filled.find((each) => each.field.bt === bt && each.lot === lot)?.value ?? ''
  const cents = (bt: string, lot: number | null) => amountOf(textOf(bt, lot))
  const lots = [...new Set(filled.map(({ lot }) => lot))].filter((lot) => lot !== null)
  const sumOf = (bt: string) => lots.reduce((sum, lot) => sum + (cents(bt, lot) ?? 0), 0)
  const above = (sum: number, total: number | null) => total !== null && sum > total
  const ofLots = lots.flatMap((lot): Problem<NoticeProblemCode>[] => {
    const problems: Problem<NoticeProblemCode>[] = []
    if (above(cents('BT-27', lot) ?? 0, cents('BT-271', lot)))
      problems.push(refuse('estimateAboveMost', { lot }).problem)
    const chosen = textOf('BT-142', lot).toLowerCase()
    const hasAward = textOf('BT-720', lot) !== '' || textOf('BT-145', lot) !== ''
    if (chosen === 'nee' && hasAward) problems.push(refuse('noWinnerButAward', { lot }).problem)
    if (chosen === 'ja' && /^0+$/.test(textOf('BT-759', lot)))
      problems.push(refuse('winnerWithoutBids', { lot }).problem)
    return problems
  })
  return [
    ...(above(sumOf('BT-27'), cents('BT-27', null)) ? [refuse('lotsAboveEstimate').problem] : []),
    ...(above(sumOf('BT-720'), cents('BT-161', null)) ? [refuse('awardsAboveTotal').problem] : []),
    ...ofLots,
  ]
}
