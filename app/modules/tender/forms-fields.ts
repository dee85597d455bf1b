/** The kinds of fields in the forms of a tender: what a person types, or one Dutch sentence. */
import { z } from 'zod'
import { instantInAmsterdam, readTimeInput } from '~/kernel/amsterdam-time'
import type { CivilDate, Instant } from '~/kernel/civil-date'
import { readDayInput } from '~/kernel/day-input'
import type { Cents } from '~/kernel/money'
import { readMoneyInput } from '~/kernel/money-input'
import { ok, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { orNothing, readKind, typedText } from '~/platform/form/field-kinds'
import { type FieldProblemCode, fieldProblemText, workTexts as texts } from './texts-work'

export const optionalText = (most: number) => typedText.pipe(z.string().max(most, texts.tooLong(most)))
/** `missing` names the field, for a form in which more of them can be empty. */
export const requiredText = (most: number, missing: string = texts.required) =>
  typedText.pipe(z.string().min(1, missing).max(most, texts.tooLong(most)))

const read = readKind<FieldProblemCode>(fieldProblemText)

export const day = read<CivilDate>(readDayInput)
export const optionalDay = read<CivilDate | null>(orNothing(readDayInput))
export const optionalMoney = read<Cents | null>(orNothing(readMoneyInput))

/** 'dd-mm-jjjj uu.mm', Amsterdam time. */
function readMomentInput(typed: string): Result<Instant, FieldProblemCode> {
  const [dayText = '', ...rest] = typed.trim().split(/\s+/)
  const dayRead = readDayInput(dayText)
  if (!dayRead.ok) return dayRead
  const time = readTimeInput(rest.join(' '))
  if (!time.ok) return time
  const at = instantInAmsterdam(dayRead.value, time.value)
  return at === null ? refuse('timeDoesNotExist', { typed }) : ok(at)
}
export const moment = read<Instant>(readMomentInput)
export const optionalMoment = read<Instant | null>(orNothing(readMomentInput))

const percent = /^(\d{1,3})(?:,(\d{1,2}))?\s*%?$/
function readPercentInput(typed: string): Result<number, FieldProblemCode> {
  const match = percent.exec(typed.trim())
  const bp = match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : -1
  return bp >= 0 && bp <= 10_000 ? ok(bp) : refuse('percentNotRead', { typed })
}
/** A percentage with at most two decimals, as basis points. */
export const optionalPercent = read<number | null>(orNothing(readPercentInput))

export const wholeNumber = (least: number, most: number) =>
  typedText
    .refine(
      (typed) => /^\d{1,9}$/.test(typed) && Number(typed) >= least && Number(typed) <= most,
      texts.wholeNumber(least, most),
    )
    .transform(Number)
export const optionalNumber = (least: number, most: number) =>
  typedText
    .refine(
      (typed) => typed === '' || (/^\d{1,9}$/.test(typed) && Number(typed) >= least && Number(typed) <= most),
      texts.wholeNumber(least, most),
    )
    .transform((typed) => (typed === '' ? null : Number(typed)))

export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, texts.chooseOne)
export const optionalOneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z
    .union([z.literal(''), z.enum(values)], texts.chooseOne)
    .default('')
    .transform((value) => (value === '' ? null : (value as Values[number])))
export const chosenId = z.string(texts.chooseOne).refine(isUuid, texts.chooseOne)
export const optionalId = z
  .string()
  .default('')
  .refine((id) => id === '' || isUuid(id), texts.chooseOne)
  .transform((id) => (id === '' ? null : id))
export const ticked = z
  .string()
  .default('')
  .transform((value) => value === 'ja')
/** CPV code with its check digit, or nothing. */
export const optionalCpv = typedText
  .refine((code) => code === '' || /^\d{8}-\d$/.test(code), texts.cpvWrong)
  .transform((code) => (code === '' ? null : code))
