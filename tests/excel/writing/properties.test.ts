import { Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { code, euros, type TableSheet, text, type WorkbookSpec } from '~/excel/sheet-spec'
import { exceljsWorkbook } from '~/excel/writing/exceljs-workbook.server'
import { cleanText } from '~/excel/writing/limits'
import { cents } from '~/kernel/money'
import { decodeExcelText, inspectWorkbook } from '../../support/excel/inspect-workbook'
import { createdAt } from '../../support/excel/sample-workbook'
import { structureFindings } from '../../support/excel/workbook-structure'
import { streamed } from '../../support/excel/written'

/** Any UTF-16 string, halves of characters and Excel's own codes included. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '=',
    '+1',
    '-',
    '@x',
    '_x000D_',
    '_x005F_',
    '__x0041_',
    '_X0041_',
    ' ',
    '\u00a0',
    '&amp;',
    '<t>',
    ']]>',
  ),
  fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '_x'), fc.string()).map(([a, b]) => a + b),
)

const specOf = (rows: readonly string[]): WorkbookSpec => {
  const sheet: TableSheet<string> = {
    kind: 'table',
    name: 'Teksten',
    columns: [text('Tekst', (r) => r), code('Code', (r) => r)],
    rows: Readable.from(rows.map((value) => ({ value }))).map((row: { value: string }) => row.value),
  }
  return { title: 'Proef', createdAt, sheets: [sheet] }
}

describe('any text comes back as it was, and never as a formula', () => {
  test.each([
    ['streamed', (rows: string[]) => streamed(specOf(rows))],
    ['ExcelJS', async (rows: string[]) => (await exceljsWorkbook(specOf(rows))).bytes],
  ])('%s', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          anyText.filter((t) => cleanText(t) !== ''),
          { minLength: 1, maxLength: 20 },
        ),
        async (rows) => {
          const bytes = await write(rows)
          const [seen] = await inspectWorkbook(bytes)
          for (const column of ['A', 'B']) {
            const cells = rows.map((__, i) => seen!.cells.get(`${column}${i + 2}`))
            expect(cells.map((cell) => cell?.value)).toEqual(rows.map(cleanText))
            expect(cells.every((cell) => cell?.type === 'text' && cell.formula === null)).toBe(true)
            for (const cell of cells) if (/^[=+\-@\t\n]/.test(cell!.value)) expect(cell!.style.quotePrefix).toBe(true)
          }
          expect(await structureFindings(bytes)).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })

  test('as ExcelJS reads it', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyText.filter((t) => cleanText(t) !== ''),
        async (value) => {
          const workbook = new ExcelJS.Workbook()
          await workbook.xlsx.load((await streamed(specOf([value]))) as never)
          // ExcelJS leaves Excel's own codes in inline text as they are; Excel and LibreOffice read them.
          expect(decodeExcelText(String(workbook.worksheets[0]!.getCell('A2').value))).toBe(cleanText(value))
        },
      ),
      { numRuns: 60 },
    )
  })
})

test('cents are exact to the last one, and so is their total', async () => {
  const amount = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER })
  await fc.assert(
    fc.asyncProperty(fc.array(amount, { minLength: 1, maxLength: 30 }), async (rows) => {
      const columns = [euros<number>('Bedrag', (r) => cents(r), { total: true })]
      const bytes = await streamed({ title: 'x', createdAt, sheets: [{ kind: 'table', name: 'x', columns, rows }] })
      const [seen] = await inspectWorkbook(bytes)
      const inCents = (at: number) => {
        const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(seen!.cells.get(`A${at}`)!.value)!
        return BigInt(`${sign}${whole}${fraction.padEnd(2, '0')}`)
      }
      expect(rows.map((_, i) => inCents(i + 2))).toEqual(rows.map(BigInt))
      expect(inCents(rows.length + 2)).toBe(rows.reduce((sum, r) => sum + BigInt(r), 0n))
    }),
    { numRuns: 100 },
  )
})
