/** The form with which a promise is found to be met or not. */
import { z } from 'zod'
import { promiseTexts } from './texts-promise'

export const promiseForm = z.object({
  stand: z.enum(['met', 'partiallyMet', 'notMet'], promiseTexts.choose),
  uitkomst: z
    .string()
    .default('')
    .transform((typed) => typed.replace(/\r\n/g, '\n').trim()),
  version: z.coerce.number().int().nonnegative().catch(0),
})
