import { type SourceMark, s0, s1, s2, s4 } from './sources'

/** Meetings that the sources tell of. The day is the one we place on the calendar; contradictions.ts keeps the others. */
export type MeetingFact = {
  readonly key: string
  readonly title: string
  readonly on: string
  /** The year is not printed but follows from the text around it. */
  readonly yearByContext: boolean
  readonly time?: string
  /** Begin and end on the clock, where the source prints both. */
  readonly hours?: readonly [begin: string, end: string]
  readonly place: string
  readonly phase?: 1 | 2
  readonly attendance?: string
  readonly reports: readonly { readonly title: string; readonly available: boolean; readonly source: SourceMark }[]
  readonly source: SourceMark
}

const tableReports = [1, 2, 3, 4, 5, 6, 7].map((table) => ({
  title: `Verslag tafel ${table}`,
  available: true,
  source: s0('Discussietafels 4 februari, De verslagen per tafel'),
}))

export const meetings: readonly MeetingFact[] = [
  {
    key: 'theme-cafe',
    title: 'Themacafé Jeugdhulp: Hoe organiseren we de jeugdhulp vanaf 2020?',
    on: '2018-05-23',
    yearByContext: true,
    time: 'avond',
    place: 'Leo Kannerschool, Oegstgeest',
    attendance: 'raadsleden, zorgaanbieders, leden van de WMO-adviesraad, TWO Jeugdhulp, beleidsteam Jeugd',
    reports: [
      { title: 'Presentatie Paul Grob – Het kan beter', available: true, source: s2('einde') },
      { title: 'Presentatie van Haven 71', available: false, source: s2('einde') },
    ],
    source: s2('eerste en tweede alinea'),
  },
  {
    key: 'kick-off',
    title: 'Startbijeenkomst koersdocument',
    on: '2019-01-15',
    yearByContext: false,
    place: 'Levelgebouw',
    attendance: 'ruim 60 directeuren en bestuurders, vier portefeuillehouders en de projectleider',
    reports: [
      { title: 'Presentatie van de projectleider', available: true, source: s0('Startbijeenkomst 15 januari') },
      { title: 'Antwoorden op de vragen', available: true, source: s0('Startbijeenkomst 15 januari') },
    ],
    source: s0('Startbijeenkomst 15 januari'),
  },
  {
    key: 'vision-1',
    title: 'Discussietafels visie: Wat gaat er goed en wat kan er beter?',
    on: '2019-02-04',
    yearByContext: false,
    place: 'gemeentehuis Leiderdorp',
    phase: 1,
    attendance: '34 regels in de aanwezigheidslijst',
    reports: tableReports,
    source: s1('bijlage 2, fase 1, en bijlage 3'),
  },
  {
    key: 'vision-2',
    title: 'Tweede bijeenkomst over de visie',
    on: '2019-02-21',
    yearByContext: false,
    time: '15.00 – 17.00 uur',
    hours: ['15.00', '17.00'],
    place: 'gemeentehuis Leiderdorp',
    phase: 1,
    attendance: '31 regels in de aanwezigheidslijst',
    reports: [],
    source: s0('Agenda'),
  },
  {
    key: 'access-1',
    title: 'Eerste bijeenkomst over de opdracht voor de toegang',
    on: '2019-03-07',
    yearByContext: false,
    place: 'gemeentehuis Leiderdorp',
    phase: 2,
    reports: [],
    source: s0('Agenda'),
  },
  {
    key: 'access-2',
    title: 'Tweede bijeenkomst over de opdracht voor de toegang',
    on: '2019-03-14',
    yearByContext: false,
    place: 'gemeentehuis Leiderdorp',
    phase: 2,
    reports: [],
    source: s0('Agenda'),
  },
  {
    key: 'council-visit',
    title: 'JGT-ers op bezoek bij Leidse raadsleden',
    on: '2019-07-08',
    yearByContext: true,
    place: 'Leiden',
    attendance: 'raadsleden van Partij van de Arbeid, VVD, SP, ChristenUnie en Partij Sleutelstad',
    reports: [],
    source: s4('tweede alinea'),
  },
]

/** The five threads that all parties named on 4 February 2019. */
export const meetingThemes: readonly {
  readonly key: string
  /** Short, for lists and counts; the verbatim sentence says what is meant. */
  readonly name: string
  readonly meeting: string
  readonly verbatim: string
  readonly source: SourceMark
}[] = [
  {
    key: 'normalise',
    name: 'Normaliseren en voorveld',
    verbatim: 'De hulp moet zo veel mogelijk genormaliseerd worden.',
  },
  {
    key: 'close-to-the-child',
    name: 'Dichtbij het kind',
    verbatim: 'Jeugdhulp moet meer dan nu het geval is, dichtbij het kind worden georganiseerd.',
  },
  {
    key: 'child-and-family',
    name: 'Kind en gezin centraal',
    verbatim:
      'Het kind / gezin staat centraal, waarbij passende hulp wordt geregeld met veel oog voor de integrale aanpak.',
  },
  {
    key: 'partnership',
    name: 'Partnerschap',
    verbatim: 'Partnership is belangrijk. Goede samenwerking is onontbeerlijk.',
  },
  {
    key: 'keep-what-works',
    name: 'Behoud het goede',
    verbatim: 'Behoud het goede raamwerk en de kwaliteiten die we nu al hebben.',
  },
].map((theme) => ({ ...theme, meeting: 'vision-1', source: s0('Discussietafels 4 februari') }))

/** A question of 15 January 2019 that the newsletter repeats, with the answer that it quotes. */
export const meetingQuestions = [
  {
    key: 'kick-off-1',
    meeting: 'kick-off',
    asked: {
      verbatim: 'of alles nu weer op de schop moet met weer nieuwe eisen en werkwijzen',
      source: s0('Startbijeenkomst 15 januari'),
    },
    answered: {
      verbatim:
        'Het is niet het doel om het zorgaanbieders lastig te maken. Als het mogelijk is, kunnen we de werkwijze misschien wel verlichten. Wat we in ieder geval willen is de sturing verbeteren.',
      source: s0('Startbijeenkomst 15 januari'),
    },
    answeredBy: 'portefeuillehouder Jan Nieuwenhuis, Oegstgeest',
    source: s0('Startbijeenkomst 15 januari'),
  },
] as const
