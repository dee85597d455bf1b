/**
 * The contract that an admission makes: the same for everybody who is admitted on the same day. It starts on the first of
 * the next month (never before the lot's own start) and ends with the lot, so that all contracts of a lot end together.
 */
import { addDays, addMonths, type CivilDate, daysBetween, fromParts } from '../../../kernel/civil-date'
import { type Cents, scaleCents } from '../../../kernel/money'

export type AdmissionLot = {
  readonly contractStartsOn: CivilDate
  readonly contractMonths: number
  /** What every contract may spend in a whole year; null for no ceiling. */
  readonly yearCeilingCents: Cents | null
}

/** Null when the lot is over before the contract could start. */
export function admissionContract(
  lot: AdmissionLot,
  decidedOn: CivilDate,
): { readonly startsOn: CivilDate; readonly endsOn: CivilDate; readonly valueCents: Cents | null } | null {
  const [year = 0, month = 0] = decidedOn.split('-').map(Number)
  const nextMonth = addMonths(fromParts(year, month, 1), 1)
  const startsOn = [nextMonth, lot.contractStartsOn].sort().at(-1) as CivilDate
  const endsOn = addDays(addMonths(lot.contractStartsOn, lot.contractMonths), -1)
  if (startsOn > endsOn) return null
  const days = daysBetween(startsOn, endsOn) + 1
  return {
    startsOn,
    endsOn,
    valueCents: lot.yearCeilingCents === null ? null : scaleCents(lot.yearCeilingCents, days, 365),
  }
}

/** A line with a product of which the lowest and the highest amount differ or are missing: no tariff for everybody. */
export const isOpenTariff = <Amount extends bigint | number>(line: {
  readonly productCode: string | null
  readonly minAmountCents: Amount | null
  readonly maxAmountCents: Amount | null
}): boolean =>
  line.productCode !== null && (line.minAmountCents === null || line.minAmountCents !== line.maxAmountCents)

export type TariffLine = {
  readonly productCode: string | null
  readonly unit: string
  readonly minAmountCents: Cents | null
  readonly maxAmountCents: Cents | null
}

/** Nobody bids a price: the fixed amount of a line with a product is the tariff of everybody. */
export const fixedTariffs = (lines: readonly TariffLine[]) =>
  lines.flatMap((line) => {
    const { productCode, unit, minAmountCents } = line
    if (productCode === null || minAmountCents === null || isOpenTariff(line)) return []
    return [{ productCode, unit, amountCents: minAmountCents }]
  })
