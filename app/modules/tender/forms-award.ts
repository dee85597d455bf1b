/** The shapes of the award's forms. Shape only; the rules follow in the use cases. */
import { z } from 'zod'
import { isUuid } from '~/kernel/uuid'
import { objectionKinds } from './domain/standstill'
import { dayField } from './forms-evaluation'
import { moment, requiredText } from './forms-fields'
import { awardTexts } from './texts-award'

const text = z
  .string()
  .default('')
  .transform((typed) => typed.replace(/\r\n/g, '\n').trim())
const id = z.string().refine(isUuid)
const texts = awardTexts.objection
const version = z.coerce.number().int().nonnegative().catch(0)

/** Everything that the page of a lot's award posts, told apart by `stap`. */
export const awardForm = z.discriminatedUnion('stap', [
  z.object({ stap: z.literal('vastleggen') }),
  z.object({ stap: z.literal('gunnen') }),
  z.object({ stap: z.literal('versturen'), version }),
  z.object({ stap: z.literal('definitief'), version }),
  z.object({ stap: z.literal('intrekken'), reden: text, version }),
  z.object({ stap: z.literal('uitleg'), inschrijving: id, vraag: text }),
  z.object({ stap: z.literal('goedkeuren'), vraagId: id, reden: text, version }),
  z.object({ stap: z.literal('afwijzen'), vraagId: id, reden: text, version }),
  z.object({
    stap: z.literal('bezwaar'),
    organisatie: z.string(texts.byMissing).refine(isUuid, texts.byMissing),
    soort: z.enum(objectionKinds, texts.kindMissing),
    ontvangen: dayField,
    gronden: text.refine((typed) => typed !== '', texts.groundsMissing),
  }),
  z.object({
    stap: z.literal('uitkomst'),
    bezwaar: id,
    besluit: z.enum(['upheld', 'dismissed', 'withdrawn'], texts.outcomeMissing),
    datum: dayField,
    toelichting: text.refine((typed) => typed !== '', texts.outcomeTextMissing),
    version,
  }),
])

/** The reasons of one letter: for each criterion `voordeel-<id>` and `versie-<id>`. */
export function readReasons(
  values: Readonly<Record<string, string | readonly string[]>>,
  criterionIds: readonly string[],
) {
  const of = (name: string): string => {
    const value = values[name]
    return typeof value === 'string' ? value : (value?.[0] ?? '')
  }
  return criterionIds.map((criterionId) => ({
    criterionId,
    text: of(`voordeel-${criterionId}`).replace(/\r\n/g, '\n'),
    version: /^\d{1,9}$/.test(of(`versie-${criterionId}`)) ? Number(of(`versie-${criterionId}`)) : 0,
  }))
}

const { missing } = awardTexts.draw

/** The form of a draw; the places stand in `plaats-<bidId>`. */
export const drawForm = z.object({
  berekening: z.string().regex(/^[0-9a-f]{64}$/),
  moment,
  geloot: requiredText(200, missing.drawnBy),
  getuige1: requiredText(200, missing.witness(1)),
  getuige2: requiredText(200, missing.witness(2)),
  verslag: requiredText(4000, missing.report),
})

/** The bids in the order of their places 1, 2, …; a place that is missing or double leaves the order incomplete. */
export function readOrder(values: Readonly<Record<string, string | readonly string[]>>): readonly string[] {
  const placed = Object.entries(values).flatMap(([name, place]) => {
    const bidId = name.replace(/^plaats-/, '')
    return bidId !== name && isUuid(bidId) ? [{ bidId, place }] : []
  })
  return placed.flatMap((_, index) => {
    const [first, ...others] = placed.filter(({ place }) => place === String(index + 1))
    return first === undefined || others.length > 0 ? [] : [first.bidId]
  })
}
