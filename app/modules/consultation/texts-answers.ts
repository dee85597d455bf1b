/** Dutch of the workbook with remarks and their answers. */
import type { AnswerField } from './domain/answer-sheet'
import { consultationTexts } from './texts-consultation'

const { fields } = consultationTexts

export const answerHeaders: Readonly<Record<AnswerField, string>> = {
  theme: fields.themeId,
  weighing: fields.weighing,
  answer: fields.answer,
  consequence: fields.consequence,
  consequenceWhy: fields.consequenceWhy,
}

export const answerTexts = {
  title: 'Reacties in Excel',
  intro:
    'Download de reacties, weeg en beantwoord ze in Excel en lever de werkmap weer aan. U ziet eerst alle verschillen; pas daarna verandert er iets. Reacties toevoegen gaat op het scherm.',
  download: 'Reacties downloaden (Excel)',
  reported:
    'De nota van beantwoording is gemaakt. U kunt de reacties downloaden; wijzigen kan pas als u de inspraak opnieuw opent.',
  diffTitle: 'Verschillen met de antwoorden',
  applied: 'De antwoorden uit de werkmap zijn opgeslagen.',
  incomplete: 'vul de weging, het antwoord, het gevolg en de reden alle vier in.',
  rule: (row: number, sentence: string) => `Rij ${row}: ${sentence}`,
  rowTitle: (kind: string, number: number) => `${kind} ${number}`,
  keyHint: 'Niet wijzigen: hieraan herkennen wij de reactie.',
  sheet: 'Reacties',
  number: 'Nr',
  kind: 'Soort',
  submitter: 'Van',
  name: 'Organisatie of raad',
  channel: 'Hoe binnengekomen',
  receivedOn: 'Ontvangen op',
  section: 'Onderdeel',
  text: 'Reactie',
  fileName: (day: string) => `reacties_${day}.xlsx`,
} as const
