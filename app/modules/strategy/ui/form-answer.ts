/** How a form of the strategy is answered that was not saved: a refusal at its field, or who was first. */
import type { Instant } from '~/kernel/civil-date'
import type { Problem } from '~/kernel/result'
import { comparedValues } from '~/ui/compared-values'
import type { Conflict } from '~/ui/form-frame'
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
type FormAnswer = {
  /** `by` is who was first; null when nobody was. */
  readonly body: { errors: FormErrorsByField; values: Typed; by: Conflict['by'] | null }
  readonly status: 409 | 422
}

/** What was typed stays; after a conflict the next save is of the version that the person has now been told of. */
export function answerOf(change: NotSaved, values: Typed): FormAnswer {
  if (change.kind === 'refused') {
    const { code } = change.problem
    return {
      body: { errors: { [fieldOfProblem(code)]: [strategyProblemText(change.problem)] }, values, by: null },
      status: code === 'versionNotDraft' || code === 'versionNotOpen' || code === 'recordGone' ? 409 : 422,
    }
  }
  const who = change.by.name ?? texts.colleague
  const sentence = texts.changedByOther(who, change.by.at === null ? texts.justNow : formatInstant(change.by.at))
  const body = { errors: { form: [sentence] }, values: { ...values, version: String(change.version) }, by: change.by }
  return { body, status: 409 }
}

type Answered = { readonly values: Typed; readonly by?: Conflict['by'] | null }
type Words = {
  readonly labels?: Readonly<Record<string, string>>
  readonly word?: (field: string, value: string) => string
}

/** After a conflict: what was typed beside what stands now, which the page has read again; null when nobody was first. */
export const conflictOf = (
  answer: Answered | undefined,
  stored: Typed,
  { labels = texts.fields, word }: Words = {},
): Conflict | null =>
  answer?.by
    ? { by: answer.by, fields: comparedValues(answer.values, stored, { labels, word, without: ['version'] }) }
    : null
