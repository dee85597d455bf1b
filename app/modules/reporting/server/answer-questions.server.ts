/** The form under the questions of a check: keeps the answers and, when asked, checks the file again with them. */
import type { ProviderActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { answerProblemTexts } from '../texts-check'
import { recheckDelivery } from './recheck-delivery.server'
import { type Answer, saveExplanations } from './save-explanations.server'

export type QuestionsAnswered =
  | { readonly kind: 'saved' }
  /** The delivery had this version; the new outcome will have a higher one. */
  | { readonly kind: 'checkingAgain'; readonly version: number }
  | { readonly kind: 'notFound' }
  | {
      readonly kind: 'refused'
      readonly errors: Readonly<Record<string, readonly string[]>>
      readonly values: Readonly<Record<string, string>>
      readonly problem: string | null
    }

type AnswerForm = {
  readonly obligationId: string
  readonly deliveryId: string
  /** `vraag-7` answers question 7, `soort-7` all of its kind; `doe` says which button was pressed. */
  readonly form: FormData
  readonly now: Instant
}

/** Refuses with the field that can't be kept, and with what was typed. */
export async function answerQuestions(actor: ProviderActor, input: AnswerForm): Promise<QuestionsAnswered> {
  const values = textsOf(input.form)
  const ids = { obligationId: input.obligationId, deliveryId: input.deliveryId }
  const saved = await saveExplanations(actor, {
    ...ids,
    answers: answersUnder('vraag-', values),
    forKind: answersUnder('soort-', values),
    now: input.now,
  })
  if (!saved.ok) {
    const { code, params = {} } = saved.problem
    if (code === 'notFound') return { kind: 'notFound' }
    const text = answerProblemTexts[code](params)
    const field = params.position === undefined ? null : `vraag-${params.position}`
    return { kind: 'refused', values, errors: field ? { [field]: [text] } : {}, problem: field ? null : text }
  }
  if (values.doe !== 'opnieuw') return { kind: 'saved' }
  const again = await recheckDelivery(actor, ids)
  if (again.ok) return { kind: 'checkingAgain', version: again.value }
  if (again.problem.code === 'notFound') return { kind: 'notFound' }
  return { kind: 'refused', values, errors: {}, problem: answerProblemTexts[again.problem.code]() }
}

function textsOf(form: FormData): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value === 'string') texts[name] = value.replaceAll('\0', '').replaceAll('\r\n', '\n')
  }
  return texts
}

const answersUnder = (prefix: string, values: Readonly<Record<string, string>>): Answer[] =>
  Object.entries(values).flatMap(([name, text]) => {
    const position = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN
    return Number.isSafeInteger(position) ? [{ position, text }] : []
  })
