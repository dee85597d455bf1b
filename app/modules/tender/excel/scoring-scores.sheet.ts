/** The sheet of scores: one row per bid, with its scores, quality, price, points for the price, total and place. */
import type { GridCell, GridRow, GridSheet, SharedFormula } from '~/excel/sheet-spec'
import { columnLetters } from '~/kernel/read-sheet'
import type { CalculationBid, CalculationOutcome, RankedInput } from '../domain/lot-calculation'
import { scoringWorkbookTexts as texts } from '../texts-award-workbook'
import { euro, firstRow, points, resultsOf, rule, type ScoringFacts, text } from './scoring-cells'

/** Its rows are made while they are written: of a lot with many bids they weigh more than the file. */
export function scoresSheet(facts: ScoringFacts): GridSheet {
  const { criteria } = facts.input
  return {
    kind: 'grid',
    name: texts.scores,
    widths: [34, ...criteria.flatMap(() => [14, 14]), 14, 18, 14, 18, 8, ...(facts.draw === null ? [] : [8])],
    freeze: { rows: firstRow - 1, columns: 1 },
    rows: { [Symbol.iterator]: () => rowsOf(facts) },
  }
}

function* rowsOf(facts: ScoringFacts): Generator<GridRow> {
  const { criteria, bids } = facts.input
  yield { row: 1, cells: [text(1, texts.scores, 'title')] }
  const weights = criteria.map(
    ({ weightBp }, index): GridCell => ({ column: 3 + 2 * index, value: { kind: 'decimal2', value: weightBp } }),
  )
  yield { row: 3, cells: [text(1, texts.mostPoints, 'label'), ...weights] }
  yield { row: 4, cells: headerOf(facts) }
  const rowOf = bidRow(facts)
  for (const [index, bid] of bids.entries()) yield rowOf(bid, index)
}

function headerOf({ input: { criteria }, outcome, draw }: ScoringFacts): GridCell[] {
  const columns = placesOf(criteria.length)
  return [
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
}

/** Makes the row of a bid; what is the same in every row is put together once. */
function bidRow({ input, outcome, draw }: ScoringFacts): (bid: CalculationBid, index: number) => GridRow {
  const { criteria, bids, lines } = input
  const { formula } = input.rules
  const columns = placesOf(criteria.length)
  const letters = Array.from({ length: columns.draw }, (_, index) => columnLetters(index + 1))
  const results = resultsOf(outcome)
  const prices = `${letters[columns.price - 1]}$${firstRow}:${letters[columns.price - 1]}$${firstRow + bids.length - 1}`
  const mostQuality = qualityMost(criteria.length)
  const pricesRow = firstRow + lines.length
  const rank = rankFormula({ columns, last: firstRow + bids.length - 1, best: outcome.best, isDrawn: draw !== null })
  return (bid, index) => {
    const row = firstRow + index
    const result = results.get(bid.bidId)
    const at = (column: number) => `${letters[column - 1]}${row}`
    const [quality, price, pricePoints] = [at(columns.quality), at(columns.price), at(columns.pricePoints)]
    return {
      row,
      cells: [
        text(1, bid.name),
        ...criteria.flatMap((criterion, place): GridCell[] => {
          const score = bid.scores.find((each) => each.criterionId === criterion.id)?.score ?? 0
          const [scoreColumn, pointsColumn] = [2 + 2 * place, 3 + 2 * place]
          return [
            { column: scoreColumn, value: { kind: 'integer', value: score } },
            {
              column: pointsColumn,
              value: points(criterion.weightBp * score * 10),
              formula: `${at(scoreColumn)}/100*${letters[pointsColumn - 1]}$3`,
            },
          ]
        }),
        {
          column: columns.quality,
          value: points(result?.quality ?? 0),
          formula: criteria.map((_, place) => at(3 + 2 * place)).join('+'),
        },
        {
          column: columns.price,
          value: euro(result?.priceCents ?? 0),
          formula: `${texts.prices}!${columnLetters(3 + index)}$${pricesRow}`,
        },
        pricePointsCell(formula, { column: columns.pricePoints, price, prices, value: result?.price ?? null }),
        {
          column: columns.total,
          value: outcome.unit === 'cents' ? euro(result?.total ?? 0) : points(result?.total ?? 0),
          formula: totalFormula(formula, { quality, price, pricePoints, mostQuality }),
        },
        {
          column: columns.rank,
          value: { kind: 'integer', value: result?.rank ?? 0 },
          formula: rank,
        },
        ...(draw === null
          ? []
          : [{ column: columns.draw, value: { kind: 'integer', value: draw.order.indexOf(bid.bidId) + 1 } } as const]),
      ],
    }
  }
}

type RankFacts = {
  readonly columns: ReturnType<typeof placesOf>
  readonly last: number
  readonly best: CalculationOutcome['best']
  readonly isDrawn: boolean
}

/** The place: one more than who has a better total, or the same one with more quality, or was then drawn before. */
function rankFormula({ columns, last, best, isDrawn }: RankFacts): SharedFormula {
  const own = (column: number) => `${columnLetters(column)}${firstRow}`
  const all = (column: number) => `${columnLetters(column)}$${firstRow}:${columnLetters(column)}$${last}`
  const compared = (column: number, sign: string) => `(ROUND(${all(column)},5)${sign}ROUND(${own(column)},5))`
  const isEqual = compared(columns.total, '=')
  const parts = [
    `SUMPRODUCT(--${compared(columns.total, best === 'highest' ? '>' : '<')})`,
    `SUMPRODUCT(${isEqual}*${compared(columns.quality, '>')})`,
    ...(isDrawn
      ? [`SUMPRODUCT(${isEqual}*${compared(columns.quality, '=')}*(${all(columns.draw)}<${own(columns.draw)}))`]
      : []),
  ]
  const letter = columnLetters(columns.rank)
  return { inFirst: `1+${parts.join('+')}`, from: `${letter}${firstRow}`, to: `${letter}${last}` }
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
  formula: RankedInput['rules']['formula'],
  { column, price, prices, value }: PriceFacts,
): GridCell {
  const own = pricePointsFormula(formula, { price, prices })
  return own === null || value === null ? { column, value: null } : { column, value: points(value), formula: own }
}

type TotalFacts = { quality: string; price: string; pricePoints: string; mostQuality: string }

function totalFormula(formula: RankedInput['rules']['formula'], facts: TotalFacts): string {
  const { quality, price, pricePoints, mostQuality } = facts
  if (formula === 'value') return `${price}-ROUND(${rule.a}*(${quality})/(${mostQuality}),2)`
  if (formula === 'qualityRatio') return `ROUND(${quality}/${price}*1000000,5)`
  if (formula === 'superformula') return `ROUND((${quality}+${rule.a})/${price}*1000000,5)`
  return `${quality}+${pricePoints}`
}

/** Null where the formula gives no points of its own for the price. */
function pricePointsFormula(
  formula: RankedInput['rules']['formula'],
  { price, prices }: Pick<PriceFacts, 'price' | 'prices'>,
): string | null {
  const weight = rule.priceWeight
  switch (formula) {
    case 'relative':
      return `ROUND(${weight}*MIN(${prices})/${price},5)`
    case 'absolute':
      return `IF(${price}<=${rule.a},${weight},IF(${price}>=${rule.b},0,ROUND(${weight}*(${rule.b}-${price})/(${rule.b}-${rule.a}),5)))`
    case 'logarithmic':
      return `${weight}-(ROUND(${weight}*LN(${price}*100)/LN(${rule.a}),5)-ROUND(${weight}*LN(MIN(${prices})*100)/LN(${rule.a}),5))`
    default:
      return null
  }
}
