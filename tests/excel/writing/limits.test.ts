import { describe, expect, test } from 'vitest'
import { integer, link, text, type WorkbookSpec } from '~/excel/sheet-spec'
import { cellOf } from '~/excel/writing/cell'
import { decimalText } from '~/excel/writing/cell-text'
import { ColumnSum } from '~/excel/writing/column-sum'
import { cleanText, cutText, isLinkable, maxLinksPerSheet, pageText, SheetNames } from '~/excel/writing/limits'
import { directoryEnd } from '~/excel/writing/zip-writer.server'
import { inspectWorkbook } from '../../support/excel/inspect-workbook'
import { createdAt } from '../../support/excel/sample-workbook'
import { structureFindings } from '../../support/excel/workbook-structure'
import { streamed } from '../../support/excel/written'

describe('sheet names', () => {
  test.each([
    [
      ['Contracten', 'contracten', 'CONTRACTEN'],
      ['Contracten', 'contracten (2)', 'CONTRACTEN (3)'],
    ],
    [['a[b]c:d*e?f/g\\h'], ['a-b-c-d-e-f-g-h']],
    [["'tussen'"], ['tussen']],
    [
      ['', '   '],
      ['-', '- (2)'],
    ],
    [['History'], ['History (2)']],
    [
      ['x'.repeat(40), 'x'.repeat(40)],
      ['x'.repeat(31), `${'x'.repeat(27)} (2)`],
    ],
    [[`${'x'.repeat(30)}😀`], ['x'.repeat(30)]],
  ])('%j become %j', (wanted, expected) => {
    const names = new SheetNames()
    expect(wanted.map((name) => names.take(name))).toEqual(expected)
  })

  test('the next sheet of a table gets the next number', () => {
    const names = new SheetNames()
    names.take('Lijst')
    expect([names.take('Lijst', 2), names.take('Lijst', 3)]).toEqual(['Lijst (2)', 'Lijst (3)'])
  })
})

describe('text', () => {
  test.each([
    ['line ends', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['control characters', 'a\u0000\u0007\u001f\u007f\u0085b\tc', 'ab\tc'],
    ['non-characters', 'a\ufffe\uffffb', 'ab'],
    ['half a character', 'a\ud83d b\ude00', 'a\ufffd b\ufffd'],
    ['a whole one', '😀', '😀'],
  ])('%s', (_, value, expected) => {
    expect(cleanText(value)).toBe(expected)
  })

  test('32,767 characters fit, one more is cut with a visible sign and not inside a character', () => {
    expect(cleanText('x'.repeat(32_767))).toHaveLength(32_767)
    const cut = cleanText('😀'.repeat(20_000))
    expect(cut.length).toBeLessThanOrEqual(32_767)
    expect(cut).toMatch(/^(😀)+ … \[ingekort\]$/u)
    expect(cutText('abc', 3)).toBe('abc')
  })

  test('of a page header: & doubled, short enough with all codes', () => {
    expect(pageText('Jeugd & gezin')).toBe('Jeugd && gezin')
    expect(pageText('&'.repeat(300)).length).toBeLessThanOrEqual(100)
  })
})

describe('numbers', () => {
  test.each([
    [0, 2, '0'],
    [-0, 2, '0'],
    [1, 2, '0.01'],
    [-1, 2, '-0.01'],
    [10, 2, '0.1'],
    [100, 2, '1'],
    [123450, 2, '1234.5'],
    [5, 4, '0.0005'],
    [-42, 0, '-42'],
    [Number.MAX_SAFE_INTEGER, 2, '90071992547409.91'],
  ])('%i with %i decimals is %s', (amount, places, expected) => {
    expect(decimalText(amount, places)).toBe(expected)
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 0.5, 2 ** 53])('%d is a bug', (amount) => {
    expect(() => cellOf('euros', amount)).toThrow(RangeError)
  })

  test('a sum past the safe integers is exact', () => {
    const sum = new ColumnSum()
    for (let i = 0; i < 3; i += 1) sum.add(Number.MAX_SAFE_INTEGER)
    expect(sum.text(2)).toBe('270215977642229.73')
    sum.add(-1)
    expect(sum.text(2)).toBe('270215977642229.72')
  })
})

test.each([
  ['https://leidraad.example/a?b=1&c=2', true],
  ['mailto:post@leidraad.example', true],
  ['javascript:alert(1)', false],
  ['file:///etc/passwd', false],
  ['\\\\server\\map', false],
  ['https://a.example/ met spatie', false],
  [`https://a.example/${'x'.repeat(2_079)}`, false],
])('link %s: %s', (url, expected) => {
  expect(isLinkable(url)).toBe(expected)
})

describe('more than fits on a sheet', () => {
  const many = (count: number): WorkbookSpec => ({
    title: 'Veel',
    createdAt,
    sheets: [
      {
        kind: 'table',
        name: 'Rijen',
        intro: ['Rijen'],
        columns: [text<number>('Naam', (i) => `rij ${i}`), integer<number>('Getal', (i) => i, { total: true })],
        rows: Array.from({ length: count }, (_, i) => i + 1),
      },
      { kind: 'facts', name: 'Rijen (2)', facts: [] },
    ],
  })

  test('goes on at the next sheet, with its header and total, under a free name', async () => {
    const bytes = await streamed(many(14), { rowsPerSheet: 10 })
    const sheets = await inspectWorkbook(bytes)
    expect(await structureFindings(bytes)).toEqual([])
    expect(sheets.map((s) => s.name)).toEqual(['Rijen', 'Rijen (3)', 'Rijen (4)', 'Rijen (2)'])
    const seen = sheets.slice(0, 3).map((s) => [s.autoFilter, s.cells.get('B3')?.value, s.printTitles])
    expect(seen).toEqual([
      ['A3:B9', 'Getal', "'Rijen'!$3:$3"],
      ['A3:B9', 'Getal', "'Rijen (3)'!$3:$3"],
      ['A3:B5', 'Getal', "'Rijen (4)'!$3:$3"],
    ])
    const totals = [sheets[0]!.cells.get('B10'), sheets[1]!.cells.get('B10'), sheets[2]!.cells.get('B6')]
    expect(totals.map((c) => [c?.formula, c?.value])).toEqual([
      ['SUBTOTAL(109,B4:B9)', '21'],
      ['SUBTOTAL(109,B4:B9)', '57'],
      ['SUBTOTAL(109,B4:B5)', '27'],
    ])
    expect(sheets[2]!.cells.get('A6')?.value).toBe('Totaal van dit blad')
  })

  test('exactly full stays one sheet', async () => {
    const sheets = await inspectWorkbook(await streamed(many(6), { rowsPerSheet: 10 }))
    expect(sheets.map((s) => s.name)).toEqual(['Rijen', 'Rijen (2)'])
    expect(sheets[0]!.cells.get('A10')?.value).toBe('Totaal')
  })

  test('links past the number Excel takes stay text', async () => {
    const rows = Array.from({ length: maxLinksPerSheet + 2 }, (_, i) => i)
    const columns = [link<number>('Open', (i) => ({ text: `${i}`, url: `https://leidraad.example/${i}` }))]
    const bytes = await streamed({
      title: 'Links',
      createdAt,
      sheets: [{ kind: 'table', name: 'Links', columns, rows }],
    })
    const [sheet] = await inspectWorkbook(bytes)
    expect(Object.keys(sheet!.links)).toHaveLength(maxLinksPerSheet)
    expect(sheet!.cells.get(`A${rows.length + 1}`)?.value).toBe(String(rows.length - 1))
    expect(await structureFindings(bytes)).toEqual([])
  })
})

describe('zip64', () => {
  test('is left out below 4 GiB', () => {
    expect(directoryEnd(3, 0xfffffffe, 99)).toHaveLength(22)
  })
  test('stands before the end of the directory from 4 GiB on', () => {
    const end = directoryEnd(3, 2 ** 32, 99)
    expect(end).toHaveLength(56 + 20 + 22)
    expect(end.readUInt32LE(0)).toBe(0x06064b50)
    expect(end.readBigUInt64LE(48)).toBe(2n ** 32n)
    expect(end.readBigUInt64LE(56 + 8)).toBe(2n ** 32n + 99n)
    expect(end.readUInt32LE(76 + 16)).toBe(0xffffffff)
  })
})
