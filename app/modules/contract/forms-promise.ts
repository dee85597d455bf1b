/** The form with which a promise gets its owner, and is found to be met or not. */
import { z } from 'zod'
import { promiseStatuses } from './domain/contract-promise'
import { promiseTexts } from './texts-promise'

/** In characters, as the other long texts of a contract. */
const longestOutcome = 4_000

export const promiseForm = z.object({
  eigenaar: z
    .union([z.literal(''), z.uuid()], promiseTexts.problems.ownerUnfit)
    .default('')
    .transform((chosen) => chosen || null),
  stand: z.enum(promiseStatuses, promiseTexts.choose),
  uitkomst: z
    .string()
    .default('')
    .transform((typed) => typed.replace(/\r\n/g, '\n').trim())
    .refine((typed) => typed.length <= longestOutcome, promiseTexts.outcomeTooLong(longestOutcome)),
  version: z.coerce.number().int().nonnegative().catch(0),
})
export type PromiseInput = z.output<typeof promiseForm>
