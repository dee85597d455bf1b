/**
 * Products of the catalogue. A code is two digits of its category (iJw code list JZ020), a letter and two digits, or
 * five digits (older GGZ codes). A code never changes once it is given out; it ends, and stays declarable for what runs
 * (Ketenbureau i-Sociaal Domein: a catalogue is fixed by 31 October for 1 January, and never changed backwards).
 */
import type { CivilDate } from '../../../kernel/civil-date'
import { type DayInputCode, readDayInput } from '../../../kernel/day-input'
import { ok, type Result, refuse } from '../../../kernel/result'
import type { TariffUnit } from './contract-kinds'

export type ProductInput = {
  readonly code: string
  readonly name: string
  readonly unit: TariffUnit
  readonly validFrom: string
}
export type Product = {
  readonly code: string
  readonly name: string
  readonly category: string
  readonly unit: TariffUnit
  readonly validFrom: CivilDate
}
export type ProductProblem =
  | DayInputCode
  | 'productCode'
  | 'productCategory'
  | 'productTaken'
  | 'productGone'
  | 'endBeforeStart'

/** JZ020 has 31–38 (series of 2015) and 40–55. */
const isCategory = (digits: number): boolean => (digits >= 31 && digits <= 38) || (digits >= 40 && digits <= 55)

/** The product, its category read from its code; the field that a problem belongs to comes as `params.field`. */
export function readProduct(input: ProductInput): Result<Product, ProductProblem> {
  const code = input.code.trim().toUpperCase()
  if (!/^\d{2}([A-Z]\d{2}|\d{3})$/.test(code)) return refuse('productCode', { field: 'code' })
  if (!isCategory(Number(code.slice(0, 2))))
    return refuse('productCategory', { field: 'code', category: code.slice(0, 2) })
  const validFrom = readDayInput(input.validFrom)
  if (!validFrom.ok) return refuse(validFrom.problem.code, { ...validFrom.problem.params, field: 'validFrom' })
  return ok({ code, name: input.name.trim(), category: code.slice(0, 2), unit: input.unit, validFrom: validFrom.value })
}

/** The last day on which a product can be chosen; not before its first. */
export function readProductEnd(typed: string, validFrom: CivilDate): Result<CivilDate, ProductProblem> {
  const end = readDayInput(typed)
  if (!end.ok) return refuse(end.problem.code, { ...end.problem.params, field: 'validUntil' })
  return end.value < validFrom ? refuse('endBeforeStart', { field: 'validUntil' }) : end
}
