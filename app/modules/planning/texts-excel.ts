/** Dutch of the workbook of the plan: its headers, what is wrong with a cell, and the page of the differences. */
import type { PlanDiffError, PlanField } from './domain/plan-diff'

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
  upload: 'Werkmap aanleveren',
  file: 'Werkmap',
  accepts: 'de gedownloade planning (.xlsx), hoogstens 10 MB',
  send: 'Verschillen bekijken',
  sheet: 'Planning',
  snapshot: '_uitvoer',
  lists: 'Lijsten',
  key: 'Sleutel',
  baseline: 'Eerste planning',
  actual: 'Gebeurd',
  status: 'Stand',
  slack: 'Speling in dagen',
  lastSafe: 'Laatste veilige datum',
  action: 'Actie',
  remove: 'VERWIJDEREN',
  workbookIntro: (name: string, day: string) => [
    `Planning: ${name}`,
    `Gemaakt op ${day}. De gekleurde kolommen kunt u wijzigen. Een nieuwe rij zonder sleutel is een nieuwe mijlpaal. Een lege cel verandert niets; een streepje (-) maakt leeg.`,
  ],
  fileName: (day: string) => `planning_${day}.xlsx`,
  hints: {
    clear: 'Een lege cel verandert niets. Vul een streepje in om leeg te maken.',
    key: 'Niet wijzigen. Laat leeg bij een nieuwe mijlpaal.',
  },
  cell: (cell: string, header: string, what: string) => `Cel ${cell} (${header}): ${what}`,
  wrong: {
    day: 'vul een datum in, bijvoorbeeld 31-12-2026.',
    whole: 'vul een heel getal in.',
    kind: (allowed: string) => `kies uit: ${allowed}.`,
    yesNo: 'vul ja of nee in.',
    tooLong: (most: number) => `gebruik hoogstens ${most} tekens.`,
    formula: 'hier staat een formule zonder waarde. Vul de waarde zelf in.',
    error: 'hier staat een Excel-fout. Vul een waarde in.',
    empty: 'dit mag niet leeg zijn.',
    action: 'laat leeg, of vul VERWIJDEREN in.',
    key: 'deze sleutel kennen wij niet. Laat hem leeg bij een nieuwe mijlpaal.',
  },
  problems: {
    noFile: 'Kies een werkmap om aan te leveren.',
    malformed: 'Het bestand kwam niet compleet binnen. Kies het opnieuw en probeer het nog eens.',
    notThePlan: 'In deze werkmap staat de planning niet. Download de planning hier, wijzig die en lever haar aan.',
    personalNumber:
      'In de werkmap staat een burgerservicenummer. Haal het weg en lever opnieuw aan. Wij hebben niets bewaard.',
    tooManyRows: (most: number) => `De werkmap heeft meer dan ${most} rijen. Een planning heeft er minder.`,
    stopped: 'Wij konden het bestand niet lezen. Open het in Excel, sla het op als .xlsx en probeer het nog eens.',
    alreadyApplied: 'Deze wijzigingen zijn al doorgevoerd.',
    planChanged:
      'De planning is intussen gewijzigd. Hieronder staan de verschillen zoals ze nu zijn. Kijk ze na en voer opnieuw door.',
    nothingChosen: 'U hebt niets gekozen om door te voeren. Zet minstens één rij aan.',
    circle: 'Door deze wijzigingen past de planning niet meer. Er is niets gewijzigd.',
    phaseUnknown: (row: number) => `Rij ${row}: deze fase bestaat niet. Er is niets gewijzigd.`,
  },
  diffTitle: 'Verschillen met de planning',
  diffIntro: (name: string) => `Werkmap ${name}. Er is nog niets gewijzigd.`,
  applied: 'Doorgevoerd. De wijzigingen staan in de planning.',
  counts: (changed: number, added: number, removed: number, conflicts: number, errors: number, unchanged: number) =>
    `${changed} gewijzigd, ${added} nieuw, ${removed} te verwijderen, ${conflicts} in conflict, ${errors} fout, ${unchanged} ongewijzigd.`,
  changedTitle: 'Wijzigingen',
  newTitle: 'Nieuwe mijlpalen',
  removeTitle: 'Te verwijderen',
  conflictTitle: 'Conflicten',
  conflictIntro:
    'Na uw download veranderde een ander dezelfde cel. Zet de rij aan om uw waarde te gebruiken; anders blijft staan wat er nu staat.',
  errorTitle: 'Fouten',
  errorIntro: 'Deze rijen worden overgeslagen. Verbeter ze in de werkmap en lever opnieuw aan.',
  row: 'Rij',
  use: 'Doorvoeren',
  field: 'Kolom',
  from: 'Staat nu',
  to: 'Wordt',
  exported: 'Stond bij download',
  apply: 'Gekozen rijen doorvoeren',
  nothing: 'De werkmap is gelijk aan de planning. Er valt niets door te voeren.',
  empty: '(leeg)',
  rowLabel: (title: string) => `Doorvoeren: ${title}`,
} as const

/** What is wrong with a row, as one sentence. */
export function diffErrorText({ row, code, text }: PlanDiffError): string {
  const sentences: Readonly<Record<PlanDiffError['code'], string>> = {
    cell: text,
    keyUnknown: `Rij ${row}: de mijlpaal met deze sleutel bestaat niet meer.`,
    keyTwice: `Rij ${row}: deze sleutel staat al op een eerdere rij.`,
    closedMoves: `Rij ${row}: “${text}” is afgerond; de datum verschuift niet meer.`,
    closedRemoved: `Rij ${row}: “${text}” is afgerond en kan niet weg.`,
    incomplete: `Rij ${row}: een nieuwe mijlpaal mist ${text
      .split(',')
      .map((field) => planHeaders[field as PlanField] ?? field)
      .join(', ')}.`,
  }
  return sentences[code]
}
