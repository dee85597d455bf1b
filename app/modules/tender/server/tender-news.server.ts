/** What happens around a tender, for its first page: questions that are open, when bidders last heard news, who follows. */
import type { Actor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { jsonInstant, jsonList, onlyRow } from '~/platform/database/json-sql.server'
import type { NamedRead } from '~/platform/database/read-together.server'
import { type EnquiryStatus, isOpenQuestion } from '../domain/enquiry'

export type NewsRow = {
  readonly questions: readonly { readonly status: EnquiryStatus; readonly isLate: boolean }[]
  readonly lastNewsAt: number | null
  readonly following: boolean
}

// $1 the tender, $2 who asks.
const text = `select
  ${jsonList(
    `json_build_object('status', q.status, 'isLate', q.is_late)`,
    'enquiry q where q.tender_id = $1::uuid',
    'q.id',
  )} as questions,
  ${jsonInstant(
    `greatest((select max(a.published_at) from tender_addendum a where a.tender_id = $1::uuid),
    (select max(r.published_at) from answer_round r where r.tender_id = $1::uuid))`,
  )}::float8 as "lastNewsAt",
  exists (select 1 from tender_follower f where f.tender_id = $1::uuid and f.user_id = $2::uuid) as following`

/** For a page that reads more in the same message. */
export const newsRead = (actor: Actor, tenderId: string): NamedRead<NewsRow> => ({
  name: 'tender-news',
  text,
  values: [tenderId, 'userId' in actor ? actor.userId : null],
})

/** Counted by the rule for what stands in the way of closing; an addendum and a nota are both news. */
export function toNews(rows: readonly NewsRow[]) {
  const { questions, lastNewsAt, following } = onlyRow(rows)
  return { openQuestions: questions.filter(isOpenQuestion).length, lastNewsAt: lastNewsAt as Instant | null, following }
}
