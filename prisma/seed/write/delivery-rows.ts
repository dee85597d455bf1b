import { createHash } from 'node:crypto'
import type { CivilDate } from '../../../app/kernel/civil-date'
import { dueDate } from '../../../app/modules/reporting/domain/due-date'
import { receiptText } from '../../../app/modules/reporting/domain/receipt'
import type { ReportTemplate } from '../../../app/modules/reporting/domain/report-template'
import { findTemplate } from '../../../app/modules/reporting/domain/report-templates'
import { toProblem } from '../../../app/modules/reporting/problem'
import { deliveries } from '../example/deliveries'
import { obligations } from '../example/obligations'
import type { ExampleDelivery, ExampleObligation } from '../example/shapes'
import { attendingOrganisations } from '../facts/organisations'
import { checkExample } from './check-example'
import { proofFileId, proofOf } from './proof-of-delivery'

/** The rows of the reporting tables for the example region, as the use cases would have written them. */
type StoredFile = { readonly sha256: string; readonly size: number }
export type CheckedDelivery = {
  readonly delivery: ExampleDelivery
  readonly check: ReturnType<typeof checkExample>
  readonly obligation: ExampleObligation
}

export const checkedDeliveries = (): CheckedDelivery[] =>
  deliveries.map((delivery) => ({ delivery, check: checkExample(delivery), obligation: obligationOf(delivery) }))

/** A moment of a day in UTC, for instants that the example only knows the day of. */
export const momentOn = (day: CivilDate, hour: number, minute = 0): Date =>
  new Date(`${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z`)
const dateOf = (day: CivilDate): Date => momentOn(day, 0)

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
const dueOf = (obligation: ExampleObligation) => dueDate(templateOf(obligation).calendar.due, obligation.periodEndsOn)

export function obligationRow(obligation: ExampleObligation) {
  const template = templateOf(obligation)
  const due = dueOf(obligation)
  return {
    id: obligation.id,
    contractId: obligation.contractId,
    supplierId: obligation.supplierId,
    templateCode: template.id,
    templateVersion: template.version,
    period: obligation.period,
    periodStartsOn: dateOf(obligation.periodStartsOn),
    periodEndsOn: dateOf(obligation.periodEndsOn),
    dueOn: dateOf(due.day),
    dueReason: due.steps.map((step) => ({ ...step })),
    status: obligation.status,
    waivedReason: obligation.waivedReason,
  }
}

export function deliveryRow(checked: CheckedDelivery, files: ReadonlyMap<string, StoredFile>) {
  const { delivery, check } = checked
  const { counts, rows, totals } = check.summary
  const file = files.get(delivery.id)
  const receipt = receiptOf(checked, file?.sha256 ?? '')
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
    uploadedAt: momentOn(delivery.uploadedOn, 9),
    checkedAt: momentOn(delivery.uploadedOn, 9, 1),
    progressRows: rows,
    rowCount: rows,
    errorCount: counts.error,
    questionCount: counts.question,
    noticeCount: counts.notice,
    totals: plainJson(totals),
    summary: plainJson(check.summary),
    ...proofColumns(delivery, files),
    signerName: delivery.signerName,
    submittedById: delivery.submittedById,
    submittedAt: delivery.submittedOn ? momentOn(delivery.submittedOn, 9, 30) : null,
    receiptNumber: receipt?.number ?? null,
    receiptText: receipt?.text ?? null,
    receiptSha256: receipt?.sha256 ?? null,
    decidedById: delivery.decidedById,
    decidedAt: delivery.decidedOn ? momentOn(delivery.decidedOn, 14) : null,
    decisionNote: delivery.decisionNote,
  }
}

function proofColumns(delivery: ExampleDelivery, files: ReadonlyMap<string, StoredFile>) {
  const proof = proofOf(delivery)
  if (!proof) return {}
  const { turnoverCents, kind, signedOn, fileName } = proof
  const aboutSha256 = files.get(delivery.id)?.sha256 ?? null
  const fileSha256 = files.get(proofFileId(delivery))?.sha256 ?? null
  return {
    turnoverCents: BigInt(turnoverCents),
    declaration: plainJson({ kind, signedOn, aboutSha256, fileSha256, fileName }),
  }
}

/** A receipt as the product hands it out; the number starts with VB, so that it is never taken for a real one. */
function receiptOf({ delivery, check, obligation }: CheckedDelivery, fileSha256: string) {
  if (delivery.submittedOn === null) return null
  const template = templateOf(obligation)
  const sequence = String(deliveries.indexOf(delivery) + 1).padStart(6, '0')
  const number = `VB-${delivery.submittedOn.slice(0, 4)}-${sequence}`
  const total = template.totalColumn === null ? null : (check.summary.totals.all[template.totalColumn] ?? null)
  const text = receiptText({
    number,
    provider: attendingOrganisations.find((o) => o.key === obligation.supplier)?.name ?? obligation.supplier,
    contract: obligation.contractNumber,
    template: template.id,
    templateVersion: template.version,
    period: obligation.period,
    deliveryVersion: delivery.number,
    fileName: delivery.fileName,
    fileSha256,
    rows: check.summary.rows,
    totalCents: total,
    dueOn: dueOf(obligation).day,
    submittedAt: momentOn(delivery.submittedOn, 9, 30).toISOString(),
    submittedBy: delivery.signerName ?? '',
    signer: delivery.signerName ?? '',
  })
  return { number, text, sha256: createHash('sha256').update(text, 'utf8').digest('hex') }
}

export const tableRows = ({ delivery, check }: CheckedDelivery) =>
  check.rows.map(({ row, key, values }) => ({
    deliveryId: delivery.id,
    supplierId: delivery.supplierId,
    row,
    rowKey: key,
    values: plainJson(values),
  }))

export const problemRows = ({ delivery, check }: CheckedDelivery) =>
  check.findings.map((finding, index) => {
    const { explanation, choices, ...problem } = toProblem(finding)
    const own = { deliveryId: delivery.id, supplierId: delivery.supplierId, position: index + 1 }
    return { ...own, ...problem, ...(choices ? { choices: [...choices] } : {}) }
  })

/** The value as JSON has it: what a JSON column takes. */
const plainJson = (value: unknown) => JSON.parse(JSON.stringify(value))
