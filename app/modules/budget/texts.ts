/** Dutch of the budget page. */
export const budgetTexts = {
  budget: 'Meerjarenbegroting jeugdhulp',
  intro: (edition: string) =>
    `Stand ${edition}. Preventie valt buiten deze begroting; nieuwe opdrachten, volume en indexering zijn nog niet verwerkt.`,
  municipality: 'Gemeente',
  total: 'Totaal',
  share: (year: number) => `Aandeel ${year}`,
  change: 'Verandering t.o.v. het jaar ervoor',
  none: '–',
  empty: 'Er is nog geen begroting',
  emptyText: 'De begroting komt met de voorbeeldregio of met een import.',
}
