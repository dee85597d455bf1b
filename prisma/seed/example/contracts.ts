import { addDays, civilDate, yearOf } from '../../../app/kernel/civil-date'
import { maxExtent, noticeDay } from '../../../app/modules/contract/domain/contract-term'
import { deterministicId } from '../deterministic-id'
import { attendingOrganisations } from '../facts/organisations'
import { contactsOf } from './contacts'
import { type ContractPlan, contractPlans } from './contract-plan'
import { contractId, organisationId } from './identities'
import { ceilingsOf, tariffsOf } from './prices'
import type { ExampleAward, ExampleContract, ExampleDocument, ExampleOption } from './shapes'
import { strategyFor } from './strategy-choices'
import { awardOf, lotOf } from './tenders'

/** The example register, built from the plan: every date, price and identifier follows from a row of the table. */
export const contracts: readonly ExampleContract[] = contractPlans.map(contractFrom)

/** Each award once, also where two contracts follow from it. */
export const awards: readonly ExampleAward[] = [
  ...new Map(
    contractPlans.filter(hasLot).map((plan) => {
      const award = awardOf(plan.segment, plan.supplier)
      return [award.id, award] as const
    }),
  ).values(),
]

/** The contract of 2021 dates from before the example tenders. */
function hasLot(plan: ContractPlan): boolean {
  return plan.from >= '2024-01-01'
}

function contractFrom(plan: ContractPlan): ExampleContract {
  const startsOn = civilDate(plan.from)
  const endsOn = civilDate(plan.to)
  const options = optionsOf(plan)
  const name = supplierName(plan)
  return {
    id: contractId(plan.number),
    number: plan.number,
    title: `${strategyFor(plan.segment).segmentName} – ${name}`,
    description: `Voorbeeldcontract, verzonnen om de schermen te vullen. ${name} heeft dit contract niet gesloten.`,
    status: plan.status,
    supplier: plan.supplier,
    supplierId: organisationId(plan.supplier),
    segmentCode: plan.segment,
    variant: strategyFor(plan.segment).funding,
    scope: 'subregion',
    municipalityCodes: plan.municipalities,
    startsOn,
    endsOn,
    maxExtentOn: maxExtent(endsOn, options),
    noticeMonths: plan.noticeMonths,
    noticeOn: noticeDay(endsOn, plan.noticeMonths).on,
    signedOn: plan.status === 'cancelled' || plan.status === 'pending' ? null : addDays(startsOn, -34),
    terminatedOn: plan.terminatedOn ? civilDate(plan.terminatedOn) : null,
    lots: hasLot(plan) ? [{ lotId: lotOf(plan.segment).id, awardId: awardOf(plan.segment, plan.supplier).id }] : [],
    options,
    tariffs: tariffsOf(plan, startsOn, endsOn),
    ceilings: ceilingsOf(plan, startsOn, plan.terminatedOn ? civilDate(plan.terminatedOn) : endsOn),
    contacts: contactsOf(plan, name),
    documents: documentsOf(plan, name),
    isExample: true,
  }
}

function supplierName(plan: ContractPlan): string {
  const organisation = attendingOrganisations.find((candidate) => candidate.key === plan.supplier)
  if (!organisation) throw new Error(`${plan.number} has a supplier that no source names: ${plan.supplier}`)
  return organisation.name
}

function optionsOf(plan: ContractPlan): ExampleOption[] {
  return plan.options.map((option, index) => ({
    id: deterministicId(`option:${plan.number}:${index + 1}`),
    position: index + 1,
    months: option.months,
    notifyByOn: civilDate(option.notifyBy),
    status: option.status ?? 'open',
    decidedOn: option.decidedOn ? civilDate(option.decidedOn) : null,
  }))
}

function documentsOf(plan: ContractPlan, name: string): ExampleDocument[] {
  const agreement: ExampleDocument = {
    id: deterministicId(`document:${plan.number}:agreement`),
    title: `Overeenkomst ${plan.number} (voorbeeld)`,
    kind: 'contract',
    visibility: 'partners',
    fileName: `overeenkomst-${plan.number}.pdf`,
    lines: [
      'VOORBEELD. Dit is geen echt contract.',
      `Contractnummer: ${plan.number}`,
      `Aanbieder: ${name}`,
      `Segment: ${strategyFor(plan.segment).segmentName}`,
      `Namens: ${plan.municipalities.join(', ')}`,
      `Looptijd: ${plan.from} tot en met ${plan.to}`,
    ],
    expiresOn: null,
  }
  if (yearOf(civilDate(plan.from)) < 2025 || plan.status !== 'active') return [agreement]
  const evidence: ExampleDocument = {
    id: deterministicId(`document:${plan.number}:insurance`),
    title: 'Polis beroepsaansprakelijkheid (voorbeeld)',
    kind: 'evidence',
    visibility: 'partners',
    fileName: `polis-${plan.number}.pdf`,
    lines: ['VOORBEELD. Dit is geen echte polis.', `Aanbieder: ${name}`, `Hoort bij: ${plan.number}`],
    expiresOn: civilDate(plan.number.endsWith('4') ? '2026-12-31' : '2027-12-31'),
  }
  return [agreement, evidence]
}
