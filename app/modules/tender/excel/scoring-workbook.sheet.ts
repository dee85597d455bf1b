/**
 * The calculation of a lot as a workbook in which the totals are formulas: who changes a score or a price sees what
 * becomes of the order, and who changes nothing sees the totals of the screen. Three sheets: rules, prices, scores.
 */
import type { CellValue, GridCell, GridRow, GridSheet, WorkbookSpec } from '~/excel/sheet-spec'
import { columnLetters } from '~/kernel/read-sheet'
import type { CalculationBid } from '../domain/lot-calculation'
import { scoringWorkbookTexts as texts } from '../texts-award-workbook'
import { drawFacts } from '../texts-letter'
import { euro, firstRow, resultsOf, type ScoringFacts, text } from './scoring-cells'
import { scoresSheet } from './scoring-scores.sheet'

/** The workbook; its formulas round where the calculation rounds: once, on five decimals of a point. */
export function scoringWorkbook(facts: ScoringFacts): WorkbookSpec {
  const { input, tender } = facts
  return {
    title: `${texts.title} ${tender} ${texts.lot(input.lot.number)}`,
    createdAt: facts.createdAt,
    sheets: [scoresSheet(facts), pricesSheet(facts), rulesSheet(facts)],
  }
}

function rulesSheet({ input, tender, sha256, draw }: ScoringFacts): GridSheet {
  const { formula, parameters, priceWeightBp } = input.rules
  const constants: Readonly<Record<typeof formula, readonly (readonly [string, CellValue])[]>> = {
    absolute: [
      [texts.constants.minCents, euro(parameters.minCents ?? 0)],
      [texts.constants.maxCents, euro(parameters.maxCents ?? 0)],
    ],
    logarithmic: [[texts.constants.baseBp, { kind: 'decimal2', value: (parameters.baseBp ?? 0) / 100 }]],
    value: [[texts.constants.maxValueCents, euro(parameters.maxValueCents ?? 0)]],
    superformula: [[texts.constants.requirementsBp, { kind: 'decimal2', value: parameters.requirementsBp ?? 0 }]],
    qualityRatio: [],
    relative: [],
  }
  const rows: GridRow[] = [
    {
      row: 1,
      cells: [text(1, `${texts.title}: ${tender}, ${texts.lot(input.lot.number)} ${input.lot.title}`, 'title')],
    },
    { row: 3, cells: [text(1, texts.formula, 'label'), text(2, texts.formulas[formula] ?? formula)] },
    {
      row: 4,
      cells: [text(1, texts.priceWeight, 'label'), { column: 2, value: { kind: 'decimal2', value: priceWeightBp } }],
    },
    ...constants[formula].map(
      ([label, value], index): GridRow => ({
        row: 5 + index,
        cells: [text(1, label, 'label'), { column: 2, value }],
      }),
    ),
    { row: 8, cells: [text(1, texts.ties, 'label'), text(2, texts.tieRule)] },
    ...(sha256 === null ? [] : [{ row: 9, cells: [text(1, texts.hash, 'label'), text(2, sha256)] }]),
    ...(draw === null ? [] : [{ row: 10, cells: [text(1, texts.draw, 'label'), text(2, drawFacts(draw))] }]),
  ]
  return { kind: 'grid', name: texts.rules, rows, widths: [44, 70] }
}

/** Per line its volume and the price of each bid; the total is what is compared. */
function pricesSheet({ input, outcome }: ScoringFacts): GridSheet {
  const { lines, bids } = input
  const last = firstRow + lines.length - 1
  const results = resultsOf(outcome)
  const priceOf = (bid: CalculationBid, lineId: string) =>
    bid.prices.find((price) => price.lineId === lineId)?.amountCents ?? 0
  return {
    kind: 'grid',
    name: texts.prices,
    widths: [44, 12, ...bids.map(() => 20)],
    freeze: { rows: firstRow - 1, columns: 1 },
    rows: [
      { row: 1, cells: [text(1, texts.prices, 'title')] },
      {
        row: firstRow - 1,
        cells: [
          text(1, texts.line, 'header'),
          text(2, texts.quantity, 'header'),
          ...bids.map((bid, index) => text(3 + index, bid.name, 'header')),
        ],
      },
      ...lines.map(
        (line, at): GridRow => ({
          row: firstRow + at,
          cells: [
            text(1, line.description),
            { column: 2, value: { kind: 'integer', value: line.quantity } },
            ...bids.map((bid, index): GridCell => ({ column: 3 + index, value: euro(priceOf(bid, line.id)) })),
          ],
        }),
      ),
      {
        row: last + 1,
        cells: [
          text(1, texts.compared, 'label'),
          ...bids.map((bid, index): GridCell => {
            const letters = columnLetters(3 + index)
            return {
              column: 3 + index,
              value: euro(results.get(bid.bidId)?.priceCents ?? 0),
              formula: `SUMPRODUCT($B$${firstRow}:$B$${last},${letters}$${firstRow}:${letters}$${last})`,
            }
          }),
        ],
      },
    ],
  }
}
