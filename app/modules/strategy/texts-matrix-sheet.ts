/** All Dutch of the workbook of a decision matrix, and of reading it back. */
import type { Problem, ProblemTexts } from '~/kernel/result'
import type { MatrixWorkbookCode } from './domain/matrix-workbook'

export const matrixSheetTexts = {
  scores: 'Afweging',
  motivations: 'Motiveringen',
  criterion: 'Uitgangspunt',
  source: 'Bron',
  weight: 'Weging',
  total: 'Gewogen gemiddelde',
  rank: 'Plaats',
  title: (segment: string) => `Afweging ${segment}`,
  about: (number: number, day: string) => `Inkoopstrategie, versie ${number}. Gemaakt op ${day}.`,
  fileName: (segment: string) => `Afweging ${segment}.xlsx`,
  importTitle: 'Afweging uit Excel inlezen',
  importIntro:
    'Lees de werkmap terug die u hier hebt gedownload. U ziet eerst wat er verandert; pas daarna wordt het opgeslagen.',
  file: 'Werkmap',
  accepts: 'de werkmap van deze afweging (.xlsx), hoogstens 2 MB',
  read: 'Inlezen',
  differences: 'Wat er verandert',
  noDifferences: 'De werkmap is gelijk aan wat er staat. Er is niets om over te nemen.',
  what: 'Onderdeel',
  now: 'Nu',
  inFile: 'In de werkmap',
  take: 'Overnemen',
  older: 'De werkmap is gemaakt voor een eerdere stand van dit segment. Controleer extra goed wat er verandert.',
  weightOf: (criterion: string) => `Weging: ${criterion}`,
  scoreOf: (option: string, criterion: string) => `Score ${option}: ${criterion}`,
  motivationOf: (option: string, criterion: string) => `Motivering ${option}: ${criterion}`,
}

const problems: ProblemTexts<MatrixWorkbookCode> = {
  noFile: () => 'Kies een bestand.',
  fileTooLarge: () => 'Het bestand is groter dan 2 MB. Lees de werkmap in die u hier hebt gedownload.',
  fileUnreadable: () =>
    'Wij kunnen dit bestand niet lezen. Sla het op als Excel-werkmap (.xlsx) en probeer het opnieuw.',
  notOurWorkbook: () => 'Dit is niet de werkmap van een afweging. Download de werkmap hier en vul die in.',
  otherSegment: () => 'Deze werkmap hoort bij een ander segment. Download de werkmap van dit segment.',
  weightNotRead: (p) =>
    `In cel ${p.cell} van blad Afweging staat geen weging. Vul een percentage in van 0 tot en met 100.`,
  scoreNotRead: (p) =>
    `In cel ${p.cell} van blad Afweging staat geen score. Vul een heel cijfer in van 0 tot en met 10.`,
  motivationTooLong: (p) => `De motivering in cel ${p.cell} is langer dan 1000 tekens. Maak hem korter.`,
  motivationPersonal: (p) => `De motivering in cel ${p.cell} bevat een burgerservicenummer. Haal het weg.`,
}
export const matrixWorkbookProblemText = (problem: Problem<MatrixWorkbookCode>): string =>
  problems[problem.code](problem.params ?? {})
