import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { inspectWorkbook, type SeenSheet } from '../../support/excel/inspect-workbook'
import { createdAt, sampleRows, sampleTable, sampleWorkbook } from '../../support/excel/sample-workbook'
import { streamed } from '../../support/excel/written'

let bytes: Buffer
let cover: SeenSheet
let table: SeenSheet
let sheets: SeenSheet[]
beforeAll(async () => {
  bytes = await streamed(sampleWorkbook())
  sheets = await inspectWorkbook(bytes)
  cover = sheets[0]!
  table = sheets[1]!
})
const at = (address: string) => {
  const cell = table.cells.get(address)
  return cell && [cell.type, cell.value, cell.style.format]
}

describe('cells of a table', () => {
  test.each([
    ['text', 'A6', ['text', 'Stichting Één & <Twee>', 'General']],
    ['a code with its zeros', 'B6', ['text', '01234567', '@']],
    ['a whole number', 'C6', ['number', '12', '#,##0']],
    ['hundredths', 'D6', ['number', '12.5', '#,##0.00']],
    ['less than nothing', 'D7', ['number', '-0.05', '#,##0.00']],
    ['cents', 'E6', ['number', '1234.56', '"€" #,##0.00']],
    ['one cent less', 'E7', ['number', '-0.01', '"€" #,##0.00']],
    ['more cents than a double can divide', 'E9', ['number', '90071992547409.91', '"€" #,##0.00']],
    ['ten-thousandths', 'F6', ['number', '123.4567', '"€" #,##0.00##']],
    ['basis points', 'G6', ['number', '0.1234', '0.00%']],
    ['a day', 'H6', ['number', '46388', 'dd-mm-yyyy']],
    ['the first day Excel counts right', 'H7', ['number', '61', 'dd-mm-yyyy']],
    ['a day before Excel’s time, as text', 'H8', ['text', '31-12-1899', 'dd-mm-yyyy']],
    ['a leap day', 'H9', ['number', '46812', 'dd-mm-yyyy']],
    ['a moment in winter', 'I6', ['number', String(46402 + 13.5 / 24), 'dd-mm-yyyy hh:mm']],
    ['a moment in summer, the day after in Amsterdam', 'I7', ['number', '46570', 'dd-mm-yyyy hh:mm']],
    ['half past two before the clock goes back', 'I8', ['number', '46320.10416666667', 'dd-mm-yyyy hh:mm']],
    ['half past two after it went back', 'I9', ['number', '46320.10416666667', 'dd-mm-yyyy hh:mm']],
    ['yes', 'J6', ['text', 'ja', 'General']],
    ['no', 'J7', ['text', 'nee', 'General']],
    ['nothing, in a coloured row', 'J8', ['empty', '', 'General']],
    ['a link', 'K6', ['text', '01234567', 'General']],
  ])('%s', (_, address, expected) => {
    expect(at(address)).toEqual(expected)
  })

  test('an empty value in a row without colour is no cell', async () => {
    const rows = [{ ...sampleRows[3]!, tone: null }]
    const [seen] = await inspectWorkbook(await streamed({ title: 'Proef', createdAt, sheets: [sampleTable(rows)] }))
    expect(seen!.cells.has('A6')).toBe(false)
  })

  test.each([
    ['A6', null],
    ['A7', 'FFF9D6D5'],
    ['J8', 'FFFDEFC3'],
    ['A9', 'FFE6E6EA'],
    ['B10', 'FFDDF1DF'],
  ])('the tone of the row colours %s', (address, fill) => {
    expect(table.cells.get(address)?.style.fill).toBe(fill)
  })

  test('only text that looks like a formula carries the sign for text', () => {
    const quoted = [...table.cells].filter(([, cell]) => cell.style.quotePrefix).map(([address]) => address)
    expect(quoted).toEqual(['A7', 'B10', 'K10'])
  })

  test('totals are formulas over what the filter leaves, with the sum in place', () => {
    const totals = ['A11', 'C11', 'D11', 'E11', 'F11'].map((a) => [
      table.cells.get(a)?.formula,
      table.cells.get(a)?.value,
    ])
    expect(totals).toEqual([
      [null, 'Totaal'],
      ['SUBTOTAL(109,C6:C10)', '1000016'],
      ['SUBTOTAL(109,D6:D10)', '13.51'],
      ['SUBTOTAL(109,E6:E10)', '90071992548651.46'],
      [null, ''],
    ])
  })

  test('a table without rows has a total of nothing over one empty row', () => {
    expect(sheets[2]!.cells.get('B3')).toMatchObject({ formula: 'SUBTOTAL(109,B2:B2)', value: '0' })
    expect(sheets[2]!.autoFilter).toBe('A1:B2')
  })
})

describe('around the cells', () => {
  test('frozen header and column, filter without totals, widths', () => {
    expect(table.pane).toMatchObject({ xSplit: '1', ySplit: '5', topLeftCell: 'B6', state: 'frozen' })
    expect(table.autoFilter).toBe('A5:K10')
    expect(table.widths).toEqual([40, 14, 12, 14, 17, 17, 11, 13, 18, 12, 20])
  })

  test('print: A4 landscape, one page wide, header repeated, title, date and page number', () => {
    expect(table.pageSetup).toMatchObject({ paperSize: '9', orientation: 'landscape', fitToHeight: '0' })
    expect(table.fitToPage).toBe(true)
    expect(table.printTitles).toBe("'Contracten'!$5:$5")
    expect([table.header, table.footer]).toEqual(['&LContracten&R&D', '&RPagina &P van &N'])
    expect(cover.header).toBe('&LContractbeheer && meer – Voorblad&R&D')
  })

  test('links and notes', () => {
    expect(table.links.K6).toBe('https://leidraad.example/contracten?kvk=01234567&van=lijst')
    expect(table.links.K10).toBe('https://leidraad.example/contracten?kvk=+31&van=lijst')
    expect(table.notes).toEqual({ A5: 'Naam zoals in het contract' })
    expect(cover.notes).toEqual({ A4: 'Uit de instellingen' })
  })

  test('hidden sheets stay hidden, the first visible one is open', async () => {
    expect(sheets.map((sheet) => sheet.state)).toEqual(['visible', 'visible', 'visible', 'veryHidden', 'veryHidden'])
    expect(sheets[4]!.cells.get('B2')?.value).toBe('0003')
  })

  test('the cover shows values of their own kind', () => {
    const values = ['B4', 'B5', 'B6', 'B7'].map((a) => [cover.cells.get(a)?.value, cover.cells.get(a)?.style.format])
    expect(values).toEqual([
      ['@Voorbeeld', 'General'],
      ['46450', 'dd-mm-yyyy'],
      ['1234567.89', '"€" #,##0.00'],
      ['Naar de lijst', 'General'],
    ])
  })
})

test('ExcelJS reads the same values back', async () => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as never)
  const sheet = workbook.getWorksheet('Contracten')!
  expect([workbook.title, workbook.created]).toEqual(['Contractbeheer & meer', new Date(createdAt)])
  expect(sheet.getCell('A6').value).toBe('Stichting Één & <Twee>')
  expect(sheet.getCell('A8').value).toBe('  spaties en\nregels\t ')
  expect(sheet.getCell('B6').value).toBe('01234567')
  expect(sheet.getCell('E6').value).toBe(1234.56)
  expect(sheet.getCell('H6').value).toEqual(new Date(Date.UTC(2027, 0, 1)))
  expect(sheet.getCell('E11').value).toEqual({ formula: 'SUBTOTAL(109,E6:E10)', result: Number('90071992548651.46') })
  expect(sheet.getCell('A7').value).toBe('=HYPERLINK("http://kwaad.example";"klik")')
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 5 })
  expect(sheet.pageSetup.printTitlesRow).toBe('5:5')
})
