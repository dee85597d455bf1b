/** Dutch of reading in figures. */
import type { Problem, ProblemTexts } from '~/kernel/result'
import type { ApplyImportProblem, UploadFiguresRefusal } from './domain/import-problem'
import type { ImportStatus, TakeBackProblem } from './domain/take-back'
import { visionProblemText } from './texts-forms'

export const importProblemTexts: ProblemTexts<UploadFiguresRefusal | ApplyImportProblem | TakeBackProblem> = {
  headerNotFound: () =>
    'Wij vinden geen rij met kopjes. Het bestand heeft een kolom met de gemeente (Regio’s of Gemeente) nodig, en een kolom Perioden of een kolom per jaar.',
  noOwnAreas: () =>
    'In dit bestand staan geen cijfers van uw gemeenten, de regio of Nederland. Kies die in de bron en maak het bestand opnieuw.',
  tableMissing: () => 'Vul in van welke tabel dit bestand is, bijvoorbeeld 85101NED. Dan onthouden wij de kolommen.',
  storeFailed: () => 'Wij konden het bestand nu niet bewaren. Probeer het over een minuut nog eens.',
  importDone: () => 'Dit bestand is al verwerkt of weggelegd. Lees het opnieuw in als u het nog eens wilt gebruiken.',
  differenceChanged: () =>
    'De cijfers zijn intussen veranderd. Hieronder staat het nieuwe verschil. Kijk het na en verwerk het dan.',
  notApplied: () => 'Dit bestand is niet (meer) verwerkt. Er valt niets terug te draaien.',
  notRemembered: () =>
    'Bij dit bestand is niet bewaard wat er eerder stond. Lees een bestand met de juiste cijfers in, of wijzig ze met de hand.',
  reasonMissing: () => 'Schrijf op waarom u deze cijfers terugdraait.',
  figuresChangedSince: (p) =>
    `${p.count} cijfers zijn daarna gewijzigd (${p.which}). Draai eerst dat latere bestand terug, of zet die cijfers met de hand goed. Er is niets teruggedraaid.`,
  nothingToApply: () => 'Kies eerst voor ten minste één kolom een indicator.',
}

/** Why one figure is refused, with how to mend it. */
export const lineProblemText = (problem: Problem): string =>
  problem.code === 'figureTwice'
    ? `Dit cijfer staat er twee keer in, met verschillende waarden (eerst ${problem.params?.first}). Laat er één staan.`
    : visionProblemText(problem)

export const importTexts = {
  title: 'Cijfers inlezen',
  intro:
    'Lees cijfers in van CBS StatLine of Waarstaatjegemeente, als csv of Excel. U ziet eerst wat er verandert; daarna beslist u.',
  upload: 'Bestand kiezen',
  file: 'Bestand met cijfers',
  accepts: 'een csv-bestand of een werkmap (.xlsx), hoogstens 10 MB',
  table: 'Tabel',
  tableHint: 'Bijvoorbeeld 85101NED. Leeg: wij halen het uit de naam van het bestand.',
  send: 'Inlezen en verschil bekijken',
  fileMissing: 'Kies een bestand.',
  malformed: 'Het bestand is niet goed aangekomen. Kies het opnieuw.',
  howto: 'Hoe maak ik zo’n bestand?',
  steps: [
    'StatLine: open de tabel, kies uw gemeenten en Nederland, kies de jaren en download als csv.',
    'Waarstaatjegemeente: kies een onderwerp, zet gemeenten onder elkaar en jaren naast elkaar, en exporteer.',
    'Cellen met “.” of “x” leest Leidraad als: de bron toont dit cijfer niet.',
  ],
  earlier: 'Eerder ingelezen',
  none: 'Er is nog niets ingelezen.',
  fileName: 'Bestand',
  uploadedAt: 'Ingelezen op',
  status: 'Stand',
  statuses: {
    open: 'nog te verwerken',
    applied: 'verwerkt',
    dropped: 'weggelegd',
    reverted: 'teruggedraaid',
  } satisfies Readonly<Record<ImportStatus, string>>,
  layouts: { statLine: 'CBS StatLine', waarstaatjegemeente: 'Waarstaatjegemeente' } as Readonly<Record<string, string>>,
  columns: 'Welke kolom is welke indicator?',
  columnsIntro: 'Leidraad onthoudt uw keuze voor deze tabel.',
  notUsed: 'niet gebruiken',
  saveColumns: 'Keuze opslaan en verschil bekijken',
  difference: 'Wat er verandert',
  counts: (counts: { new: number; changed: number; unchanged: number; refused: number }) =>
    `${counts.new} nieuw, ${counts.changed} gewijzigd, ${counts.unchanged} ongewijzigd, ${counts.refused} geweigerd.`,
  otherAreas: (count: number) => `${count} rijen van andere gebieden zijn overgeslagen.`,
  kinds: { new: 'nieuw', changed: 'gewijzigd', unchanged: 'ongewijzigd', refused: 'geweigerd' },
  kind: 'Wat',
  row: 'Rij',
  column: 'Kolom',
  from: 'Staat er nu',
  to: 'Wordt',
  why: 'Waarom',
  more: (count: number) => `En nog ${count} regels.`,
  refusedRow: (found: string) => `Wij lezen “${found}” niet als periode. Schrijf bijvoorbeeld 2025 of 2025JJ00.`,
  apply: 'Verwerken',
  drop: 'Wegleggen',
  applied: 'De cijfers zijn verwerkt.',
  dropped: 'Dit bestand is weggelegd.',
  takeBack: 'Terugdraaien',
  takeBackTitle: 'Dit bestand terugdraaien',
  takeBackText:
    'Alle cijfers uit dit bestand gaan samen terug naar wat er eerder stond. Het bestand en de reden blijven bewaard.',
  reason: 'Waarom draait u deze cijfers terug?',
  reverted: (reason: string) => `Deze cijfers zijn teruggedraaid. Reden: ${reason}`,
  revertedAt: 'Teruggedraaid op',
  nothing: 'Er verandert niets: alle cijfers staan er al.',
  chooseFirst: 'Kies hierboven voor ten minste één kolom een indicator.',
}
