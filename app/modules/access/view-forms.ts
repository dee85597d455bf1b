/** The shapes of the forms around saved views. */
import { z } from 'zod'

/** The kit's form posts the query as `search`; `lijst` says of which list it is. */
export const saveViewForm = z.object({
  name: z
    .string()
    .default('')
    .transform((name) => name.trim())
    .pipe(z.string().min(1).max(60)),
  search: z.string().max(4000).default(''),
  gedeeld: z.literal('ja').optional(),
})

export const changeViewForm = z.object({
  id: z.string(),
  wat: z.enum(['delen', 'niet-delen', 'standaard', 'niet-standaard', 'verwijderen']),
})
