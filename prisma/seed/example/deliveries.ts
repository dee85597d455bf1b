import { addDays, type CivilDate } from '../../../app/kernel/civil-date'
import { accountOf, accounts } from './accounts'
import { contracts } from './contracts'
import { deliveryId } from './identities'
import { type PlannedObligation, plannedObligations } from './obligations'
import { productionRows, waitingRows } from './rows'
import type { DeliveryStatus, ExampleContract, ExampleDelivery, ExampleProblem, ExampleRow } from './shapes'

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
    ...contentOf(planned, status),
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

/** The rows and the remarks of the check; a rejected file has an error, a checked one a question still to answer. */
function contentOf(planned: PlannedObligation, status: DeliveryStatus): Pick<ExampleDelivery, 'rows' | 'problems'> {
  const contract = contractOf(planned)
  const rows =
    planned.obligation.templateCode === 'T1'
      ? productionRows(contract, planned.obligation)
      : waitingRows(contract, planned.obligation)
  if (status === 'rejected') return { rows: withWrongTotal(rows), problems: [wrongTotal(rows)] }
  if (status === 'checked') return { rows, problems: [unexplainedChange(rows)] }
  return { rows, problems: [] }
}

/** One row whose total is ten euros too high: the mistake that the example rejection is about. */
const withWrongTotal = (rows: readonly ExampleRow[]): ExampleRow[] =>
  rows.map((row, index) => (index === 0 ? { ...row, totaal: Number(row.totaal) + 1000 } : row))

const wrongTotal = (rows: readonly ExampleRow[]): ExampleProblem => ({
  rule: 'V7',
  severity: 'error',
  row: 2,
  columnKey: 'totaal',
  found: dutchEuros(Number(rows[0]?.totaal ?? 0) + 1000),
  message: 'Rij 2, kolom Totaal: het totaal is niet de som van goedgekeurd, nog te declareren en correctie.',
  remedy: `Vul ${dutchEuros(Number(rows[0]?.totaal ?? 0))} in, of pas de bedragen aan.`,
})

const unexplainedChange = (rows: readonly ExampleRow[]): ExampleProblem => ({
  rule: 'V9',
  severity: 'question',
  row: 2,
  columnKey: 'totaal',
  found: dutchEuros(Number(rows[0]?.totaal ?? 0)),
  message: 'Rij 2, kolom Totaal: dit bedrag verschilt meer dan 25% van vorig jaar.',
  remedy: 'Leg uit waardoor dit komt, of pas het bedrag aan.',
})

function dutchEuros(amountCents: number): string {
  const whole = String(Math.floor(amountCents / 100)).replace(/\B(?=(\d{3})+$)/g, '.')
  return `€ ${whole},${String(amountCents % 100).padStart(2, '0')}`
}

/** Every version that was handed over, with the days on which it came in, was submitted and was decided. */
export const deliveries: readonly ExampleDelivery[] = plannedObligations.flatMap((planned) =>
  planned.state.deliveries.map((status, index) => deliveryFrom(planned, status, index + 1)),
)
