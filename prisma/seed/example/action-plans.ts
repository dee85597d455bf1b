import { type CivilDate, civilDate } from '../../../app/kernel/civil-date'

/** Invented action plans: every row is marked as example. */
type ExampleAction = {
  readonly title: string
  readonly text: string
  /** Key of a partner (facts/organisations.ts); null for the municipality. */
  readonly partner: string | null
  readonly partnerName?: string
  readonly owner: string
  readonly from: CivilDate
  readonly until: CivilDate
  readonly startedOn?: CivilDate
  readonly finishedOn?: CivilDate
  readonly status: 'planned' | 'active' | 'done' | 'stopped'
  readonly progressText: string
  readonly done: number
  readonly total?: number
  readonly unit?: string
  readonly needs: string
  readonly results: readonly string[]
  readonly commitments: readonly string[]
}
export type ExamplePlan = {
  readonly municipalityCode: string
  readonly municipalityName: string
  readonly year: number
  readonly status: 'draft' | 'adopted' | 'public'
  readonly adoptedOn: CivilDate | null
  readonly introduction: string
  readonly actions: readonly ExampleAction[]
}

const day = civilDate

const schools: ExampleAction = {
  title: 'Jeugdhulp op acht scholen',
  text: 'Een vaste begeleider is twee dagdelen per week op school en helpt leerlingen daar, samen met de leerkracht.',
  partner: 'cardea',
  partnerName: 'Cardea',
  owner: 'Teamleider schoolhulp',
  from: day('2026-02-01'),
  until: day('2026-12-31'),
  startedOn: day('2026-02-09'),
  status: 'active',
  progressText: 'Zes scholen doen mee. Twee scholen zoeken nog een ruimte.',
  done: 6,
  total: 8,
  unit: 'scholen',
  needs: 'Een rustige ruimte, van de schoolbesturen.',
  results: ['D2', 'D6', 'N5'],
  commitments: ['F3-2'],
}
const talks: ExampleAction = {
  title: 'Twee duidingsgesprekken per jaar',
  text: 'De gemeente bespreekt de cijfers met aanbieders, scholen en de cliëntenraad en legt de uitkomst vast.',
  partner: null,
  owner: 'Beleidsadviseur jeugd',
  from: day('2026-03-01'),
  until: day('2026-10-31'),
  startedOn: day('2026-03-19'),
  finishedOn: day('2026-10-08'),
  status: 'done',
  progressText: 'Beide gesprekken zijn geweest. De uitkomsten staan bij de resultaten.',
  done: 100,
  needs: '',
  results: ['D4', 'D5'],
  commitments: ['H5-1', 'H3-1'],
}
const waiting: ExampleAction = {
  title: 'Overbruggingshulp bij wachten',
  text: 'Wie langer dan vier weken wacht, krijgt een vaste contactpersoon en hulp die alvast kan beginnen.',
  partner: 'prodeba',
  partnerName: 'Prodeba',
  owner: 'Manager behandeling',
  from: day('2026-04-01'),
  until: day('2026-09-30'),
  startedOn: day('2026-05-11'),
  status: 'active',
  progressText: 'De werkwijze staat. Voor dagbehandeling zijn nog geen begeleiders gevonden.',
  done: 40,
  needs: 'Afspraken over de vergoeding, van de gemeente.',
  results: ['D5', 'KG4'],
  commitments: ['F3-1'],
}

export const examplePlans: readonly ExamplePlan[] = [
  {
    municipalityCode: '0546',
    municipalityName: 'Leiden',
    year: 2026,
    status: 'public',
    adoptedOn: day('2026-01-29'),
    introduction:
      'Dit plan zegt wat Leiden en haar partners in 2026 doen om de resultaten van de visie dichterbij te brengen.',
    actions: [schools, talks, waiting],
  },
  {
    municipalityCode: '0547',
    municipalityName: 'Leiderdorp',
    year: 2026,
    status: 'adopted',
    adoptedOn: day('2026-02-12'),
    introduction: '',
    actions: [
      {
        ...schools,
        title: 'Steunpunt in het kindcentrum',
        text: 'Ouders kunnen elke week binnenlopen met vragen over opgroeien.',
        done: 38,
        total: 40,
        unit: 'weken',
        progressText: 'Het steunpunt is bijna elke week open geweest.',
        needs: '',
        results: ['D8', 'N3'],
        commitments: ['F2-1'],
      },
    ],
  },
  {
    municipalityCode: '0546',
    municipalityName: 'Leiden',
    year: 2027,
    status: 'draft',
    adoptedOn: null,
    introduction: '',
    actions: [
      {
        ...waiting,
        title: 'Maandelijks overzicht van vrije plekken',
        text: 'Aanbieders delen elke maand waar plek is, zodat de toegang sneller kan plaatsen.',
        from: day('2027-01-01'),
        until: day('2027-12-31'),
        status: 'planned' as const,
        done: 0,
        progressText: '',
        needs: '',
      },
    ].map(({ startedOn: _, ...action }) => action),
  },
]
