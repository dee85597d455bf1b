import { describe, expect, test } from 'vitest'
import { exceljsWorkbook } from '~/excel/writing/exceljs-workbook.server'
import { calculateLot } from '~/modules/tender/domain/lot-calculation'
import { scoringWorkbook } from '~/modules/tender/excel/scoring-workbook.sheet'
import { inspectWorkbook, type SeenSheet } from '../../support/excel/inspect-workbook'
import { lotCalculation } from '../../support/excel/lot-calculation'
import { createdAt, sampleWorkbook } from '../../support/excel/sample-workbook'
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

  test('give the same formulas with the same outcomes', async () => {
    const input = lotCalculation({ formula: 'relative', parameters: {}, priceWeightBp: 3000 })
    const outcome = calculateLot(input)
    const spec = scoringWorkbook({ input, outcome, draw: null, tender: 'LR-A-1', sha256: null, createdAt })
    const ours = await inspectWorkbook(await streamed(spec))
    const theirs = await inspectWorkbook((await exceljsWorkbook(spec)).bytes)
    expect(ours.map((sheet) => sheet.name)).toEqual(['Scores', 'Prijzen', 'Regels'])
    expect([...ours[0]!.cells.values()].filter((cell) => cell.formula !== null)).toHaveLength(3 * 7)
    expect(ours.map(comparable)).toEqual(theirs.map(comparable))
  })
})
