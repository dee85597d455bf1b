import { addDays, type CivilDate } from '../../../app/kernel/civil-date'
import { accountOf, accounts } from './accounts'
import { contracts } from './contracts'
import { deliveryId } from './identities'
import { type PlannedObligation, plannedObligations } from './obligations'
import { productionRows, waitingRows } from './rows'
import type { DeliveryStatus, ExampleContract, ExampleDelivery, ExampleRow } from './shapes'

function contractOf(planned: PlannedObligation): ExampleContract {
  const contract = contracts.find((candidate) => candidate.id === planned.obligation.contractId)
  if (!contract) throw new Error(`No contract for ${planned.obligation.contractNumber}`)
  return contract
}

const handedIn: ReadonlySet<DeliveryStatus> = new Set(['submitted', 'returned', 'approved'])
const decided: ReadonlySet<DeliveryStatus> = new Set(['returned', 'approved'])

function deliveryFrom(planned: PlannedObligation, status: DeliveryStatus, number: number): ExampleDelivery {
  const { obligation } = planned
  const reporter = reporterOf(obligation.supplier)
  const uploadedOn = uploadDay(planned, number)
  const isHandedIn = handedIn.has(status)
  return {
    id: deliveryId(obligation.id, number),
    obligationId: obligation.id,
    contractId: obligation.contractId,
    supplierId: obligation.supplierId,
    number,
    status,
    fileName: `${obligation.templateCode}-${obligation.contractNumber}-${obligation.period}-v${number}.csv`,
    rows: rowsFor(planned, status),
    uploadedOn,
    uploadedById: reporter?.id ?? null,
    submittedOn: isHandedIn ? uploadedOn : null,
    submittedById: isHandedIn ? (reporter?.id ?? null) : null,
    signerName: isHandedIn ? (reporter?.name ?? 'Voorbeeldpersoon') : null,
    decidedOn: decided.has(status) ? decisionDay(uploadedOn) : null,
    decidedById: decided.has(status) ? accountOf('contractmanager').id : null,
    decisionNote:
      status === 'returned' ? 'Wilt u de cliënten van Leiderdorp nog eens tellen? Zie de vraag bij de rij.' : null,
  }
}

/** The reporter who has an example account, for the two providers that have one. */
const reporterOf = (supplier: string) =>
  accounts.find((account) => account.organisation === supplier && account.role === 'reporter')

/** Production comes in during March, waiting times in the first week after the month. */
function uploadDay({ obligation, plan }: PlannedObligation, number: number): CivilDate {
  const sequence = Number(plan.number.slice(-4))
  const wait = obligation.templateCode === 'T1' ? 66 + (sequence % 20) : 2 + (sequence % 8)
  return addDays(obligation.periodEndsOn, wait + number)
}
const decisionDay = (uploadedOn: CivilDate): CivilDate => addDays(uploadedOn, 6)

/** The table that was handed over; a rejected file has a wrong total, a checked one an amount that asks for a reason. */
function rowsFor(planned: PlannedObligation, status: DeliveryStatus): readonly ExampleRow[] {
  const contract = contractOf(planned)
  const { obligation } = planned
  const rows =
    obligation.templateCode === 'T1' ? productionRows(contract, obligation) : waitingRows(contract, obligation)
  if (status === 'rejected') return withFirst(rows, (row) => ({ totaal: Number(row.totaal) + 1000 }))
  if (status === 'checked') return withFirst(rows, lowerAmounts)
  return rows
}

const withFirst = (rows: readonly ExampleRow[], change: (row: ExampleRow) => ExampleRow): ExampleRow[] =>
  rows.map((row, index) => (index === 0 ? { ...row, ...change(row) } : row))

/** Five percent less than units times tariff, without saying why. */
function lowerAmounts(row: ExampleRow): ExampleRow {
  const amount = Math.floor(Number(row.totaal) * 0.95)
  return { bedrag_gedeclareerd: amount, bedrag_goedgekeurd: amount, totaal: amount }
}

/** Every version that was handed over, with the days on which it came in, was submitted and was decided. */
export const deliveries: readonly ExampleDelivery[] = plannedObligations.flatMap((planned) =>
  planned.state.deliveries.map((status, index) => deliveryFrom(planned, status, index + 1)),
)
