/** The outcome of a form about a plan as the page needs it: errors by field and what was typed. */
import type { FormValues } from '~/platform/form/read-form.server'
import { fieldOfPlanProblem, planProblemText, planTexts } from '../texts'
import type { PlanOutcome } from './save-outcome'

/** What the page says after progress was told. */
export const progressFlash = (outcome: PlanOutcome): 'zelfde' | 'opgeslagen' =>
  outcome.kind === 'saved' && outcome.isSameStory ? 'zelfde' : 'opgeslagen'

/** Null when it was saved. */
export function planAnswer(outcome: PlanOutcome, values: FormValues) {
  if (outcome.kind === 'saved') return null
  if (outcome.kind === 'conflict')
    return { status: 409, state: { errors: { form: [planTexts.overtaken] }, values } } as const
  const errors = { [fieldOfPlanProblem(outcome.problem)]: [planProblemText(outcome.problem)] }
  return { status: 422, state: { errors, values } } as const
}
