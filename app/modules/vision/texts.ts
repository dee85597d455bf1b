/** Dutch of the result pages. */
import type { Direction, Frequency, IndicatorStatus, QualityDemand, Unit } from './domain/indicator'
import type { Influence, Score } from './domain/interpretation'
import { plainValue } from './domain/measured-value'
import type { MeasurementStatus } from './domain/measurement'
import type { PublishedReading } from './domain/small-numbers'

export const directionTexts: Readonly<Record<Direction, string>> = {
  up: 'hoger is beter',
  down: 'lager is beter',
  context: 'achtergrondcijfer: niet goed of slecht op zichzelf',
}
export const unitTexts: Readonly<Record<Unit, string>> = {
  percent: 'percentage',
  count: 'aantal',
  grade: 'cijfer van 1 tot 10',
  days: 'dagen',
  age: 'leeftijd in jaren',
  per100: 'per 100 cliënten',
}
export const frequencyTexts: Readonly<Record<Frequency, string>> = {
  monthly: 'elke maand',
  quarterly: 'elk kwartaal',
  halfYearly: 'elk half jaar',
  yearly: 'elk jaar',
  once: 'eenmalig',
}
export const indicatorStatusTexts: Readonly<Record<IndicatorStatus, string>> = {
  proposal: 'voorstel',
  agreed: 'afgesproken',
}
export const demandTexts: Readonly<Record<QualityDemand, string>> = {
  isMeasurable: 'meetbaar',
  callsForAction: 'zet aan tot actie',
  clientsInvolved: 'cliënten zijn betrokken bij formuleren en evalueren',
}
export const influenceTexts: Readonly<Record<Influence, string>> = { yes: 'ja', partly: 'deels', no: 'nee' }
export const scoreTexts: Readonly<Record<Score, string>> = {
  worse: '− gaat slechter',
  same: '0 blijft gelijk',
  better: '+ gaat beter',
}
export const measurementStatusTexts: Readonly<Record<MeasurementStatus, string>> = {
  provisional: 'voorlopig',
  final: 'definitief',
  unstated: 'niet vermeld',
}

const endings: Readonly<Record<Unit, string>> = {
  percent: '\u00a0%',
  count: '',
  grade: '',
  days: '\u00a0dagen',
  age: '\u00a0jaar',
  per100: ' per\u00a0100',
}

/** A value with its unit: '14,1 %', '37', '43 dagen'. */
export const valueText = (hundredths: number, unit: Unit): string => `${plainValue(hundredths)}${endings[unit]}`

const readingTexts: Readonly<Record<Exclude<PublishedReading, 'value'>, string>> = {
  small: '<5',
  withheld: 'afgeschermd',
  hidden: 'niet getoond door de bron',
}

type Figure = { hundredths: number | null; reading: PublishedReading; isApproximate: boolean }

/** What stands in a table for a figure, also when there is no number to show. */
export const figureText = ({ hundredths, reading, isApproximate }: Figure, unit: Unit): string =>
  reading === 'value' && hundredths !== null
    ? `${isApproximate ? 'ca. ' : ''}${valueText(hundredths, unit)}`
    : readingTexts[reading === 'value' ? 'hidden' : reading]

export const visionTexts = {
  results: 'Maatschappelijke resultaten',
  intro:
    '25 resultaten in drie pijlers, letterlijk uit de visie. De visie noemt geen indicatoren: wat hier staat is een voorstel, totdat partners het ermee eens zijn.',
  region: 'de regio',
  national: 'Nederland',
  pillar: 'Pijler',
  assignment: 'Maatschappelijke opgave',
  code: 'Code',
  result: 'Resultaat',
  indicator: 'Indicator',
  indicators: 'Hoe het gaat',
  latest: 'Laatste cijfer',
  noFigure: 'nog geen cijfer',
  none: '–',
  figures: 'Cijfers uit de bronnen',
  subject: 'Onderwerp',
  area: 'Gebied',
  year: 'Jaar',
  value: 'Waarde',
  sourceHeader: 'Bron',
  toMonitor: 'Raadsmonitor',
  monitorIntro:
    'De 25 resultaten op één pagina. Eerst het cijfer van de regio, dan wat het betekent. Aantallen onder 5 tonen wij niet.',
  chooseArea: 'Cijfers van',
  inYear: (value: string, period: string) => `${value} in ${period}`,
  noIndicators: 'Dit resultaat heeft nog geen indicator',
  noIndicatorsText: 'Leg vast hoe u dit resultaat meet: wat, waarmee, hoe vaak en wie ervoor zorgt.',
  addIndicator: 'Indicator toevoegen',
  noMeasurements: 'Er zijn nog geen cijfers van deze indicator.',
  notPublic: 'De cijfers van deze indicator zijn niet openbaar.',
  headline: (value: string, area: string, period: string) => `${value}, ${area}, ${period}`,
  latestOf: (area: string, period: string) => `${area}, ${period}`,
  change: (difference: string, isHigher: boolean, period: string) =>
    `${difference} ${isHigher ? 'hoger' : 'lager'} dan in ${period}`,
  noChange: (period: string) => `Gelijk aan ${period}`,
  wanted: 'de gewenste kant op',
  unwanted: 'niet de gewenste kant op',
  target: (year: number, value: string) => `Streefwaarde ${year}: ${value}`,
  reached: 'gehaald',
  notReached: 'nog niet gehaald',
  baseline: (value: string, period: string) => `Nulmeting ${period}: ${value}`,
  chartTitle: (name: string) => `${name}, over de jaren`,
  barTitle: (period: string) => `Gebieden naast elkaar, ${period}`,
  course: (area: string, from: string, fromPeriod: string, to: string, toPeriod: string) =>
    `${area}: van ${from} in ${fromPeriod} naar ${to} in ${toPeriod}.`,
  single: (area: string, value: string) => `${area}: ${value}.`,
  barTarget: (value: string) => `(streef ${value})`,
  tableCaption: (name: string) => `${name}: alle cijfers`,
  period: 'Periode',
  marks: {
    provisional: 'v',
    breaks: 't',
    baseline: 'n',
    inside: 'i',
    example: 'vb',
  },
  legend: {
    provisional: 'v = voorlopig',
    breaks: 't = trendbreuk: niet te vergelijken met eerdere jaren',
    baseline: 'n = nulmeting',
    inside: 'i = alleen voor medewerkers; naar buiten staat hier <5 of “afgeschermd”',
    example: 'vb = verzonnen voorbeeld',
  },
  smallNumbers: 'Aantallen van 1 tot en met 4 personen tonen wij als <5. Zo is niemand te herkennen.',
  about: 'Over deze indicator',
  origin: 'Herkomst van de cijfers',
  fields: {
    direction: 'Gewenste richting',
    unit: 'Eenheid',
    instrument: 'Meetinstrument',
    publisher: 'Bron van de meting',
    frequency: 'Hoe vaak',
    owner: 'Wie zorgt ervoor',
    numerator: 'Teller',
    denominator: 'Noemer',
    quality: 'Eisen uit de visie',
  },
  demandMet: 'ja',
  demandOpen: 'nog niet',
  clientExperience:
    'Dit cijfer komt uit het cliëntervaringsonderzoek. Het is bedoeld voor kwaliteit en beleid en telt niet mee bij gunning of in een rangorde van aanbieders.',
  table: 'Tabel',
  referenceOn: 'Peildatum',
  statusHeader: 'Status',
  note: 'Toelichting',
  interpretations: 'Duiding met partners',
  notInterpreted: (period: string) => `${period}: nog niet geduid`,
  interpretationOf: (period: string) => `Over ${period}`,
  heldOn: (day: string) => `Besproken op ${day}`,
  attendees: 'Aanwezig',
  cause: 'Waardoor komt dit?',
  influence: 'Hebben wij er invloed op?',
  adjustment: 'Wat gaan wij doen?',
  stories: 'Verhalen uit de praktijk',
  storiesIntro: 'Een verhaal is anoniem. Wij publiceren het alleen met toestemming.',
  noStories: 'Nog geen verhalen bij dit resultaat',
  storyInternal: 'Alleen voor medewerkers: geen toestemming om te publiceren',
  storyPublic: 'Openbaar, met toestemming',
  example: 'Verzonnen voorbeeld',
  show: 'Toon',
}
