import type { ReadRow } from '../../../app/kernel/read-sheet'
import type { CheckedRow, CheckOutcome } from '../../../app/modules/reporting/domain/check-outcome'
import { startCheck } from '../../../app/modules/reporting/domain/check-rows'
import { findTemplate } from '../../../app/modules/reporting/domain/report-templates'
import { contracts } from '../example/contracts'
import { obligations } from '../example/obligations'
import type { ExampleDelivery } from '../example/shapes'
import { deliveryTable } from './delivery-file'

/** Name of the one sheet of a CSV file. */
const csvSheet = 'CSV'

/**
 * What the real check says of an invented delivery, over the same cells as its file has: counts, totals and remarks in
 * the example region are those of an upload, not made up beside it.
 */
export function checkExample(delivery: ExampleDelivery): CheckOutcome & { readonly rows: readonly CheckedRow[] } {
  const obligation = obligations.find((candidate) => candidate.id === delivery.obligationId)
  const contract = contracts.find((candidate) => candidate.id === delivery.contractId)
  const template = findTemplate(obligation?.templateCode ?? '')
  if (!obligation || !contract || !template) throw new Error(`Nothing to check ${delivery.fileName} against`)
  const check = startCheck({
    template,
    sheet: csvSheet,
    context: {
      submittedOn: delivery.uploadedOn,
      period: obligation.period,
      contract: {
        number: contract.number,
        startsOn: contract.startsOn,
        endsOn: contract.terminatedOn ?? contract.endsOn,
        municipalities: contract.municipalityCodes,
        tariffs: contract.tariffs,
        ceilings: contract.ceilings,
      },
    },
  })
  const rows = deliveryTable(delivery, template).flatMap((cells, index) => check.row(readRow(cells, index + 1)) ?? [])
  return { ...check.finish(), rows }
}

/** A line of the file as the reader hands it over: text cells, empty ones left out. */
const readRow = (cells: readonly string[], row: number): ReadRow => ({
  row,
  hidden: false,
  cells: cells.flatMap((text, index) =>
    text === '' ? [] : [{ column: index + 1, formula: false, value: { kind: 'text' as const, text } }],
  ),
})
