/**
 * The calculation of a lot as a workbook in which the totals are formulas: who changes a score or a price sees what
 * becomes of the order, and who changes nothing sees the totals of the screen. Three sheets: rules, prices, scores.
 */
import type { CellValue, GridCell, GridRow, GridSheet, WorkbookSpec } from '~/excel/sheet-spec'
import type { Instant } from '~/kernel/civil-date'
import { cents } from '~/kernel/money'
import { cellAddress, columnLetters } from '~/kernel/read-sheet'
import type { DrawRecord } from '../domain/draw'
import type { CalculationInput, CalculationOutcome } from '../domain/lot-calculation'
import { scoringWorkbookTexts as texts } from '../texts-award-workbook'
import { drawFacts, pointsText } from '../texts-letter'

export type ScoringFacts = {
  readonly input: CalculationInput
  readonly outcome: CalculationOutcome
  readonly tender: string
  readonly sha256: string | null
  /** Null when no lots were drawn. */
  readonly draw: Pick<DrawRecord, 'order' | 'drawnBy' | 'witnesses' | 'drawnAt'> | null
  readonly createdAt: Instant
}
const firstRow = 5

const text = (column: number, value: string, look?: GridCell['look']): GridCell => ({
  column,
  value: { kind: 'text', value },
  ...(look ? { look } : {}),
})
/** Hundred-thousandths of a point as a number. */
const points = (value: number): CellValue => ({ kind: 'number', value: pointsText(value).replace(',', '.') })
const euro = (value: number): CellValue => ({ kind: 'euros', value: cents(value) })

/** The workbook; its formulas round where the calculation rounds: once, on five decimals of a point. */
export function scoringWorkbook(facts: ScoringFacts): WorkbookSpec {
  const { input, tender } = facts
  return {
    title: `${texts.title} ${tender} ${texts.lot(input.lot.number)}`,
    createdAt: facts.createdAt,
    sheets: [scoresSheet(facts), pricesSheet(facts), rulesSheet(facts)],
  }
}

/** Where the constants stand on the sheet of rules. */
const rule = { priceWeight: `${texts.rules}!$B$4`, a: `${texts.rules}!$B$5`, b: `${texts.rules}!$B$6` } as const

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
  const priceOf = (bidIndex: number, lineId: string) =>
    bids[bidIndex]?.prices.find((price) => price.lineId === lineId)?.amountCents ?? 0
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
            ...bids.map((_, index): GridCell => ({ column: 3 + index, value: euro(priceOf(index, line.id)) })),
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
              value: euro(outcome.bids.find((each) => each.bidId === bid.bidId)?.priceCents ?? 0),
              formula: `SUMPRODUCT($B$${firstRow}:$B$${last},${letters}$${firstRow}:${letters}$${last})`,
            }
          }),
        ],
      },
    ],
  }
}

/** One row per bid: a score and its points per criterion, quality, price, points for the price, total and place. */
function scoresSheet({ input, outcome, draw }: ScoringFacts): GridSheet {
  const { criteria, bids, lines } = input
  const columns = placesOf(criteria.length)
  const lastRow = firstRow + bids.length - 1
  const range = (column: number) => {
    const letters = columnLetters(column)
    return `${letters}$${firstRow}:${letters}$${lastRow}`
  }
  const header = [
    text(1, texts.bidder, 'header'),
    ...criteria.flatMap((criterion, index) => [
      text(2 + 2 * index, `${criterion.code} ${criterion.title}`, 'header'),
      text(3 + 2 * index, `${criterion.code} ${texts.points}`, 'header'),
    ]),
    text(columns.quality, texts.quality, 'header'),
    text(columns.price, texts.compared, 'header'),
    text(columns.pricePoints, texts.pricePoints, 'header'),
    text(columns.total, `${texts.total} (${texts.units[outcome.unit]})`, 'header'),
    text(columns.rank, texts.rank, 'header'),
    ...(draw === null ? [] : [text(columns.draw, texts.draw, 'header')]),
  ]
  const weights = [
    text(1, texts.mostPoints, 'label'),
    ...criteria.map(
      (criterion, index): GridCell => ({
        column: 3 + 2 * index,
        value: { kind: 'decimal2', value: criterion.weightBp },
      }),
    ),
  ]
  const rows = bids.map((bid, index): GridRow => {
    const row = firstRow + index
    const result = outcome.bids.find((each) => each.bidId === bid.bidId)
    const at = (column: number) => cellAddress(column, row)
    const [quality, price] = [at(columns.quality), at(columns.price)]
    const scores = criteria.flatMap((criterion, place): GridCell[] => {
      const score = bid.scores.find((each) => each.criterionId === criterion.id)?.score ?? 0
      const [scoreColumn, pointsColumn] = [2 + 2 * place, 3 + 2 * place]
      return [
        { column: scoreColumn, value: { kind: 'integer', value: score } },
        {
          column: pointsColumn,
          value: points(criterion.weightBp * score * 10),
          formula: `${at(scoreColumn)}/100*${columnLetters(pointsColumn)}$3`,
        },
      ]
    })
    const pointCells = criteria.map((_, place) => at(3 + 2 * place)).join('+')
    const total = totalFormula(input.rules.formula, {
      quality,
      price,
      pricePoints: at(columns.pricePoints),
      mostQuality: qualityMost(criteria.length),
    })
    const better = outcome.best === 'highest' ? '>' : '<'
    const [totals, own] = [`ROUND(${range(columns.total)},5)`, `ROUND(${at(columns.total)},5)`]
    const [qualities, ownQuality] = [`ROUND(${range(columns.quality)},5)`, `ROUND(${quality},5)`]
    // Who was drawn before this bid, of those that are equal to it in everything else.
    const drawnBefore =
      draw === null
        ? ''
        : `+SUMPRODUCT((${totals}=${own})*(${qualities}=${ownQuality})*(${range(columns.draw)}<${at(columns.draw)}))`
    return {
      row,
      cells: [
        text(1, bid.name),
        ...scores,
        { column: columns.quality, value: points(result?.quality ?? 0), formula: pointCells },
        {
          column: columns.price,
          value: euro(result?.priceCents ?? 0),
          formula: `${texts.prices}!${columnLetters(3 + index)}$${firstRow + lines.length}`,
        },
        pricePointsCell(input.rules.formula, {
          column: columns.pricePoints,
          price,
          prices: range(columns.price),
          value: result?.price ?? null,
        }),
        {
          column: columns.total,
          value: outcome.unit === 'cents' ? euro(result?.total ?? 0) : points(result?.total ?? 0),
          formula: total,
        },
        {
          column: columns.rank,
          value: { kind: 'integer', value: result?.rank ?? 0 },
          formula: `1+SUMPRODUCT(--(${totals}${better}${own}))+SUMPRODUCT((${totals}=${own})*(${qualities}>${ownQuality}))${drawnBefore}`,
        },
        ...(draw === null
          ? []
          : [{ column: columns.draw, value: { kind: 'integer', value: draw.order.indexOf(bid.bidId) + 1 } } as const]),
      ],
    }
  })
  return {
    kind: 'grid',
    name: texts.scores,
    widths: [34, ...criteria.flatMap(() => [14, 14]), 14, 18, 14, 18, 8, ...(draw === null ? [] : [8])],
    freeze: { rows: firstRow - 1, columns: 1 },
    rows: [
      { row: 1, cells: [text(1, texts.scores, 'title')] },
      { row: 3, cells: weights },
      { row: 4, cells: header },
      ...rows,
    ],
  }
}

const placesOf = (criteria: number) => {
  const quality = 2 + 2 * criteria
  return {
    quality,
    price: quality + 1,
    pricePoints: quality + 2,
    total: quality + 3,
    rank: quality + 4,
    draw: quality + 5,
  }
}
/** The most points for quality: the weights of row 3. */
const qualityMost = (criteria: number): string =>
  Array.from({ length: criteria }, (_, index) => `$${columnLetters(3 + 2 * index)}$3`).join('+')

type PriceFacts = { column: number; price: string; prices: string; value: number | null }

function pricePointsCell(
  formula: CalculationInput['rules']['formula'],
  { column, price, prices, value }: PriceFacts,
): GridCell {
  const weight = rule.priceWeight
  const formulas: Partial<Record<typeof formula, string>> = {
    relative: `ROUND(${weight}*MIN(${prices})/${price},5)`,
    absolute: `IF(${price}<=${rule.a},${weight},IF(${price}>=${rule.b},0,ROUND(${weight}*(${rule.b}-${price})/(${rule.b}-${rule.a}),5)))`,
    logarithmic: `${weight}-(ROUND(${weight}*LN(${price}*100)/LN(${rule.a}),5)-ROUND(${weight}*LN(MIN(${prices})*100)/LN(${rule.a}),5))`,
  }
  const own = formulas[formula]
  return own === undefined || value === null ? { column, value: null } : { column, value: points(value), formula: own }
}

type TotalFacts = { quality: string; price: string; pricePoints: string; mostQuality: string }

function totalFormula(formula: CalculationInput['rules']['formula'], facts: TotalFacts): string {
  const { quality, price, pricePoints, mostQuality } = facts
  if (formula === 'value') return `${price}-ROUND(${rule.a}*(${quality})/(${mostQuality}),2)`
  if (formula === 'qualityRatio') return `ROUND(${quality}/${price}*1000000,5)`
  if (formula === 'superformula') return `ROUND((${quality}+${rule.a})/${price}*1000000,5)`
  return `${quality}+${pricePoints}`
}
