import type { FormErrorsByField } from '~/ui/form-values'

type Answer = { readonly problem: string | null; readonly errors: FormErrorsByField }

/** The one sentence above a page with several forms: the refusal, or the first field that is not right. */
export function firstProblem(answer: Answer | undefined): string | null {
  if (answer === undefined) return null
  return answer.problem ?? Object.values(answer.errors)[0]?.[0] ?? null
}
