/**
 * Keeps what a provider answers to the questions of a check: an explanation, or which of two readings was meant. Kept
 * by row, column and rule of the obligation, so that the next version of the file has them already.
 */
import type { ProviderActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { hasCitizenNumber } from '~/kernel/personal-data'
import { ok, type Result, refuse } from '~/kernel/result'
import { can } from '~/modules/access/domain/permissions'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import type { SaveExplanationsProblem } from '../domain/provider-problems'
import { findOwnDelivery } from './find-own-delivery.server'
import { confirmationRule } from './load-check-context.server'

/** `position` is that of the question in the delivery; an empty text takes the answer back. */
export type Answer = { readonly position: number; readonly text: string }
export type AnswersToSave = {
  readonly obligationId: string
  readonly deliveryId: string
  readonly answers: readonly Answer[]
  /** One text for all questions of the same kind as the one named here, where there is no answer of its own. */
  readonly forKind: readonly Answer[]
  readonly now: Instant
}

export const longestExplanation = 2_000

type Question = {
  position: number
  rule: string
  code: string
  rowKey: string | null
  columnKey: string | null
  choices: unknown
}

/** Gives how many questions now have an answer that they did not have, or another one. */
export async function saveExplanations(
  actor: ProviderActor,
  input: AnswersToSave,
): Promise<Result<number, SaveExplanationsProblem>> {
  if (!can(actor, 'delivery:upload')) return refuse('notAllowed')
  const tooLong = [...input.answers, ...input.forKind].find((answer) => answer.text.length > longestExplanation)
  if (tooLong) return refuse('explanationTooLong', { max: longestExplanation, position: tooLong.position })
  const personal = [...input.answers, ...input.forKind].find((answer) => hasCitizenNumber(answer.text))
  if (personal) return refuse('personalNumber', { position: personal.position })
  return withActor(actor, async (db) => {
    const delivery = await findOwnDelivery(db, input)
    if (!delivery) return refuse('notFound')
    if (delivery.status !== 'checked' && delivery.status !== 'rejected') return refuse('stepUnknown')
    const questions: Question[] = await db.deliveryProblem.findMany({
      where: { deliveryId: delivery.id, severity: 'question' },
      select: { position: true, rule: true, code: true, rowKey: true, columnKey: true, choices: true },
    })
    const { obligationId, supplierId } = delivery
    const kept = await db.explanation.findMany({ where: { obligationId } })
    const known = new Map(kept.map((row) => [keyOf(row), row.text]))
    const texts = textsToKeep(questions, input, known)
    let changed = 0
    for (const [key, { question, text }] of texts) {
      if ((known.get(key) ?? '') === text) continue
      changed += 1
      await keep(db, { question, text, obligationId, supplierId, actor, now: input.now })
    }
    if (changed > 0) {
      await recordEvent(db, {
        type: 'delivery.explained',
        objectType: 'delivery',
        objectId: delivery.id,
        contractId: delivery.contractId,
        supplierId,
        data: { number: delivery.number, answers: changed },
      })
    }
    return ok(changed)
  })
}

const keyOf = ({
  rowKey,
  columnKey,
  rule,
}: {
  rowKey: string | null
  columnKey: string | null
  rule: string
}): string => JSON.stringify([rowKey ?? '', columnKey ?? '', rule])

type Text = { readonly question: Question; readonly text: string }

/** What each question gets, own answers before those for the kind; a choice that is none of the readings is left out. */
function textsToKeep(
  questions: readonly Question[],
  { answers, forKind }: AnswersToSave,
  known: ReadonlyMap<string, string>,
): Map<string, Text> {
  const byPosition = new Map(questions.map((question) => [question.position, question]))
  const texts = new Map<string, Text>()
  for (const { position, text } of answers) {
    const question = byPosition.get(position)
    if (question && isPossible(question, text)) texts.set(keyOf(question), { question, text: text.trim() })
  }
  for (const { position, text } of forKind) {
    const first = byPosition.get(position)
    if (!first || first.choices !== null || text.trim() === '') continue
    for (const question of questions) {
      if (question.code !== first.code || question.columnKey !== first.columnKey || question.rule !== first.rule)
        continue
      const key = keyOf(question)
      const own = texts.has(key) ? texts.get(key)!.text : (known.get(key) ?? '')
      if (own === '') texts.set(key, { question, text: text.trim() })
    }
  }
  return texts
}

const isPossible = ({ choices, rule }: Question, text: string): boolean =>
  choices === null ? rule !== confirmationRule : text === '' || (Array.isArray(choices) && choices.includes(text))

async function keep(
  db: Db,
  given: Text & { obligationId: string; supplierId: string; actor: ProviderActor; now: Instant },
): Promise<void> {
  const { question, text, obligationId, supplierId, actor, now } = given
  const key = { obligationId, rowKey: question.rowKey ?? '', columnKey: question.columnKey ?? '', rule: question.rule }
  if (text === '') {
    await db.explanation.deleteMany({ where: key })
    return
  }
  const said = { text, authorId: actor.userId, updatedAt: fromInstant(now) }
  await db.explanation.upsert({
    where: { obligationId_rowKey_columnKey_rule: key },
    create: { ...key, supplierId, ...said },
    update: said,
  })
}
