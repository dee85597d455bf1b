import type { FormErrorsByField } from '~/ui/form-values'

type Answer = { readonly problem: string | null; readonly errors: FormErrorsByField }

/** What stands above a page with several forms: the refusal, or every field that is not right, each sentence once. */
export function firstProblem(answer: Answer | undefined): string | null {
  if (answer === undefined) return null
  const errors = new Set(Object.values(answer.errors).flat())
  return answer.problem ?? (errors.size === 0 ? null : [...errors].join(' '))
}
