/** The forms of a notice: its fields by their key, or the reference that TenderNed gave. */
import { z } from 'zod'
import { readDayInput } from '~/kernel/day-input'
import { isNoticeReference } from './domain/notice-values'
import { noticeProblemText, noticeTexts as texts } from './texts-notice'

const longest = 4000

/** Fields are named as their key: BT-21, BT-21|2. */
export const noticeForm = z
  .looseObject({ stap: z.enum(['opslaan', 'publiceren', 'verbeteren']).catch('opslaan') })
  .transform((fields, context) => {
    const text = (name: string): string => {
      const value = fields[name]
      return typeof value === 'string' ? value.replace(/\r\n/g, '\n').trim() : ''
    }
    const refuse = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message })
    if (fields.stap !== 'opslaan') {
      const reference = text('reference').slice(0, 100)
      if (reference === '') refuse('reference', texts.referenceMissing)
      else if (!isNoticeReference(reference)) refuse('reference', texts.referenceForm(reference))
      const day = readDayInput(text('publishedOn'))
      if (!day.ok) {
        refuse('publishedOn', noticeProblemText(day.problem))
        return z.NEVER
      }
      if (fields.stap === 'publiceren') return { stap: 'publiceren' as const, reference, publishedOn: day.value }
      const reason = text('reason').slice(0, longest)
      if (reason === '') refuse('reason', texts.reasonMissing)
      return { stap: 'verbeteren' as const, reference, publishedOn: day.value, reason }
    }
    const values: Record<string, string> = {}
    for (const name of Object.keys(fields)) {
      if (!/^(?:BT|OPP)-\d{1,5}(?:\|\d{1,4})?$/.test(name)) continue
      values[name] = text(name)
      if (values[name].length > longest) refuse(name, texts.tooLong)
    }
    const version = /^\d{1,9}$/.test(text('version')) ? Number(text('version')) : 0
    return { stap: 'opslaan' as const, values, version }
  })
