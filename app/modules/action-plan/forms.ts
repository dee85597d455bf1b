/** The shapes of the forms for action plans. */
import { z } from 'zod'
import { readDayInput } from '~/kernel/day-input'
import { orNothing, readKind, severalOf, textKinds, typedText, version } from '~/platform/form/field-kinds'
import { actionStatuses, progressKinds } from './domain/action-plan'
import { planProblemText, planTexts as texts } from './texts'

const { optionalText: optional, requiredText: required } = textKinds(texts)
const several = severalOf(z.string().max(60), 60)
const read = readKind(planProblemText)
const day = read(readDayInput)
const optionalDay = read(orNothing(readDayInput))
const count = typedText.refine((typed) => /^\d{0,7}$/.test(typed), texts.wholeNumber).transform(Number)

const { fields } = texts
export const newPlanForm = z.object({
  municipalityCode: z
    .string()
    .default('')
    .refine((code) => /^\d{4}$/.test(code), texts.chooseOne),
  year: z
    .string()
    .default('')
    .refine((year) => /^20\d\d$/.test(year) && Number(year) >= 2015, texts.yearWrong)
    .transform(Number),
})
export const planForm = z.object({ version, introduction: optional(4_000) })
export const planStepForm = z.object({
  naar: z.enum(['draft', 'adopted', 'public'], texts.chooseOne),
  adoptedOn: optionalDay,
})

export const actionForm = z.object({
  version,
  title: required(fields.title, 160),
  text: required(fields.text, 2_000),
  organisationId: z
    .string()
    .default('')
    .transform((id) => (id === '' ? null : id)),
  owner: required(fields.owner, 120),
  plannedFrom: day,
  plannedUntil: day,
  resultCodes: several,
  commitmentIds: several,
  progressKind: z.enum(progressKinds, texts.chooseOne),
  progressTotal: count.transform((total) => Math.max(1, total)),
  unit: optional(60).transform((unit) => (unit === '' ? null : unit)),
  needs: optional(1_000),
})
export type ActionInput = z.output<typeof actionForm>

export const progressForm = z.object({
  version,
  status: z.enum(actionStatuses, texts.chooseOne),
  done: count,
  text: optional(1_500),
  startedOn: optionalDay,
  finishedOn: optionalDay,
  needs: optional(1_000),
})
export type ProgressInput = z.output<typeof progressForm>

export const linkForm = z.object({
  organisationId: z.string().default(''),
  email: z
    .string()
    .default('')
    .transform((email) => email.trim().toLowerCase())
    .refine((email) => /^[^\s@]{1,64}@[^\s@]{1,180}\.[^\s@]{2,20}$/.test(email), texts.emailWrong),
})
