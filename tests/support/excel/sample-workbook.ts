/** One workbook with everything a plain table can hold; each call gives fresh rows. */
import {
  code,
  day,
  decimal2,
  euros,
  euros4,
  instant,
  integer,
  link,
  metaSheet,
  percent,
  type SheetSpec,
  type TableSheet,
  text,
  type WorkbookSpec,
  yesNo,
} from '~/excel/sheet-spec'
import { civilDate, instant as toInstant } from '~/kernel/civil-date'
import { cents } from '~/kernel/money'

export const createdAt = toInstant(Date.UTC(2027, 2, 4, 9, 30))

export type SampleRow = {
  readonly name: string | null
  readonly kvk: string
  readonly clients: number
  readonly hours: number
  readonly ceiling: number | null
  readonly tariff: number
  readonly share: number
  readonly start: string
  readonly changedAt: number
  readonly extended: boolean | null
  readonly tone: 'overdue' | 'soon' | 'draft' | 'good' | null
}

export const sampleRows: readonly SampleRow[] = [
  { name: 'Stichting Één & <Twee>', kvk: '01234567', clients: 12, hours: 1250, ceiling: 123456, tariff: 1234567, share: 1234, start: '2027-01-01', changedAt: Date.UTC(2027, 0, 15, 12, 30), extended: true, tone: null },
  { name: '=HYPERLINK("http://kwaad.example";"klik")', kvk: '00000001', clients: 0, hours: -5, ceiling: -1, tariff: 0, share: 10000, start: '1900-03-01', changedAt: Date.UTC(2027, 6, 1, 22, 0), extended: false, tone: 'overdue' },
  { name: '  spaties en\nregels\t ', kvk: '', clients: -3, hours: 0, ceiling: null, tariff: 5, share: 0, start: '1899-12-31', changedAt: Date.UTC(2026, 9, 25, 0, 30), extended: null, tone: 'soon' },
  { name: null, kvk: '99999999', clients: 1_000_000, hours: 99, ceiling: 9_007_199_254_740_991, tariff: 10000, share: -50, start: '2028-02-29', changedAt: Date.UTC(2026, 9, 25, 1, 30), extended: true, tone: 'draft' },
  { name: '_x0041_ en 😀 €', kvk: '+31', clients: 7, hours: 7, ceiling: 700, tariff: 7, share: 7, start: '2199-12-31', changedAt: 0, extended: true, tone: 'good' },
] // biome-ignore format: a table is read by row

export const sampleTable = (rows: TableSheet<SampleRow>['rows'] = sampleRows): TableSheet<SampleRow> => ({
  kind: 'table',
  name: 'Contracten',
  intro: ['Contracten', 'Voorbeeldregio', 'Alle contracten op 4 maart 2027'],
  columns: [
    text('Aanbieder', (r) => r.name, { note: 'Naam zoals in het contract', width: 40, wrap: true }),
    code('KvK', (r) => r.kvk),
    integer('Cliënten', (r) => r.clients, { total: true }),
    decimal2('Uren', (r) => r.hours, { total: true }),
    euros('Plafond', (r) => (r.ceiling === null ? null : cents(r.ceiling)), { total: true }),
    euros4('Tarief', (r) => r.tariff),
    percent('Gebruik', (r) => r.share),
    day('Ingang', (r) => r.start as ReturnType<typeof civilDate>),
    instant('Gewijzigd', (r) => toInstant(r.changedAt)),
    yesNo('Verlengd', (r) => r.extended),
    link('Openen', (r) => ({ text: r.kvk, url: `https://leidraad.example/contracten?kvk=${r.kvk}&van=lijst` })),
  ],
  rows,
  tone: (r) => r.tone,
  freezeColumns: 1,
})

const sampleSheets = (): SheetSpec[] => [
  {
    kind: 'facts',
    name: 'Voorblad',
    title: 'Contractbeheer',
    facts: [
      { heading: 'Over dit bestand' },
      { label: 'Regio', value: { kind: 'text', value: '@Voorbeeld' }, note: 'Uit de instellingen' },
      { label: 'Datum', value: { kind: 'day', value: civilDate('2027-03-04') } },
      { label: 'Totaal', value: { kind: 'euros', value: 123456789 } },
      { label: 'Openen', value: { kind: 'link', value: { text: 'Naar de lijst', url: 'https://leidraad.example/' } } },
      { label: 'Onbekend', value: null },
    ],
  },
  sampleTable(),
  {
    kind: 'table',
    name: 'Leeg',
    columns: [text<never>('Naam', () => null), euros('Bedrag', () => null, { total: true })],
    rows: [],
  },
  {
    kind: 'lists',
    name: 'Lijsten',
    state: 'veryHidden',
    lists: [{ key: 'codes', header: 'Codes', values: ['45A04', '0012'] }],
  },
  metaSheet({ template: 'T1', version: '0003' }),
]

export const sampleWorkbook = (): WorkbookSpec => ({
  title: 'Contractbeheer & meer',
  subject: 'Proef',
  createdAt,
  sheets: sampleSheets(),
})
