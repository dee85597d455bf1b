/** What became of the remarks of the version before: "5 van 7 opgelost, 1 nieuw". */
import type { Db } from '~/platform/database/with-actor.server'

export type Solved = { readonly before: number; readonly solved: number; readonly fresh: number }

/**
 * Errors and questions only, matched on rule, row and column (or the cell, where a row has no key). A question that has
 * an explanation now is solved. Null when the version before had nothing to solve or could not be read.
 */
export async function getSolved(
  db: Db,
  head: { readonly id: string; readonly obligationId: string; readonly previousId: string | null },
): Promise<Solved | null> {
  if (head.previousId === null) return null
  const [row] = await db.$queryRaw<{ before: number; solved: number; fresh: number }[]>`
    with remark as (
      select p.delivery_id, concat_ws('|', p.rule, p.code, coalesce(p.row_key, p.cell, ''), coalesce(p.column_key, p."column", '')) as name,
        bool_and(p.severity = 'question' and p.choices is null and e.id is not null) as answered
      from delivery_problem p
        left join explanation e on e.obligation_id = ${head.obligationId}::uuid and e.row_key = coalesce(p.row_key, '')
          and e.column_key = coalesce(p.column_key, '') and e.rule = p.rule
      where p.delivery_id in (${head.id}::uuid, ${head.previousId}::uuid) and p.severity <> 'notice'
        and p.rule not in ('V0', 'V8')
      group by 1, 2),
    old as (select * from remark where delivery_id = ${head.previousId}::uuid),
    new as (select * from remark where delivery_id = ${head.id}::uuid)
    select (select count(*)::int from old) as before,
      (select count(*)::int from old left join new using (name) where new.name is null or new.answered) as solved,
      (select count(*)::int from new left join old using (name) where old.name is null and not new.answered) as fresh`
  return row && row.before > 0 ? row : null
}
