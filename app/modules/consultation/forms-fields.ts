/** The fields of which the forms of meetings, consultations and assignments are made: shape only, with their sentences. */
import { z } from 'zod'
import { type ClockTime, readTimeInput, type TimeInputCode } from '~/kernel/amsterdam-time'
import type { CivilDate } from '~/kernel/civil-date'
import { type DayInputCode, readDayInput } from '~/kernel/day-input'
import type { Problem, Result } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { inputProblemText, fieldTexts as text } from './texts-fields'

const trim = (value: string): string => value.replace(/\r\n/g, '\n').trim()

export const optionalText = (most: number) =>
  z
    .string()
    .default('')
    .transform(trim)
    .pipe(z.string().max(most, text.tooLong(most)))
export const requiredText = (field: string, most: number) =>
  z
    .string()
    .default('')
    .transform(trim)
    .pipe(z.string().min(1, text.required(field)).max(most, text.tooLong(most)))

/** A field that a domain reader turns into a value or a problem with a Dutch sentence. */
const read = <T>(reader: (typed: string) => Result<T, DayInputCode | TimeInputCode>) =>
  z
    .string()
    .default('')
    .transform((typed, context): T => {
      const result = reader(typed)
      if (result.ok) return result.value
      context.addIssue({ code: 'custom', message: inputProblemText(result.problem as Problem<DayInputCode>) })
      return z.NEVER
    })
const orNull =
  <T>(reader: (typed: string) => Result<T, DayInputCode | TimeInputCode>) =>
  (typed: string): Result<T | null, DayInputCode | TimeInputCode> =>
    typed.trim() === '' ? { ok: true, value: null } : reader(typed)

export const day = read<CivilDate>(readDayInput)
export const optionalDay = read<CivilDate | null>(orNull(readDayInput))
export const optionalTime = read<ClockTime | null>(orNull(readTimeInput))

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
export const version = z.string().default('').transform(Number).pipe(z.int().min(0)).catch(0)
