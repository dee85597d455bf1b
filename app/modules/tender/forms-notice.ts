/** The forms of a notice: its fields by their key, or the reference that TenderNed gave. */
import { z } from 'zod'
import { readDayInput } from '~/kernel/day-input'
import { noticeProblemText, noticeTexts as texts } from './texts-notice'

const longest = 4000

/** Fields are named as their key: BT-21, BT-21|2. */
export const noticeForm = z
  .looseObject({ stap: z.enum(['opslaan', 'publiceren']).catch('opslaan') })
  .transform((fields, context) => {
    const text = (name: string): string => {
      const value = fields[name]
      return typeof value === 'string' ? value.replace(/\r\n/g, '\n').trim() : ''
    }
    const refuse = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message })
    if (fields.stap === 'publiceren') {
      const reference = text('reference').slice(0, 100)
      if (reference === '') refuse('reference', texts.referenceMissing)
      const day = readDayInput(text('publishedOn'))
      if (!day.ok) {
        refuse('publishedOn', noticeProblemText(day.problem))
        return z.NEVER
      }
      return { stap: 'publiceren' as const, reference, publishedOn: day.value }
    }
    const values: Record<string, string> = {}
    for (const name of Object.keys(fields)) {
      if (!/^BT-\d{1,5}(?:\|\d{1,4})?$/.test(name)) continue
      values[name] = text(name)
      if (values[name].length > longest) refuse(name, texts.tooLong)
    }
    return { stap: 'opslaan' as const, values }
  })
