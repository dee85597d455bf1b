import { describe, expect, test } from 'vitest'
import { integer, type TableSheet, text } from '~/excel/sheet-spec'
import { writeCsv } from '~/excel/write-csv.server'
import { sampleTable } from '../../support/excel/sample-workbook'
import { bytesOf } from '../../support/excel/written'

describe('CSV for a Dutch Excel', () => {
  test('semicolons, byte order mark, Dutch values; negative numbers stay numbers', async () => {
    const { bytes, result } = await bytesOf((out) => writeCsv(sampleTable(), out))
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = bytes.toString().slice(1).split('\r\n')
    expect(lines.slice(0, 3)).toEqual([
      'Aanbieder;KvK;Cliënten;Uren;Plafond;Tarief;Gebruik;Ingang;Gewijzigd;Verlengd;Openen',
      'Stichting Één & <Twee>;01234567;12;12,5;1234,56;123,4567;12,34%;01-01-2027;15-01-2027 13:30;ja;01234567',
      `"'=HYPERLINK(""http://kwaad.example"";""klik"")";00000001;0;-0,05;-0,01;0;100%;01-03-1900;02-07-2027 00:00;nee;00000001`,
    ])
    expect(lines[3]).toMatch(/^" {2}spaties en\nregels\t ";;-3;/)
    expect(result.rows).toBe(5)
    expect(lines.at(-1)).toBe('')
  })

  test('a header alone when there are no rows', async () => {
    const { bytes } = await bytesOf((out) => writeCsv(sampleTable([]), out))
    expect(bytes.toString().split('\r\n')).toHaveLength(2)
  })

  test('many rows keep their order and count', async () => {
    const sheet: TableSheet<number> = {
      kind: 'table',
      name: 'Rijen',
      columns: [integer('Nummer', (i) => i), text('Naam', (i) => `rij ${i}`)],
      rows: Array.from({ length: 1_250 }, (_, i) => i),
    }
    const { bytes, result } = await bytesOf((out) => writeCsv(sheet, out))
    const lines = bytes.toString().trimEnd().split('\r\n')
    expect(lines.slice(1)).toEqual(Array.from({ length: 1_250 }, (_, i) => `${i};rij ${i}`))
    expect(result.rows).toBe(1_250)
  })
})
