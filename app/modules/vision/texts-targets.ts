/** Dutch of the workbook with indicators, targets and measurements. */
import type { Problem, ProblemTexts } from '~/kernel/result'
import type { ValueProblem } from './domain/measured-value'
import type { TargetField, TargetRowProblem } from './domain/target-sheet'
import { visionProblemText } from './texts-forms'

export const targetHeaders: Readonly<Record<TargetField, string>> = {
  indicator: 'Indicator',
  area: 'Gebied',
  year: 'Jaar',
  value: 'Streefwaarde',
}

const own: ProblemTexts<Exclude<TargetRowProblem, ValueProblem>> = {
  targetMoves: () =>
    'Indicator, gebied en jaar van een bestaande streefwaarde blijven staan. Maak een nieuwe rij zonder sleutel.',
  targetExists: () => 'Voor deze indicator, dit gebied en dit jaar staat er al een streefwaarde. Wijzig die rij.',
  targetYear: () => 'Vul een jaar in van 2015 tot en met 2100.',
}
const isOwn = (code: string): code is keyof typeof own => code in own

export const targetProblemText = (problem: Problem): string =>
  isOwn(problem.code) ? own[problem.code](problem.params ?? {}) : visionProblemText(problem)

export const targetTexts = {
  title: 'Streefwaarden in Excel',
  intro:
    'Download de indicatoren met hun streefwaarden en metingen. Wijzig de streefwaarden in Excel en lever de werkmap weer aan. U ziet eerst alle verschillen; pas daarna verandert er iets. Metingen leest u in bij ‘Cijfers inlezen’.',
  download: 'Indicatoren downloaden (Excel)',
  diffTitle: 'Verschillen met de streefwaarden',
  newTitle: 'Nieuwe streefwaarden',
  applied: 'De streefwaarden uit de werkmap zijn gezet.',
  rule: (row: number, sentence: string) => `Rij ${row}: ${sentence}`,
  rowTitle: (indicator: string, area: string, year: string) => `${indicator}, ${area}, ${year}`,
  keyHint: 'Niet wijzigen. Laat leeg bij een nieuwe streefwaarde.',
  sheets: { targets: 'Streefwaarden', measurements: 'Metingen', indicators: 'Indicatoren' },
  name: 'Naam',
  unit: 'Eenheid',
  period: 'Periode',
  value: 'Waarde',
  hidden: 'Niet getoond door de bron',
  status: 'Stand',
  isBaseline: 'Nulmeting',
  table: 'Tabel van de bron',
  referenceOn: 'Peildatum',
  note: 'Toelichting',
  result: 'Resultaat',
  direction: 'Richting',
  instrument: 'Instrument',
  publisher: 'Bron',
  frequency: 'Frequentie',
  owner: 'Eigenaar',
  fileName: (day: string) => `streefwaarden_${day}.xlsx`,
} as const
