/** The outcome of a form about a result as the page needs it: errors by field, what was typed, and the other version. */
import type { FormValues } from '~/platform/form/read-form.server'
import { fieldOfVisionProblem, visionProblemText } from '../texts-forms'
import type { SaveOutcome } from './save-outcome'

export type FormState = {
  readonly errors: Readonly<Record<string, readonly string[]>>
  readonly values: FormValues
  readonly theirs: FormValues | null
}

/** Null when it was saved; else the state of the form and the status that belongs to it. */
export function stateOf<Stored>(
  outcome: SaveOutcome<Stored>,
  values: FormValues,
  valuesOf: (stored: Stored) => FormValues,
): { readonly state: FormState; readonly status: 409 | 422 } | null {
  if (outcome.kind === 'saved') return null
  if (outcome.kind === 'refused') {
    const errors = { [fieldOfVisionProblem(outcome.problem)]: [visionProblemText(outcome.problem)] }
    return { state: { errors, values, theirs: null }, status: 422 }
  }
  const theirs = valuesOf(outcome.current)
  return { state: { errors: {}, values: { ...values, version: theirs.version ?? '' }, theirs }, status: 409 }
}
