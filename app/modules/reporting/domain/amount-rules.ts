/** Row rules about money: units × tariff, sums, tariffs of the contract, and change since the period before. */
import type { ContractTariff } from './check-context'
import type { Period } from './periods'
import { type Maker, numberAt, type RowRemark, textAt } from './row-rule'

/** Rounding of one row's cents may always differ by this much. */
const roundingCents = 1

export const unitsTimesTariff: Maker<'unitsTimesTariff'> = ({ check, at, settings, indexOf }) => {
  const [amountAt, unitsAt, tariffAt, unitAt, laterAt] = at
  const reasonAt = indexOf(check.reasonColumn)
  return (row) => {
    const amount = numberAt(row, amountAt)
    const units = numberAt(row, unitsAt)
    const tariff = numberAt(row, tariffAt)
    if (amount === null || units === null || tariff === null || textAt(row, unitAt) === check.unlessUnit) return null
    const expected = Math.round((units * tariff) / 100)
    const allowed = Math.max(roundingCents, (expected * settings[0]!) / 10_000)
    const fits = (value: number) => Math.abs(value - expected) <= allowed
    // What is still to be declared was delivered too, so the units may well include it.
    if (fits(amount) || fits(amount + (numberAt(row, laterAt) ?? 0)) || textAt(row, reasonAt)) return null
    return { column: amountAt!, code: 'amountDiffers', params: { expectedCents: expected, toleranceBp: settings[0]! } }
  }
}

export const unitsInEuros: Maker<'unitsInEuros'> = ({ check, at }) => {
  const [unitsAt, amountAt, unitAt] = at
  return (row) => {
    if (textAt(row, unitAt) !== check.unit) return null
    const units = numberAt(row, unitsAt)
    const amount = numberAt(row, amountAt)
    if (units === null || amount === null || units === amount) return null
    return { column: unitsAt!, code: 'unitsDifferFromEuros', params: { expectedCents: amount } }
  }
}

const totalToleranceCents = 100

export const sumOfParts: Maker<'sumOfParts'> = ({ check, at, indexOf }) => {
  const [totalAt, firstAt, ...restAt] = at
  const insteadAt = indexOf(check.instead)
  return (row) => {
    const total = numberAt(row, totalAt)
    const first = numberAt(row, firstAt)
    if (total === null || first === null) return null
    const rest = restAt.reduce((sum, index) => sum + (numberAt(row, index) ?? 0), 0)
    if (Math.abs(first + rest - total) <= totalToleranceCents) return null
    const instead = numberAt(row, insteadAt)
    const params = { expectedCents: first + rest }
    if (instead !== null && Math.abs(instead + rest - total) <= totalToleranceCents) {
      return { column: totalAt!, code: 'sumOfDeclared', params, severity: 'question' }
    }
    return { column: totalAt!, code: 'sumDiffers', params }
  }
}

const overlaps = (tariff: ContractTariff, period: Period | null): boolean =>
  period === null ||
  (tariff.validFrom <= period.end && (tariff.validUntil === null || tariff.validUntil >= period.start))

const longestList = 8
const listed = (values: Iterable<string>): string => {
  const all = [...new Set(values)].sort()
  return all.length > longestList ? `${all.slice(0, longestList).join(', ')}, …` : all.join(', ')
}

export const tariffOfContract: Maker<'tariffOfContract'> = ({ at, setting }) => {
  const contract = setting.context.contract
  if (!contract || contract.tariffs.length === 0) return null
  const [tariffAt, productAt, unitAt, municipalityAt] = at
  const byProduct = new Map<string, ContractTariff[]>()
  for (const tariff of contract.tariffs) {
    const tariffs = byProduct.get(tariff.productCode)
    if (tariffs) tariffs.push(tariff)
    else byProduct.set(tariff.productCode, [tariff])
  }
  const products = listed(byProduct.keys())
  return (row): RowRemark | null => {
    const product = textAt(row, productAt)
    const unit = textAt(row, unitAt)
    if (product === null || unit === null) return null
    const tariffs = byProduct.get(product)
    if (!tariffs) return { column: productAt!, code: 'productNotInContract', params: { product, products }, rule: 'V3' }
    const ofUnit = tariffs.filter((tariff) => tariff.unit === unit)
    if (ofUnit.length === 0) {
      const units = listed(tariffs.map((tariff) => tariff.unit))
      return { column: unitAt!, code: 'unitNotInContract', params: { product, units }, rule: 'V3' }
    }
    const amount = numberAt(row, tariffAt)
    const municipality = textAt(row, municipalityAt)
    if (amount === null) return null
    const valid = ofUnit.filter(
      (tariff) =>
        overlaps(tariff, setting.period) &&
        (tariff.municipalityCode === null || municipality === null || tariff.municipalityCode === municipality),
    )
    if (valid.some((tariff) => tariff.amountCents === amount)) return null
    const tariffList = [...new Set(valid.map((tariff) => tariff.amountCents))].sort((a, b) => a - b)
    return {
      column: tariffAt!,
      code: 'tariffNotInContract',
      params: { product, tariffsCents: tariffList.join(' '), count: tariffList.length },
    }
  }
}

export const changeSincePrevious: Maker<'changeSincePrevious'> = ({ check, at, settings, setting }) => {
  const previous = setting.context.contract?.previous
  if (!previous) return null
  const column = check.columns[0]!
  return (row) => {
    const amount = numberAt(row, at[0])
    const before = previous[row.key]?.[column]
    if (amount === null || before === undefined || textAt(row, at[1])) return null
    const change = Math.abs(amount - before)
    if (change <= settings[1]! || change * 10_000 <= Math.abs(before) * settings[0]!) return null
    return { column: at[0]!, code: 'changedMuch', params: { beforeCents: before, afterCents: amount } }
  }
}
