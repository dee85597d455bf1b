/** The Dutch words around a workbook that goes out, is changed, and comes back. */
import type { Problem } from '~/kernel/result'
import type { SheetDiffCode } from '~/kernel/sheet-changes'

const words = {
  upload: 'Werkmap aanleveren',
  file: 'Werkmap',
  accepts: 'de gedownloade werkmap (.xlsx), hoogstens 10 MB',
  send: 'Verschillen bekijken',
  noFile: 'Kies een werkmap om aan te leveren.',
  malformed: 'Het bestand kwam niet compleet binnen. Kies het opnieuw en probeer het nog eens.',
  alreadyApplied: 'Deze wijzigingen zijn al doorgevoerd.',
  differenceChanged:
    'Intussen is er iets gewijzigd. Hieronder staan de verschillen zoals ze nu zijn. Kijk ze na en voer opnieuw door.',
  nothingChosen: 'U hebt niets gekozen om door te voeren. Zet minstens één rij aan.',
  rowRefused: (row: number) => `Rij ${row} kan zo niet worden doorgevoerd. Er is niets gewijzigd.`,
  intro: (file: string) => `Werkmap ${file}. Er is nog niets gewijzigd.`,
  applied: 'Doorgevoerd. De wijzigingen staan op hun plaats.',
  counts: (changed: number, added: number, removed: number, conflicts: number, errors: number, unchanged: number) =>
    `${changed} gewijzigd, ${added} nieuw, ${removed} te verwijderen, ${conflicts} in conflict, ${errors} fout, ${unchanged} ongewijzigd.`,
  changedTitle: 'Wijzigingen',
  newTitle: 'Nieuw',
  removeTitle: 'Te verwijderen',
  conflictTitle: 'Conflicten',
  conflictIntro:
    'Na uw download veranderde een ander dezelfde cel. Zet de rij aan om uw waarde te gebruiken; anders blijft staan wat er nu staat.',
  errorTitle: 'Fouten',
  errorIntro: 'Deze rijen worden overgeslagen. Verbeter ze in de werkmap en lever opnieuw aan.',
  row: 'rij',
  from: 'Staat nu',
  to: 'Wordt',
  exported: 'Stond bij download',
  apply: 'Gekozen rijen doorvoeren',
  cancel: 'Annuleren',
  nothing: 'De werkmap is gelijk aan wat er staat. Er valt niets door te voeren.',
  empty: '(leeg)',
  errors: {
    keyUnknown: (row) => `Rij ${row}: de rij met deze sleutel bestaat niet meer.`,
    keyTwice: (row) => `Rij ${row}: deze sleutel staat al op een eerdere rij.`,
    noNewRows: (row) => `Rij ${row}: zonder sleutel hoort deze rij nergens bij. Voeg hier geen rijen toe.`,
    incomplete: (row, missing) => `Rij ${row}: een nieuwe rij mist ${missing}.`,
    cell: (_, sentence) => sentence,
  } satisfies Readonly<Record<SheetDiffCode, (row: number, text: string) => string>>,
} as const

export const sheetTexts = {
  ...words,
  /** Why a workbook was not taken: a code of the form, or the sentence of the reader of strangers' files. */
  uploadProblem: (code: string): string =>
    code === 'malformed' ? words.malformed : code === 'noFile' ? words.noFile : code,
  /** Why nothing was applied, with the status that says so. */
  applyProblem: ({ code, params }: Problem) =>
    code === 'nothingChosen'
      ? ({ refused: words.nothingChosen, status: 422 } as const)
      : code === 'rowRefused'
        ? ({ refused: words.rowRefused(Number(params?.row)), status: 422 } as const)
        : code === 'alreadyApplied'
          ? ({ refused: words.alreadyApplied, status: 409 } as const)
          : ({ refused: words.differenceChanged, status: 409 } as const),
}
