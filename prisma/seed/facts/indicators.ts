import { type FigureFact, figures } from './figures'
import { type ResultFact, results } from './results'

/**
 * Indicators: for each result the one that we propose, and those to which the figures that the vision document prints
 * belong. The document names none itself (chapter 3: they follow together with the partners), so all are proposals.
 */
export type IndicatorFact = {
  readonly code: string
  readonly resultCode: string
  readonly position: number
  readonly name: string
  readonly unit: 'percent' | 'count' | 'grade' | 'days' | 'age' | 'per100'
  readonly direction: 'up' | 'down' | 'context'
  readonly instrument: string
  readonly publisher: string
  readonly isClientExperience: boolean
  readonly numerator: string | null
  readonly denominator: string | null
}

type Measure = ResultFact['indicator']['measuredBy'][number]

const instruments: Readonly<Record<Measure, string>> = {
  C: 'bestaande monitor',
  W: 'bestaande monitor',
  J: 'berichtenverkeer',
  E: 'enquête',
  V: 'interviews',
  L: 'registratie leerplicht',
  G: 'enquête',
  T3: 'verantwoording',
  T4: 'verantwoording',
  T5: 'verantwoording',
  T6: 'verantwoording',
  T7: 'verantwoording',
  T10: 'verantwoording',
}
const publishers: Readonly<Record<Measure, string>> = {
  C: 'CBS Beleidsinformatie Jeugd',
  W: 'Waarstaatjegemeente',
  J: 'iJw-berichten',
  E: 'Cliëntervaringsonderzoek',
  V: 'Gesprekken met partners',
  L: 'Regionaal Bureau Leerplicht',
  G: 'GGD Hollands Midden',
  T3: 'Sjabloon T3 Wachttijd',
  T4: 'Sjabloon T4 In-, door- en uitstroom',
  T5: 'Sjabloon T5 Outcome en ervaring',
  T6: 'Sjabloon T6 Klachten en incidenten',
  T7: 'Sjabloon T7 Personeel en kwaliteit',
  T10: 'Sjabloon T10 Toegang',
}

/** What is not a share. */
const otherUnits: Readonly<Record<string, IndicatorFact['unit']>> = {
  KG4: 'grade',
  KG6: 'per100',
  KG8: 'grade',
  N3: 'count',
  N6: 'age',
  D2: 'count',
  D4: 'count',
  D5: 'days',
  D7: 'grade',
  D8: 'grade',
}

function proposalOf(result: ResultFact): IndicatorFact {
  const { measuredBy, text, direction } = result.indicator
  return {
    code: `${result.code}.1`,
    resultCode: result.code,
    position: 1,
    name: text.charAt(0).toUpperCase() + text.slice(1),
    unit: otherUnits[result.code] ?? 'percent',
    direction,
    instrument: [...new Set(measuredBy.map((each) => instruments[each]))].join(', '),
    publisher: measuredBy.map((each) => publishers[each]).join(', '),
    isClientExperience: measuredBy.includes('E'),
    numerator: null,
    denominator: null,
  }
}

type Printed = Pick<IndicatorFact, 'resultCode' | 'position' | 'name' | 'direction' | 'numerator' | 'denominator'>
const printed = (indicator: Printed): IndicatorFact => ({
  ...indicator,
  code: `${indicator.resultCode}.${indicator.position}`,
  unit: 'percent',
  instrument: 'bestaande monitor',
  publisher: publishers.C,
  isClientExperience: false,
})

const fromFigures: readonly IndicatorFact[] = [
  printed({
    resultCode: 'N3',
    position: 2,
    name: 'Aandeel jeugdigen met jeugdhulp',
    direction: 'context',
    numerator: 'jeugdigen met jeugdhulp',
    denominator: 'alle jeugdigen',
  }),
  printed({
    resultCode: 'N6',
    position: 2,
    name: 'Aandeel 4 tot 12 jaar van de jongeren in jeugdhulp',
    direction: 'context',
    numerator: 'jongeren van 4 tot 12 jaar in jeugdhulp',
    denominator: 'alle jongeren in jeugdhulp',
  }),
  printed({
    resultCode: 'D3',
    position: 2,
    name: 'Verwezen door de gemeentelijke toegang',
    direction: 'up',
    numerator: 'jeugdigen in jeugdhulp, verwezen door de toegang',
    denominator: 'alle jeugdigen in jeugdhulp',
  }),
  printed({
    resultCode: 'D3',
    position: 3,
    name: 'Verwezen door de huisarts',
    direction: 'context',
    numerator: 'jeugdigen in jeugdhulp, verwezen door de huisarts',
    denominator: 'alle jeugdigen in jeugdhulp',
  }),
]

export const indicators: readonly IndicatorFact[] = [...results.map(proposalOf), ...fromFigures]

/** To which indicator each group of printed figures belongs, by the key of the figures. */
const indicatorOfFigures: Readonly<Record<string, string>> = {
  use: 'N3.2',
  'age-4-12': 'N6.2',
  repeat: 'KG10.1',
  'by-doctor': 'D3.3',
  'by-access': 'D3.2',
}

/** A printed figure as the baseline of its indicator. */
export type BaselineFact = Pick<FigureFact, 'area' | 'approximate' | 'source'> & {
  readonly indicatorCode: string
  readonly period: string
  /** The text names no year: we read it as 2017, the year of the research that the paragraph tells of. */
  readonly isYearRead: boolean
  readonly hundredths: number
}

export const baselines: readonly BaselineFact[] = figures.flatMap((figure) => {
  const indicatorCode = indicatorOfFigures[figure.key.split(':')[0] ?? '']
  if (indicatorCode === undefined) return []
  const { area, approximate, source, value, year } = figure
  return [{ indicatorCode, area, approximate, source, hundredths: value, period: '2017', isYearRead: year === null }]
})
