/** The shapes of the evaluation's forms. Shape only; the rules follow in the use cases. */
import { z } from 'zod'
import { readDayInput } from '~/kernel/day-input'
import { isUuid } from '~/kernel/uuid'
import { dayProblemText, evaluationTexts } from './texts-evaluation'

const text = z
  .string()
  .default('')
  .transform((typed) => typed.replace(/\r\n/g, '\n').trim())
const id = z.string().refine(isUuid)
const version = z.coerce.number().int().nonnegative().catch(0)
const ids = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string()).max(200),
)
export const dayField = z
  .string()
  .default('')
  .transform((typed, context) => {
    const result = readDayInput(typed)
    if (result.ok) return result.value
    context.addIssue({ code: 'custom', message: dayProblemText(result.problem) })
    return z.NEVER
  })

/** Everything that the start page of the evaluation can post, told apart by `stap`. */
export const evaluationForm = z.discriminatedUnion('stap', [
  z.object({
    stap: z.literal('verklaren'),
    belang: z.enum(['ja', 'nee'], evaluationTexts.declaration.missing),
    uitleg: text,
  }),
  z.object({ stap: z.literal('toelaten'), verklaring: id, reden: text }),
  z.object({ stap: z.literal('uitsluiten'), verklaring: id, reden: text }),
  z.object({ stap: z.literal('overleg'), perceel: id }),
  z.object({ stap: z.literal('voldoen'), perceel: id }),
])

/** What the page of a lot in consensus posts. */
export const meetingForm = z.discriminatedUnion('stap', [
  z.object({ stap: z.literal('verslag'), datum: dayField, aanwezig: ids, verslag: text, version }),
  z.object({ stap: z.literal('vaststellen') }),
])

/** What the page of a check posts. */
export const checkForm = z.discriminatedUnion('stap', [
  z.object({
    stap: z.literal('oordeel'),
    criterium: id,
    oordeel: z.enum(['met', 'notMet'], evaluationTexts.check.outcomeMissing),
    toelichting: text,
    version,
  }),
  z.object({ stap: z.literal('herstel'), criterium: id, vraag: text }),
  z.object({ stap: z.literal('goedkeuren'), vraagId: id, reden: text, version }),
  z.object({ stap: z.literal('afwijzen'), vraagId: id, reden: text, version }),
  z.object({ stap: z.literal('terzijde'), reden: text, version }),
])

/** The scores of one bid: for each criterion `score-<id>`, `motivering-<id>` and `versie-<id>`. */
export function readScores(
  values: Readonly<Record<string, string | readonly string[]>>,
  criterionIds: readonly string[],
) {
  const of = (name: string): string => {
    const value = values[name]
    return typeof value === 'string' ? value : (value?.[0] ?? '')
  }
  return criterionIds.map((criterionId) => {
    const typed = of(`score-${criterionId}`)
    return {
      criterionId,
      score: /^\d{1,3}$/.test(typed) ? Number(typed) : null,
      motivation: of(`motivering-${criterionId}`).replace(/\r\n/g, '\n'),
      differenceReason: of(`verschil-${criterionId}`).replace(/\r\n/g, '\n'),
      version: /^\d{1,9}$/.test(of(`versie-${criterionId}`)) ? Number(of(`versie-${criterionId}`)) : 0,
    }
  })
}

/** A form of which the shape does not matter here: the names follow from the criteria. */
export const anyForm = z.record(z.string(), z.union([z.string(), z.array(z.string())]))
