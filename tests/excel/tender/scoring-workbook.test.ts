/** The scoring workbook gives the totals of the screen when LibreOffice calculates its formulas again, for every formula. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { GridRow, GridSheet } from '~/excel/sheet-spec'
import { instant } from '~/kernel/civil-date'
import { placedByDraw } from '~/modules/tender/domain/draw'
import { calculateLot, type RankedInput } from '~/modules/tender/domain/lot-calculation'
import { scoringWorkbook } from '~/modules/tender/excel/scoring-workbook.sheet'
import { openInLibreOffice } from '../../support/excel/libre-office'
import { comparedBid as bid, lotCalculation as input } from '../../support/excel/lot-calculation'
import { structureFindings } from '../../support/excel/workbook-structure'
import { streamed } from '../../support/excel/written'

const blank = (sheet: GridSheet): GridSheet => ({
  ...sheet,
  rows: [...(sheet.rows as Iterable<GridRow>)].map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell.formula ? { ...cell, value: { kind: 'integer', value: 0 } } : cell)),
  })),
})

test.each<RankedInput['rules']>([
  { formula: 'relative', parameters: {}, priceWeightBp: 3000 },
  { formula: 'absolute', parameters: { minCents: 12_000_000, maxCents: 18_000_000 }, priceWeightBp: 3000 },
  { formula: 'logarithmic', parameters: { baseBp: 20_000 }, priceWeightBp: 3000 },
  { formula: 'value', parameters: { maxValueCents: 5_000_000 }, priceWeightBp: 3000 },
  { formula: 'qualityRatio', parameters: {}, priceWeightBp: 3000 },
  { formula: 'superformula', parameters: { requirementsBp: 4_000 }, priceWeightBp: 3000 },
])('$formula: live formulas, the same totals and places', { timeout: 120_000 }, async (rules) => {
  const facts = { input: input(rules), outcome: calculateLot(input(rules)) }
  const { unit } = facts.outcome
  const spec = scoringWorkbook({
    ...facts,
    draw: null,
    tender: 'LR-A-1',
    sha256: 'h',
    createdAt: instant(Date.UTC(2026, 10, 23)),
  })
  expect(await structureFindings(await streamed(spec))).toEqual([])
  // Without the outcomes that were written beside the formulas: what is read is what was calculated.
  const bytes = await streamed({ ...spec, sheets: spec.sheets.map((sheet) => blank(sheet as GridSheet)) })
  const folder = mkdtempSync(path.join(os.tmpdir(), 'leidraad-scores-'))
  try {
    writeFileSync(path.join(folder, 'scores.xlsx'), bytes)
    const sheets = await openInLibreOffice(path.join(folder, 'scores.xlsx'), { recalculate: true })
    const rows = sheets.get('Scores')!.slice(4, 7)
    for (const [index, row] of rows.entries()) {
      const result = facts.outcome.bids[index]!
      const total = Number(row[8])
      expect({
        name: row[0],
        total: Math.round(total * (unit === 'cents' ? 100 : 100_000)),
        rank: Number(row[9]),
      }).toEqual({
        name: `Aanbieder ${result.bidId}`,
        total: result.total,
        rank: result.rank,
      })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('lots that were drawn are a column of the formula of the place', { timeout: 120_000 }, async () => {
  const rules = { formula: 'relative', parameters: {}, priceWeightBp: 3000 } as const
  const equal = {
    ...input(rules),
    bids: [bid('A', [60, 25], [7000, 9000]), bid('B', [100, 60], [6000, 9000]), bid('C', [60, 25], [7000, 9000])],
  }
  const outcome = calculateLot(equal)
  expect(outcome.bids.map(({ rank }) => rank)).toEqual([2, 1, 2])
  const draw = {
    order: ['C', 'A'],
    drawnAt: instant(Date.UTC(2026, 10, 23)),
    drawnBy: 'Notaris',
    witnesses: ['Een', 'Twee'],
  } as const
  const facts = { input: equal, outcome: { ...outcome, bids: placedByDraw(outcome.bids, draw.order) }, draw }
  const spec = scoringWorkbook({ ...facts, tender: 'LR-A-1', sha256: 'h', createdAt: draw.drawnAt })
  expect(await structureFindings(await streamed(spec))).toEqual([])
  const bytes = await streamed({ ...spec, sheets: spec.sheets.map((sheet) => blank(sheet as GridSheet)) })
  const folder = mkdtempSync(path.join(os.tmpdir(), 'leidraad-scores-'))
  try {
    writeFileSync(path.join(folder, 'scores.xlsx'), bytes)
    const sheets = await openInLibreOffice(path.join(folder, 'scores.xlsx'), { recalculate: true })
    const rows = sheets.get('Scores')!.slice(4, 7)
    expect(rows.map((row) => [Number(row[9]), Number(row[10])])).toEqual([
      [3, 2],
      [1, 0],
      [2, 1],
    ])
    expect(sheets.get('Regels')!.flat().join(' ')).toContain('door Notaris, in aanwezigheid van Een en Twee')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
