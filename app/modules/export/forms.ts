/** The form that asks for a workbook. */
import { z } from 'zod'

export const exportRequestForm = z.object({
  /** The query string of the list of contracts. */
  filters: z.string().max(4_000).default(''),
  /** Names this form, so that pressing twice asks once. */
  sleutel: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .nullable()
    .default(null),
})
