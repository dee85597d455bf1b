import type { PillarFact } from './results'
import { s1 } from './sources'

/** Pillar Normaliseren of the vision document, section 3.2. */
const place = (number: number) => s1(`3.2, maatschappelijk resultaat ${number}`)

export const normalise: PillarFact = {
  code: 'N',
  name: 'Normaliseren',
  task: {
    verbatim:
      'Hulp en ondersteuning sluiten zoveel mogelijk aan bij het normale leven. Het gebruik van specialistische hulp (behandeling, verblijf) wordt waar mogelijk omgevormd tot lichtere vormen van hulp en ondersteuning (ambulant, tijdig en effectief). Vormen van hulpverlening sluiten zoveel mogelijk aan bij het normale leven.',
    source: s1('3.2, Maatschappelijke opgave'),
  },
  source: s1('3.2'),
  results: [
    {
      code: 'N1',
      number: 1,
      verbatim: 'Ambulante hulp aan jeugdige en gezin neemt toe',
      indicator: { status: 'voorstel', text: 'aandeel hulp zonder verblijf', direction: 'up', measuredBy: ['C', 'J'] },
      source: place(1),
    },
    {
      code: 'N2',
      number: 2,
      verbatim: '(L)VB kinderen wonen zo lang mogelijk thuis',
      indicator: {
        status: 'voorstel',
        text: 'aandeel (L)VB zonder verblijf',
        direction: 'up',
        measuredBy: ['T4', 'V'],
      },
      source: place(2),
    },
    {
      code: 'N3',
      number: 3,
      verbatim: 'Er wordt steeds meer gebruik gemaakt van voorliggende voorzieningen',
      indicator: {
        status: 'voorstel',
        text: 'aantal doorgeleid naar voorliggende voorzieningen',
        direction: 'up',
        measuredBy: ['T10'],
      },
      source: place(3),
    },
    {
      code: 'N4',
      number: 4,
      verbatim: 'Meer jeugdigen tussen de 6-18 jaar zijn lid van verenigingen of andere vormen van vrijetijdsbesteding',
      indicator: { status: 'voorstel', text: '% lid van een vereniging', direction: 'up', measuredBy: ['W', 'G'] },
      source: place(4),
    },
    {
      code: 'N5',
      number: 5,
      verbatim: 'Meer jeugdigen in de jeugdhulp maken gebruik van (regulier) onderwijs',
      indicator: { status: 'voorstel', text: '% dat naar school gaat', direction: 'up', measuredBy: ['T4', 'V'] },
      source: place(5),
    },
    {
      code: 'N6',
      number: 6,
      verbatim: 'Er wordt meer ingezet op vroegtijdige interventies',
      indicator: {
        status: 'voorstel',
        text: 'gemiddelde leeftijd bij de eerste hulp',
        direction: 'down',
        measuredBy: ['C', 'T10'],
      },
      source: place(6),
    },
    {
      code: 'N7',
      number: 7,
      verbatim: 'Er zijn voldoende gezinsgerichte verblijfsvormen (bijvoorbeeld pleegzorg en gezinshuizen)',
      indicator: {
        status: 'voorstel',
        text: 'aandeel pleegzorg en gezinsgericht in alle verblijf, en wachtenden',
        direction: 'up',
        measuredBy: ['C', 'T3'],
      },
      source: place(7),
    },
  ],
}
