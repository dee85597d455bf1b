/** Invented risks, actions and progress reports: what a project lead keeps beside the plan. */
import { type CivilDate, civilDate } from '../../../app/kernel/civil-date'

const day = civilDate
export const exampleRisks: readonly {
  readonly key: string
  readonly title: string
  readonly effect: string
  readonly measure: string
  readonly chance: number
  readonly impact: number
  readonly owner: string
  readonly dueOn: CivilDate | null
  readonly status: 'open' | 'watched' | 'closed'
}[] = [
  {
    key: 'late-advice',
    title: 'De adviezen komen te laat voor de colleges',
    effect: 'De raden kunnen het uitvoeringsplan 2027 niet op tijd vaststellen.',
    measure: 'Wekelijks bellen met de adviesraden; het concept eerder toesturen.',
    chance: 4,
    impact: 4,
    owner: 'Anouk Terwisga',
    dueOn: day('2026-11-27'),
    status: 'open',
  },
  {
    key: 'no-consultation',
    title: 'Over de verlenging is nog niet overlegd',
    effect: 'De colleges kunnen in april niet besluiten.',
    measure: 'Overleg met de aanbieders plannen in januari.',
    chance: 3,
    impact: 4,
    owner: 'Noor van Beek',
    dueOn: day('2027-01-15'),
    status: 'open',
  },
  {
    key: 'few-hands',
    title: 'Te weinig mensen voor de evaluatie van de contracten',
    effect: 'De evaluatie is later klaar en het voorstel schuift mee.',
    measure: 'Eerst de drie grootste contracten bekijken.',
    chance: 2,
    impact: 3,
    owner: 'Hugo Meerman',
    dueOn: null,
    status: 'watched',
  },
]

export const exampleActions: readonly {
  readonly key: string
  readonly risk: string | null
  readonly title: string
  readonly owner: string
  readonly dueOn: CivilDate
  readonly doneOn?: CivilDate
}[] = [
  {
    key: 'call-leiderdorp',
    risk: 'late-advice',
    title: 'Adviesraad Leiderdorp bellen over de nieuwe datum',
    owner: 'Anouk Terwisga',
    dueOn: day('2026-11-20'),
  },
  {
    key: 'plan-talk',
    risk: 'no-consultation',
    title: 'Overleg met aanbieders over verlenging plannen',
    owner: 'Noor van Beek',
    dueOn: day('2026-12-11'),
  },
  {
    key: 'send-draft',
    risk: 'late-advice',
    title: 'Concept naar de vier gemeenten sturen',
    owner: 'Anouk Terwisga',
    dueOn: day('2026-10-30'),
    doneOn: day('2026-10-29'),
  },
]

/** Drafts: their figures are always those of the day on which they are read. */
export const exampleReports: readonly {
  readonly reportOn: CivilDate
  readonly narrative: string
  readonly request: string
}[] = [
  {
    reportOn: day('2026-10-26'),
    narrative: 'Het concept van het uitvoeringsplan 2027 is bijna klaar. Het overleg met aanbieders staat gepland.',
    request: '',
  },
  {
    reportOn: day('2026-11-23'),
    narrative:
      'Het concept is besproken met aanbieders en adviesraden. Het advies van Leiderdorp kost een week meer. Daardoor schuiven de besluiten van colleges en raden een week op. De ingangsdatum blijft voor 1 maart.',
    request: 'Vraag aan de stuurgroep: steun voor een extra raadsvergadering in Zoeterwoude voor 15 februari.',
  },
]
