/**
 * Opened bids in two example tenders: one in the middle of its evaluation, one with its letters out and its standstill
 * running. All of it is invented; answers, scores and prices belong to no real provider.
 */
import type { ProviderKey } from './providers'

export type ExampleOpenedBid = {
  readonly supplier: ProviderKey
  /** A combination: who bids along. */
  readonly partner?: ProviderKey
  readonly submittedAt: string
  readonly lots: readonly number[]
  /** Cents per price line of each lot; null while the prices are sealed. */
  readonly prices: readonly number[] | null
  /** Of each award criterion, in their order: what was agreed; null while nothing was. */
  readonly agreed: readonly number[] | null
}

export const evaluatedBids: readonly ExampleOpenedBid[] = [
  { supplier: 'cardea', submittedAt: '2026-11-06T10:12:00Z', lots: [1, 2], prices: null, agreed: null },
  {
    supplier: 'cooperatie',
    partner: 'prodeba',
    submittedAt: '2026-11-08T20:41:00Z',
    lots: [1, 2],
    prices: null,
    agreed: null,
  },
  { supplier: 'gemiva-svg', submittedAt: '2026-11-09T10:58:30Z', lots: [1], prices: null, agreed: null },
]

export const standstillBids: readonly ExampleOpenedBid[] = [
  { supplier: 'cardea', submittedAt: '2026-09-11T13:05:00Z', lots: [1], prices: [64_500_000], agreed: [100, 60] },
  { supplier: 'gemiva-svg', submittedAt: '2026-09-14T08:20:00Z', lots: [1], prices: [61_000_000], agreed: [60, 60] },
  { supplier: 'praktijk-mees', submittedAt: '2026-09-13T19:47:00Z', lots: [1], prices: [69_900_000], agreed: [25, 60] },
]

/** What the evaluators found, by score. */
export const findings: Readonly<Record<number, string>> = {
  0: 'Het antwoord gaat niet op de vraag in.',
  25: 'Het antwoord noemt wat er gebeurt, maar niet hoe en wie het doet.',
  60: 'Concreet plan met wie, wat en wanneer. Hoe het effect wordt gemeten, blijft algemeen.',
  100: 'Zeer concreet: stappen, mensen en data liggen vast, en ervaringen van jeugdigen sturen bij.',
}

/** The individual scores so far: one evaluator is done with lot 1, another is halfway. */
export const individualScores = [
  { account: 'beoordelaar', scores: [100, 60, 60, 25, 60, 60, 60, 100, 60, 25, 25, 60], isFinal: true },
  { account: 'beleidsadviseur', scores: [60, 60, 60, 60, 100], isFinal: false },
] as const

export const interests = [
  { account: 'beoordelaar', status: 'none', explanation: '' },
  { account: 'beleidsadviseur', status: 'none', explanation: '' },
  {
    account: 'projectleider',
    status: 'declared',
    explanation: 'Ik zat tot vorig jaar in de cliëntenraad van een van de inschrijvers.',
  },
] as const

export const repairQuestion = 'De verklaring van de Belastingdienst ontbreekt. Stuur een verklaring van na 9 mei 2026.'
export const advantage =
  'De winnaar legt vast dat ondersteuners bij een zelfstandige stichting werken, met een eigen klachtenregeling en een raad van jeugdigen. Uw inschrijving noemt onafhankelijkheid wel, maar laat de organisatie daarvan open.'
