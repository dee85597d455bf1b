import { addDays, civilDate } from '../../../app/kernel/civil-date'
import { type Cents, cents, scaleCents, splitCents } from '../../../app/kernel/money'
import { deterministicId } from '../deterministic-id'
import { regionCodes } from '../facts/municipalities'
import { strategyVersionId } from './identities'
import type { ExampleStrategyChoice, ExampleStrategyVersion, SegmentCode } from './shapes'
import { draftChoices, strategyChoices } from './strategy-choices'

/** Two invented versions: the one that the tenders came from, and the draft of the next. */
export const strategyVersions: readonly ExampleStrategyVersion[] = [
  {
    id: strategyVersionId(1),
    number: 1,
    title: 'Inkoopstrategie jeugdhulp Leidse regio (voorbeeld)',
    note: '',
    status: 'fixed',
    basedOnId: null,
    createdOn: civilDate('2022-09-05'),
    submittedOn: civilDate('2023-01-16'),
    fixedOn: civilDate('2023-06-30'),
    isExample: true,
  },
  {
    id: strategyVersionId(2),
    number: 2,
    title: 'Inkoopstrategie vanaf 2028 (voorbeeld)',
    note: 'Ambulante hulp gaat van open house naar een vaste groep aanbieders. De overige segmenten blijven gelijk.',
    status: 'draft',
    basedOnId: strategyVersionId(1),
    createdOn: civilDate('2026-10-12'),
    submittedOn: null,
    fixedOn: null,
    isExample: true,
  },
]

/** What each body decided of the first version, invented; one council took note, as it did of the Koersdocument (A10). */
export const strategyApprovals = regionCodes.flatMap((municipalityCode, index) =>
  (['college', 'council'] as const).map((body) => ({
    id: deterministicId(`strategy-approval:1:${municipalityCode}:${body}`),
    versionId: strategyVersionId(1),
    municipalityCode,
    body,
    plannedOn: civilDate(body === 'college' ? '2023-02-14' : '2023-06-15'),
    decidedOn: addDays(civilDate(body === 'college' ? '2023-02-07' : '2023-06-08'), index * 7),
    outcome: body === 'college' ? 'adopted' : municipalityCode === '0638' ? 'noted' : 'adopted',
  })),
)

/** Estimates per year in euros, within what the four municipalities budgeted for 2022 together (€ 34.890.558, S1 5.2). */
const yearlyEuros: Readonly<Record<SegmentCode, number>> = {
  toegang: 4_200_000,
  ambulant: 11_500_000,
  dagbesteding: 3_100_000,
  woonlocatie: 7_400_000,
  opname: 5_600_000,
  crisis: 1_900_000,
}
/** The shares of Leiden, Leiderdorp, Oegstgeest and Zoeterwoude in that budget. */
const budgetShares = [24_934_505, 4_572_724, 4_066_163, 1_317_166]
const allChoices: readonly ExampleStrategyChoice[] = [...strategyChoices, ...draftChoices]

export const strategyAmounts = allChoices.flatMap((choice) =>
  splitCents(cents(yearlyEuros[choice.segmentCode] * 100), budgetShares).map((estimatedCents, index) => ({
    choiceId: choice.id,
    municipalityCode: regionCodes[index]!,
    estimatedCents,
    ceilingCents: roomAbove(estimatedCents),
  })),
)
/** Five per cent on top, up to whole thousands of euros. */
function roomAbove(estimated: Cents): Cents {
  return cents(Math.ceil(scaleCents(estimated, 105, 100) / 100_000) * 100_000)
}

type Foreseen = {
  readonly name: string
  readonly careForms: readonly string[]
  readonly area?: string
  readonly share?: number
}
const foreseen: Readonly<Record<SegmentCode, readonly Foreseen[]>> = {
  toegang: [{ name: 'Gemeentelijke toegang', careForms: ['01'] }],
  ambulant: [
    { name: 'Ambulant thuis en op school', careForms: ['04'], share: 2 },
    { name: 'Ambulant op locatie', careForms: ['02'], share: 1 },
  ],
  dagbesteding: [{ name: 'Dagbesteding', careForms: ['03'], area: 'bij voorkeur op of naast school' }],
  woonlocatie: [
    { name: 'Pleegzorg', careForms: ['11'] },
    { name: 'Gezinshuizen', careForms: ['12'] },
  ],
  opname: [{ name: 'Opname in een instelling', careForms: ['13', '14'] }],
  crisis: [{ name: 'Crisishulp', careForms: ['04', '14'] }],
}
export const strategyLots = allChoices.flatMap((choice) =>
  foreseen[choice.segmentCode].map(({ name, careForms, area = '', share = 1 }, index) => ({
    id: deterministicId(`strategy-lot:${choice.id}:${index + 1}`),
    choiceId: choice.id,
    position: index + 1,
    name,
    careForms: [...careForms],
    municipalityCodes: [...regionCodes],
    area,
    share,
  })),
)

/** What is asked of a provider: the year's account and, where waiting counts, the monthly waiting time. */
export const strategyBurdens = allChoices.flatMap((choice) => {
  const account = { name: 'T1 Productieverantwoording', columns: 14, timesPerYear: 1, minutes: 120 }
  const waiting = { name: 'T3 Wachttijd', columns: 13, timesPerYear: 12, minutes: 25 }
  const rows = choice.segmentCode === 'toegang' || choice.segmentCode === 'crisis' ? [account] : [account, waiting]
  return rows.map((row, index) => ({ ...row, choiceId: choice.id, position: index + 1 }))
})
