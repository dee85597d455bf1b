import { type SourceMark, s0, s1, s3, s4, webPage } from './sources'

/** Decisions per municipality and body, planned beside actual: the same document may be adopted here and noted there. */
export type DecisionFact = {
  readonly key: string
  readonly subject: string
  readonly document?: string
  /** CBS code, or the body of the region. */
  readonly municipality: string | null
  readonly body: 'college' | 'council' | 'region' | 'aldermen'
  readonly planned: string | null
  readonly actual: string | null
  readonly outcome: 'vastgesteld' | 'kennisgenomen' | 'ingestemd' | 'verwacht' | 'onbekend'
  readonly source: SourceMark
}

const names: Readonly<Record<string, string>> = {
  '0546': 'Leiden',
  '0547': 'Leiderdorp',
  '0579': 'Oegstgeest',
  '0638': 'Zoeterwoude',
}
const four = Object.keys(names)

const course = four.map<DecisionFact>((municipality) => ({
  key: `course:${municipality}`,
  subject: 'Koersdocument doorontwikkeling Jeugdhulp Leidse regio',
  document: 'course',
  municipality,
  body: 'council',
  planned: null,
  actual: 'november en december 2018',
  outcome: municipality === '0638' ? 'kennisgenomen' : 'vastgesteld',
  source: s0('Startbijeenkomst 15 januari'),
}))

const visionByCollege = four.map<DecisionFact>((municipality) => ({
  key: `vision-college:${municipality}`,
  subject: 'Visie Samen Sterk voor de Toekomst van de Jeugd(hulp)',
  document: 'vision',
  municipality,
  body: 'college',
  planned: 'voor het zomerreces van 2019',
  actual: null,
  outcome: 'onbekend',
  source: s1('bijlage 2, fase 1'),
}))

/** The council of Oegstgeest is the only one whose adoption can be read back in the public register of regulations. */
const visionByCouncil = four.map<DecisionFact>((municipality) => ({
  key: `vision-council:${municipality}`,
  subject: 'Visie Samen Sterk voor de Toekomst van de Jeugd(hulp)',
  document: 'vision',
  municipality,
  body: 'council',
  planned: 'voor het zomerreces van 2019',
  actual: municipality === '0579' ? 'geldend van 06-11-2019' : null,
  outcome: municipality === '0579' ? 'vastgesteld' : 'onbekend',
  source:
    municipality === '0579' ? webPage('lokaleregelgeving.overheid.nl, CVDR628739') : s4('eerste alinea (september)'),
}))

const budget = four.map<DecisionFact>((municipality) => ({
  key: `budget:${municipality}`,
  subject: 'Begroting 2019-2022',
  municipality,
  body: 'council',
  planned: null,
  actual: 'uiterlijk april 2019',
  outcome: 'vastgesteld',
  source: s1('5.2'),
}))

export const decisions: readonly DecisionFact[] = [
  ...course,
  ...visionByCollege,
  ...visionByCouncil,
  ...budget,
  {
    key: 'benefit-principle',
    subject: 'Profijtbeginsel met pieken en dalen',
    municipality: null,
    body: 'region',
    planned: null,
    actual: 'met ingang van 2019',
    outcome: 'ingestemd',
    source: s1('5.2'),
  },
  {
    key: 'taskforce-scenarios',
    subject: 'Scenario’s van de bestuurlijke Taskforce',
    municipality: null,
    body: 'aldermen',
    planned: 'december 2024',
    actual: null,
    outcome: 'verwacht',
    source: s3('Waar wordt nu en komende periode aan gewerkt?'),
  },
  {
    key: 'extension-access-2020',
    subject: 'Verlenging van het contract met de coöperatie JGT met één jaar (2020)',
    municipality: null,
    body: 'college',
    planned: null,
    actual: '2019',
    outcome: 'vastgesteld',
    source: webPage('jeugdhulpleidseregio.nl'),
  },
]
