/** Lines of a price sheet as an officer types them: one a line, parts with a semicolon between. */
import { type Cents, cents } from '../../../kernel/money'
import { readMoneyInput } from '../../../kernel/money-input'
import { ok, type Result, refuse } from '../../../kernel/result'
import { priceUnits, yearUnit } from './price-units'

export type PriceLineInput = {
  readonly productCode: string | null
  readonly description: string
  /** A code of price-units.ts. */
  readonly unit: string
  readonly quantity: number
  readonly minAmountCents: Cents | null
  readonly maxAmountCents: Cents | null
}
export type PriceLineProblem =
  | 'parts'
  | 'description'
  | 'unit'
  | 'product'
  | 'double'
  | 'quantity'
  | 'amount'
  | 'bounds'

/**
 * 'productcode; omschrijving; eenheid; aantal; laagste; hoogste' on each line; empty lines are skipped. A product has
 * one line per unit, as its contract has one tariff.
 */
export function readPriceLineText(text: string): Result<PriceLineInput[], PriceLineProblem> {
  const lines: PriceLineInput[] = []
  for (const [index, typed] of text.split('\n').entries()) {
    if (typed.trim() === '') continue
    const read = readLine(typed)
    if (!read.ok) return refuse(read.problem.code, { line: index + 1 })
    const { productCode, unit } = read.value
    if (productCode !== null && lines.some((line) => line.productCode === productCode && line.unit === unit))
      return refuse('double', { line: index + 1 })
    lines.push(read.value)
  }
  return ok(lines)
}

function readLine(typed: string): Result<PriceLineInput, PriceLineProblem> {
  const parts = typed.split(';').map((part) => part.trim())
  const [productCode = '', description = '', unit = '', quantity = '', min = '', max = ''] = parts
  if (parts.length < 4 || parts.length > 6) return refuse('parts')
  if (description === '' || description.length > 200) return refuse('description')
  if (!priceUnits.some((known) => known === unit)) return refuse('unit')
  // The price of a year is what the contract is about: without a product it could not become its tariff.
  if (unit === yearUnit && productCode === '') return refuse('product')
  const count = quantity.replaceAll('.', '')
  if (!/^\d{1,9}$/.test(count) || Number(count) < 1) return refuse('quantity')
  const [least, most] = [optionalAmount(min), optionalAmount(max)]
  if (least === undefined || most === undefined) return refuse('amount')
  if (least !== null && most !== null && least > most) return refuse('bounds')
  return ok({
    productCode: productCode === '' ? null : productCode.slice(0, 20),
    description,
    unit,
    quantity: Number(count),
    minAmountCents: least,
    maxAmountCents: most,
  })
}

function optionalAmount(typed: string): Cents | null | undefined {
  if (typed === '') return null
  const read = readMoneyInput(typed)
  return read.ok ? read.value : undefined
}

/** The line as it is typed: what readPriceLineText reads back. */
export const priceLineText = (line: PriceLineInput): string =>
  [
    line.productCode ?? '',
    line.description,
    line.unit,
    String(line.quantity),
    amountText(line.minAmountCents),
    amountText(line.maxAmountCents),
  ].join('; ')

const amountText = (amount: Cents | null): string =>
  amount === null ? '' : `${Math.floor(amount / 100)},${String(amount % 100).padStart(2, '0')}`

/** The lowest and highest total of a sheet, for the grid of the proof; null where a line has no bounds. */
export function sheetBounds(lines: readonly PriceLineInput[]): { lowestCents: Cents; highestCents: Cents } | null {
  let [lowest, highest] = [0n, 0n]
  for (const { minAmountCents, maxAmountCents, quantity } of lines) {
    if (minAmountCents === null || maxAmountCents === null) return null
    lowest += BigInt(minAmountCents) * BigInt(quantity)
    highest += BigInt(maxAmountCents) * BigInt(quantity)
  }
  return lines.length === 0 ? null : { lowestCents: cents(lowest), highestCents: cents(highest) }
}
