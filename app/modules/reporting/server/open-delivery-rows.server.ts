/** The rows of a delivery as a workbook, written while it is read: any number of rows, the same memory. */
import { PassThrough, type Readable } from 'node:stream'
import { writeWorkbook } from '~/excel/write-workbook.server'
import type { Actor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { readAs } from '~/platform/database/read-as.server'
import { log } from '~/platform/log.server'
import type { ReportTemplate } from '../domain/report-template'
import { type DeliveredRow, deliveryRowsWorkbook } from '../excel/delivery-rows.sheet'

const rowsAtOnce = 2_000

type Head = {
  period: string
  number: number
  supplier: string
  contractNumber: string
  template: ReportTemplate
  code: string
}
export type RowsRequest = { readonly obligationId: string; readonly deliveryId: string; readonly now: Instant }

/** Throws 404 when the delivery is not there, or not for this actor. */
export async function openDeliveryRows(
  actor: Actor,
  { obligationId, deliveryId, now }: RowsRequest,
): Promise<{ fileName: string; content: Readable }> {
  if (!isUuid(obligationId) || !isUuid(deliveryId)) throw new Response(null, { status: 404 })
  const [head] = await readAs(actor, (query) =>
    query<Head>({
      text: `select o.period, d.number, s.name as supplier, c.number as "contractNumber", t.definition as template,
          o.template_code as code
        from delivery d join obligation o on o.id = d.obligation_id join contract c on c.id = o.contract_id
          join organisation s on s.id = o.supplier_id
          join report_template t on t.code = o.template_code and t.version = o.template_version
        where d.id = $1::uuid and o.id = $2::uuid`,
      values: [deliveryId, obligationId],
    }),
  )
  if (!head) throw new Response(null, { status: 404 })
  const content = new PassThrough()
  const spec = deliveryRowsWorkbook({ ...head, rows: readRows(actor, deliveryId), now })
  // A reader that goes away breaks the stream; what else goes wrong is ours.
  writeWorkbook(spec, content).catch((error: Error) => {
    log.warn({ message: error.message }, 'rows of a delivery not written to the end')
    content.destroy(error)
  })
  const fileName = `${head.code}_${head.contractNumber}_${head.period}_versie-${head.number}.xlsx`
  return { fileName, content }
}

/** A page at a time, each in a transaction of its own, so that a slow reader holds no connection. */
async function* readRows(actor: Actor, deliveryId: string): AsyncGenerator<DeliveredRow> {
  let after = 0
  for (;;) {
    const rows = await readAs(actor, (query) =>
      query<DeliveredRow>({
        text: `select row, values from delivery_row where delivery_id = $1::uuid and row > $2 order by row limit ${rowsAtOnce}`,
        values: [deliveryId, after],
      }),
    )
    yield* rows
    if (rows.length < rowsAtOnce) return
    after = rows.at(-1)?.row ?? after
  }
}
