/** What the forms of a quotation send. */
import { z } from 'zod'
import { chosenId } from '../consultation/forms-fields'
import { readPartChoice } from './domain/quotation'
import { quotationTexts as text } from './texts-quotation'

const mostNote = 1000

export const quotationForm = z.discriminatedUnion(
  'stap',
  [
    z.object({
      stap: z.literal('citeren'),
      deel: z
        .string()
        .default('')
        .transform((choice, context) => {
          const part = readPartChoice(choice)
          if (part) return part
          context.addIssue({ code: 'custom', message: text.partMissing })
          return z.NEVER
        }),
      toelichting: z
        .string()
        .default('')
        .transform((typed) => typed.replace(/\r\n/g, '\n').trim())
        .pipe(z.string().max(mostNote, text.noteTooLong)),
    }),
    z.object({ stap: z.literal('weghalen'), citaat: chosenId }),
  ],
  text.stepUnknown,
)
export type QuotationInput = z.output<typeof quotationForm>
