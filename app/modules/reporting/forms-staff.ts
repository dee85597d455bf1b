/** Shapes of what the buyer's people post about a delivery; the rules follow in the use cases. */
import { z } from 'zod'

const text = z.string().default('')
const id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
const version = z.coerce.number().int().nonnegative()

export const commentForm = z.object({ visibility: text, body: text })
export const closeForm = z.object({ afhandelen: id })
export const decideForm = z.object({ besluit: z.enum(['approved', 'returned']), note: text, version })
export const waiveForm = z.object({ naar: z.enum(['waived', 'open']), reason: text, version })

/** What a review form does, by the fields that it has. */
export const reviewForm = z.union([
  decideForm.transform((value) => ({ kind: 'decide' as const, ...value })),
  closeForm.transform((value) => ({ kind: 'close' as const, ...value })),
  commentForm.transform((value) => ({ kind: 'comment' as const, ...value })),
])

/** The same for the page of an obligation. */
export const obligationForm = z.union([
  waiveForm.transform((value) => ({ kind: 'waive' as const, ...value })),
  closeForm.transform((value) => ({ kind: 'close' as const, ...value })),
  commentForm.transform((value) => ({ kind: 'comment' as const, ...value })),
])
