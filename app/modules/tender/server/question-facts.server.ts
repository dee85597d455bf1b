/** A question to a bidder as the screens show it. */
import type { Instant } from '~/kernel/civil-date'
import { toInstant, toInstantOrNull } from '~/platform/database/columns.server'
import type { BidderQuestion } from '~/platform/database/generated/client'
import type { NamedRead } from '~/platform/database/read-together.server'
import { type Judgement, type QuestionKind, questionState } from '../domain/eligibility'

type QuestionRow = Pick<
  BidderQuestion,
  | 'id'
  | 'kind'
  | 'question'
  | 'askedAt'
  | 'dueAt'
  | 'answeredAt'
  | 'judgement'
  | 'answer'
  | 'fileSha256'
  | 'fileName'
  | 'judgementReason'
  | 'version'
>

export type PriceQuestion = QuestionRow & { readonly bidId: string }

const priceText = `select bid_id::text as "bidId", id::text, kind, question, asked_at as "askedAt", due_at as "dueAt",
  answered_at as "answeredAt", judgement, answer, file_sha256 as "fileSha256", file_name as "fileName",
  judgement_reason as "judgementReason", version
  from bidder_question where lot_id = $1::uuid and kind = 'lowPrice'`

/** What was asked about low prices of a lot, each with its bid. */
export const priceQuestionsRead = (lotId: string): NamedRead<PriceQuestion> => ({
  name: 'price-questions',
  text: priceText,
  values: [lotId],
})

export function toQuestion(row: QuestionRow, now: Instant) {
  const facts = {
    dueAt: toInstant(row.dueAt),
    answeredAt: toInstantOrNull(row.answeredAt),
    judgement: row.judgement as Judgement | null,
  }
  return {
    id: row.id,
    kind: row.kind as QuestionKind,
    question: row.question,
    askedAt: toInstant(row.askedAt),
    ...facts,
    state: questionState(facts, now),
    answer: row.answer,
    fileName: row.fileSha256 === null ? null : row.fileName,
    judgementReason: row.judgementReason,
    version: row.version,
  }
}
export type QuestionView = ReturnType<typeof toQuestion>
