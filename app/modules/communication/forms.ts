/** The shapes of the newsletter forms. */
import { z } from 'zod'
import type { CivilDate } from '~/kernel/civil-date'
import { readDayInput } from '~/kernel/day-input'
import { hasCitizenNumber } from '~/kernel/personal-data'
import { mostSections } from './domain/newsletter'
import { subscriptionTexts, newsletterTexts as texts } from './texts'

const text = (most: number) =>
  z
    .string()
    .default('')
    .transform((typed) => typed.replace(/\r\n/g, '\n').trim())
    .pipe(
      z
        .string()
        .max(most, texts.errors.tooLong(most))
        .refine((typed) => !hasCitizenNumber(typed), texts.errors.citizenNumber),
    )
const many = (value: z.ZodType<string>) =>
  z
    .union([value.transform((one) => [one]), z.array(value)])
    .default([])
    .pipe(z.array(z.string()).max(100))

type SectionPlace = 1 | 2 | 3 | 4 | 5
type SectionField = `kop-${SectionPlace}` | `tekst-${SectionPlace}`
const sectionPlaces = Array.from({ length: mostSections }, (_, index) => (index + 1) as SectionPlace)
const sectionFields = Object.fromEntries(
  sectionPlaces.flatMap((place) => [
    [`kop-${place}`, text(150)],
    [`tekst-${place}`, text(8_000)],
  ]),
) as Record<SectionField, ReturnType<typeof text>>

export const newsletterForm = z
  .object({
    title: text(150).refine((typed) => typed !== '' && !typed.includes('\n'), texts.errors.title),
    intro: text(8_000),
    agenda: many(z.string().regex(/^(mijlpaal|bijeenkomst)-[0-9a-f-]{36}$/)),
    documents: many(z.uuid()),
    version: z.coerce.number().int().min(1).max(1_000_000_000),
    ...sectionFields,
  })
  .transform((form) => ({
    title: form.title,
    intro: form.intro,
    agendaKeys: form.agenda,
    documentIds: form.documents,
    version: form.version,
    sections: sectionPlaces
      .map((place) => ({ heading: form[`kop-${place}`], text: form[`tekst-${place}`] }))
      .filter((section) => section.heading !== '' || section.text !== ''),
  }))
export type NewsletterInput = z.output<typeof newsletterForm>

export const sendForm = z.object({
  version: z.coerce.number().int().min(1).max(1_000_000_000),
  sendOn: z
    .string()
    .default('')
    .transform((typed, context): CivilDate | null => {
      if (typed.trim() === '') return null
      const read = readDayInput(typed)
      if (read.ok) return read.value
      context.addIssue({ code: 'custom', message: texts.errors.day })
      return z.NEVER
    }),
})

/** Lower case, as accounts have it: one person is one address. */
export const subscribeForm = z.object({
  email: z
    .string()
    .default('')
    .transform((typed) => typed.trim().toLowerCase())
    .pipe(z.email(subscriptionTexts.emailWrong).max(254, subscriptionTexts.emailWrong)),
})
