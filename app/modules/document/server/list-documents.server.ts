/** The documents that the actor may see: row-level security decides which, this searches, filters and pages them. */
import type { Actor } from '~/kernel/actor'
import { addDays, type CivilDate } from '~/kernel/civil-date'
import type { Paging } from '~/kernel/paging'
import { can } from '~/modules/access/domain/permissions'
import type { Prisma } from '~/platform/database/generated/client'
import { readAs } from '~/platform/database/read-as.server'
import { statementName } from '~/platform/database/statement-name.server'
import type { DocumentFilters } from '../domain/document-filters'
import type { DocumentAvailability, DocumentVisibility } from '../domain/document-kinds'
import { expiresSoonDays } from '../domain/expiry'
import { readSnippet, type SnippetPart } from '../domain/snippet'

export type DocumentRow = {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly period: string | null
  readonly status: string | null
  readonly availability: DocumentAvailability
  readonly visibility: DocumentVisibility
  readonly url: string | null
  readonly issuer: string | null
  readonly municipalityCodes: readonly string[]
  readonly phaseNumber: number | null
  readonly expiresOn: CivilDate | null
  readonly publishedAt: Date | null
  readonly hasFile: boolean
  readonly contractId: string | null
  readonly source: unknown
  /** Where in the text it was found; empty without a search. */
  readonly snippet: readonly SnippetPart[]
}
export type DocumentPage = {
  readonly rows: readonly DocumentRow[]
  readonly total: number
  /** The kinds there are, to filter by. */
  readonly kinds: readonly string[]
  /** False when nothing matched the search and these titles only resemble it. */
  readonly exact: boolean
}
export type DocumentQuery = Paging & {
  readonly filters: DocumentFilters
  readonly today: CivilDate
  /** Newest first, for the public site; otherwise by title. A search gives the best match first. */
  readonly newestFirst?: boolean
}

/**
 * Row-level security knows the scope, not the role: a council member or evaluator of the region reads the project's
 * documents, but nothing that belongs to a contract.
 */
export const documentsWithin = (actor: Actor): Prisma.DocumentWhereInput =>
  can(actor, 'contract:read') ? {} : { contractId: null }

type Row = Omit<DocumentRow, 'snippet'> & { readonly snippet: string | null }
type Answer = { total: number; kinds: string[] | null; exact: boolean }

/** One page of documents, how many there are in all, and the kinds to filter by. */
export async function listDocuments(actor: Actor, query: DocumentQuery): Promise<DocumentPage> {
  const { filters, page, pageSize, newestFirst = false } = query
  const values: unknown[] = []
  const bind = (value: unknown): string => `$${values.push(value)}`
  const isSearch = filters.search !== ''
  const search = isSearch ? bind(filters.search) : ''
  const within = can(actor, 'contract:read') ? [] : ['d.contract_id is null']
  const where = [...within, ...conditions(query, bind)]
  const found = `with found as materialized (select * from leidraad.find_documents(${search})) `
  const from = `from document d${isSearch ? ' join found f on f.document_id = d.id' : ''}
    ${where.length === 0 ? '' : `where ${where.join(' and ')}`}`
  const order = isSearch
    ? 'f.rank desc, d.title, d.id'
    : newestFirst
      ? 'd.published_at desc nulls last, d.title, d.id'
      : 'd.title, d.id'
  const counting = `${isSearch ? found : ''}select (select count(*)::int ${from}) as total,
    (select array_agg(distinct d.kind order by d.kind) from document d ${within.length === 0 ? '' : `where ${within[0]}`}) as kinds,
    ${isSearch ? 'coalesce((select bool_and(exact) from found), true)' : 'true'} as exact`
  const limits = [...values, pageSize, (page - 1) * pageSize]
  const listing = `${isSearch ? found : ''}select d.id, d.title, d.kind, d.period, d.status, d.availability, d.visibility, d.url, d.issuer,
    d.municipality_codes as "municipalityCodes", d.phase_number as "phaseNumber", d.expires_on as "expiresOn",
    d.published_at as "publishedAt", d.file_sha256 is not null as "hasFile", d.contract_id as "contractId", d.source,
    ${
      isSearch
        ? `(select leidraad.document_snippet(v.text, ${search}) from document_version v
            where v.document_id = d.id and v.number = d.version_number and v.text is not null)`
        : 'null::text'
    } as snippet
    ${from} order by ${order} limit $${limits.length - 1} offset $${limits.length}`
  return readAs(actor, async (read) => {
    const [answer] = await read<Answer>({ text: counting, values, name: statementName(counting) })
    const rows = await read<Row>({ text: listing, values: limits, name: statementName(listing) })
    return {
      rows: rows.map((row) => ({ ...row, snippet: readSnippet(row.snippet) })),
      total: answer?.total ?? 0,
      kinds: answer?.kinds ?? [],
      exact: answer?.exact ?? true,
    }
  })
}

function conditions({ filters, today }: DocumentQuery, bind: (value: unknown) => string): string[] {
  const where: string[] = []
  if (filters.kind !== '') where.push(`d.kind = ${bind(filters.kind)}`)
  if (filters.municipality !== '') where.push(`d.municipality_codes @> array[${bind(filters.municipality)}::text]`)
  if (filters.phase !== null) where.push(`d.phase_number = ${bind(filters.phase)}`)
  if (filters.visibility !== null) where.push(`d.visibility = ${bind(filters.visibility)}`)
  if (filters.availability !== null) where.push(`d.availability = ${bind(filters.availability)}`)
  if (filters.expiresSoon) where.push(`d.expires_on <= ${bind(addDays(today, expiresSoonDays))}::date`)
  return where
}
