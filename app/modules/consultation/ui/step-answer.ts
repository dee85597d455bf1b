/** What an action of a page with several forms answers: which form it was, what was typed and what is wrong. */
export type StepAnswer = {
  readonly errors: Readonly<Record<string, readonly string[]>>
  readonly values: Readonly<Record<string, string>>
  readonly problem: string | null
}

/** The answer when it belongs to this form (and, with `name`, to this object); else null. */
export function answerOf(
  answer: StepAnswer | undefined | null,
  step: string,
  object?: { readonly name: string; readonly value: string },
): StepAnswer | null {
  if (!answer || answer.values.stap !== step) return null
  return object === undefined || answer.values[object.name] === object.value ? answer : null
}
