/** A page of the register, as the actor may see it. */
import type { Actor } from '~/kernel/actor'
import type { CivilDate } from '~/kernel/civil-date'
import { type Cents, cents } from '~/kernel/money'
import type { SavedViewRow } from '~/modules/access/server/saved-views-sql.server'
import { readAs } from '~/platform/database/read-as.server'
import { statementName } from '~/platform/database/statement-name.server'
import type { ContractStatus } from '../domain/contract-status'
import { type ContractListRequest, contractListSql, countedAtMost } from './contract-list-sql.server'

export type ContractListItem = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly supplierId: string
  readonly supplier: string
  readonly segmentCode: string
  readonly municipalityCodes: readonly string[]
  readonly status: ContractStatus
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate
  readonly noticeOn: CivilDate
  /** Of the year of today, all municipalities together; null when nothing was set or used. */
  readonly ceilingCents: Cents | null
  readonly usedCents: Cents | null
}
export type ContractPage = {
  readonly rows: readonly ContractListItem[]
  /** Exact up to countedAtMost; beyond that there are more than it says. */
  readonly total: number
  readonly more: boolean
  /** False when nothing matched the search and these rows only resemble it. */
  readonly exact: boolean
  readonly views: readonly SavedViewRow[]
}
type Row = { total: number; rows: ContractListItem[]; exact: boolean; views: SavedViewRow[] }

/** One page with its total; a page past the end gives no rows. */
export async function listContracts(actor: Actor, request: ContractListRequest): Promise<ContractPage> {
  const sql = contractListSql(request)
  const [row] = await readAs(actor, (query) => query<Row>({ ...sql, name: statementName(sql.text) }))
  if (!row) throw new Error('A query without FROM gives one row')
  // JSON numbers beyond the safe integers would have lost cents silently.
  for (const item of row.rows) {
    cents(item.ceilingCents ?? 0)
    cents(item.usedCents ?? 0)
  }
  return { ...row, total: Math.min(row.total, countedAtMost), more: row.total > countedAtMost }
}
