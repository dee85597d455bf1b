/** The shapes of the forms for results. Shape only: what needs the database is decided by the use cases. */
import { z } from 'zod'
import { readDayInput } from '~/kernel/day-input'
import { orNothing, readKind, severalOf, textKinds, typedText, version } from '~/platform/form/field-kinds'
import { directions, frequencies, indicatorStatuses, qualityDemands, units } from './domain/indicator'
import { influences, scores } from './domain/interpretation'
import { measurementStatuses } from './domain/measurement'
import { readPeriod } from './domain/period'
import { formTexts as texts, visionProblemText } from './texts-forms'

const { optionalText: optional, requiredText: required } = textKinds(texts)
const orNull = (most: number) => optional(most).transform((text) => (text === '' ? null : text))
const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) => z.enum(values, texts.chooseOne)
const several = severalOf(z.string().max(100), 200)
const tick = z
  .string()
  .optional()
  .transform((value) => value === 'ja')
const read = readKind(visionProblemText)
const day = read(readDayInput)
const optionalDay = read(orNothing(readDayInput))
const period = z
  .string()
  .default('')
  .transform((typed, context) => {
    const read = readPeriod(typed)
    if (read !== null) return read
    context.addIssue({ code: 'custom', message: visionProblemText({ code: 'periodUnknown' }) })
    return z.NEVER
  })

const { fields } = texts
export const indicatorForm = z.object({
  version,
  name: required(fields.name, 200),
  unit: oneOf(units),
  direction: oneOf(directions),
  instrument: required(fields.instrument, 120),
  publisher: required(fields.publisher, 200),
  frequency: oneOf(frequencies),
  owner: required(fields.owner, 120),
  numerator: orNull(300),
  denominator: orNull(300),
  status: oneOf(indicatorStatuses),
  quality: several.transform((chosen) => qualityDemands.filter((demand) => chosen.includes(demand))),
  isClientExperience: tick,
  isPublic: tick,
})
export type IndicatorInput = z.output<typeof indicatorForm>

export const measurementForm = z.object({
  version,
  area: required(fields.area, 10),
  period,
  value: optional(40),
  persons: typedText
    .refine((typed) => /^\d{0,8}$/.test(typed), texts.persons)
    .transform((typed) => (typed === '' ? null : Number(typed))),
  status: oneOf(measurementStatuses),
  isBaseline: tick,
  breaksTrend: tick,
  tableId: orNull(60),
  referenceOn: optionalDay,
  note: orNull(500),
})
export type MeasurementInput = z.output<typeof measurementForm>

export const targetForm = z.object({
  area: required(fields.area, 10),
  year: z
    .string()
    .default('')
    .refine((typed) => /^20\d\d$/.test(typed.trim()) && Number(typed) >= 2015, texts.year)
    .transform(Number),
  value: optional(40),
})
export type TargetInput = z.output<typeof targetForm>

export const interpretationForm = z.object({
  version,
  indicatorId: z.string().default(''),
  period,
  heldOn: day,
  score: oneOf(scores),
  cause: required(fields.cause, 1_500),
  influence: oneOf(influences),
  adjustment: required(fields.adjustment, 1_500),
  attendees: several,
  isPublic: tick,
})
export type InterpretationInput = z.output<typeof interpretationForm>

export const storyForm = z.object({
  version,
  title: required(fields.title, 120),
  text: required(fields.text, 3_000),
  hasPermission: tick,
})
export type StoryInput = z.output<typeof storyForm>
