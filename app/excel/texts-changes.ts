/** Dutch of a sheet that goes out and comes back: its own columns, and what is wrong with a cell. */
const mostNamed = 12

export const changedRowsTexts = {
  key: 'Sleutel',
  keyHint: 'Niet wijzigen. Laat leeg bij een nieuwe rij.',
  clearHint: 'Een lege cel verandert niets. Vul een streepje in om leeg te maken.',
  action: 'Actie',
  remove: 'VERWIJDEREN',
  exported: '_uitvoer',
  lists: 'Lijsten',
  notThisSheet: 'In deze werkmap staat de tabel niet. Download de werkmap hier, wijzig die en lever haar aan.',
  intro: (name: string, day: string) => [
    name,
    `Gemaakt op ${day.split('-').reverse().join('-')}. De gekleurde kolommen kunt u wijzigen. Een lege cel verandert niets; een streepje (-) maakt leeg.`,
  ],
  cell: (cell: string, header: string, what: string) => `Cel ${cell} (${header}): ${what}`,
  day: 'vul een datum in, bijvoorbeeld 31-12-2026.',
  whole: 'vul een heel getal in.',
  choice: (words: readonly string[]) =>
    words.length <= mostNamed
      ? `kies uit: ${words.join(', ')}.`
      : 'deze waarde kennen wij niet. Kies er een uit de lijst in de cel.',
  tooLong: (most: number) => `gebruik hoogstens ${most} tekens.`,
  formula: 'hier staat een formule zonder waarde. Vul de waarde zelf in.',
  error: 'hier staat een Excel-fout. Vul een waarde in.',
  empty: 'dit mag niet leeg zijn.',
  actionWrong: 'laat leeg, of vul VERWIJDEREN in.',
  keyWrong: 'deze sleutel kennen wij niet. Laat hem leeg bij een nieuwe rij.',
} as const
