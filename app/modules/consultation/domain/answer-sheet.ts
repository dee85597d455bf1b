/** Answers in a sheet that comes back: the cells that may change, and when a row is an answer. */
import type { CivilDate } from '../../../kernel/civil-date'
import { type PersonalData, personalText } from '../../../kernel/personal-data'
import { ok, type Result, refuse } from '../../../kernel/result'
import type { SheetValues } from '../../../kernel/sheet-changes'

export const answerFields = ['theme', 'weighing', 'answer', 'consequence', 'consequenceWhy'] as const
export type AnswerField = (typeof answerFields)[number]
export type AnswerValues = SheetValues<AnswerField>

/** A half answer is none: without its weighing and why nobody can tell how it was dealt with. */
export function checkAnswerRow(
  { weighing, answer, consequence, consequenceWhy }: AnswerValues,
  today: CivilDate,
): Result<null, 'answerIncomplete' | PersonalData> {
  if ([weighing, answer, consequence, consequenceWhy].some((text) => text === '')) return refuse('answerIncomplete')
  const personal = personalText(`${weighing}\n${answer}\n${consequenceWhy}`, today)
  return personal ? refuse(personal) : ok(null)
}
