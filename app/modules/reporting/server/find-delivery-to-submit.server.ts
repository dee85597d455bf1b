/** What handing in must know of a delivery, its obligation and its contract. */
import type { Db } from '~/platform/database/with-actor.server'
import type { DeliveryStatus } from '../domain/delivery-status'
import type { ReportTemplate } from '../domain/report-template'
import type { Totals } from '../domain/totals'
import { readTemplate } from './read-template.server'

export type DeliveryToSubmit = {
  readonly id: string
  readonly obligationId: string
  readonly contractId: string
  readonly supplierId: string
  readonly supplierName: string
  readonly contractNumber: string
  readonly number: number
  readonly status: DeliveryStatus
  readonly version: number
  readonly fileName: string
  readonly fileSha256: string | null
  readonly rowCount: number
  readonly errorCount: number
  readonly questionCount: number
  readonly receiptNumber: string | null
  readonly uploadedAt: Date
  readonly period: string
  readonly periodEndsOn: Date
  readonly dueOn: Date
  readonly template: ReportTemplate
  readonly totals: Totals
  /** In cents; null when the template has no column with the total. */
  readonly totalCents: number | null
}

/** Null when there is none, or none that the actor may see. */
export async function findDeliveryToSubmit(db: Db, deliveryId: string): Promise<DeliveryToSubmit | null> {
  const delivery = await db.delivery.findUnique({
    where: { id: deliveryId },
    include: {
      obligation: {
        include: { contract: { select: { number: true, supplier: { select: { name: true } } } } },
      },
    },
  })
  if (!delivery) return null
  const { obligation } = delivery
  const template = await readTemplate(db, obligation.templateCode, obligation.templateVersion)
  const totals = (delivery.totals as Totals | null) ?? { all: {}, groups: [] }
  return {
    id: delivery.id,
    obligationId: obligation.id,
    contractId: delivery.contractId,
    supplierId: delivery.supplierId,
    supplierName: obligation.contract.supplier.name,
    contractNumber: obligation.contract.number,
    number: delivery.number,
    // The database has a CHECK with the same list.
    status: delivery.status as DeliveryStatus,
    version: delivery.version,
    fileName: delivery.fileName,
    fileSha256: delivery.fileSha256,
    rowCount: delivery.rowCount,
    errorCount: delivery.errorCount,
    questionCount: delivery.questionCount,
    receiptNumber: delivery.receiptNumber,
    uploadedAt: delivery.uploadedAt,
    period: obligation.period,
    periodEndsOn: obligation.periodEndsOn,
    dueOn: obligation.dueOn,
    template,
    totals,
    totalCents: template.totalColumn === null ? null : (totals.all[template.totalColumn] ?? null),
  }
}
