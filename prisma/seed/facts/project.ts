import { type SourceMark, s0, s1 } from './sources'

/** The project and its five phases, as the vision document describes them. */
export type ProjectFact = {
  readonly key: string
  readonly name: string
  readonly region: string
  readonly term: { readonly from: number; readonly to: number }
  readonly website: string
  readonly websiteFrom: string
  readonly visionStatement: { readonly verbatim: string; readonly source: SourceMark }
  readonly source: SourceMark
}

export const project: ProjectFact = {
  key: 'doorontwikkeling-jeugdhulp',
  name: 'Doorontwikkeling Jeugdhulp Leidse Regio',
  region: 'Leidse regio',
  term: { from: 2019, to: 2022 },
  website: 'https://www.jeugdhulpleidseregio.nl',
  websiteFrom: '2019-03-04',
  visionStatement: {
    verbatim:
      'In de Leidse regio staan de kansen en mogelijkheden van het kind en zijn of haar gezin centraal. We richten ons zoveel mogelijk op normaliseren en als er hulp nodig is bieden we passende hulp dichtbij en vanuit de leefwereld van het kind en het gezin.',
    source: s1('hoofdstuk 3, kader'),
  },
  source: s0('titel en Nieuwe website'),
}

/** A day or period as the text gives it; `from`/`to` only where the text is precise enough to place it on a calendar. */
type DatedEvent = {
  readonly what: string
  readonly asPrinted: string
  readonly from?: string
  readonly to?: string
  readonly kind: 'planned' | 'held'
  readonly source: SourceMark
}

export type PhaseFact = {
  readonly number: 1 | 2 | 3 | 4 | 5
  readonly title: string
  readonly deliverable: string
  readonly input: string
  readonly dependsOn: readonly number[]
  readonly dates: readonly DatedEvent[]
  readonly verbatim: string
  readonly source: SourceMark
}

export const phases: readonly PhaseFact[] = [
  {
    number: 1,
    title: 'Opvolger “Hart voor de Jeugd”',
    deliverable: 'Visie met resultaten, indicatoren en meetinstrumenten',
    input: 'Twee bijeenkomsten en een inspraakronde, gesprekken met jongeren- en cliëntenraden',
    dependsOn: [],
    dates: [
      {
        what: 'Bijeenkomsten over de visie',
        asPrinted: '4 en 20 februari 2019',
        from: '2019-02-04',
        to: '2019-02-20',
        kind: 'held',
        source: s1('bijlage 2, fase 1'),
      },
      {
        what: 'Besluitvorming in de vier raden',
        asPrinted: 'voor het zomerreces van 2019',
        kind: 'planned',
        source: s1('bijlage 2, fase 1'),
      },
    ],
    verbatim:
      'De visie dient als inhoudelijke basis voor de rest van het traject en wordt ter besluitvorming voorgelegd aan de vier colleges en gemeenteraden.',
    source: s1('bijlage 2, fase 1'),
  },
  {
    number: 2,
    title: 'Vernieuwde opdracht aan de gemeentelijke toegang',
    deliverable: 'Totaalopdracht voor vier jaar met een prioritering voor 2020, en een opdracht vanaf 1 januari 2021',
    input: 'Bijeenkomsten met maatschappelijke partners in het gemeentehuis van Leiderdorp',
    dependsOn: [1],
    dates: [
      {
        what: 'Bijeenkomsten over de toegang',
        asPrinted: '7 en 14 maart 2019',
        from: '2019-03-07',
        to: '2019-03-14',
        kind: 'held',
        source: s1('bijlage 2, fase 2'),
      },
      {
        what: 'Aanbestede opdracht gaat in',
        asPrinted: 'vanaf 1 januari 2021',
        from: '2021-01-01',
        kind: 'planned',
        source: s1('bijlage 2, fase 2'),
      },
    ],
    verbatim: 'De opdracht vanaf 1 januari 2021 wordt aanbesteed. Hiervoor wordt een apart document opgesteld.',
    source: s1('bijlage 2, fase 2'),
  },
  {
    number: 3,
    title: 'Opstellen programmaplan doorontwikkeling Zorglandschap 2020-2023',
    deliverable:
      'Inhoudelijke doelstellingen, prioriteringen en uitgangspunten: de nieuwe opdracht voor het zorgaanbod',
    input: 'De visie van fase 1, het regionale Transformatieplan Jeugd en de jeugdhulpaanbieders',
    dependsOn: [1],
    dates: [
      {
        what: 'Looptijd van het programma',
        asPrinted: '2020-2023',
        from: '2020-01-01',
        to: '2023-12-31',
        kind: 'planned',
        source: s1('bijlage 2, fase 3'),
      },
    ],
    verbatim: 'In feite gaat het om een nieuwe inhoudelijke opdracht voor het zorgaanbod.',
    source: s1('bijlage 2, fase 3'),
  },
  {
    number: 4,
    title: 'Opstellen inkoopstrategie',
    deliverable: 'Keuze voor inkoopmodel en passende bekostiging',
    input: 'De besturingsfilosofie uit het Koersdocument en het programma Doorontwikkeling Zorglandschap',
    dependsOn: [3],
    dates: [
      {
        what: 'Inkoop van beide opdrachten',
        asPrinted: 'Beide opdrachten worden ingekocht in 2020',
        from: '2020-01-01',
        to: '2020-12-31',
        kind: 'planned',
        source: s1('1.1'),
      },
    ],
    verbatim:
      'In die inkoopstrategie wordt ook een keuze gemaakt voor de wijze van contractering (inkoopmodel) en een passende manier van bekostiging van de hulp.',
    source: s1('bijlage 2, fase 4'),
  },
  {
    number: 5,
    title: 'Aanbesteding, implementatie en uitvoeringsplannen',
    deliverable: 'Ondertekende en geïmplementeerde contracten, en jaarlijkse uitvoeringsplannen',
    input: 'De inkoopstrategie en voldoende voorbereidingstijd voor gemeenten en aanbieders',
    dependsOn: [4],
    dates: [
      {
        what: 'Contracten ondertekend en geïmplementeerd',
        asPrinted: 'Per 1 januari 2021',
        from: '2021-01-01',
        kind: 'planned',
        source: s1('bijlage 2, fase 5'),
      },
    ],
    verbatim:
      'Per 1 januari 2021 zijn de contracten ondertekend en geïmplementeerd door zowel de gemeenten als de zorgaanbieders.',
    source: s1('bijlage 2, fase 5'),
  },
]
