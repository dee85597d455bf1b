import { writeFile } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { euros, text, type WorkbookSpec } from '~/excel/sheet-spec'
import { ByteSink } from '~/excel/writing/byte-sink.server'
import { exceljsWorkbook } from '~/excel/writing/exceljs-workbook.server'
import { ZipWriter } from '~/excel/writing/zip-writer.server'
import { inputWorkbook } from '../../support/excel/input-workbook'
import { openInLibreOffice } from '../../support/excel/libre-office'
import { createdAt, sampleWorkbook } from '../../support/excel/sample-workbook'
import { unzip } from '../../support/excel/unzip'
import { structureFindings } from '../../support/excel/workbook-structure'
import { bytesOf, streamed, temporaryFolder } from '../../support/excel/written'

const folder = temporaryFolder()
afterAll(folder.remove)

const longTable = (): WorkbookSpec => ({
  title: 'Lang',
  createdAt,
  sheets: [
    {
      kind: 'table',
      name: "L'été [1]: een/heel*lange?naam van een blad",
      columns: [text<number>('Naam', (i) => `rij ${i}`), euros<number>('Bedrag', (i) => i as never, { total: true })],
      rows: Array.from({ length: 25 }, (_, i) => i),
    },
  ],
})

describe('Excel opens the file without offering a repair', () => {
  test.each([
    ['streamed', () => streamed(sampleWorkbook())],
    ['streamed, split over sheets', () => streamed(longTable(), { rowsPerSheet: 12 })],
    ['ExcelJS', async () => (await exceljsWorkbook(sampleWorkbook())).bytes],
    ['ExcelJS, input sheets', async () => (await exceljsWorkbook(inputWorkbook())).bytes],
  ])('%s', async (_, write) => {
    expect(await structureFindings(await write())).toEqual([])
  })
})

/** The same file with one part changed. */
async function withPart(bytes: Buffer, name: string, change: (xml: string) => string): Promise<Buffer> {
  const parts = await unzip(bytes)
  const { bytes: changed } = await bytesOf(async (out) => {
    const sink = new ByteSink(out)
    const zip = new ZipWriter(sink, { level: 1, at: createdAt })
    for (const [part, content] of parts) {
      await zip.add(part, part === name ? change(content.toString()) : content.toString())
    }
    await zip.finish()
    return sink.end()
  })
  return changed
}

describe('the check itself sees', () => {
  test.each([
    [
      'a wrong order',
      'xl/worksheets/sheet2.xml',
      (xml: string) => xml.replace(/(<sheetFormatPr[^>]*>)(<cols>.*<\/cols>)/, '$2$1'),
    ],
    ['a style that is not there', 'xl/worksheets/sheet2.xml', (xml: string) => xml.replace(/ s="\d+"/, ' s="999"')],
    [
      'a relation to nothing',
      'xl/worksheets/_rels/sheet2.xml.rels',
      (xml: string) => xml.replace('comments2.xml', 'comments9.xml'),
    ],
    [
      'a part without a type',
      '[Content_Types].xml',
      (xml: string) => xml.replace(/<Override PartName="\/xl\/comments2.xml"[^>]*>/, ''),
    ],
    [
      'a sheet name that is too long',
      'xl/workbook.xml',
      (xml: string) => xml.replace('name="Contracten"', `name="${'x'.repeat(32)}"`),
    ],
    ['broken XML', 'xl/workbook.xml', (xml: string) => xml.replace('</sheets>', '')],
  ])('%s', async (_, part, change) => {
    const bytes = await streamed(sampleWorkbook())
    expect(await structureFindings(await withPart(bytes, part, (xml) => xml))).toEqual([])
    const findings = await structureFindings(await withPart(bytes, part, change)).catch((error: Error) => [
      error.message,
    ])
    expect(findings).not.toEqual([])
  })
})

const asLibreOfficeShows = [
  ['Aanbieder', 'KvK', 'Cliënten', 'Uren', 'Plafond', 'Tarief', 'Gebruik', 'Ingang', 'Gewijzigd', 'Verlengd', 'Openen'],
  ['Stichting Één & <Twee>', '01234567', '12', '12.5', '1234.56', '123.4567', '12.34%', '01/01/2027', '01/15/2027 13:30:00', 'ja', '01234567'],
  ['=HYPERLINK("http://kwaad.example";"klik")', '00000001', '0', '-0.05', '-0.01', '0', '100%', '03/01/1900', '07/02/2027 00:00:00', 'nee', '00000001'],
  ['  spaties en\nregels\t ', '', '-3', '0', '', '0.0005', '0%', '31-12-1899', '10/25/2026 02:30:00', '', 'https://leidraad.example/contracten?kvk=&van=lijst'],
] // biome-ignore format: a table is read by row

describe('LibreOffice opens', () => {
  test.each([
    ['the streamed workbook', 'stream', () => streamed(sampleWorkbook())],
    ['the ExcelJS workbook', 'exceljs', async () => (await exceljsWorkbook(sampleWorkbook())).bytes],
  ])('%s with equal values', async (_, name, write) => {
    await writeFile(folder.path(`${name}.xlsx`), await write())
    const sheets = await openInLibreOffice(folder.path(`${name}.xlsx`))
    expect([...sheets.keys()].sort()).toEqual(['Contracten', 'Leeg', 'Lijsten', 'Voorblad', '_meta'])
    const rows = sheets.get('Contracten')!
    expect(rows.slice(4, 8)).toEqual(asLibreOfficeShows)
    expect(rows[9]![0]).toBe('_x0041_ en 😀 €')
    expect(rows[10]!.slice(0, 5)).toEqual(['Totaal', '', '1000016', '13.51', '90071992548651.5'])
    expect(sheets.get('_meta')).toEqual([
      ['template', 'T1'],
      ['version', '0003'],
    ])
  })

  test('an input workbook', async () => {
    await writeFile(folder.path('input.xlsx'), (await exceljsWorkbook(inputWorkbook())).bytes)
    const sheets = await openInLibreOffice(folder.path('input.xlsx'))
    expect(sheets.get('Invullen')!.slice(3)).toEqual([
      ['C-001', '45A04', '12.5', '', '', ''],
      ['=C-002', '0012', '', '', '', ''],
    ])
  })
})
