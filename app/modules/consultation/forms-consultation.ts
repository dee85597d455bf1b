/** The shapes of the forms of consultations and of stakeholders' positions. */
import { z } from 'zod'
import { version } from '~/platform/form/field-kinds'
import { remarkChannels, remarkConsequences, remarkKinds, submitterKinds } from './domain/remark'
import { chosenId, day, oneOf, optionalDay, optionalId, optionalText, requiredText, severalIds } from './forms-fields'
import { consultationTexts as text } from './texts-consultation'

const roundFields = {
  title: requiredText(text.fields.title, 200),
  intro: optionalText(2000),
  subjectTitle: requiredText(text.fields.subjectTitle, 300),
  subjectVersion: optionalText(100),
  documentId: optionalId,
  assignmentId: optionalId,
  startsOn: day,
  endsOn: day,
}
export const newRoundForm = z.object({ ...roundFields, requestKey: chosenId })
export const changeRoundForm = z.object({ ...roundFields, version })
export type RoundInput = Omit<z.output<typeof changeRoundForm>, 'version'>

export const remarkForm = z.object({
  requestKey: chosenId,
  kind: oneOf(remarkKinds),
  submitterKind: oneOf(submitterKinds),
  submitterName: optionalText(200),
  channel: oneOf(remarkChannels),
  receivedOn: day,
  section: optionalText(100),
  themeId: optionalId,
  text: requiredText(text.fields.text, 8000),
})
export type RemarkInput = Omit<z.output<typeof remarkForm>, 'requestKey'>

export const answerForm = z.object({
  version,
  themeId: optionalId,
  weighing: requiredText(text.fields.weighing, 4000),
  answer: requiredText(text.fields.answer, 8000),
  consequence: oneOf(remarkConsequences),
  consequenceWhy: requiredText(text.fields.consequenceWhy, 4000),
})

export const roundStepForm = z.discriminatedUnion(
  'stap',
  [
    z.object({ stap: z.literal('toewijzen'), remarkIds: severalIds, assigneeId: optionalId }),
    z.object({ stap: z.literal('nota') }),
    z.object({ stap: z.literal('heropenen') }),
    z.object({ stap: z.literal('publiceren') }),
    z.object({ stap: z.literal('intrekken') }),
  ],
  text.stepUnknown,
)

export const positionForm = z.object({
  version,
  requestKey: optionalId,
  organisationId: optionalId,
  stakeholder: requiredText(text.positionFields.stakeholder, 200),
  takenOn: optionalDay,
  occasion: requiredText(text.positionFields.occasion, 300),
  position: requiredText(text.positionFields.position, 2000),
  hasInterest: z
    .string()
    .default('')
    .transform((value) => value === 'ja'),
  interestNote: optionalText(500),
  reference: requiredText(text.positionFields.reference, 300),
})
export type PositionInput = z.output<typeof positionForm>
