/** The shape of the answer to an invitation. */
import { z } from 'zod'
import { givenReplies } from './domain/invitation'
import { replyTexts as text } from './texts-reply'

const mostName = 200

export const replyForm = z.object({
  antwoord: z.enum(givenReplies, text.chooseOne),
  naam: z
    .string()
    .default('')
    .transform((typed) => typed.trim())
    .pipe(z.string().max(mostName, text.tooLong(mostName))),
})
