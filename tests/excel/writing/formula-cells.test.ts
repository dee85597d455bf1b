import { expect, test } from 'vitest'
import type { GridSheet, WorkbookSpec } from '~/excel/sheet-spec'
import { exceljsWorkbook } from '~/excel/writing/exceljs-workbook.server'
import { inspectWorkbook } from '../../support/excel/inspect-workbook'
import { createdAt } from '../../support/excel/sample-workbook'
import { structureFindings } from '../../support/excel/workbook-structure'
import { streamed } from '../../support/excel/written'

const sheet: GridSheet = {
  kind: 'grid',
  name: 'Berekend',
  rows: [
    {
      row: 1,
      cells: [
        { column: 1, value: { kind: 'integer', value: 3 } },
        { column: 2, value: { kind: 'percent', value: 2500 } },
        { column: 3, value: { kind: 'decimal2', value: 75 }, formula: 'A1*B1' },
        { column: 4, value: { kind: 'text', value: 'meer & minder' }, formula: 'IF(A1>1,"meer & minder","")' },
      ],
    },
  ],
}
const workbook: WorkbookSpec = { title: 'Berekend', createdAt, sheets: [sheet] }

test.each([
  ['streamed', () => streamed(workbook)],
  ['ExcelJS', async () => (await exceljsWorkbook(workbook)).bytes],
])('%s: a formula stands beside the outcome that it had', async (_, write) => {
  const bytes = await write()
  expect(await structureFindings(bytes)).toEqual([])
  const cells = (await inspectWorkbook(bytes))[0]!.cells
  expect(cells.get('C1')).toMatchObject({ type: 'number', value: '0.75', formula: 'A1*B1' })
  expect(cells.get('D1')).toMatchObject({ type: 'text', formula: 'IF(A1>1,"meer & minder","")' })
})
