import { describe, expect, test } from 'vitest'
import { exceljsWorkbook } from '~/excel/writing/exceljs-workbook.server'
import { inspectWorkbook, type SeenSheet } from '../../support/excel/inspect-workbook'
import { sampleWorkbook } from '../../support/excel/sample-workbook'
import { streamed } from '../../support/excel/written'

/** Numbers as numbers, as ExcelJS writes 90071992547409.91 its own way; empty cells without a look are no cells. */
const comparable = (sheet: SeenSheet) => {
  const { cells, validations: _v, conditionalFormats: _c, pageSetup, pane, ...rest } = sheet
  const kept = [...cells].filter(
    ([, cell]) => cell.type !== 'empty' || cell.style.fill !== null || cell.style.borderTop,
  )
  return {
    ...rest,
    orientation: pageSetup.orientation,
    fitToHeight: pageSetup.fitToHeight,
    pane: pane && { x: pane.xSplit ?? '0', y: pane.ySplit ?? '0', corner: pane.topLeftCell, state: pane.state },
    cells: Object.fromEntries(
      kept.map(([at, cell]) => [at, cell.type === 'number' ? { ...cell, value: Number(cell.value) } : cell]),
    ),
  }
}

describe('the streaming writer and ExcelJS', () => {
  test('give the same sheets, cell by cell, style by style', async () => {
    const ours = await inspectWorkbook(await streamed(sampleWorkbook()))
    const theirs = await inspectWorkbook((await exceljsWorkbook(sampleWorkbook())).bytes)
    expect(ours.map((sheet) => sheet.name)).toEqual(['Voorblad', 'Contracten', 'Leeg', 'Lijsten', '_meta'])
    expect(ours[1]!.cells.size).toBeGreaterThan(60)
    expect(ours.map(comparable)).toEqual(theirs.map(comparable))
  })
})
