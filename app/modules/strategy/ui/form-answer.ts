/** How a form of the strategy is answered that was not saved: a refusal at its field, or who was first. */
import type { Instant } from '~/kernel/civil-date'
import type { Problem } from '~/kernel/result'
import type { FormErrorsByField, Typed } from '~/ui/form-values'
import { formatInstant } from '~/ui/format'
import { strategyTexts as texts } from '../texts'
import { type AnyStrategyProblem, strategyProblemText } from '../texts-problems'
import { fieldOfProblem } from './choice-values'

type NotSaved =
  | { readonly kind: 'refused'; readonly problem: Problem<AnyStrategyProblem> }
  | {
      readonly kind: 'conflict'
      readonly version: number
      readonly by: { readonly name: string | null; readonly at: Instant | null }
    }
type FormAnswer = { readonly body: { errors: FormErrorsByField; values: Typed }; readonly status: 409 | 422 }

/** What was typed stays; after a conflict the next save is of the version that the person has now been told of. */
export function answerOf(change: NotSaved, values: Typed): FormAnswer {
  if (change.kind === 'refused') {
    const { code } = change.problem
    return {
      body: { errors: { [fieldOfProblem(code)]: [strategyProblemText(change.problem)] }, values },
      status: code === 'versionNotDraft' || code === 'versionNotOpen' || code === 'recordGone' ? 409 : 422,
    }
  }
  const who = change.by.name ?? texts.colleague
  const sentence = texts.changedByOther(who, change.by.at === null ? texts.justNow : formatInstant(change.by.at))
  return { body: { errors: { form: [sentence] }, values: { ...values, version: String(change.version) } }, status: 409 }
}
