/** Quotations as they stand at what quotes, and the places where a part is quoted. */
import type { Actor } from '~/kernel/actor'
import { type Instant, instant } from '~/kernel/civil-date'
import { can, type Permission } from '~/modules/access/domain/permissions'
import type { ReadQuery } from '~/platform/database/read-as.server'
import type { Db } from '~/platform/database/with-actor.server'
import { type QuotationState, type QuotingKind, quotationState, quotingKinds } from '../domain/quotation'

export type QuotationView = {
  readonly id: string
  readonly objectId: string
  readonly code: string
  readonly title: string
  readonly text: string
  /** Codes of the results that the part serves. */
  readonly results: readonly string[]
  /** The frozen version that it quotes. */
  readonly versionId: string
  readonly assignment: string
  readonly version: number
  readonly note: string
  readonly isExample: boolean
  readonly byName: string
  readonly at: Instant
  readonly state: QuotationState
  /** The newest decided version, with the part as it reads there; null when it is not there any more. */
  readonly newest: { readonly version: number; readonly text: string | null }
}

type Row = Omit<QuotationView, 'state' | 'newest' | 'at'> & {
  at: Date
  newestVersion: number
  newestText: string | null
}

/** The quotations of these objects as far as the actor sees both, by code of the part. */
export async function listQuotations(
  query: ReadQuery,
  { kind, ids }: { readonly kind: QuotingKind; readonly ids: readonly string[] },
): Promise<QuotationView[]> {
  if (ids.length === 0) return []
  const rows = await query<Row>({
    text: `select q.id, q.object_id as "objectId", q.part_code as code, v.id as "versionId",
        q.version_number as version, q.note, q.is_example as "isExample", coalesce(q.quoted_by_name, '') as "byName",
        q.quoted_at as at, v.content ->> 'title' as assignment, part.value ->> 'title' as title,
        part.value ->> 'text' as text, array(select jsonb_array_elements_text(part.value -> 'results')) as results,
        n.number as "newestVersion", newest.value ->> 'text' as "newestText"
      from quotation q
      join assignment_version v on v.assignment_id = q.assignment_id and v.number = q.version_number
      join lateral (select p.value from jsonb_array_elements(v.content -> 'parts') p
        where p.value ->> 'code' = q.part_code) part on true
      join lateral (select number, content from assignment_version
        where assignment_id = q.assignment_id and status = 'adopted' order by number desc limit 1) n on true
      left join lateral (select p.value from jsonb_array_elements(n.content -> 'parts') p
        where p.value ->> 'code' = q.part_code) newest on true
      where q.object_type = $1 and q.object_id = any($2) order by q.part_code`,
    values: [kind, ids],
    name: 'quotations',
  })
  return rows.map(({ at, newestVersion, newestText, ...row }) => {
    const newest = { version: newestVersion, text: newestText }
    return { ...row, at: instant(at.getTime()), newest, state: quotationState(row, newest) }
  })
}

export type QuotedPlace = {
  readonly id: string
  readonly kind: QuotingKind
  readonly label: string
  /** Null for who may know of it, but not open its page: a provider reads what a fixed strategy chose, not its versions. */
  readonly href: string | null
  readonly version: number
  readonly note: string
}

/** What the page of each kind asks. */
const opensWith = {
  strategyChoice: 'strategy:read',
  criterion: 'tender:read',
  contract: 'contract:read',
  template: 'template:read',
} as const satisfies Record<QuotingKind, Permission>

/** Where a part is quoted, as far as the actor sees what quotes it, in the order of the thread. */
export async function listQuotedPlaces(db: Db, actor: Actor, partCode: string): Promise<QuotedPlace[]> {
  const rows = await db.quotation.findMany({ where: { partCode }, orderBy: [{ label: 'asc' }, { id: 'asc' }] })
  return rows
    .map(({ id, objectType, label, href, versionNumber, note }) => {
      const kind = objectType as QuotingKind
      return { id, kind, label, href: can(actor, opensWith[kind]) ? href : null, note, version: versionNumber }
    })
    .sort((a, b) => quotingKinds.indexOf(a.kind) - quotingKinds.indexOf(b.kind))
}

/** How often each part is quoted where the actor can see it. */
export async function countQuotations(db: Db, assignmentId: string): Promise<ReadonlyMap<string, number>> {
  const counts = await db.quotation.groupBy({ by: ['partCode'], where: { assignmentId }, _count: { _all: true } })
  return new Map(counts.map(({ partCode, _count }) => [partCode, _count._all]))
}
