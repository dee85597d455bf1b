/** The shapes of the forms of meetings. */
import { z } from 'zod'
import { version } from '~/platform/form/field-kinds'
import { meetingReplies } from './domain/invitation'
import { meetingVisibilities } from './domain/meeting'
import { chosenId, day, oneOf, optionalId, optionalText, optionalTime, requiredText, severalIds } from './forms-fields'
import { meetingTexts as text } from './texts-meeting'

const mostAgendaLines = 40

/** One item a line; what stands after a bar is its explanation. */
const agenda = optionalText(4000).transform((typed) =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, mostAgendaLines)
    .map((line) => {
      const [title = '', ...rest] = line.split('|').map((part) => part.trim())
      return { title: title.slice(0, 200), note: rest.join(' | ').slice(0, 500) || null }
    }),
)

const meetingFields = {
  name: requiredText(text.fields.name, 200),
  subject: requiredText(text.fields.subject, 500),
  heldOn: day,
  startTime: optionalTime,
  endTime: optionalTime,
  place: optionalText(200),
  phaseNumber: z
    .string()
    .default('')
    .refine((typed) => typed === '' || /^[1-5]$/.test(typed), text.choosePhase)
    .transform((typed) => (typed === '' ? null : Number(typed))),
  visibility: oneOf(meetingVisibilities),
  agenda,
  notes: optionalText(8000),
}
export const newMeetingForm = z.object({ ...meetingFields, requestKey: chosenId })
export const changeMeetingForm = z.object({ ...meetingFields, version })
export type MeetingInput = Omit<z.output<typeof changeMeetingForm>, 'version'>

/** What the buttons of the meeting's pages send. */
export const meetingStepForm = z.discriminatedUnion(
  'stap',
  [
    z.object({ stap: z.literal('gehouden') }),
    z.object({ stap: z.literal('afzeggen'), reason: requiredText(text.fields.reason, 500) }),
    z.object({ stap: z.literal('aanwezig'), organisationId: chosenId, asWritten: optionalText(200) }),
    z.object({
      stap: z.literal('afwezig'),
      position: z
        .string()
        .regex(/^\d{1,6}$/)
        .transform(Number),
    }),
  ],
  text.stepUnknown,
)

export const invitationForm = z.discriminatedUnion(
  'stap',
  [
    z.object({ stap: z.literal('toevoegen'), addresses: optionalText(20_000), organisationId: optionalId }),
    z.object({ stap: z.literal('versturen') }),
    z.object({ stap: z.literal('antwoord'), invitationId: chosenId, reply: oneOf(meetingReplies) }),
    z.object({ stap: z.literal('weghalen'), invitationId: chosenId }),
  ],
  text.stepUnknown,
)

export const noteForm = z.discriminatedUnion(
  'stap',
  [
    z.object({ stap: z.literal('tafel'), title: requiredText(text.fields.tableTitle, 200) }),
    z.object({
      stap: z.literal('notitie'),
      requestKey: chosenId,
      tableId: optionalId,
      text: requiredText(text.fields.note, 4000),
      themeIds: severalIds,
    }),
    z.object({
      stap: z.literal('wijzigen'),
      noteId: chosenId,
      version,
      text: requiredText(text.fields.note, 4000),
      themeIds: severalIds,
    }),
    z.object({ stap: z.literal('verwijderen'), noteId: chosenId }),
    z.object({ stap: z.literal('publiceren') }),
    z.object({ stap: z.literal('intrekken') }),
  ],
  text.stepUnknown,
)

export const questionForm = z.discriminatedUnion(
  'stap',
  [
    z.object({
      stap: z.literal('vraag'),
      requestKey: chosenId,
      question: requiredText(text.fields.question, 2000),
      askedBy: optionalText(200),
    }),
    z.object({
      stap: z.literal('antwoord'),
      questionId: chosenId,
      version,
      answer: requiredText(text.fields.answer, 8000),
      answeredBy: optionalText(200),
    }),
    z.object({ stap: z.literal('publiceren'), questionId: chosenId }),
    z.object({ stap: z.literal('intrekken'), questionId: chosenId }),
  ],
  text.stepUnknown,
)

export const themeForm = z.object({
  name: requiredText(text.fields.themeName, 120),
  description: requiredText(text.fields.themeDescription, 1000),
})
