/** The shapes of the forms around questions. */
import { z } from 'zod'
import { version } from '~/platform/form/field-kinds'
import { optionalId, optionalText, requiredText } from './forms-fields'

export const askForm = z.object({ subject: requiredText(200), text: requiredText(4000), lotId: optionalId })
export type AskInput = z.output<typeof askForm>

export const answerForm = z.object({
  version,
  stap: z.enum(['concept', 'akkoord', 'sluiten']).catch('concept'),
  assignedToId: optionalId,
  publicText: optionalText(4000),
  answer: optionalText(8000),
  closedReason: optionalText(500),
})
export type AnswerInput = z.output<typeof answerForm>
