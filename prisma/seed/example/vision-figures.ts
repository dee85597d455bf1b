import type { CivilDate } from '../../../app/kernel/civil-date'
import { civilDate } from '../../../app/kernel/civil-date'

/**
 * Invented figures around the real baseline, so that charts, targets and the duiding have something to show. Every row
 * is marked as example; none is of CBS or Waarstaatjegemeente.
 */
export type ExampleSeries = {
  readonly indicatorCode: string
  readonly area: string
  readonly firstYear: number
  /** Hundredths, one per year; null where a year was not measured. */
  readonly values: readonly (number | null)[]
  /** The first year after a change of method. */
  readonly breakYear?: number
}

const series = (
  indicatorCode: string,
  firstYear: number,
  values: Readonly<Record<string, readonly (number | null)[]>>,
  breakYear?: number,
): ExampleSeries[] =>
  Object.entries(values).map(([area, figures]) => ({
    indicatorCode,
    area,
    firstYear,
    values: figures,
    ...(breakYear === undefined ? {} : { breakYear }),
  }))

export const exampleSeries: readonly ExampleSeries[] = [
  ...series(
    'N3.2',
    2019,
    {
      '0546': [1430, 1450, 1390, 1360, 1340, 1320, 1310],
      '0547': [1260, 1270, 1230, 1220, 1200, 1190, 1180],
      '0579': [1280, 1290, 1270, 1260, 1230, 1210, 1200],
      '0638': [1370, 1400, 1340, 1350, 1330, 1300, 1290],
      region: [1350, 1370, 1330, 1310, 1290, 1270, 1260],
      national: [1190, 1220, 1200, 1230, 1240, 1230, 1220],
    },
    2021,
  ),
  ...series('KG10.1', 2019, {
    region: [2410, 2450, 2430, 2380, 2340, 2310, 2280],
    national: [2560, 2580, 2570, 2540, 2530, 2520, 2510],
  }),
  ...series('D3.2', 2019, {
    region: [2230, 2290, 2340, 2480, 2610, 2700, 2790],
    national: [2700, 2690, 2710, 2740, 2750, 2780, 2790],
  }),
  ...series('D4.1', 2021, {
    '0546': [6100, 6600, 6400, 5800, 5200],
    '0547': [1400, 1500, 1300, 1200, 900],
    '0579': [1200, 1100, 1000, 900, 800],
    '0638': [600, 500, 300, 400, 300],
    region: [9300, 9700, 9000, 8300, 7200],
  }),
  ...series('D5.1', 2021, {
    '0546': [5200, 5600, 5100, 4700, 4400],
    '0547': [4800, 5300, 4900, 4500, 4100],
    '0579': [4600, 4900, 4700, 4200, 4000],
    '0638': [4300, 4700, 4400, 4100, 3800],
    region: [5000, 5400, 5000, 4600, 4300],
  }),
  ...series('KG6.1', 2022, { region: [320, 300, 270, 260] }),
  ...series('KG8.1', 2022, {
    '0546': [740, 750, 760, 760],
    '0547': [750, 760, 770, 780],
    '0579': [760, 760, 770, 770],
    '0638': [750, null, 770, 780],
    region: [750, 760, 760, 770],
  }),
  ...series('N1.1', 2021, { region: [8900, 9010, 9060, 9130, 9180], national: [8850, 8890, 8920, 8960, 8990] }),
]

export const exampleTargets: readonly { indicatorCode: string; area: string; year: number; hundredths: number }[] = [
  { indicatorCode: 'KG10.1', area: 'region', year: 2028, hundredths: 2000 },
  { indicatorCode: 'D3.2', area: 'region', year: 2028, hundredths: 3000 },
  { indicatorCode: 'D4.1', area: 'region', year: 2027, hundredths: 6000 },
  { indicatorCode: 'D4.1', area: '0546', year: 2027, hundredths: 4500 },
  { indicatorCode: 'D5.1', area: 'region', year: 2027, hundredths: 3500 },
  { indicatorCode: 'KG8.1', area: 'region', year: 2027, hundredths: 800 },
  { indicatorCode: 'N1.1', area: 'region', year: 2028, hundredths: 9400 },
]

type ExampleInterpretation = {
  readonly indicatorCode: string
  readonly period: string
  readonly heldOn: CivilDate
  readonly cause: string
  readonly influence: 'yes' | 'partly' | 'no'
  readonly adjustment: string
  readonly score: 'worse' | 'same' | 'better'
  readonly isPublic: boolean
  /** Keys of organisations (facts/organisations.ts). */
  readonly attendees: readonly string[]
}

export const exampleInterpretations: readonly ExampleInterpretation[] = [
  {
    indicatorCode: 'D5.1',
    period: '2025',
    heldOn: civilDate('2026-09-17'),
    cause:
      'Aanbieders plannen de eerste gesprekken nu samen met de toegang. Daardoor vallen er minder afspraken uit. De wachttijd voor dagbehandeling is niet korter geworden: daar zijn nog te weinig plekken.',
    influence: 'partly',
    adjustment: 'Wij maken in 2027 afspraken over overbruggingshulp en delen elke maand de vrije plekken.',
    score: 'better',
    isPublic: true,
    attendees: ['cardea', 'prodeba', 'ggz-rivierduinen'],
  },
  {
    indicatorCode: 'D4.1',
    period: '2025',
    heldOn: civilDate('2026-10-08'),
    cause:
      'Scholen en jeugdhulp zien elkaar elke week in het voorveldoverleg. Een deel van de daling komt doordat scholen anders registreren: dat zoeken wij samen met leerplicht uit.',
    influence: 'partly',
    adjustment: 'Leerplicht en de samenwerkingsverbanden leveren vanaf 2027 op dezelfde manier aan.',
    score: 'better',
    isPublic: true,
    attendees: ['samenwerkingsverband-vo', 'cardea'],
  },
  {
    indicatorCode: 'KG10.1',
    period: '2024',
    heldOn: civilDate('2025-10-02'),
    cause: 'De daling is klein en past bij het landelijke beeld.',
    influence: 'no',
    adjustment: 'Volgend jaar kijken wij apart naar gezinnen met hulp uit meer dan één segment.',
    score: 'same',
    isPublic: false,
    attendees: ['prodeba'],
  },
]

export const exampleStories: readonly { resultCode: string; title: string; text: string; hasPermission: boolean }[] = [
  {
    resultCode: 'D6',
    title: 'Hulp aan de keukentafel',
    text: 'Een gezin met drie kinderen kreeg een half jaar begeleiding thuis. De ouders vertellen dat het hielp dat de begeleider zag hoe een gewone ochtend loopt. “Op kantoor leg je het uit, hier gebeurt het.” Nu belt het gezin alleen nog als het nodig is.',
    hasPermission: true,
  },
  {
    resultCode: 'KG7',
    title: 'Achttien, en niet alleen',
    text: 'Een jongere van zeventien maakte met de begeleider en de gemeente een plan voor na de verjaardag: wonen, school en wie je belt als het misgaat. De overgang ging zonder gat in de hulp.',
    hasPermission: true,
  },
  {
    resultCode: 'D4',
    title: 'Weer naar school, in stapjes',
    text: 'Na acht maanden thuis begon een leerling met één uur per dag op school. De leerkracht en de jeugdhulpverlener spraken elke vrijdag de week door.',
    hasPermission: false,
  },
]
