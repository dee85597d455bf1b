import type { PillarFact } from './results'
import { s1 } from './sources'

/** Pillar Kind en gezin centraal of the vision document, section 3.1. */
const place = (number: number) => s1(`3.1, maatschappelijk resultaat ${number}`)

export const childAndFamily: PillarFact = {
  code: 'KG',
  name: 'Kind en gezin centraal',
  task: {
    verbatim:
      'Jeugdigen en gezinnen ervaren regie in het hulpverleningstraject en kunnen zo veel als mogelijk zelfstandig verder na de ingezette hulp en ondersteuning. Ouders, opvoeders, verzorgers en/of jeugdigen zijn te allen tijde partner in het hulpverlenersproces. Jeugdigen en gezinnen ontvangen hierdoor passende hulp en ondersteuning.',
    source: s1('3.1, Maatschappelijke opgave'),
  },
  source: s1('3.1'),
  results: [
    {
      code: 'KG1',
      number: 1,
      verbatim: 'Jeugdige en gezinnen ervaren regie in het hele hulpverleningsproces',
      indicator: {
        status: 'voorstel',
        text: '% (helemaal) eens met “ik beslis mee”',
        direction: 'up',
        measuredBy: ['E', 'T5', 'V'],
      },
      source: place(1),
    },
    {
      code: 'KG2',
      number: 2,
      verbatim: 'Jeugdige en gezinnen behouden het eigenaarschap van de situatie',
      indicator: {
        status: 'voorstel',
        text: '% eens met “het plan is van ons”',
        direction: 'up',
        measuredBy: ['E', 'V'],
      },
      source: place(2),
    },
    {
      code: 'KG3',
      number: 3,
      verbatim: 'Jongeren en gezinnen ervaren zelfredzaamheid door ingezette hulp en ondersteuning',
      indicator: {
        status: 'voorstel',
        text: '% eens met een stelling over zelfredzaamheid',
        direction: 'up',
        measuredBy: ['E', 'T5'],
      },
      source: place(3),
    },
    {
      code: 'KG4',
      number: 4,
      verbatim: 'Jeugdigen en opvoeders ervaren de hulp/ondersteuning als helpend, tijdig en passend',
      indicator: {
        status: 'voorstel',
        text: 'drie stellingen en een rapportcijfer voor het nut (1-10)',
        direction: 'up',
        measuredBy: ['C', 'E', 'T5'],
      },
      source: place(4),
    },
    {
      code: 'KG5',
      number: 5,
      verbatim: 'Jeugdigen en gezinnen worden integraal geholpen (ontschotting in het sociaal domein)',
      indicator: {
        status: 'voorstel',
        text: '% gezinnen met één plan en één regisseur',
        direction: 'up',
        measuredBy: ['T10', 'V'],
      },
      source: place(5),
    },
    {
      code: 'KG6',
      number: 6,
      verbatim: 'Het aantal klachten neemt af (inhoudelijke rapportage)',
      indicator: {
        status: 'voorstel',
        text: 'klachten per 100 cliënten, met duiding',
        direction: 'down',
        measuredBy: ['T6', 'V'],
      },
      source: place(6),
    },
    {
      code: 'KG7',
      number: 7,
      verbatim: 'Jeugdige en gezinnen ontvangen indien nodig ook na hun 18e verjaardag passende hulp en ondersteuning',
      indicator: {
        status: 'voorstel',
        text: '% 17-jarigen met een overdrachtsplan',
        direction: 'up',
        measuredBy: ['J', 'T4'],
      },
      source: place(7),
    },
    {
      code: 'KG8',
      number: 8,
      verbatim: 'Jeugdige en gezinnen hebben een positieve ervaring van de geleverde hulp en ondersteuning',
      indicator: { status: 'voorstel', text: 'gemiddeld cijfer', direction: 'up', measuredBy: ['E', 'T5'] },
      source: place(8),
    },
    {
      code: 'KG9',
      number: 9,
      verbatim:
        'Jeugdige en gezinnen hebben de mogelijkheid om na het jeugdhulptraject verder te leven zonder of met minder hulp en ondersteuning',
      footnote: {
        verbatim: 'We onderstrepen hierbij dat sommige jeugdigen altijd hulp of ondersteuning nodig hebben.',
        source: s1('3.1, voetnoot 13'),
      },
      indicator: {
        status: 'voorstel',
        text: '% dat zonder of met lichtere hulp verder kan',
        direction: 'up',
        measuredBy: ['C', 'T5'],
      },
      source: place(9),
    },
    {
      code: 'KG10',
      number: 10,
      verbatim: 'Afname terugval onder cliënten die specialistische ondersteuning hebben ontvangen',
      indicator: {
        status: 'voorstel',
        text: '% herhaald beroep',
        direction: 'down',
        measuredBy: ['C', 'J'],
      },
      source: place(10),
    },
  ],
}
