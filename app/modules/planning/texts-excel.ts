/** Dutch of the workbook of the plan: its headers, what is wrong with a cell, and the page of the differences. */
import type { PlanDiffCode, PlanField } from './domain/plan-diff'

export const planHeaders: Readonly<Record<PlanField, string>> = {
  title: 'Mijlpaal',
  phaseNumber: 'Fase',
  kind: 'Soort',
  owner: 'Eigenaar',
  forecastOn: 'Verwacht',
  deadlineOn: 'Uiterlijk nodig',
  durationDays: 'Dagen werk vooraf',
  isPublic: 'Openbaar',
  description: 'Toelichting',
}

export const excelTexts = {
  title: 'Planning in Excel',
  intro:
    'Download de planning, wijzig haar in Excel en lever haar weer aan. U ziet eerst alle verschillen; pas daarna verandert er iets.',
  download: 'Planning downloaden (Excel)',
  sheet: 'Planning',
  baseline: 'Eerste planning',
  actual: 'Gebeurd',
  status: 'Stand',
  slack: 'Speling in dagen',
  lastSafe: 'Laatste veilige datum',
  workbookIntro: (name: string, day: string) => [
    `Planning: ${name}`,
    `Gemaakt op ${day}. De gekleurde kolommen kunt u wijzigen. Een nieuwe rij zonder sleutel is een nieuwe mijlpaal. Een lege cel verandert niets; een streepje (-) maakt leeg.`,
  ],
  fileName: (day: string) => `planning_${day}.xlsx`,
  keyHint: 'Niet wijzigen. Laat leeg bij een nieuwe mijlpaal.',
  problems: {
    noProject: 'Er is nog geen project. Begin eerst een project.',
    alreadyApplied: 'Deze wijzigingen zijn al doorgevoerd.',
    planChanged:
      'De planning is intussen gewijzigd. Hieronder staan de verschillen zoals ze nu zijn. Kijk ze na en voer opnieuw door.',
    nothingChosen: 'U hebt niets gekozen om door te voeren. Zet minstens één rij aan.',
    circle: 'Door deze wijzigingen past de planning niet meer. Er is niets gewijzigd.',
    phaseUnknown: (row: number) => `Rij ${row}: deze fase bestaat niet. Er is niets gewijzigd.`,
  },
  diffTitle: 'Verschillen met de planning',
  newTitle: 'Nieuwe mijlpalen',
} as const

/** What a closed milestone refuses. */
export const planDiffTexts: Readonly<Record<PlanDiffCode, (row: number, title: string) => string>> = {
  closedMoves: (row, title) => `Rij ${row}: “${title}” is afgerond; de datum verschuift niet meer.`,
  closedRemoved: (row, title) => `Rij ${row}: “${title}” is afgerond en kan niet weg.`,
}
