import { type SourceMark, s0, s1, s2, s3 } from './sources'

/** Figures as printed. A share is in basis points; `area` is a CBS code, 'region', 'holland-rijnland' or 'national'. */
export type FigureFact = {
  readonly key: string
  readonly subject: string
  readonly area: string
  readonly year: number | null
  readonly value: number
  readonly unit: 'basisPoints' | 'count' | 'year'
  /** The text says "ongeveer", "ruim" or the like. */
  readonly approximate: boolean
  readonly source: SourceMark
}

type Shares = Readonly<Record<string, number>>
const shares = (
  key: string,
  subject: string,
  {
    year,
    values,
    source,
    approximate = [],
  }: { year: number | null; values: Shares; source: SourceMark; approximate?: readonly string[] },
): FigureFact[] =>
  Object.entries(values).map(([area, percentage]) => ({
    key: `${key}:${area}`,
    subject,
    area,
    year,
    value: Math.round(percentage * 100),
    unit: 'basisPoints',
    approximate: approximate.includes(area),
    source,
  }))

const count = (
  key: string,
  subject: string,
  area: string,
  value: number,
  approximate: boolean,
  source: SourceMark,
): FigureFact => ({
  key,
  subject,
  area,
  year: null,
  value,
  unit: 'count',
  approximate,
  source,
})

export const figures: readonly FigureFact[] = [
  ...shares('use', 'Aandeel jeugdigen met jeugdhulp', {
    year: 2017,
    values: { national: 11.2, region: 13.3 },
    source: s1('2.2, Jongeren in jeugdhulp'),
  }),
  ...shares('use', 'Aandeel jeugdigen met jeugdhulp', {
    year: 2017,
    values: { '0546': 14.1, '0638': 13.8, '0579': 12.6, '0547': 12.5 },
    source: s1('2.2, voetnoot 7'),
  }),
  ...shares('age-4-12', 'Aandeel 4 tot 12 jaar van de jongeren in jeugdhulp', {
    year: null,
    values: { '0547': 54.5, '0638': 54.3, '0546': 48.1, '0579': 47.1 },
    source: s1('2.2, voetnoot 8'),
  }),
  ...shares('repeat', 'Herhaald beroep op jeugdhulp binnen vijf jaar', {
    year: null,
    values: { region: 24, national: 25.5 },
    source: s1('2.2, Jongeren in jeugdhulp'),
    approximate: ['region'],
  }),
  ...shares('by-doctor', 'Verwezen door de huisarts', {
    year: null,
    values: { '0546': 32, '0547': 31, '0579': 44, '0638': 30, national: 36 },
    source: s1('2.2, Jongeren in jeugdhulp'),
  }),
  ...shares('by-access', 'Verwezen door de gemeentelijke toegang', {
    year: null,
    values: { region: 22, national: 27 },
    source: s1('2.2, Jongeren in jeugdhulp'),
  }),
  {
    key: 'cooperation-since',
    subject: 'Gemeenten binnen Holland Rijnland werken samen sinds',
    area: 'holland-rijnland',
    year: null,
    value: 2006,
    unit: 'year',
    approximate: false,
    source: s2('eerste alinea'),
  },
  count(
    'kick-off-guests',
    'Directeuren en bestuurders bij de startbijeenkomst',
    'region',
    60,
    true,
    s0('Startbijeenkomst 15 januari'),
  ),
  count(
    'taskforce-aldermen',
    'Wethouders gespecialiseerde jeugdhulp',
    'holland-rijnland',
    13,
    false,
    s3('tweede alinea'),
  ),
  count('taskforce-talks', 'Belanghebbenden met wie de Taskforce sprak', 'holland-rijnland', 70, true, s3('Werkwijze')),
]
