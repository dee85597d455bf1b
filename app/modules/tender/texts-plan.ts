/** All Dutch of making tenders from the strategy. */
import type { DayInputCode } from '~/kernel/day-input'
import type { Problem, ProblemTexts } from '~/kernel/result'
import type { TenderPlanCode } from './domain/tender-plan'

export type GenerateCode = TenderPlanCode | 'versionNotFixed'
const problems: ProblemTexts<GenerateCode> = {
  nothingGrouped: () => 'Kies bij ten minste één segment in welke aanbesteding het gaat.',
  groupWithoutTitle: (p) => `Geef de aanbesteding waarin ${p.segment} gaat een titel.`,
  subsidyIsNoTender: (p) =>
    `${p.segment} wordt gesubsidieerd: dat is geen aanbesteding. Laat dit segment erbuiten en open een subsidieregeling.`,
  regimesDiffer: (p) =>
    `In “${p.title}” staan procedures door elkaar: open house, SAS met rangschikking en SAS zonder rangschikking gaan niet samen. Maak van elke procedure een eigen aanbesteding.`,
  versionNotFixed: () => 'Aanbestedingen ontstaan uit een vastgestelde versie. Deze versie is niet vastgesteld.',
}
export const generateProblemText = (problem: Problem<GenerateCode>): string =>
  problems[problem.code](problem.params ?? {})

const dayProblems: ProblemTexts<DayInputCode> = {
  dayMissing: () => 'Vul een datum in.',
  dayNotRead: (p) => `Wij lezen “${p.typed}” niet als datum. Schrijf het zo: 31-12-2026.`,
  dayDoesNotExist: (p) => `De datum ${p.typed} bestaat niet.`,
}
export const contractDayText = (problem: Problem<DayInputCode>): string =>
  dayProblems[problem.code](problem.params ?? {})

export const tenderPlanTexts = {
  title: 'Aanbestedingen uit de strategie',
  intro:
    'Elk voorzien perceel wordt een perceel van een aanbesteding, met gemeenten, raming, plafond, duur en opties. Wat al is gemaakt, wordt niet nog eens gemaakt.',
  made: 'Al gemaakt',
  madeNone: 'Uit deze versie is nog geen aanbesteding gemaakt.',
  toMake: 'Nog te maken',
  allMade: 'Alle voorziene percelen zijn gemaakt.',
  lot: 'Perceel',
  segment: 'Segment',
  tender: 'Aanbesteding',
  value: 'Raming over de looptijd',
  ceiling: 'Plafond over de looptijd',
  group: (segment: string) => `${segment}: in welke aanbesteding?`,
  groupOption: (number: number) => `Aanbesteding ${number}`,
  procedure: (name: string) => `Procedure: ${name}.`,
  noTender: 'Geen aanbesteding: subsidie.',
  notNow: 'Nu niet',
  groupTitle: (number: number) => `Titel van aanbesteding ${number}`,
  lots: (count: number) => (count === 1 ? 'één perceel' : `${count} percelen`),
  wantedStart: 'Gewenste start van de contracten',
  wantedStartHint: 'De planning wordt terug gerekend vanaf deze dag. Leeg: nog geen planning.',
  submit: 'Aanbestedingen maken',
}
