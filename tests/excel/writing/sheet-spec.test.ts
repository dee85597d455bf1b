import { describe, expect, test } from 'vitest'
import { code, euros, metaSheet, type TableSheet, text } from '~/excel/sheet-spec'
import { planWorkbook } from '~/excel/writing/sheet-plan'
import { cents } from '~/kernel/money'
import { createdAt } from '../../support/excel/sample-workbook'

type Lot = { readonly name: string; readonly code: string; readonly amount: number }
const lots: TableSheet<Lot> = {
  kind: 'table',
  name: 'Percelen',
  intro: ['Percelen', 'Voorbeeldregio'],
  columns: [
    text('Naam', (r) => r.name, { width: 30 }),
    code('Code', (r) => r.code, { note: 'Vijf tekens' }),
    euros('Plafond', (r) => cents(r.amount), { total: true }),
  ],
  rows: [{ name: 'Ambulant', code: '45A04', amount: 100 }],
  freezeColumns: 1,
}

describe('a sheet is data', () => {
  test('columns can be compared and their values asked', () => {
    expect(lots.columns.map(({ kind, header }) => [kind, header])).toEqual([
      ['text', 'Naam'],
      ['code', 'Code'],
      ['euros', 'Plafond'],
    ])
    const [row] = [...(lots.rows as Lot[])]
    expect(lots.columns.map((column) => column.value(row!))).toEqual(['Ambulant', '45A04', 100])
  })

  test('the meta sheet holds keys and values as text, out of sight', () => {
    expect(metaSheet({ template: 'T1' })).toEqual({
      kind: 'facts',
      name: '_meta',
      state: 'veryHidden',
      facts: [{ label: 'template', value: { kind: 'code', value: 'T1' } }],
    })
  })
})

describe('the plan of a sheet', () => {
  const [plan] = planWorkbook({ title: 'Proef', createdAt, sheets: [lots] })

  test('the header stands below the intro and an empty row, and stays in view', () => {
    expect(plan).toMatchObject({ headerRow: 4, freeze: { rows: 4, columns: 1 }, totals: true, filter: true })
    expect(plan!.widths).toEqual([30, 14, 17])
  })

  test.each([
    ['no visible sheet', { sheets: [metaSheet({})] }, /visible sheet/],
    ['a table without columns', { sheets: [{ ...lots, columns: [] }] }, /0 columns/],
    [
      'a text that is added up',
      { sheets: [{ ...lots, columns: [text<Lot>('Naam', (r) => r.name, { total: true })] }] },
      /added up/,
    ],
  ])('refuses %s', (_, part, message) => {
    expect(() => planWorkbook({ title: 'Proef', createdAt, ...part } as never)).toThrow(message)
  })
})
