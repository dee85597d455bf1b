/** The fields of which the forms of meetings, consultations and assignments are made: shape only, with their sentences. */
import { z } from 'zod'
import { type ClockTime, readTimeInput, type TimeInputCode } from '~/kernel/amsterdam-time'
import type { CivilDate } from '~/kernel/civil-date'
import { type DayInputCode, readDayInput } from '~/kernel/day-input'
import { isUuid } from '~/kernel/uuid'
import { orNothing, readKind, textKinds } from '~/platform/form/field-kinds'
import { inputProblemText, fieldTexts as text } from './texts-fields'

export const { optionalText, requiredText } = textKinds(text)
const read = readKind<DayInputCode | TimeInputCode>(inputProblemText)

export const day = read<CivilDate>(readDayInput)
export const optionalDay = read<CivilDate | null>(orNothing<CivilDate, DayInputCode>(readDayInput))
export const optionalTime = read<ClockTime | null>(orNothing<ClockTime, TimeInputCode>(readTimeInput))

export const chosenId = z.string(text.chooseOne).refine(isUuid, text.chooseOne)
export const optionalId = z
  .string()
  .default('')
  .refine((id) => id === '' || isUuid(id), text.chooseOne)
  .transform((id) => (id === '' ? null : id))
export const severalIds = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(chosenId).max(100),
)
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, text.chooseOne)
