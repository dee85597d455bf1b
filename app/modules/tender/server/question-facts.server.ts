/** A question to a bidder as the screens show it. */
import type { Instant } from '~/kernel/civil-date'
import { toInstant, toInstantOrNull } from '~/platform/database/columns.server'
import type { BidderQuestion } from '~/platform/database/generated/client'
import { type Judgement, type QuestionKind, questionState } from '../domain/eligibility'

export function toQuestion(row: BidderQuestion, now: Instant) {
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
