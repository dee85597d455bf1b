import { describe, expect, test } from 'vitest'
import { type CellProblem, markWorkbook, type SheetToMark } from '~/excel/mark-workbook.server'
import type { ReadRow, ReadValue } from '~/kernel/read-sheet'
import { inspectWorkbook } from '../../support/excel/inspect-workbook'
import { createdAt } from '../../support/excel/sample-workbook'
import { structureFindings } from '../../support/excel/workbook-structure'
import { bytesOf } from '../../support/excel/written'

const t = (text: string): ReadValue => ({ kind: 'text', text })
const n = (text: string, percent = false): ReadValue => ({ kind: 'number', text, percent })
const row = (at: number, ...values: (ReadValue | null)[]): ReadRow => ({
  row: at,
  hidden: false,
  cells: values.flatMap((value, i) => (value === null ? [] : [{ column: i + 1, value, formula: false }])),
})

const rows: ReadRow[] = [
  row(1, t('Productieverantwoording')),
  row(3, t('Contract'), t('Code'), t('Uren'), t('Start')),
  row(4, t('C-001'), t('0012'), n('12.50'), { kind: 'date', day: '2027-01-31', time: false }),
  row(5, t('C-001'), n('546'), t('n.v.t.'), { kind: 'error', text: '#N/A' }),
  row(8, { kind: 'boolean', value: true }, n('0.12', true), { kind: 'formulaWithoutValue' }),
]
const sheetOf = (over: Partial<SheetToMark> = {}): SheetToMark => ({
  name: 'Invullen',
  state: 'visible',
  headerRow: 3,
  rows: () => rows,
  ...over,
})
const problems: CellProblem[] = [
  { sheet: 'Invullen', row: 5, column: 3, severity: 'question', message: 'Klopt dit?' },
  { sheet: 'Invullen', row: 5, column: 3, severity: 'error', message: 'Vul een getal in.' },
  { sheet: 'Invullen', row: 4, column: 2, severity: 'notice', message: 'Gelezen als 0012.' },
  { sheet: 'Invullen', row: 5, column: null, severity: 'question', message: 'De rij staat er twee keer.' },
  { sheet: 'Invullen', row: 6, column: 1, severity: 'error', message: 'Vul het contract in.' },
  { sheet: 'Invullen', row: 20, column: 1, severity: 'error', message: 'Hier mist een rij.' },
  { sheet: 'Invullen', row: null, column: null, severity: 'error', message: 'De kolom Periode mist.' },
]
const mark = async (sheets: SheetToMark[], found: CellProblem[] = problems) => {
  const { bytes } = await bytesOf((out) =>
    markWorkbook({ title: 'Uw bestand', createdAt, sheets, problems: found }, out),
  )
  expect(await structureFindings(bytes)).toEqual([])
  return inspectWorkbook(bytes)
}

describe('a marked copy', () => {
  test('keeps sheets, places and values', async () => {
    const meta = sheetOf({
      name: '_meta',
      state: 'veryHidden',
      headerRow: 1,
      rows: () => [row(1, t('version'), t('0003'))],
    })
    const [seen, hidden] = await mark([sheetOf(), meta])
    const values = ['A1', 'C3', 'A4', 'B4', 'C4', 'D4', 'B5', 'C5', 'D5', 'A8', 'B8'].map((a) => [
      seen!.cells.get(a)?.type,
      seen!.cells.get(a)?.value,
    ])
    expect(values).toEqual([
      ['text', 'Productieverantwoording'],
      ['text', 'Uren'],
      ['text', 'C-001'],
      ['text', '0012'],
      ['number', '12.5'],
      ['number', '46418'],
      ['number', '546'],
      ['text', 'n.v.t.'],
      ['text', '#N/A'],
      ['boolean', '1'],
      ['number', '0.12'],
    ])
    expect([seen!.cells.get('D4')?.style.format, seen!.cells.get('B8')?.style.format]).toEqual(['dd-mm-yyyy', '0.00%'])
    expect(seen!.cells.get('C8')).toBeUndefined()
    expect([hidden!.state, [...hidden!.cells.keys()], hidden!.cells.get('B1')?.value]).toEqual([
      'veryHidden',
      ['A1', 'B1'],
      '0003',
    ])
  })

  test('colours cells by the worst problem and tells all in a note', async () => {
    const [seen] = await mark([sheetOf()])
    const fills = ['C5', 'B4', 'A6', 'A20', 'A4'].map((a) => seen!.cells.get(a)?.style.fill)
    expect(fills).toEqual(['FFFFB3AD', 'FFBFDDF5', 'FFFFB3AD', 'FFFFB3AD', null])
    expect(seen!.notes).toEqual({
      E3: 'Fout: De kolom Periode mist.',
      B4: 'Melding: Gelezen als 0012.',
      C5: 'Controlevraag: Klopt dit?\nFout: Vul een getal in.',
      A6: 'Fout: Vul het contract in.',
      A20: 'Fout: Hier mist een rij.',
    })
  })

  test('adds the column Fouten at the right', async () => {
    const [seen] = await mark([sheetOf()])
    const column = ['E3', 'E4', 'E5', 'E6', 'E8', 'E20'].map((a) => seen!.cells.get(a)?.value)
    expect(column).toEqual([
      'Fouten',
      'Melding: Gelezen als 0012.',
      'Controlevraag: Klopt dit?\nFout: Vul een getal in.\nControlevraag: De rij staat er twee keer.',
      'Fout: Vul het contract in.',
      undefined,
      'Fout: Hier mist een rij.',
    ])
  })

  test('a copy of a copy has one such column, with only the new problems', async () => {
    const again = rows.map((r) => ({
      ...r,
      cells: [
        ...r.cells,
        ...(r.row === 3
          ? [{ column: 5, value: t(' fouten '), formula: false }]
          : r.row === 4
            ? [{ column: 5, value: t('Fout: oud'), formula: false }]
            : []),
      ],
    }))
    const [seen] = await mark([sheetOf({ rows: () => again })], problems.slice(0, 2))
    expect(['E3', 'E4', 'F3'].map((a) => seen!.cells.get(a)?.value)).toEqual(['Fouten', undefined, undefined])
    expect(seen!.cells.get('E5')?.value).toContain('Vul een getal in.')
  })

  test('takes rows that come one by one, and the last column when it is known', async () => {
    let opened = 0
    async function* slowly() {
      opened += 1
      for (const r of rows) yield r
    }
    const [seen] = await mark([sheetOf({ rows: slowly, lastColumn: 7 })])
    expect(seen!.cells.get('H3')?.value).toBe('Fouten')
    expect(opened).toBe(2)
  })

  test('an empty sheet with a problem still gets its header', async () => {
    const [seen] = await mark([sheetOf({ rows: () => [] })], problems.slice(-1))
    expect(seen!.cells.get('A3')).toMatchObject({ value: 'Fouten' })
    expect(seen!.notes.A3).toBe('Fout: De kolom Periode mist.')
  })
})
