import type { PillarFact } from './results'
import { s1 } from './sources'

/** Pillar Hulp dichtbij, vroegsignalering en preventie of the vision document, section 3.3. */
const place = (number: number) => s1(`3.3, maatschappelijk resultaat ${number}`)

export const closeBy: PillarFact = {
  code: 'D',
  name: 'Hulp dichtbij, vroegsignalering en preventie',
  task: {
    verbatim:
      'De werkwijze van de professional sluit aan bij de leefwereld van het kind/gezin. Hulp wordt dichtbij het gezinsleven geboden. De aangeboden ondersteuning is passend en effectief.',
    source: s1('3.3, Maatschappelijke opgave'),
  },
  source: s1('3.3'),
  results: [
    {
      code: 'D1',
      number: 1,
      verbatim: 'Jeugdige en ouders hebben vertrouwen in de professional',
      indicator: {
        status: 'voorstel',
        text: '% eens met een stelling over vertrouwen',
        direction: 'up',
        measuredBy: ['E', 'T5'],
      },
      source: place(1),
    },
    {
      code: 'D2',
      number: 2,
      verbatim: 'Er is steeds meer hulp en ondersteuning op scholen',
      indicator: {
        status: 'voorstel',
        text: 'aantal trajecten met locatie school',
        direction: 'up',
        measuredBy: ['T4', 'T10'],
      },
      source: place(2),
    },
    {
      code: 'D3',
      number: 3,
      verbatim: 'De gemeentelijke toegang biedt steeds meer hulp en ondersteuning',
      indicator: {
        status: 'voorstel',
        text: 'zelf geholpen gezinnen gedeeld door aanmeldingen',
        direction: 'up',
        measuredBy: ['C', 'T10'],
      },
      source: place(3),
    },
    {
      code: 'D4',
      number: 4,
      verbatim: 'Het aantal thuiszitters neemt af',
      indicator: { status: 'voorstel', text: 'aantal thuiszitters', direction: 'down', measuredBy: ['L'] },
      source: place(4),
    },
    {
      code: 'D5',
      number: 5,
      verbatim: 'De wachttijden bij de toegang en jeugdhulpaanbieders wordt korter',
      indicator: {
        status: 'voorstel',
        text: 'mediaan in dagen en % binnen de norm',
        direction: 'down',
        measuredBy: ['T3', 'T10', 'J'],
      },
      source: place(5),
    },
    {
      code: 'D6',
      number: 6,
      verbatim:
        'Er wordt minder gebruik gemaakt van jeugdhulp op de locatie van de jeugdhulpaanbieder; hulp wordt vaker geboden in het dagelijkse leven van gezinnen (thuis, school, wijk, vrije tijdsbesteding)',
      indicator: {
        status: 'voorstel',
        text: 'aandeel hulp in het netwerk van de jeugdige',
        direction: 'up',
        measuredBy: ['C', 'T4'],
      },
      source: place(6),
    },
    {
      code: 'D7',
      number: 7,
      verbatim: 'Professionals hebben steeds meer kennis van (voorliggende) voorzieningen',
      indicator: { status: 'voorstel', text: 'zelfscore van professionals', direction: 'up', measuredBy: ['T7', 'V'] },
      source: place(7),
    },
    {
      code: 'D8',
      number: 8,
      verbatim: 'Maatschappelijk partners kunnen de toegang steeds beter vinden',
      indicator: { status: 'voorstel', text: 'cijfer van partners', direction: 'up', measuredBy: ['T10', 'V'] },
      source: place(8),
    },
  ],
}
