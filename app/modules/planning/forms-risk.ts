/** The shapes of the forms of risks, actions and the progress report. */
import { z } from 'zod'
import { actionStatuses, riskStatuses } from './domain/risk'
import { oneOf, optionalDay, optionalId, optionalText, requiredDay, requiredText, version, wholeNumber } from './forms'
import { formTexts as text } from './texts-forms'

export const riskForm = z.object({
  title: requiredText(text.fields.title, 200),
  effect: optionalText(1000),
  measure: optionalText(1000),
  chance: wholeNumber(1, 5),
  impact: wholeNumber(1, 5),
  owner: requiredText(text.fields.owner, 120),
  dueOn: optionalDay,
  status: oneOf(riskStatuses),
  version,
})
export type RiskInput = z.output<typeof riskForm>

export const actionForm = z.object({
  title: requiredText(text.fields.title, 200),
  owner: requiredText(text.fields.owner, 120),
  riskId: optionalId,
  dueOn: requiredDay,
  status: oneOf(actionStatuses),
  version,
})
export type ActionInput = z.output<typeof actionForm>

export const reportForm = z.object({
  narrative: optionalText(3000),
  request: optionalText(1000),
  version,
  stap: z.enum(['opslaan', 'vaststellen']).catch('opslaan'),
})
export type ReportInput = z.output<typeof reportForm>
export const newReportForm = z.object({ reportOn: requiredDay })
