/** The forms of the product catalogue: shape only; the rules of a code and a day say themselves what is wrong. */
import { z } from 'zod'
import { tariffUnits } from './domain/contract-kinds'
import { productTexts as texts } from './texts-product'

const { errors } = texts

export const productForm = z.object({
  code: z.string().default(''),
  name: z.string({ error: errors.name }).trim().min(2, errors.name).max(200, errors.name),
  unit: z.enum(tariffUnits, { error: errors.unit }),
  validFrom: z.string().default(''),
})
/** A code that is no product's is said to be gone by the use case. */
export const productEndForm = z.object({ ends: z.string().default(''), validUntil: z.string().default('') })
