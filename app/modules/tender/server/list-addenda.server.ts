/** What changed after publication, newest first. */
import { dayOf, type Instant } from '~/kernel/civil-date'
import { jsonInstant, jsonList, onlyRow } from '~/platform/database/json-sql.server'
import { queryOf, type ReadSource } from '~/platform/database/query-of.server'
import type { NamedRead } from '~/platform/database/read-together.server'
import { proposedClosing } from '../domain/publication-checks'
import type { ToldChange } from './change-tender.server'
import type { TenderDetail } from './get-tender.server'

export type Addendum = {
  readonly number: number
  readonly publishedAt: Instant
  readonly reason: string
  readonly changes: readonly ToldChange[]
}

type AddendaRow = { readonly addenda: readonly Addendum[] }

// What changed is written by changeTender only.
const text = `select ${jsonList(
  `json_build_object('number', a.number, 'publishedAt', ${jsonInstant('a.published_at')}, 'reason', a.reason, 'changes', a.changes)`,
  'tender_addendum a where a.tender_id = $1::uuid',
  'a.number desc',
)} as addenda`

/** For a page that reads more in the same message. */
export const addendaRead = (tenderId: string): NamedRead<AddendaRow> => ({ name: 'addenda', text, values: [tenderId] })

export const listAddenda = async (source: ReadSource, tenderId: string): Promise<readonly Addendum[]> =>
  onlyRow(await queryOf(source)<AddendaRow>(addendaRead(tenderId))).addenda

/** How many days closing should move, because of an addendum or answers so late that bidders have too little time; or null. */
export const lateNewsDays = (tender: TenderDetail, lastNewsAt: Instant | null): number | null =>
  proposedClosing(tender, lastNewsAt === null ? null : dayOf(lastNewsAt))
