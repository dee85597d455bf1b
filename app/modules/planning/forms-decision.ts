/** The shapes of the forms of decisions: a matter with its bodies, and what one body decided. */
import { z } from 'zod'
import { bodyCapacities, decisionOutcomes } from './domain/decision'
import { oneOf, optionalDay, optionalId, optionalText, requiredText, version, wholeNumber } from './forms'
import { formTexts as text } from './texts-forms'

/** 'college:0546', 'council:0638' or 'region:'. */
const bodyKey = z.string().regex(/^(?:(?:college|council):\d{4}|region:)$/, text.chooseOne)
const bodies = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(bodyKey).max(60),
)

export const matterForm = z.object({
  title: requiredText(text.fields.title, 200),
  description: optionalText(2000),
  phaseNumber: wholeNumber(0, 99),
  consultationMeetingId: optionalId,
  consultationReference: optionalText(300),
  decides: bodies,
  notes: bodies,
  plannedOn: optionalDay,
  version,
})
export type MatterInput = z.output<typeof matterForm>

export const decisionForm = z.object({
  outcome: oneOf(decisionOutcomes),
  capacity: oneOf(bodyCapacities),
  plannedOn: optionalDay,
  decidedOn: optionalDay,
  conditions: optionalText(1000),
  mandate: optionalText(300),
  documentId: optionalId,
  version,
})
export type DecisionInput = z.output<typeof decisionForm>
