/** A small form to fill in: given columns, input columns of every kind, a list and a hidden sheet that says what it is. */
import { code, day, decimal2, integer, metaSheet, type TableSheet, text, type WorkbookSpec } from '~/excel/sheet-spec'
import { civilDate } from '~/kernel/civil-date'
import { createdAt } from './sample-workbook'

type InputRow = { readonly contract: string; readonly product: string; readonly hours: number | null }

const sheet: TableSheet<InputRow> = {
  kind: 'table',
  name: 'Invullen',
  intro: ['Productieverantwoording'],
  inputUntilRow: 2000,
  columns: [
    code('Contract', (r) => r.contract, { note: 'Uit het register' }),
    code('Productcode', (r) => r.product, {
      input: { kind: 'list', list: 'products', strict: true },
      hint: 'Kies de code uit uw contract.',
    }),
    decimal2('Uren', (r) => r.hours, { input: { kind: 'decimal', min: 0 } }),
    integer('Cliënten', () => null, { input: { kind: 'integer', min: 0, max: 10_000 } }),
    day('Start', () => null, {
      input: { kind: 'day', from: civilDate('2020-01-01'), until: civilDate('2030-12-31') },
    }),
    text('Toelichting', () => null, { input: { kind: 'text', maxLength: 500 } }),
  ],
  rows: [
    { contract: 'C-001', product: '45A04', hours: 1250 },
    { contract: '=C-002', product: '0012', hours: null },
  ],
}

export const inputWorkbook = (): WorkbookSpec => ({
  title: 'Productieverantwoording',
  createdAt,
  sheets: [
    { kind: 'facts', name: 'Lees mij', title: 'Zo vult u dit bestand in', facts: [] },
    sheet,
    {
      kind: 'lists',
      name: 'Lijsten',
      state: 'veryHidden',
      lists: [
        { key: 'municipalities', header: 'Gemeenten', values: ['0546', '0547'] },
        { key: 'products', header: 'Producten', values: ['45A04', '45A48', '0012'] },
      ],
    },
    metaSheet({ template: 'T1', version: '3' }),
  ],
})
