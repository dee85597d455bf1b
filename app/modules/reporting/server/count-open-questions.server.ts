/** Questions of the check that nobody has answered yet: an answer is kept by row, column and rule, over versions. */
import type { Db } from '~/platform/database/with-actor.server'

/**
 * A choice between readings stays open until the file was checked again with it. Questions beyond those that are kept
 * can't be answered one by one and stay open as well.
 */
export async function countOpenQuestions(
  db: Db,
  delivery: { readonly id: string; readonly obligationId: string; readonly questionCount: number },
): Promise<number> {
  const [row] = await db.$queryRaw<{ kept: number; open: number }[]>`
    select count(*)::int as kept,
      (count(*) filter (where p.choices is not null or e.id is null))::int as open
    from delivery_problem p
      left join explanation e on e.obligation_id = ${delivery.obligationId}::uuid and e.row_key = coalesce(p.row_key, '')
        and e.column_key = coalesce(p.column_key, '') and e.rule = p.rule
    where p.delivery_id = ${delivery.id}::uuid and p.severity = 'question'`
  if (!row) throw new Error('An aggregate gives one row')
  return row.open + Math.max(0, delivery.questionCount - row.kept)
}
