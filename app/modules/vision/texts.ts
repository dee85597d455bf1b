/** Dutch of the result pages. */
export const visionTexts = {
  results: 'Maatschappelijke resultaten',
  intro:
    '25 resultaten in drie pijlers, letterlijk uit de visie. De indicatoren zijn voorstellen: de visie noemt er geen.',
  pillar: 'Pijler',
  assignment: 'Maatschappelijke opgave',
  code: 'Code',
  result: 'Resultaat',
  indicator: 'Indicator (voorstel)',
  indicatorAgreed: 'Indicator',
  direction: 'Gewenste richting',
  directions: { up: 'omhoog', down: 'omlaag' } as Record<string, string>,
  indicatorSource: 'Bron van de meting',
  none: '–',
  figures: 'Cijfers uit de bronnen',
  subject: 'Onderwerp',
  area: 'Gebied',
  year: 'Jaar',
  value: 'Waarde',
  sourceHeader: 'Bron',
}
