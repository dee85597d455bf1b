import { type SourceMark, s0, s1, s2, s4, webPage } from './sources'

/** What a source says of a date; `on` only where the text can be placed on a calendar. */
type DateFact = {
  readonly kind: 'planned' | 'actual'
  readonly asPrinted: string
  readonly on?: string
  readonly source: SourceMark
}

/** A moment or a deliverable of the five phases. The days we count with stand beside everything that was printed. */
export type MilestoneFact = {
  readonly key: string
  readonly phase: 1 | 2 | 3 | 4 | 5
  readonly title: string
  readonly kind: 'preProcurement' | 'engagement' | 'approval' | 'delivery'
  readonly status: 'met' | 'partiallyMet'
  readonly owner: string
  readonly planned?: string
  readonly actual?: string
  readonly dates: readonly DateFact[]
  /** The matter of decisions.ts whose decisions it waits for. */
  readonly matter?: string
  readonly deciders?: 'college' | 'council'
  /** What shows that it happened, where no source gives a day. */
  readonly evidence?: string
  readonly after: readonly string[]
  readonly source: SourceMark
}

const planned = (asPrinted: string, source: SourceMark, on?: string): DateFact => ({
  kind: 'planned',
  asPrinted,
  source,
  ...(on ? { on } : {}),
})
const actual = (asPrinted: string, source: SourceMark, on?: string): DateFact => ({
  kind: 'actual',
  asPrinted,
  source,
  ...(on ? { on } : {}),
})

const phase = (number: number): SourceMark => s1(`bijlage 2, fase ${number}`)
const lead = 'Projectleider'
const four = 'Vier gemeenten'
const followed = 'Volgt uit wat erna kwam; de bronnen noemen geen dag.'

/** Bijlage 2 of the vision (S1), with what the other sources add. `after` follows A3: 4 needs 3 and the Koersdocument. */
export const milestones: readonly MilestoneFact[] = [
  {
    key: 'theme-cafe',
    phase: 1,
    title: 'Themacafé: hoe organiseren we de jeugdhulp vanaf 2020?',
    kind: 'engagement',
    status: 'met',
    owner: 'Holland Rijnland',
    actual: '2018-05-23',
    dates: [actual('woensdagavond 23 mei (jaar volgt uit de tekst)', s2('eerste alinea'), '2018-05-23')],
    after: [],
    source: s2('eerste alinea'),
  },
  {
    key: 'course',
    phase: 1,
    title: 'Koersdocument vastgesteld door de raden',
    kind: 'approval',
    status: 'met',
    owner: 'Vier gemeenteraden',
    dates: [actual('november en december 2018', s0('Startbijeenkomst 15 januari'))],
    matter: 'course',
    deciders: 'council',
    evidence: 'Drie raden stelden het vast, Zoeterwoude nam er kennis van. De bron noemt maanden, geen dagen.',
    after: [],
    source: s0('Startbijeenkomst 15 januari'),
  },
  {
    key: 'kick-off',
    phase: 1,
    title: 'Startbijeenkomst over het koersdocument',
    kind: 'engagement',
    status: 'met',
    owner: lead,
    actual: '2019-01-15',
    dates: [actual('Dinsdag 15 januari 2019', s0('Startbijeenkomst 15 januari'), '2019-01-15')],
    after: ['course'],
    source: s0('Startbijeenkomst 15 januari'),
  },
  {
    key: 'vision-1',
    phase: 1,
    title: 'Eerste bijeenkomst over de visie',
    kind: 'engagement',
    status: 'met',
    owner: lead,
    actual: '2019-02-04',
    dates: [
      actual('4 februari', s0('Discussietafels 4 februari'), '2019-02-04'),
      actual('4 en 20 februari 2019', phase(1), '2019-02-04'),
    ],
    after: ['kick-off'],
    source: phase(1),
  },
  {
    key: 'vision-2',
    phase: 1,
    title: 'Tweede bijeenkomst over de visie',
    kind: 'engagement',
    status: 'met',
    owner: lead,
    planned: '2019-02-21',
    actual: '2019-02-21',
    dates: [
      planned('21 februari', s0('Agenda'), '2019-02-21'),
      actual('21 februari 2019', s1('bijlage 3, kop van de tweede kolom'), '2019-02-21'),
      actual('4 en 20 februari 2019', phase(1), '2019-02-20'),
    ],
    after: ['vision-1'],
    source: s0('Agenda'),
  },
  {
    key: 'website',
    phase: 1,
    title: 'Nieuwe website over de doorontwikkeling',
    kind: 'delivery',
    status: 'met',
    owner: lead,
    planned: '2019-03-04',
    dates: [planned('vanaf 4 maart', s0('Nieuwe website'), '2019-03-04')],
    evidence: 'De visie van april 2019 verwijst naar de site (S1, bijlage 3).',
    after: [],
    source: s0('Nieuwe website'),
  },
  {
    key: 'vision-consultation',
    phase: 1,
    title: 'Inspraakronde over de visie, en gesprekken met jongeren- en cliëntenraden',
    kind: 'engagement',
    status: 'met',
    owner: four,
    dates: [],
    evidence: 'De visie noemt de inspraakronde en de gesprekken, zonder dagen (S1, hoofdstuk 1).',
    after: ['vision-2'],
    source: s1('hoofdstuk 1'),
  },
  {
    key: 'vision',
    phase: 1,
    title: 'Visie met resultaten, indicatoren en meetinstrumenten opgeleverd',
    kind: 'delivery',
    status: 'met',
    owner: lead,
    dates: [actual('april 2019', s1('titelblad'))],
    evidence: 'Het document zelf: Samen Sterk voor de Toekomst van de Jeugd(hulp).',
    after: ['vision-consultation'],
    source: phase(1),
  },
  {
    key: 'vision-colleges',
    phase: 1,
    title: 'Besluit van de vier colleges over de visie',
    kind: 'approval',
    status: 'partiallyMet',
    owner: 'Vier colleges',
    dates: [planned('voor het zomerreces van 2019', phase(1))],
    matter: 'vision',
    deciders: 'college',
    evidence: 'De bronnen zeggen niet wanneer de colleges besloten.',
    after: ['vision'],
    source: phase(1),
  },
  {
    key: 'vision-councils',
    phase: 1,
    title: 'Besluit van de vier raden over de visie',
    kind: 'approval',
    status: 'partiallyMet',
    owner: 'Vier gemeenteraden',
    dates: [
      planned('voor het zomerreces van 2019', phase(1)),
      planned('in september in de gemeenteraden', s4('eerste alinea')),
      actual('Oegstgeest: geldend van 06-11-2019', webPage('lokaleregelgeving.overheid.nl, CVDR628739'), '2019-11-06'),
    ],
    matter: 'vision',
    deciders: 'council',
    evidence: 'Alleen het besluit van Oegstgeest is terug te lezen.',
    after: ['vision-colleges'],
    source: phase(1),
  },
  {
    key: 'access-1',
    phase: 2,
    title: 'Eerste bijeenkomst over de opdracht voor de toegang',
    kind: 'engagement',
    status: 'met',
    owner: lead,
    planned: '2019-03-07',
    actual: '2019-03-07',
    dates: [planned('7 maart', s0('Agenda'), '2019-03-07'), actual('7 en 14 maart 2019', phase(2), '2019-03-07')],
    after: ['vision-2'],
    source: phase(2),
  },
  {
    key: 'access-2',
    phase: 2,
    title: 'Tweede bijeenkomst over de opdracht voor de toegang',
    kind: 'engagement',
    status: 'met',
    owner: lead,
    planned: '2019-03-14',
    actual: '2019-03-14',
    dates: [planned('14 maart', s0('Agenda'), '2019-03-14'), actual('7 en 14 maart 2019', phase(2), '2019-03-14')],
    after: ['access-1'],
    source: phase(2),
  },
  {
    key: 'access-2020',
    phase: 2,
    title: 'Totaalopdracht voor vier jaar, met een prioritering voor 2020',
    kind: 'delivery',
    status: 'met',
    owner: four,
    planned: '2020-01-01',
    dates: [planned('per 2020 (aangescherpte opdracht voor het JGT)', s1('1.1'), '2020-01-01')],
    evidence: 'Het contract met de coöperatie JGT is met 2020 verlengd (jeugdhulpleidseregio.nl).',
    after: ['vision-councils', 'access-2'],
    source: phase(2),
  },
  {
    key: 'access-2021',
    phase: 2,
    title: 'Apart document: de opdracht voor de toegang vanaf 1 januari 2021',
    kind: 'delivery',
    status: 'met',
    owner: four,
    dates: [],
    evidence: followed,
    after: ['access-2020'],
    source: phase(2),
  },
  {
    key: 'programme',
    phase: 3,
    title: 'Programmaplan doorontwikkeling Zorglandschap 2020-2023',
    kind: 'delivery',
    status: 'met',
    owner: 'Gemeenten en jeugdhulpaanbieders',
    planned: '2020-01-01',
    dates: [
      planned('2020-2023 (looptijd)', phase(3), '2020-01-01'),
      actual('februari 2020, raad van Leiden', webPage('sleutelstad.nl, 16-2-2020')),
    ],
    evidence: 'De raad van Leiden sprak er in februari 2020 over.',
    after: ['vision-councils'],
    source: phase(3),
  },
  {
    key: 'strategy',
    phase: 4,
    title: 'Inkoopstrategie: keuze voor inkoopmodel en bekostiging',
    kind: 'delivery',
    status: 'met',
    owner: four,
    dates: [],
    evidence: followed,
    after: ['programme', 'course'],
    source: phase(4),
  },
  {
    key: 'procurement',
    phase: 5,
    title: 'Beide opdrachten ingekocht',
    kind: 'preProcurement',
    status: 'met',
    owner: four,
    planned: '2020-12-31',
    dates: [
      planned('Beide opdrachten worden ingekocht in 2020', s1('1.1'), '2020-12-31'),
      actual('voorlopige gunning toegang december 2020', webPage('leiderdorp.nl en oegstgeest.nl')),
    ],
    evidence: 'De voorlopige gunning van de toegang was in december 2020.',
    after: ['strategy', 'access-2021'],
    source: s1('1.1'),
  },
  {
    key: 'care-contracts',
    phase: 5,
    title: 'Contracten voor het zorgaanbod ondertekend en geïmplementeerd',
    kind: 'delivery',
    status: 'met',
    owner: 'Gemeenten en zorgaanbieders',
    planned: '2021-01-01',
    dates: [
      planned('Per 1 januari 2021', phase(5), '2021-01-01'),
      actual('2021: hernieuwd binnen de open house', webPage('sociaalweb.nl')),
    ],
    evidence: 'Twaalf gemeenten hernieuwden de contracten voor 2021, zonder nieuwe aanbesteding.',
    after: ['procurement'],
    source: phase(5),
  },
  {
    key: 'access-signed',
    phase: 5,
    title: 'Contract voor de toegang ondertekend',
    kind: 'delivery',
    status: 'met',
    owner: four,
    planned: '2021-01-01',
    actual: '2021-01-27',
    dates: [
      planned('Per 1 januari 2021', phase(5), '2021-01-01'),
      actual('27-1-2021', webPage('leiderdorp.nl en oegstgeest.nl'), '2021-01-27'),
    ],
    after: ['procurement'],
    source: phase(5),
  },
  {
    key: 'access-starts',
    phase: 5,
    title: 'De aanbestede opdracht voor de toegang gaat in',
    kind: 'delivery',
    status: 'met',
    owner: four,
    planned: '2021-01-01',
    actual: '2021-07-01',
    dates: [
      planned('vanaf 1 januari 2021', phase(2), '2021-01-01'),
      actual('start 1-7-2021', webPage('leiderdorp.nl en oegstgeest.nl'), '2021-07-01'),
    ],
    after: ['access-signed'],
    source: phase(2),
  },
  {
    key: 'action-plans',
    phase: 5,
    title: 'Gemeenten werken met jaarlijkse uitvoeringsplannen',
    kind: 'delivery',
    status: 'met',
    owner: four,
    dates: [planned('jaarlijkse uitvoeringsplannen', phase(5))],
    evidence: 'Elk jaar een plan met acties van gemeenten en partners.',
    after: ['care-contracts'],
    source: phase(5),
  },
]
