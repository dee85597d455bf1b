/** Dutch texts that the writer itself puts in a workbook; everything else comes with the SheetSpec. */
export const texts = {
  yes: 'ja',
  no: 'nee',
  total: 'Totaal',
  /** When a table goes on at the next sheet. */
  totalOfThisSheet: 'Totaal van dit blad',
  creator: 'Leidraad',
  /** &P and &N are Excel's own codes for the page number and the number of pages. */
  pageOfPages: 'Pagina &P van &N',
  cut: ' … [ingekort]',
  inputProblemTitle: 'Controleer uw invoer',
  wrongList: 'Kies een waarde uit de lijst.',
  wrongDecimal: 'Vul een getal in, bijvoorbeeld 1250,50.',
  wrongInteger: 'Vul een heel getal in.',
  wrongDay: 'Vul een datum in als dd-mm-jjjj.',
  wrongText: (maxLength: number) => `Vul een tekst in van ten hoogste ${maxLength} tekens.`,
  /** Header of the column that a marked copy adds; a column with this name is left out when the file comes back. */
  problemsColumn: 'Fouten',
  severity: { error: 'Fout', question: 'Controlevraag', notice: 'Melding' },
} as const
