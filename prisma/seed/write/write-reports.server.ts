/** Templates, obligations, deliveries with rows and remarks, comments, and what was used of the ceilings. */
import type { CivilDate } from '~/kernel/civil-date'
import { dueDate } from '~/modules/reporting/domain/due-date'
import type { ReportTemplate } from '~/modules/reporting/domain/report-template'
import { findTemplate, shippedTemplates } from '~/modules/reporting/domain/report-templates'
import { toProblem } from '~/modules/reporting/problem'
import { fromCents, fromDay } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { ceilingUses } from '../example/ceiling-uses'
import { comments } from '../example/comments'
import { deliveries } from '../example/deliveries'
import { obligations } from '../example/obligations'
import type { ExampleDelivery, ExampleObligation } from '../example/shapes'
import { checkExample } from './check-example'
import { exampleReceipt } from './example-receipt'
import type { StoredExampleFile } from './store-example-files.server'

/** Publishes the templates that ship with Leidraad, as far as the database does not know them; gives how many were new. */
export async function writeTemplates(db: Db): Promise<number> {
  const rows = shippedTemplates.map((template) => ({
    code: template.id,
    version: template.version,
    name: template.title,
    status: 'published',
    definition: plainJson(template),
    publishedAt: at(template.validFrom, 8),
  }))
  return (await db.reportTemplate.createMany({ data: rows, skipDuplicates: true })).count
}

/** Writes what is not there yet; gives the number of rows that were new. */
export async function writeReports(db: Db, files: ReadonlyMap<string, StoredExampleFile>): Promise<number> {
  const checked = deliveries.map((delivery) => ({ delivery, check: checkExample(delivery) }))
  const counts = [
    await db.obligation.createMany({ data: obligations.map(obligationRow), skipDuplicates: true }),
    await db.delivery.createMany({ data: checked.map((one) => deliveryRow(one, files)), skipDuplicates: true }),
    await db.deliveryRow.createMany({ data: checked.flatMap(rowsOf), skipDuplicates: true }),
    await db.deliveryProblem.createMany({ data: checked.flatMap(problemsOf), skipDuplicates: true }),
    await db.deliveryComment.createMany({
      data: comments.map(({ on, ...comment }) => ({ ...comment, createdAt: at(on, 12) })),
      skipDuplicates: true,
    }),
    await db.ceilingUse.createMany({
      data: ceilingUses.map((use) => ({ ...use, amountCents: fromCents(use.amountCents) })),
      skipDuplicates: true,
    }),
  ]
  return counts.reduce((sum, { count }) => sum + count, 0)
}

type Checked = { readonly delivery: ExampleDelivery; readonly check: ReturnType<typeof checkExample> }

const at = (day: CivilDate, hour: number, minute = 0): Date =>
  new Date(`${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z`)

function templateOf(obligation: ExampleObligation): ReportTemplate {
  const template = findTemplate(obligation.templateCode)
  if (!template) throw new Error(`No template ${obligation.templateCode}`)
  return template
}
function obligationOf(delivery: ExampleDelivery): ExampleObligation {
  const obligation = obligations.find((candidate) => candidate.id === delivery.obligationId)
  if (!obligation) throw new Error(`No obligation for ${delivery.fileName}`)
  return obligation
}

function obligationRow(obligation: ExampleObligation) {
  const template = templateOf(obligation)
  const due = dueDate(template.calendar.due, obligation.periodEndsOn)
  return {
    id: obligation.id,
    contractId: obligation.contractId,
    supplierId: obligation.supplierId,
    templateCode: template.id,
    templateVersion: template.version,
    period: obligation.period,
    periodStartsOn: fromDay(obligation.periodStartsOn),
    periodEndsOn: fromDay(obligation.periodEndsOn),
    dueOn: fromDay(due.day),
    dueReason: due.steps.map((step) => ({ ...step })),
    status: obligation.status,
    waivedReason: obligation.waivedReason,
  }
}

function deliveryRow({ delivery, check }: Checked, files: ReadonlyMap<string, StoredExampleFile>) {
  const obligation = obligationOf(delivery)
  const file = files.get(delivery.id)
  const receipt = delivery.submittedOn ? exampleReceipt(delivery, obligation, { sha256: file?.sha256 ?? '' }) : null
  const { counts, rows, totals } = check.summary
  return {
    id: delivery.id,
    obligationId: delivery.obligationId,
    contractId: delivery.contractId,
    supplierId: delivery.supplierId,
    number: delivery.number,
    status: delivery.status,
    channel: 'upload',
    fileSha256: file?.sha256 ?? null,
    fileName: delivery.fileName,
    fileSize: BigInt(file?.size ?? 0),
    requestKey: `example:${delivery.id}`,
    uploadedById: delivery.uploadedById,
    uploadedAt: at(delivery.uploadedOn, 9),
    checkedAt: at(delivery.uploadedOn, 9, 1),
    progressRows: rows,
    rowCount: rows,
    errorCount: counts.error,
    questionCount: counts.question,
    noticeCount: counts.notice,
    totals: plainJson(totals),
    summary: plainJson(check.summary),
    signerName: delivery.signerName,
    submittedById: delivery.submittedById,
    submittedAt: delivery.submittedOn ? at(delivery.submittedOn, 9, 30) : null,
    receiptNumber: receipt?.number ?? null,
    receiptText: receipt?.text ?? null,
    receiptSha256: receipt?.sha256 ?? null,
    decidedById: delivery.decidedById,
    decidedAt: delivery.decidedOn ? at(delivery.decidedOn, 14) : null,
    decisionNote: delivery.decisionNote,
  }
}

const rowsOf = ({ delivery, check }: Checked) =>
  check.rows.map(({ row, key, values }) => ({
    deliveryId: delivery.id,
    supplierId: delivery.supplierId,
    row,
    rowKey: key,
    values: plainJson(values),
  }))

const problemsOf = ({ delivery, check }: Checked) =>
  check.findings.map((finding, index) => {
    const { code, explanation, choices, ...problem } = toProblem(finding)
    return { deliveryId: delivery.id, supplierId: delivery.supplierId, position: index + 1, ...problem }
  })

/** The value as JSON has it: what a JSON column takes. */
const plainJson = (value: unknown) => JSON.parse(JSON.stringify(value))
