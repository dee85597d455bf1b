/** When tariffs of the same product, unit and municipality hold, and where their periods clash or leave a gap. */
import { addDays, type CivilDate } from '../../../kernel/civil-date'
import { type Problem, refuse } from '../../../kernel/result'

export type TariffPeriod = {
  readonly id: string
  readonly productCode: string
  readonly unit: string
  /** Null: for all municipalities of the contract. */
  readonly municipalityCode: string | null
  readonly validFrom: CivilDate
  /** Last valid day; null while no end is known. */
  readonly validUntil: CivilDate | null
}

export type TariffProblemCode = 'tariffPeriodReversed' | 'tariffOverlaps' | 'tariffOutsideContract'

const sameSubject = (a: TariffPeriod, b: TariffPeriod): boolean =>
  a.productCode === b.productCode && a.unit === b.unit && a.municipalityCode === b.municipalityCode

const endOf = (period: TariffPeriod): string => period.validUntil ?? '9999-12-31'

/** Whether both hold on at least one day; last days count. */
export const overlaps = (a: TariffPeriod, b: TariffPeriod): boolean =>
  sameSubject(a, b) && a.validFrom <= endOf(b) && b.validFrom <= endOf(a)

/**
 * Why this tariff can't stand beside the others, or null. The database holds the same rule (tariff_no_overlap); this
 * one can tell which period is in the way. `candidate` itself, by id, is not in its own way.
 */
export function tariffProblem(
  candidate: TariffPeriod,
  others: readonly TariffPeriod[],
  contract: { readonly startsOn: CivilDate; readonly lastDay: CivilDate },
): Problem<TariffProblemCode> | null {
  const { validFrom, validUntil } = candidate
  if (validUntil !== null && validUntil < validFrom) return refuse('tariffPeriodReversed').problem
  if (validFrom > contract.lastDay || (validUntil !== null && validUntil < contract.startsOn)) {
    return refuse('tariffOutsideContract', { from: contract.startsOn, until: contract.lastDay }).problem
  }
  const clash = others.find((other) => other.id !== candidate.id && overlaps(candidate, other))
  if (!clash) return null
  return refuse('tariffOverlaps', {
    productCode: clash.productCode,
    unit: clash.unit,
    municipalityCode: clash.municipalityCode,
    from: clash.validFrom,
    until: clash.validUntil,
  }).problem
}

export type TariffGap = Pick<TariffPeriod, 'productCode' | 'unit' | 'municipalityCode'> & {
  readonly from: CivilDate
  readonly until: CivilDate
}

/** The days between two periods of the same subject on which no tariff holds. What comes before the first or after the last is no gap. */
export function tariffGaps(tariffs: readonly TariffPeriod[]): TariffGap[] {
  const sorted = [...tariffs].sort((a, b) => compare(subjectKey(a), subjectKey(b)) || compare(a.validFrom, b.validFrom))
  return sorted.flatMap((tariff, index) => {
    const next = sorted[index + 1]
    if (!next || !sameSubject(tariff, next) || tariff.validUntil === null) return []
    const from = addDays(tariff.validUntil, 1)
    if (from >= next.validFrom) return []
    const { productCode, unit, municipalityCode } = tariff
    return [{ productCode, unit, municipalityCode, from, until: addDays(next.validFrom, -1) }]
  })
}

export type TariffMoment = 'current' | 'future' | 'past'

/** Whether a tariff holds on a day, will, or has. */
export function tariffMoment(tariff: Pick<TariffPeriod, 'validFrom' | 'validUntil'>, day: CivilDate): TariffMoment {
  if (tariff.validFrom > day) return 'future'
  return tariff.validUntil !== null && tariff.validUntil < day ? 'past' : 'current'
}

const subjectKey = (tariff: TariffPeriod): string =>
  [tariff.productCode, tariff.unit, tariff.municipalityCode ?? ''].join('|')
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
