/** The shapes of the forms of an open house. Shape only; the rules follow in the use cases. */
import { z } from 'zod'
import { readMoneyInput } from '~/kernel/money-input'
import { isUuid } from '~/kernel/uuid'
import { severalOf, version } from '~/platform/form/field-kinds'
import { isAdmissionOutcome } from './domain/admission-checklist'
import { chosenId, day, optionalNumber, optionalText } from './forms-fields'
import { admissionTexts as texts } from './texts-admission'
import { fieldProblemText } from './texts-work'

const said = optionalText(4_000)

/** Everything that the page of one application posts, told apart by `stap`. */
export const admissionForm = z.discriminatedUnion('stap', [
  z.object({ stap: z.literal('verklaren'), belang: z.enum(['ja', 'nee'], texts.interest.question), uitleg: said }),
  z.object({ stap: z.literal('oordelen') }),
  z.object({
    stap: z.literal('aanvullen'),
    eisen: severalOf(z.string().refine(isUuid, texts.request.which)),
    vraag: said,
    version,
  }),
  z.object({ stap: z.literal('toelaten'), toevoeging: said, version }),
  z.object({ stap: z.literal('weigeren'), toevoeging: said, version }),
  z.object({ stap: z.literal('beeindigen'), reden: said, version }),
])

type Values = Readonly<Record<string, string | readonly string[]>>
const of = (values: Values, name: string): string => {
  const value = values[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

/** The judgements that were chosen: for each answer `oordeel-<id>`, `reden-<id>` and `versie-<id>`. */
export function readJudgements(values: Values) {
  return Object.keys(values).flatMap((name) => {
    const answerId = name.startsWith('oordeel-') ? name.slice('oordeel-'.length) : ''
    const outcome = of(values, name)
    if (!isUuid(answerId) || !isAdmissionOutcome(outcome)) return []
    const seen = of(values, `versie-${answerId}`)
    const reason = of(values, `reden-${answerId}`).replace(/\r\n/g, '\n')
    return [{ answerId, outcome, reason, version: /^\d{1,9}$/.test(seen) ? Number(seen) : 0 }]
  })
}

const reason = optionalText(1_000)

/** Everything that the page of windows and terms posts. */
export const admissionSettingsForm = z.discriminatedUnion('stap', [
  z.object({ stap: z.literal('toevoegen'), vanaf: day, tot: day, reason, version }),
  z.object({ stap: z.literal('weghalen'), venster: chosenId, reason, version }),
  z.object({ stap: z.literal('termijnen'), dagen: optionalNumber(1, 56), reason, version }),
])

/** The ceilings of the lots, `plafond-<id>` each; or what is wrong, by field. */
export function readYearCeilings(values: Values, lotIds: readonly string[]) {
  const errors: Record<string, readonly string[]> = {}
  const ceilings = lotIds.map((lotId) => {
    const typed = of(values, `plafond-${lotId}`)
    if (typed.trim() === '') return { lotId, cents: null }
    const read = readMoneyInput(typed)
    if (!read.ok) errors[`plafond-${lotId}`] = [fieldProblemText(read.problem)]
    else if (read.value === 0) errors[`plafond-${lotId}`] = [texts.settings.yearCeilingZero]
    return { lotId, cents: read.ok ? read.value : null }
  })
  return { ceilings, errors }
}
