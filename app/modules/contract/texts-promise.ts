/** All Dutch of promises that became obligations of a contract. */
export const promiseTexts = {
  title: 'Toezeggingen',
  one: 'Toezegging',
  none: 'Bij dit contract horen geen toezeggingen uit de inschrijving.',
  text: 'Toezegging',
  criterion: 'Uit de inschrijving',
  results: 'Resultaten',
  due: 'Uiterlijk',
  status: 'Stand',
  statuses: {
    scheduled: 'gepland',
    met: 'nagekomen',
    notMet: 'niet nagekomen',
    partiallyMet: 'deels nagekomen',
  } as Readonly<Record<string, string>>,
  late: 'te laat',
  decide: 'Beoordelen',
  outcome: 'Wat is vastgesteld?',
  outcomeHint: 'Verplicht als de toezegging niet of deels is nagekomen.',
  found: 'Vastgesteld',
  choose: 'Kies hoe het met de toezegging staat.',
  problems: {
    promiseDecided: 'Over deze toezegging is al beslist. Bekijk haar opnieuw.',
    promiseUnexplained: 'Leg uit wat er niet is nagekomen.',
    personalNumber: 'In de tekst staat een burgerservicenummer. Haal dat weg.',
  },
}
