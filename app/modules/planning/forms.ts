/** The shapes of the forms of the plan. Shape only: what needs the plan or the database is decided by the use cases. */
import { z } from 'zod'
import type { CivilDate } from '~/kernel/civil-date'
import { readDayInput } from '~/kernel/day-input'
import { hasCitizenNumber } from '~/kernel/personal-data'
import { isUuid } from '~/kernel/uuid'
import { milestoneDeciders } from './domain/decision'
import { milestoneKinds } from './domain/milestone'
import { formTexts as text } from './texts-forms'

export const optionalText = (most: number) =>
  z
    .string()
    .default('')
    .transform((typed) => typed.replace(/\r\n/g, '\n').trim())
    .pipe(
      z
        .string()
        .max(most, text.tooLong(most))
        .refine((typed) => !hasCitizenNumber(typed), text.citizenNumber),
    )
export const requiredText = (field: string, most: number) =>
  optionalText(most).refine((typed) => typed !== '', text.required(field))

export const optionalDay = z
  .string()
  .default('')
  .transform((typed, context): CivilDate | null => {
    if (typed.trim() === '') return null
    const read = readDayInput(typed)
    if (read.ok && read.value >= '1990-01-01' && read.value <= '2150-12-31') return read.value
    if (read.ok) {
      context.addIssue({ code: 'custom', message: text.dayTooFar })
      return z.NEVER
    }
    context.addIssue({ code: 'custom', message: text.day[read.problem.code](typed) })
    return z.NEVER
  })
export const requiredDay = optionalDay.transform((day, context): CivilDate => {
  if (day !== null) return day
  context.addIssue({ code: 'custom', message: text.day.dayMissing() })
  return z.NEVER
})

export const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .default('')
    .transform((typed) => (typed.trim() === '' ? '0' : typed.trim()))
    .refine((typed) => /^\d{1,6}$/.test(typed) && Number(typed) >= least && Number(typed) <= most, {
      message: text.wholeNumber(least, most),
    })
    .transform(Number)

export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, text.chooseOne)
export const chosenId = z.string(text.chooseOne).refine(isUuid, text.chooseOne)
export const optionalId = z
  .string()
  .default('')
  .refine((id) => id === '' || isUuid(id), text.chooseOne)
  .transform((id) => (id === '' ? null : id))
export const version = z.string().default('').transform(Number).pipe(z.int().min(0)).catch(0)
export const checked = z
  .string()
  .optional()
  .transform((value) => value === 'ja')

export const moveForm = z.object({
  naar: requiredDay,
  reason: requiredText(text.fields.reason, 500),
  planVersion: version,
})

const milestoneFields = {
  title: requiredText(text.fields.title, 200),
  description: optionalText(2000),
  phaseNumber: wholeNumber(1, 99),
  kind: oneOf(milestoneKinds),
  owner: requiredText(text.fields.owner, 120),
  deadlineOn: optionalDay,
  durationDays: wholeNumber(0, 3650),
  matterId: optionalId,
  deciders: oneOf(milestoneDeciders).catch('all'),
  isPublic: checked,
}
export const newMilestoneForm = z.object({ ...milestoneFields, requestKey: chosenId, forecastOn: requiredDay })
export const changeMilestoneForm = z.object({ ...milestoneFields, version })
export type MilestoneInput = Omit<z.output<typeof changeMilestoneForm>, 'version'>
export type NewMilestoneInput = z.output<typeof newMilestoneForm>

export const markForm = z.object({
  status: oneOf(['met', 'notMet', 'partiallyMet', 'scheduled']),
  on: optionalDay,
  evidence: optionalText(1000),
  version,
})
export type MarkInput = z.output<typeof markForm>

export const dependencyForm = z.object({ predecessorId: chosenId, lagDays: wholeNumber(0, 3650) })

/** Which button was pressed: save unless it says otherwise. */
export const stepForm = z.object({ stap: z.enum(['opslaan', 'verwijderen']).catch('opslaan') })

/** Which rows of an import are applied, and for which plan they were shown. */
export const applyImportForm = z.object({
  rij: z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.string().max(60)).max(2000),
  ),
  planVersion: version,
})
