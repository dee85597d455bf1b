/** Workbooks as other programs write them, read back. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, expect, test } from 'vitest'
import { readAll } from './read-all'

const folder = mkdtempSync(path.join(tmpdir(), 'writers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('ExcelJS: dates, rich text, links, formulas, errors, merges, hidden sheets and rows', async () => {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Invullen')
  sheet.getRow(1).values = ['gemeente', 'datum', 'bedrag', 'deel']
  sheet.getRow(2).values = ['0546', new Date(Date.UTC(2026, 0, 31)), 1234.56, 0.125]
  sheet.getCell('B2').numFmt = 'dd-mm-yyyy'
  sheet.getCell('D2').numFmt = '0.0%'
  sheet.getCell('A3').value = { richText: [{ text: 'Wacht', font: { bold: true } }, { text: 'tijd' }] }
  sheet.getCell('B3').value = { text: 'meer', hyperlink: 'https://example.org' }
  sheet.getCell('C3').value = { formula: 'C2*2', result: 2469.12 }
  sheet.getCell('D3').value = { formula: 'C2*3' }
  sheet.getCell('A4').value = { error: '#N/A' }
  sheet.getCell('B4').value = true
  sheet.getCell('C4').value = new Date(Date.UTC(2026, 0, 31, 13, 30))
  sheet.mergeCells('A5:D5')
  sheet.getCell('A5').value = 'Totaal\n"regel"'
  sheet.getRow(4).hidden = true
  workbook.addWorksheet('Lijsten', { state: 'veryHidden' }).getCell('A1').value = 'x'
  const file = path.join(folder, 'exceljs.xlsx')
  await workbook.xlsx.writeFile(file)

  const text = (column: number, value: string) => ({ column, value: { kind: 'text', text: value }, formula: false })
  const amount = (column: number, value: string, percent = false, formula = false) => ({
    column,
    value: { kind: 'number', text: value, percent },
    formula,
  })
  expect(await readAll(file, 'exceljs.xlsx')).toEqual({
    sheets: {
      Invullen: [
        { row: 1, hidden: false, cells: [text(1, 'gemeente'), text(2, 'datum'), text(3, 'bedrag'), text(4, 'deel')] },
        {
          row: 2,
          hidden: false,
          cells: [
            text(1, '0546'),
            { column: 2, value: { kind: 'date', day: '2026-01-31', time: false }, formula: false },
            amount(3, '1234.56'),
            amount(4, '0.125', true),
          ],
        },
        {
          row: 3,
          hidden: false,
          cells: [
            text(1, 'Wachttijd'),
            text(2, 'meer'),
            amount(3, '2469.12', false, true),
            { column: 4, value: { kind: 'formulaWithoutValue' }, formula: true },
          ],
        },
        {
          row: 4,
          hidden: true,
          cells: [
            { column: 1, value: { kind: 'error', text: '#N/A' }, formula: false },
            { column: 2, value: { kind: 'boolean', value: true }, formula: false },
            { column: 3, value: { kind: 'date', day: '2026-01-31', time: true }, formula: false },
          ],
        },
        { row: 5, hidden: false, cells: [text(1, 'Totaal\n"regel"')] },
      ],
      Lijsten: [{ row: 1, hidden: false, cells: [text(1, 'x')] }],
    },
  })
})
