/** Templates, obligations, deliveries with rows and remarks, comments, and what was used of the ceilings. */
import type { CivilDate } from '~/kernel/civil-date'
import { dueDate } from '~/modules/reporting/domain/due-date'
import type { ReportTemplate } from '~/modules/reporting/domain/report-template'
import { findTemplate, shippedTemplates } from '~/modules/reporting/domain/report-templates'
import { keyOfValues } from '~/modules/reporting/domain/row-key'
import { fromCents, fromDay } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { ceilingUses } from '../example/ceiling-uses'
import { comments } from '../example/comments'
import { deliveries } from '../example/deliveries'
import { obligations } from '../example/obligations'
import type { ExampleDelivery, ExampleObligation } from '../example/shapes'
import { exampleReceipt } from './example-receipt'
import type { StoredExampleFile } from './store-example-files.server'

/** Publishes the templates that ship with Leidraad, as far as the database does not know them; gives how many were new. */
export async function writeTemplates(db: Db): Promise<number> {
  const rows = shippedTemplates.map((template) => ({
    code: template.id,
    version: template.version,
    name: template.title,
    status: 'published',
    definition: JSON.parse(JSON.stringify(template)),
    publishedAt: at(template.validFrom, 8),
  }))
  return (await db.reportTemplate.createMany({ data: rows, skipDuplicates: true })).count
}

/** Writes what is not there yet; gives the number of rows that were new. */
export async function writeReports(db: Db, files: ReadonlyMap<string, StoredExampleFile>): Promise<number> {
  const counts = [
    await db.obligation.createMany({ data: obligations.map(obligationRow), skipDuplicates: true }),
    await db.delivery.createMany({ data: deliveries.map((d) => deliveryRow(d, files)), skipDuplicates: true }),
    await db.deliveryRow.createMany({ data: deliveries.flatMap(rowsOf), skipDuplicates: true }),
    await db.deliveryProblem.createMany({ data: deliveries.flatMap(problemsOf), skipDuplicates: true }),
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

function deliveryRow(delivery: ExampleDelivery, files: ReadonlyMap<string, StoredExampleFile>) {
  const obligation = obligationOf(delivery)
  const file = files.get(delivery.id)
  const receipt = delivery.submittedOn ? exampleReceipt(delivery, obligation, { sha256: file?.sha256 ?? '' }) : null
  const count = (severity: string) => delivery.problems.filter((problem) => problem.severity === severity).length
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
    progressRows: delivery.rows.length,
    rowCount: delivery.rows.length,
    errorCount: count('error'),
    questionCount: count('question'),
    noticeCount: count('notice'),
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

/** Rows under the header: the first one is line 2 of the file. */
const rowsOf = (delivery: ExampleDelivery) =>
  delivery.rows.map((values, index) => ({
    deliveryId: delivery.id,
    supplierId: delivery.supplierId,
    row: index + 2,
    rowKey: keyOfValues(templateOf(obligationOf(delivery)), values),
    values,
  }))

const problemsOf = (delivery: ExampleDelivery) =>
  delivery.problems.map((problem, index) => {
    const template = templateOf(obligationOf(delivery))
    const values = delivery.rows[problem.row - 2]
    return {
      deliveryId: delivery.id,
      supplierId: delivery.supplierId,
      position: index + 1,
      sheet: 'CSV',
      column: template.columns.find((column) => column.key === problem.columnKey)?.header ?? null,
      rowKey: values ? keyOfValues(template, values) : null,
      ...problem,
    }
  })
