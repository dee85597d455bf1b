/**
 * The invented part of the plan: what phase 5 has ahead of it as seen from the day of the example. It shows a late
 * advice, eight bodies of which one plans too late, and a decision whose consultation is still missing.
 */
import { type CivilDate, civilDate } from '../../../app/kernel/civil-date'
import { regionCodes } from '../facts/municipalities'

type ExampleDecision = {
  readonly body: 'college' | 'council'
  readonly municipality: string
  readonly capacity?: 'notes'
  readonly plannedOn: CivilDate
  readonly decidedOn?: CivilDate
  readonly outcome?: 'adopted'
  readonly conditions?: string
  readonly mandate?: string
}
export type ExampleMatter = {
  readonly key: string
  readonly title: string
  readonly description: string
  readonly consultation: string
  readonly decisions: readonly ExampleDecision[]
}
export type ExampleMilestone = {
  readonly key: string
  readonly title: string
  readonly kind: 'preProcurement' | 'engagement' | 'approval' | 'delivery' | 'assessment' | 'reporting'
  readonly owner: string
  readonly baselineOn: CivilDate
  readonly forecastOn: CivilDate
  readonly actualOn?: CivilDate
  readonly evidence?: string
  readonly deadlineOn?: CivilDate
  readonly durationDays?: number
  readonly matter?: string
  readonly deciders?: 'college' | 'council'
  readonly isPublic?: true
  /** What it waits for: the key and the lag in days. */
  readonly after: readonly (readonly [key: string, lagDays: number])[]
}

const day = civilDate
const [leiden, leiderdorp, oegstgeest, zoeterwoude] = regionCodes as readonly [string, string, string, string]
const adviser = 'Anouk Terwisga'
const lead = 'Hugo Meerman'
const manager = 'Noor van Beek'

export const exampleMatters: readonly ExampleMatter[] = [
  {
    key: 'action-plan-2027',
    title: 'Uitvoeringsplan jeugdhulp 2027',
    description: 'Wat gemeenten en partners in 2027 doen voor de resultaten uit de visie.',
    consultation: 'Verslag van het overleg met aanbieders en adviesraden, 12 november 2026 (voorbeeld)',
    decisions: [
      { body: 'college', municipality: leiden, plannedOn: day('2026-12-15') },
      { body: 'college', municipality: leiderdorp, plannedOn: day('2026-12-08') },
      {
        body: 'college',
        municipality: oegstgeest,
        plannedOn: day('2026-11-17'),
        decidedOn: day('2026-11-17'),
        outcome: 'adopted',
        conditions: 'Elk half jaar een bericht over de wachttijden.',
        mandate: 'Mandaatbesluit sociaal domein, artikel 4 (voorbeeld)',
      },
      { body: 'college', municipality: zoeterwoude, plannedOn: day('2026-12-15') },
      { body: 'council', municipality: leiden, plannedOn: day('2027-01-28') },
      { body: 'council', municipality: leiderdorp, plannedOn: day('2027-02-01') },
      { body: 'council', municipality: oegstgeest, plannedOn: day('2027-01-28') },
      { body: 'council', municipality: zoeterwoude, capacity: 'notes', plannedOn: day('2027-02-25') },
    ],
  },
  {
    key: 'extension-care',
    title: 'Verlenging van de contracten voor het zorgaanbod',
    description: 'De contracten verlengen, of opnieuw inkopen.',
    consultation: '',
    decisions: regionCodes.flatMap((municipality): ExampleDecision[] => [
      { body: 'college', municipality, plannedOn: day('2027-04-06') },
      { body: 'council', municipality, capacity: 'notes', plannedOn: day('2027-05-13') },
    ]),
  },
]

export const exampleMilestones: readonly ExampleMilestone[] = [
  {
    key: 'plan-2027-draft',
    title: 'Concept van het uitvoeringsplan 2027',
    kind: 'delivery',
    owner: adviser,
    baselineOn: day('2026-10-15'),
    forecastOn: day('2026-10-29'),
    actualOn: day('2026-10-29'),
    evidence: 'Het concept is naar de vier gemeenten gestuurd.',
    durationDays: 45,
    after: [],
  },
  {
    key: 'plan-2027-talk',
    title: 'Overleg met aanbieders en adviesraden over het concept',
    kind: 'engagement',
    owner: lead,
    baselineOn: day('2026-11-05'),
    forecastOn: day('2026-11-12'),
    actualOn: day('2026-11-12'),
    evidence: 'Verslag van het overleg van 12 november 2026.',
    isPublic: true,
    after: [['plan-2027-draft', 14]],
  },
  {
    key: 'plan-2027-advice',
    title: 'Adviezen van de vier adviesraden binnen',
    kind: 'engagement',
    owner: adviser,
    baselineOn: day('2026-11-16'),
    forecastOn: day('2026-11-20'),
    after: [['plan-2027-talk', 4]],
  },
  {
    key: 'plan-2027-colleges',
    title: 'Besluit van de vier colleges over het uitvoeringsplan 2027',
    kind: 'approval',
    owner: 'Vier colleges',
    baselineOn: day('2026-12-08'),
    forecastOn: day('2026-12-15'),
    durationDays: 10,
    matter: 'action-plan-2027',
    deciders: 'college',
    after: [['plan-2027-advice', 0]],
  },
  {
    key: 'plan-2027-councils',
    title: 'Besluit van de vier raden over het uitvoeringsplan 2027',
    kind: 'approval',
    owner: 'Vier gemeenteraden',
    baselineOn: day('2027-01-26'),
    forecastOn: day('2027-02-02'),
    matter: 'action-plan-2027',
    deciders: 'council',
    isPublic: true,
    after: [['plan-2027-colleges', 42]],
  },
  {
    key: 'plan-2027-starts',
    title: 'Het uitvoeringsplan 2027 gaat in',
    kind: 'delivery',
    owner: lead,
    baselineOn: day('2027-02-01'),
    forecastOn: day('2027-02-16'),
    deadlineOn: day('2027-03-01'),
    isPublic: true,
    after: [['plan-2027-councils', 14]],
  },
  {
    key: 'progress-2026',
    title: 'Voortgang van het uitvoeringsplan 2026 naar de raden',
    kind: 'reporting',
    owner: lead,
    baselineOn: day('2026-12-01'),
    forecastOn: day('2026-12-01'),
    durationDays: 14,
    isPublic: true,
    after: [],
  },
  {
    key: 'contracts-review',
    title: 'Evaluatie van de contracten voor het zorgaanbod',
    kind: 'assessment',
    owner: manager,
    baselineOn: day('2026-12-31'),
    forecastOn: day('2027-01-15'),
    durationDays: 60,
    after: [],
  },
  {
    key: 'extension-proposal',
    title: 'Voorstel: verlengen of opnieuw inkopen',
    kind: 'preProcurement',
    owner: 'Casper Dijkgraaf',
    baselineOn: day('2027-02-15'),
    forecastOn: day('2027-03-01'),
    durationDays: 30,
    after: [['contracts-review', 0]],
  },
  {
    key: 'extension-colleges',
    title: 'Besluit van de vier colleges over de verlenging',
    kind: 'approval',
    owner: 'Vier colleges',
    baselineOn: day('2027-03-30'),
    forecastOn: day('2027-04-06'),
    matter: 'extension-care',
    deciders: 'college',
    after: [['extension-proposal', 21]],
  },
  {
    key: 'extension-told',
    title: 'Aanbieders weten of hun contract doorloopt',
    kind: 'engagement',
    owner: manager,
    baselineOn: day('2027-05-01'),
    forecastOn: day('2027-05-03'),
    deadlineOn: day('2027-06-30'),
    isPublic: true,
    after: [['extension-colleges', 14]],
  },
]

/** What was moved last week, and why: one act, with what followed it. */
export const exampleMoves: readonly {
  readonly milestone: string
  readonly from: CivilDate
  readonly to: CivilDate
  readonly cause: 'moved' | 'followed'
}[] = [
  { milestone: 'plan-2027-advice', from: day('2026-11-16'), to: day('2026-11-20'), cause: 'moved' },
  { milestone: 'plan-2027-colleges', from: day('2026-12-08'), to: day('2026-12-15'), cause: 'followed' },
  { milestone: 'plan-2027-councils', from: day('2027-01-26'), to: day('2027-02-02'), cause: 'followed' },
  { milestone: 'plan-2027-starts', from: day('2027-02-09'), to: day('2027-02-16'), cause: 'followed' },
]
export const exampleMoveReason = 'De adviesraad van Leiderdorp vroeg een week meer.'
/** Who moved them, and when (UTC). */
export const exampleMover = { local: 'projectleider', name: lead, at: '2026-11-20T09:12:00Z' } as const
