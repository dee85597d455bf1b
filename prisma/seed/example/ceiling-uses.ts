import { cents, scaleCents, sumCents } from '../../../app/kernel/money'
import { deterministicId } from '../deterministic-id'
import { contractPlans } from './contract-plan'
import { contracts } from './contracts'
import { deliveries } from './deliveries'
import { obligations } from './obligations'
import type { ExampleCeilingUse, ExampleContract } from './shapes'

function approvedUses(contract: ExampleContract): ExampleCeilingUse[] {
  const reports = obligations.filter(
    (o) => o.contractId === contract.id && o.templateCode === 'T1' && o.status === 'approved',
  )
  return reports.flatMap((report) => {
    const delivery = deliveries.find((d) => d.obligationId === report.id && d.status === 'approved')
    if (!delivery) return []
    return contract.municipalityCodes.map((municipalityCode) => ({
      ...use(contract, municipalityCode, Number(report.period)),
      amountCents: sumCents(
        delivery.rows.filter((row) => row.gemeentecode === municipalityCode).map((row) => cents(Number(row.totaal))),
      ),
      origin: 'approvedDelivery' as const,
      deliveryId: delivery.id,
    }))
  })
}

/** Municipalities differ by a few percent around the planned part, so that one may be above the signal and one below. */
const spread = [2, -5, 0, 4] as const

function runningUses(contract: ExampleContract): ExampleCeilingUse[] {
  const plan = contractPlans.find((candidate) => candidate.number === contract.number)
  if (!plan || contract.status === 'pending' || contract.status === 'cancelled') return []
  return contract.ceilings
    .filter((ceiling) => ceiling.year === 2026)
    .map((ceiling, index) => ({
      ...use(contract, ceiling.municipalityCode, 2026),
      amountCents: scaleCents(ceiling.amountCents, plan.usedPercent + (spread[index % spread.length] ?? 0), 100),
      origin: 'example' as const,
      deliveryId: null,
    }))
}

const use = (contract: ExampleContract, municipalityCode: string, year: number) => ({
  id: deterministicId(`ceiling-use:${contract.number}:${municipalityCode}:${year}`),
  contractId: contract.id,
  supplierId: contract.supplierId,
  municipalityCode,
  year,
})

/**
 * What was used of each ceiling: for a year with an approved T1 the sum of its rows, so that register and report agree
 * to the cent; for the running year an invented part, as the messages between municipality and provider would give it.
 */
export const ceilingUses: readonly ExampleCeilingUse[] = contracts.flatMap((contract) => [
  ...approvedUses(contract),
  ...runningUses(contract),
])
