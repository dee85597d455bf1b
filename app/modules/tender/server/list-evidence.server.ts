/** The evidence of everybody who was admitted, the first to expire first: a page, or all of it for the workbook. */
import type { StaffActor } from '~/kernel/actor'
import { addDays, dayOf, type Instant } from '~/kernel/civil-date'
import type { Paging } from '~/kernel/paging'
import { expiresSoonDays } from '~/modules/document/domain/expiry'
import { fromDay, toDayOrNull } from '~/platform/database/columns.server'
import { Prisma } from '~/platform/database/generated/client'
import { withActor } from '~/platform/database/with-actor.server'
import { evidenceState } from '../domain/admission-evidence'
import type { EvidenceFilters } from '../domain/admission-filters'
import { admissionReference } from '../domain/admission-letter'
import { findTenderHead, notFound } from './find-tender-head.server'

export type EvidenceListRequest = {
  readonly tenderId: string
  readonly filters: EvidenceFilters
  /** Null for all rows. */
  readonly paging: Paging | null
  readonly now: Instant
}

type Row = {
  application_id: string
  answer_id: string
  number: number
  tender_number: string
  contract_id: string | null
  name: string
  code: string
  title: string
  file_name: string
  evidence_on: Date | null
  expires_on: Date | null
  judged: boolean
  total: number
}

/** The state of evidence as domain/admission-evidence says it: `from` is today, `soon` the last day that is soon. */
const stateOf = (from: Date, soon: Date) => Prisma.sql`case when n.expires_on is null then 'forever'
  when n.expires_on < ${from}::date then 'expired' when n.expires_on <= ${soon}::date then 'soon' else 'valid' end`

/** Throws 404 for what is no open house. */
export function listEvidence(actor: StaffActor, { tenderId, filters, paging, now }: EvidenceListRequest) {
  return withActor(actor, async (db) => {
    const head = await findTenderHead(db, actor, tenderId)
    if (head.regime !== 'openHouse') throw notFound()
    const today = dayOf(now)
    const [from, soon] = [fromDay(today), fromDay(addDays(today, expiresSoonDays))]
    const like = `%${filters.search.replace(/[\\%_]/g, '\\$&')}%`
    const rows = await db.$queryRaw<Row[]>`
      select a.id::text as application_id, n.id::text as answer_id, a.number, t.number as tender_number,
        a.contract_id::text as contract_id, o.name, c.code, c.title, n.file_name, n.evidence_on, n.expires_on,
        j.answer_id is not null as judged, count(*) over ()::int as total
      from admission_answer n join admission_application a on a.id = n.application_id and a.status = 'admitted'
        join organisation o on o.id = a.supplier_id join criterion c on c.id = n.criterion_id join tender t on t.id = a.tender_id
        left join admission_judgement j on j.answer_id = n.id
      where a.tender_id = ${tenderId}::uuid and n.superseded_at is null and n.file_sha256 is not null
        and (o.name ilike ${like} or c.title ilike ${like} or t.number || '-T' || a.number ilike ${like})
        and (${filters.states}::text[] is null or ${stateOf(from, soon)} = any(${filters.states}))
      order by n.expires_on nulls last, lower(o.name), c.position, n.id
      ${paging === null ? Prisma.empty : Prisma.sql`limit ${paging.pageSize} offset ${(paging.page - 1) * paging.pageSize}`}`
    return {
      head,
      total: rows[0]?.total ?? 0,
      rows: rows.map((row) => {
        const expiresOn = toDayOrNull(row.expires_on)
        return {
          applicationId: row.application_id,
          answerId: row.answer_id,
          reference: admissionReference(row.tender_number, row.number),
          contractId: row.contract_id,
          name: row.name,
          requirement: `${row.code} ${row.title}`,
          fileName: row.file_name,
          evidenceOn: toDayOrNull(row.evidence_on),
          expiresOn,
          state: evidenceState(expiresOn, today),
          isJudged: row.judged,
        }
      }),
    }
  })
}
export type EvidenceRow = Awaited<ReturnType<typeof listEvidence>>['rows'][number]
