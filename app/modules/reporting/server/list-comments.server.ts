/** The talk about an obligation, as the actor may read it: questions with their answers below them, oldest first. */
import type { Instant } from '~/kernel/civil-date'
import { readColleagueNames } from '~/modules/access/server/colleague-names.server'
import type { ReadQuery } from '~/platform/database/read-as.server'

export type StaffComment = {
  readonly id: string
  readonly author: string
  readonly authorId: string | null
  /** The author's organisation; filled by nameOrganisations. */
  readonly organisation: string | null
  readonly at: Instant
  readonly visibility: 'internal' | 'shared'
  readonly body: string
  readonly deliveryId: string | null
  readonly rowKey: string | null
  /** Row number in the version that it is about. */
  readonly row: number | null
  readonly columnKey: string | null
  readonly answersId: string | null
  readonly isAnswered: boolean
  readonly isResolved: boolean
}

type Row = Omit<StaffComment, 'at'> & { at: string }

/** All comments of the obligation that row-level security shows this reader. */
export async function listComments(query: ReadQuery, obligationId: string): Promise<StaffComment[]> {
  const rows = await query<Row>({
    text: `select c.id, c.author_name as author, c.author_id as "authorId", null as organisation,
        (extract(epoch from c.created_at) * 1000)::bigint::text as at, c.visibility, c.body,
        c.delivery_id as "deliveryId", c.row_key as "rowKey", r.row, c.column_key as "columnKey",
        c.answers_id as "answersId", c.resolved_at is not null as "isResolved",
        exists (select 1 from delivery_comment a where a.answers_id = c.id) as "isAnswered"
      from delivery_comment c
        left join delivery_comment q on q.id = c.answers_id
        left join lateral (select min(r.row) as row from delivery_row r
          where r.delivery_id = c.delivery_id and r.row_key = c.row_key) r on c.row_key is not null
      where c.obligation_id = $1::uuid
      order by coalesce(q.created_at, c.created_at), coalesce(c.answers_id, c.id), c.answers_id nulls first, c.created_at`,
    values: [obligationId],
  })
  return rows.map((row) => ({ ...row, at: Number(row.at) as Instant }))
}

/** The same comments with the organisations of their authors. Call it outside the transaction that read them. */
export async function nameOrganisations(comments: readonly StaffComment[]): Promise<StaffComment[]> {
  const names = await readColleagueNames(comments.map((comment) => comment.authorId))
  return comments.map((comment) => ({
    ...comment,
    organisation: names.get(comment.authorId ?? '')?.organisation ?? null,
  }))
}
