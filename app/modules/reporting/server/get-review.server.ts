/** Everything that one needs to judge a delivery, on one screen and in one transaction. */
import type { Actor } from '~/kernel/actor'
import type { CivilDate, Instant } from '~/kernel/civil-date'
import type { Cents } from '~/kernel/money'
import { isUuid } from '~/kernel/uuid'
import { readColleagueNames } from '~/modules/access/server/colleague-names.server'
import { type ReadQuery, readAs } from '~/platform/database/read-as.server'
import type { DeliveryStatus, ObligationStatus } from '../domain/delivery-status'
import { explanationKey } from '../domain/finding'
import { type ComparedCell, changeThreshold, comparedColumns, compareRow } from '../domain/period-comparison'
import { getPeriod, previousPeriod } from '../domain/periods'
import type { ReportTemplate } from '../domain/report-template'
import type { Totals } from '../domain/totals'
import type { CellValue } from '../domain/value-text'
import { listComments, nameOrganisations, type StaffComment } from './list-comments.server'
import { reviewRowsSql } from './review-rows-sql.server'

export type ReviewRow = {
  readonly row: number
  readonly rowKey: string
  readonly values: Readonly<Record<string, CellValue>>
  /** Cells that differ from the period before; null when the row is new. */
  readonly compared: Readonly<Record<string, ComparedCell>> | null
}
export type ReviewQuestion = {
  readonly position: number
  readonly rule: string
  readonly cell: string | null
  readonly row: number | null
  readonly column: string | null
  readonly found: string | null
  readonly message: string
  readonly explanation: string | null
}
export type Review = {
  readonly delivery: DeliveryFacts
  readonly obligation: ObligationFacts
  readonly template: Pick<ReportTemplate, 'id' | 'title' | 'columns' | 'totalColumn' | 'totalsBy'>
  readonly previous: { readonly period: string; readonly totals: Totals | null } | null
  readonly rows: readonly ReviewRow[]
  readonly total: number
  /** Rows of the period before that this version does not have. */
  readonly gone: number
  readonly questions: readonly ReviewQuestion[]
  readonly ceilings: readonly { readonly municipalityCode: string; readonly amountCents: Cents }[]
  readonly municipalities: Readonly<Record<string, string>>
  readonly comments: readonly StaffComment[]
}
type DeliveryFacts = {
  readonly id: string
  readonly number: number
  readonly status: DeliveryStatus
  readonly version: number
  readonly fileName: string
  readonly hasFile: boolean
  readonly rowCount: number
  readonly questionCount: number
  readonly noticeCount: number
  readonly totals: Totals | null
  readonly submittedAt: Instant | null
  readonly uploadedById: string | null
  readonly submittedById: string | null
  readonly signerName: string | null
  readonly receiptNumber: string | null
  readonly decidedAt: Instant | null
  readonly decidedById: string | null
  readonly decidedBy: string | null
  readonly decisionNote: string | null
}
type ObligationFacts = {
  readonly id: string
  readonly period: string
  readonly status: ObligationStatus
  readonly dueOn: CivilDate
  readonly contractId: string
  readonly contractNumber: string
  readonly supplierId: string
  readonly supplier: string
}
export type ReviewRequest = {
  readonly obligationId: string
  readonly deliveryId: string
  readonly onlyLarge: boolean
  readonly page: number
  readonly pageSize: number
}

/** Most questions shown; the count says how many there are. */
const mostQuestions = 200

/** Throws 404 when the delivery is not there, or not for this actor. */
export async function getReview(actor: Actor, request: ReviewRequest): Promise<Review> {
  const { obligationId, deliveryId } = request
  if (!isUuid(obligationId) || !isUuid(deliveryId)) throw new Response(null, { status: 404 })
  const review = await readAs(actor, async (query) => {
    const head = await readHead(query, request)
    const { template, delivery, obligation } = head
    const before = previousPeriod(getPeriod(obligation.period)).label
    const previous = await findPrevious(query, { ...obligation, template: template.id, before })
    const threshold = changeThreshold(template, getPeriod(obligation.period).end)
    const [rows] = await query<{ total: number; gone: number; rows: RawRow[] }>(
      reviewRowsSql({
        ...request,
        previousId: previous?.id ?? null,
        columns: comparedColumns(template),
        threshold,
      }),
    )
    if (!rows) throw new Error('A query without FROM gives one row')
    return {
      delivery,
      obligation,
      template: {
        id: template.id,
        title: template.title,
        columns: template.columns,
        totalColumn: template.totalColumn,
        totalsBy: template.totalsBy,
      },
      previous: previous && { period: before, totals: previous.totals },
      rows: rows.rows.map(({ before: then, ...row }) => ({
        ...row,
        compared: then && compareRow(template, { values: row.values, before: then }, threshold),
      })),
      total: rows.total,
      gone: rows.gone,
      questions: await listQuestions(query, obligationId, deliveryId),
      ceilings: head.ceilings,
      municipalities: head.municipalities,
      comments: await listComments(query, obligationId),
    }
  })
  const { decidedById } = review.delivery
  const decider = (await readColleagueNames([decidedById])).get(decidedById ?? '')
  return {
    ...review,
    delivery: { ...review.delivery, decidedBy: decider?.name ?? null },
    comments: await nameOrganisations(review.comments),
  }
}

type RawRow = {
  row: number
  rowKey: string
  values: Record<string, CellValue>
  before: Record<string, CellValue> | null
}
type Head = {
  delivery: Omit<DeliveryFacts, 'decidedBy'>
  obligation: ObligationFacts
  template: ReportTemplate
  ceilings: { municipalityCode: string; amountCents: Cents }[]
  municipalities: Record<string, string>
}

const epochMs = (column: string) => `(extract(epoch from ${column}) * 1000)::bigint`

async function readHead(query: ReadQuery, { obligationId, deliveryId }: ReviewRequest): Promise<Head> {
  const [head] = await query<Head>({
    text: `select json_build_object('id', d.id, 'number', d.number, 'status', d.status, 'version', d.version,
        'fileName', d.file_name, 'hasFile', d.file_sha256 is not null, 'rowCount', d.row_count,
        'questionCount', d.question_count, 'noticeCount', d.notice_count, 'totals', d.totals,
        'submittedAt', ${epochMs('d.submitted_at')}, 'uploadedById', d.uploaded_by_id,
        'submittedById', d.submitted_by_id, 'signerName', d.signer_name, 'receiptNumber', d.receipt_number,
        'decidedAt', ${epochMs('d.decided_at')}, 'decisionNote', d.decision_note,
        'decidedById', d.decided_by_id) as delivery,
      json_build_object('id', o.id, 'period', o.period, 'status', o.status, 'dueOn', o.due_on,
        'contractId', c.id, 'contractNumber', c.number, 'supplierId', s.id, 'supplier', s.name) as obligation,
      t.definition as template,
      (select coalesce(json_agg(json_build_object('municipalityCode', l.municipality_code, 'amountCents', l.amount_cents)
          order by l.municipality_code), '[]')
        from ceiling l where l.contract_id = o.contract_id and o.template_code = 'T1' and l.year::text = o.period) as ceilings,
      (select coalesce(json_object_agg(m.cbs_code, m.name), '{}') from organisation m where m.cbs_code is not null) as municipalities
      from delivery d join obligation o on o.id = d.obligation_id join contract c on c.id = o.contract_id
        join organisation s on s.id = o.supplier_id
        join report_template t on t.code = o.template_code and t.version = o.template_version
      where d.id = $1::uuid and o.id = $2::uuid`,
    values: [deliveryId, obligationId],
  })
  if (!head) throw new Response(null, { status: 404 })
  return head
}

type Before = { contractId: string; template: string; before: string }

/** The answer that counts for the period before: approved, or else submitted. */
async function findPrevious(query: ReadQuery, { contractId, template, before }: Before) {
  const [found] = await query<{ id: string; totals: Totals | null }>({
    text: `select d.id, d.totals from obligation o join delivery d on d.obligation_id = o.id
      where o.contract_id = $1::uuid and o.template_code = $2 and o.period = $3 and d.status in ('submitted', 'approved')
      order by d.number desc limit 1`,
    values: [contractId, template, before],
  })
  return found ?? null
}

async function listQuestions(query: ReadQuery, obligationId: string, deliveryId: string): Promise<ReviewQuestion[]> {
  const problems = await query<
    Omit<ReviewQuestion, 'explanation'> & { rowKey: string | null; columnKey: string | null }
  >({
    text: `select position, rule, cell, row, "column", found, message, row_key as "rowKey", column_key as "columnKey"
      from delivery_problem where delivery_id = $1::uuid and severity = 'question' order by position limit ${mostQuestions}`,
    values: [deliveryId],
  })
  const given = await query<{ rowKey: string; columnKey: string; rule: string; text: string }>({
    text: `select row_key as "rowKey", column_key as "columnKey", rule, text from explanation where obligation_id = $1::uuid`,
    values: [obligationId],
  })
  const byKey = new Map(
    given.map((row) => [explanationKey(row.rowKey || null, row.columnKey || null, row.rule), row.text]),
  )
  return problems.map(({ rowKey, columnKey, ...problem }) => ({
    ...problem,
    explanation: byKey.get(explanationKey(rowKey, columnKey, problem.rule)) ?? null,
  }))
}
