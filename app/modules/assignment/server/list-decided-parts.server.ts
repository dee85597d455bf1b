/** What can be quoted: the parts of the newest version of each assignment that was adopted. */
import type { ReadQuery } from '~/platform/database/read-as.server'

export type DecidedPart = {
  readonly assignmentId: string
  readonly assignment: string
  readonly version: number
  readonly code: string
  readonly title: string
  readonly text: string
  readonly results: readonly string[]
}
export type PartSearch = { readonly words: string; readonly assignmentId: string }

/** How many parts one page offers. */
export const mostParts = 50

const newestDecided = `select distinct on (assignment_id) assignment_id, number, content from assignment_version
  where status = 'adopted' order by assignment_id, number desc`

/** By code; one more than `mostParts` when there are more. Words are looked for in code, title and text. */
export const listDecidedParts = (query: ReadQuery, { words, assignmentId }: PartSearch): Promise<DecidedPart[]> =>
  query<DecidedPart>({
    text: `select v.assignment_id as "assignmentId", v.content ->> 'title' as assignment, v.number as version,
        p.value ->> 'code' as code, p.value ->> 'title' as title, p.value ->> 'text' as text,
        array(select jsonb_array_elements_text(p.value -> 'results')) as results
      from (${newestDecided}) v cross join lateral jsonb_array_elements(v.content -> 'parts') p
      where ($1 = '' or strpos(lower(concat_ws(' ', p.value ->> 'code', p.value ->> 'title', p.value ->> 'text')), lower($1)) > 0)
        and ($2 = '' or v.assignment_id::text = $2)
      order by p.value ->> 'code' limit $3`,
    values: [words.trim(), assignmentId, mostParts + 1],
  })

/** The assignments of which a version was adopted, as choices. */
export const listDecidedAssignments = (query: ReadQuery): Promise<{ value: string; label: string }[]> =>
  query<{ value: string; label: string }>({
    text: `select assignment_id as value, content ->> 'title' as label from (${newestDecided}) v order by label`,
    values: [],
  })
