/** The shapes of the forms of assignments. */
import { z } from 'zod'
import { version } from '~/platform/form/field-kinds'
import { chosenId, oneOf, optionalDay, optionalText, requiredText, severalIds } from '../consultation/forms-fields'
import { partKinds } from './domain/assignment'
import { assignmentTexts as text } from './texts'

const year = z
  .string()
  .default('')
  .refine((typed) => typed.trim() === '' || /^20\d\d$/.test(typed.trim()), text.yearWrong)
  .transform((typed) => (typed.trim() === '' ? null : Number(typed)))
const partFields = {
  title: requiredText(text.fields.title, 200),
  text: requiredText(text.fields.text, 8000),
  year,
  resultIds: severalIds,
}
export const newPartForm = z.object({ ...partFields, requestKey: chosenId, kind: oneOf(partKinds) })
export type NewPartInput = z.output<typeof newPartForm>
export const partForm = z.object({ ...partFields, version })
export type PartInput = z.output<typeof partForm>

/** What the buttons of an assignment send. */
export const assignmentStepForm = z.discriminatedUnion(
  'stap',
  [
    z.object({ stap: z.literal('inspraak') }),
    z.object({ stap: z.literal('concept') }),
    z.object({
      stap: z.literal('vaststellen'),
      decisionSubject: requiredText(text.fields.decisionSubject, 300),
      adoptedOn: optionalDay,
    }),
  ],
  text.stepUnknown,
)

/** What the forms of one part send, besides its text. */
export const talkForm = z.discriminatedUnion(
  'stap',
  [
    z.object({ stap: z.literal('opmerking'), requestKey: chosenId, body: requiredText(text.fields.body, 4000) }),
    z.object({ stap: z.literal('afgehandeld'), commentId: chosenId }),
    z.object({
      stap: z.literal('voorstel'),
      requestKey: chosenId,
      text: requiredText(text.fields.proposal, 8000),
      why: requiredText(text.fields.why, 2000),
    }),
    z.object({ stap: z.literal('overnemen'), proposalId: chosenId, version, note: optionalText(1000) }),
    z.object({
      stap: z.literal('afwijzen'),
      proposalId: chosenId,
      version,
      note: requiredText(text.fields.note, 1000),
    }),
    z.object({ stap: z.literal('weghalen') }),
  ],
  text.stepUnknown,
)
