import { type CivilDate, fromParts, yearOf } from '../../../app/kernel/civil-date'
import { type Cents, cents, scaleCents, splitCents } from '../../../app/kernel/money'
import { deterministicId } from '../deterministic-id'
import type { ContractPlan } from './contract-plan'
import { basePrices, indexBp, products } from './products'
import type { ExampleCeiling, ExampleTariff } from './shapes'

/** Prices and ceilings are known up to and including this year: the catalogue of a year is fixed before November. */
const lastPricedYear = 2027
const baseYear = 2025
/** How the four municipalities share a ceiling, about by their part of the budget. */
const shareOf: Readonly<Record<string, number>> = { '0546': 71, '0547': 15, '0579': 10, '0638': 4 }

const sequenceOf = (plan: ContractPlan): number => Number(plan.number.slice(-4))
const earlier = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b)
const later = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b)

/** An amount of 2025 at the prices of another year, one rounding per step, as a contract indexes from year to year. */
function indexed(amount: Cents, year: number): Cents {
  let price = amount
  for (let y = baseYear + 1; y <= year; y += 1) price = scaleCents(price, 10_000 + (indexBp[y]?.bp ?? 0), 10_000)
  if (year < baseYear) price = scaleCents(price, 10_000, 10_000 + (indexBp[baseYear]?.bp ?? 0))
  return price
}

type Period = { readonly from: CivilDate; readonly to: CivilDate; readonly year: number }
/** The calendar years of a contract for which prices are known, cut to its term. */
function pricedYears(from: CivilDate, to: CivilDate): Period[] {
  const first = Math.max(yearOf(from), 2024)
  const last = Math.min(yearOf(to), lastPricedYear)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const year = first + index
    return { year, from: later(from, fromParts(year, 1, 1)), to: earlier(to, fromParts(year, 12, 31)) }
  })
}

/**
 * One row per product, municipality (or all) and year; each year ends where the next begins. A product that is paid in
 * euros has the price of one euro for the whole term and is never indexed.
 */
export function tariffsOf(plan: ContractPlan, from: CivilDate, to: CivilDate): ExampleTariff[] {
  return plan.products.flatMap((code) => {
    const product = products.find((candidate) => candidate.code === code)
    if (!product) throw new Error(`${plan.number} uses an unknown product ${code}`)
    const tariff = (more: Omit<ExampleTariff, 'id' | 'productCode' | 'unit'>): ExampleTariff => ({
      id: deterministicId(`tariff:${plan.number}:${code}:${more.municipalityCode ?? 'all'}:${more.validFrom}`),
      productCode: code,
      unit: product.unit,
      ...more,
    })
    const base = basePrices[code]
    if (base === undefined) {
      return [
        tariff({
          municipalityCode: null,
          amountCents: cents(100),
          validFrom: from,
          validUntil: to,
          reason: 'Betaling in euro’s: de prijs van één euro',
        }),
      ]
    }
    const own = scaleCents(cents(base), 97 + (sequenceOf(plan) % 8), 100)
    const places = plan.pricePerMunicipality ? plan.municipalities : [null]
    return places.flatMap((municipalityCode, place) =>
      pricedYears(from, to).map((period) =>
        tariff({
          municipalityCode,
          amountCents: indexed(cents(own + place * 15), period.year),
          validFrom: period.from,
          validUntil: period.to,
          reason: period.year <= baseYear ? 'Startprijs' : `Index ${percent(indexBp[period.year]?.bp ?? 0)}`,
        }),
      ),
    )
  })
}

const percent = (bp: number): string => `${Math.floor(bp / 100)},${String(bp % 100).padStart(2, '0')}%`

/** The ceilings per municipality and year: the yearly amount, cut to the months of the contract, split exactly. */
export function ceilingsOf(plan: ContractPlan, from: CivilDate, to: CivilDate): ExampleCeiling[] {
  return pricedYears(from, to).flatMap((period) => {
    const months = Number(period.to.slice(5, 7)) - Number(period.from.slice(5, 7)) + 1
    const total = scaleCents(indexed(cents(plan.yearlyThousands * 100_000), period.year), months, 12)
    const parts = splitCents(
      total,
      plan.municipalities.map((code) => shareOf[code] ?? 1),
    )
    return plan.municipalities.map((municipalityCode, index) => ({
      id: deterministicId(`ceiling:${plan.number}:${municipalityCode}:${period.year}`),
      municipalityCode,
      year: period.year,
      amountCents: parts[index] ?? cents(0),
    }))
  })
}
