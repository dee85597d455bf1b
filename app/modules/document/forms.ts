/** The shapes of the document forms. Shape only: what needs the database or the file is decided by the use cases. */
import { z } from 'zod'
import type { CivilDate } from '~/kernel/civil-date'
import { readDayInput } from '~/kernel/day-input'
import { hasCitizenNumber } from '~/kernel/personal-data'
import {
  documentAvailabilities,
  documentKinds,
  documentStatuses,
  documentVisibilities,
  linkStates,
} from './domain/document-kinds'
import { documentFormTexts as texts } from './texts'

const trim = (value: string): string => value.replace(/\r\n/g, '\n').trim()
const text = (most: number) =>
  z
    .string()
    .default('')
    .transform(trim)
    .pipe(
      z
        .string()
        .max(most, texts.tooLong(most))
        .refine((typed) => !hasCitizenNumber(typed), texts.citizenNumber),
    )
const orNull = (typed: string): string | null => (typed === '' ? null : typed)

const optionalDay = z
  .string()
  .default('')
  .transform((typed, context): CivilDate | null => {
    if (typed.trim() === '') return null
    const read = readDayInput(typed)
    if (read.ok) return read.value
    context.addIssue({ code: 'custom', message: texts.day })
    return z.NEVER
  })

const url = text(2_000)
  .refine((typed) => typed === '' || isWebAddress(typed), texts.url)
  .transform(orNull)

function isWebAddress(typed: string): boolean {
  try {
    return ['https:', 'http:'].includes(new URL(typed).protocol)
  } catch {
    return false
  }
}

export const documentForm = z.object({
  /** Names this form, so that sending it twice makes one document. */
  requestKey: z.uuid().optional(),
  title: text(300).refine((typed) => typed !== '', texts.titleMissing),
  kind: z.enum(documentKinds, { error: texts.kindMissing }),
  period: text(60).transform(orNull),
  status: z.enum(documentStatuses, { error: texts.chooseOne }).default('unknown'),
  visibility: z.enum(documentVisibilities, { error: texts.visibilityMissing }),
  availability: z.enum(documentAvailabilities, { error: texts.chooseOne }).default('available'),
  url,
  issuer: text(200).transform(orNull),
  phase: z
    .string()
    .regex(/^[1-5]?$/, texts.chooseOne)
    .default('')
    .transform((typed) => (typed === '' ? null : Number(typed))),
  expiresOn: optionalDay,
  ownerId: z
    .union([z.literal(''), z.uuid()], { error: texts.chooseOne })
    .default('')
    .transform(orNull),
  linkState: z.enum(linkStates, { error: texts.chooseOne }).default('unchecked'),
  linkCheckedOn: optionalDay,
  note: text(500).transform(orNull),
  version: z.coerce.number().int().min(1).max(1_000_000_000).optional(),
})
export type DocumentInput = z.output<typeof documentForm>

/** A new file for a document that is there. */
export const versionForm = z.object({
  note: text(500).transform(orNull),
  /** The version that the page showed. */
  versionNumber: z.coerce.number().int().min(0).max(100_000),
})

const municipalityField = /^gemeente-(\d{4})$/

/** The municipalities that were ticked: a form with a file sends each under a name of its own. */
export const municipalitiesOf = (names: Iterable<string>): string[] =>
  [...names].flatMap((name) => municipalityField.exec(name)?.[1] ?? []).sort()
