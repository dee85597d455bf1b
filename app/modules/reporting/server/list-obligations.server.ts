/** A page of obligations, as the actor may see them: the region's staff all, a provider its own. */
import type { Actor } from '~/kernel/actor'
import type { CivilDate } from '~/kernel/civil-date'
import { type ReadQuery, readAs } from '~/platform/database/read-as.server'
import type { DeliveryStatus, ObligationStatus } from '../domain/delivery-status'
import {
  type ObligationFilters,
  type ObligationTile,
  obligationTiles,
  readObligationFilters,
} from '../domain/obligation-filters'
import {
  countedAtMost,
  type ObligationListRequest,
  obligationCountsSql,
  obligationListSql,
} from './obligation-list-sql.server'

export type ObligationListItem = {
  readonly id: string
  readonly supplierId: string
  readonly supplier: string
  readonly contractId: string
  readonly contractNumber: string
  readonly segmentCode: string
  readonly templateCode: string
  readonly templateName: string
  readonly period: string
  readonly dueOn: CivilDate
  readonly status: ObligationStatus
  /** The latest version, or null when nothing came in. */
  readonly delivery: {
    readonly id: string
    readonly number: number
    readonly status: DeliveryStatus
    readonly questionCount: number
  } | null
  /** Questions to or from the provider that nobody has closed. */
  readonly openQuestions: number
}
export type ObligationCounts = Readonly<Record<ObligationTile, number>>
export type ObligationPage = {
  readonly rows: readonly ObligationListItem[]
  /** Exact up to countedAtMost; beyond that there are more than it says. */
  readonly total: number
  readonly more: boolean
  /** Of the whole register, each counted as the list counts it. */
  readonly tiles: ObligationCounts
}

/** One page with its total and the counts above it; a page past the end gives no rows. */
export async function listObligations(actor: Actor, request: ObligationListRequest): Promise<ObligationPage> {
  return readAs(actor, async (query) => {
    const [row] = await query<{ total: number; rows: ObligationListItem[] }>(
      obligationListSql({ ...request, filters: narrowTo(actor, request.filters) }),
    )
    if (!row) throw new Error('A query without FROM gives one row')
    const codes = Object.keys(obligationTiles) as ObligationTile[]
    const counts = await countObligations(query, {
      actor,
      searches: codes.map((code) => obligationTiles[code]),
      today: request.today,
    })
    return {
      rows: row.rows,
      total: Math.min(row.total, countedAtMost),
      more: row.total > countedAtMost,
      tiles: Object.fromEntries(codes.map((code, index) => [code, counts[index] ?? 0])) as ObligationCounts,
    }
  })
}

/** How many obligations each of these list addresses shows, in one query. */
export async function countObligations(
  query: ReadQuery,
  { actor, searches, today }: { actor: Actor; searches: readonly string[]; today: CivilDate },
): Promise<number[]> {
  if (searches.length === 0) return []
  const filters = searches.map((search) => narrowTo(actor, readObligationFilters(new URLSearchParams(search))))
  const [row] = await query<Record<string, number>>(obligationCountsSql(filters, today))
  return searches.map((_, index) => row?.[`n${index}`] ?? 0)
}

/**
 * Row-level security shows a provider its own anyhow; the condition said out loud lets the supplier's index find the
 * rows among a million.
 */
const narrowTo = (actor: Actor, filters: ObligationFilters): ObligationFilters =>
  actor.kind === 'provider' ? { ...filters, supplierId: actor.organisationId } : filters
