/**
 * The checks on one row that a template can declare, by name. Each is made once per file (`rowRule`) and then asked per
 * row; a rule that needs the contract is left out when none is known.
 */
import { addDays, type CivilDate, daysInMonth } from '../../../kernel/civil-date'
import type { CheckContext, ContractTariff } from './check-context'
import type { RowCheck } from './check-declaration'
import { valueOn } from './dated-value'
import type { FindingCode, FindingParams, Severity } from './finding'
import type { Period } from './periods'
import type { ReportTemplate } from './report-template'
import type { CellValue } from './value-text'

/** A row under check: values by the index of the template's column; `unread` marks cells that could not be read. */
export type RowView = {
  readonly values: readonly CellValue[]
  readonly unread: readonly boolean[]
  readonly key: string
}
export type RowRemark = {
  /** Index of the template's column that the remark is about. */
  readonly column: number
  readonly code: FindingCode
  readonly params: FindingParams
  /** When it differs from the severity that the template declares. */
  readonly severity?: Severity
  readonly rule?: string
}
export type RowRule = (row: RowView) => RowRemark | null

export type RuleSetting = {
  readonly template: ReportTemplate
  readonly context: CheckContext
  /** Null when neither the context nor the file names one. */
  readonly period: Period | null
}

type Place<Name extends RowCheck['name']> = {
  readonly check: Extract<RowCheck, { name: Name }>
  readonly at: readonly number[]
  /** Setting n of the check, valid at the end of the period. */
  readonly settings: readonly number[]
  readonly setting: RuleSetting
  readonly indexOf: (key: string) => number
}
type Maker<Name extends RowCheck['name']> = (place: Place<Name>) => RowRule | null

const numberAt = (row: RowView, index: number | undefined): number | null => {
  const value = index === undefined ? null : row.values[index]
  return typeof value === 'number' ? value : null
}
const textAt = (row: RowView, index: number | undefined): string | null => {
  const value = index === undefined ? null : row.values[index]
  return typeof value === 'string' ? value : null
}

/** Rounding of one row's cents may always differ by this much. */
const roundingCents = 1

const unitsTimesTariff: Maker<'unitsTimesTariff'> = ({ check, at, settings, indexOf }) => {
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

const unitsInEuros: Maker<'unitsInEuros'> = ({ check, at }) => {
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

const sumOfParts: Maker<'sumOfParts'> = ({ check, at, indexOf }) => {
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

const atMost: Maker<'atMost'> = ({ check, at, setting, indexOf }) => {
  const [firstAt, ...otherAt] = at
  const columns = setting.template.columns
  // Counts are whole numbers, units are hundredths: compare in hundredths.
  const factor = (index: number | undefined) => (columns[index!]?.type.kind === 'integer' ? 100 : 1)
  const unlessAt = check.unless ? indexOf(check.unless.column) : -1
  const limitName = otherAt.map((index) => columns[index]!.header).join(' + ')
  return (row) => {
    const first = numberAt(row, firstAt)
    if (first === null) return null
    if (check.unless?.in.includes(textAt(row, unlessAt) ?? '')) return null
    const others = otherAt.map((index) => ({ value: numberAt(row, index), factor: factor(index) }))
    if (others.every((other) => other.value === null)) return null
    const limit = others.reduce((sum, other) => sum + (other.value ?? 0) * other.factor, 0)
    if (first * factor(firstAt) <= limit) return null
    return { column: firstAt!, code: 'moreThan', params: { limitName, limitHundredths: limit } }
  }
}

const atMostSetting: Maker<'atMostSetting'> =
  ({ at, settings }) =>
  (row) => {
    const value = numberAt(row, at[0])
    if (value === null || value <= settings[0]!) return null
    return { column: at[0]!, code: 'moreThanLimit', params: { limit: settings[0]! } }
  }

const zeroWhenZero: Maker<'zeroWhenZero'> = ({ at, setting }) => {
  const [firstAt, ...otherAt] = at
  const otherNames = otherAt.map((index) => setting.template.columns[index]!.header).join(' en ')
  return (row) => {
    const first = numberAt(row, firstAt)
    if (first === null || first === 0 || otherAt.some((index) => numberAt(row, index) !== 0)) return null
    return { column: firstAt!, code: 'notZero', params: { otherNames } }
  }
}

const notBefore: Maker<'notBefore'> =
  ({ at, setting }) =>
  (row) => {
    const day = textAt(row, at[0])
    const other = textAt(row, at[1])
    if (day === null || other === null || day >= other) return null
    return { column: at[0]!, code: 'dayBefore', params: { otherName: setting.template.columns[at[1]!]!.header, other } }
  }

const codeInCategory: Maker<'codeInCategory'> =
  ({ at }) =>
  (row) => {
    const code = textAt(row, at[0])
    const category = textAt(row, at[1])
    if (code === null || category === null || !/^\d{2}[A-Z]\d{2}$/.test(code) || code.startsWith(category)) return null
    return { column: at[0]!, code: 'codeOutsideCategory', params: { category } }
  }

const overlaps = (tariff: ContractTariff, period: Period | null): boolean =>
  period === null ||
  (tariff.validFrom <= period.end && (tariff.validUntil === null || tariff.validUntil >= period.start))

const longestList = 8
const listed = (values: Iterable<string>): string => {
  const all = [...new Set(values)].sort()
  return all.length > longestList ? `${all.slice(0, longestList).join(', ')}, …` : all.join(', ')
}

const tariffOfContract: Maker<'tariffOfContract'> = ({ at, setting }) => {
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

const lastDayOfPeriod: Maker<'lastDayOfPeriod'> =
  ({ at, setting }) =>
  (row) => {
    const day = textAt(row, at[0])
    if (day === null) return null
    if (setting.period) {
      return day === setting.period.end
        ? null
        : { column: at[0]!, code: 'dayNotPeriodEnd', params: { expected: setting.period.end } }
    }
    const last = daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)))
    if (Number(day.slice(8, 10)) === last) return null
    return { column: at[0]!, code: 'dayNotPeriodEnd', params: { expected: `${day.slice(0, 8)}${last}` } }
  }

const consentForStop: Maker<'consentForStop'> = ({ at, settings, setting }) => {
  const contract = setting.context.contract
  if (!contract) return null
  const [stopAt, fromAt, , careFormAt] = at
  const consents = contract.stopConsents ?? []
  return (row): RowRemark | null => {
    if (row.values[stopAt!] !== true) return null
    const from = textAt(row, fromAt) as CivilDate | null
    const careForm = textAt(row, careFormAt)
    const covering = consents.filter(
      (consent) =>
        (consent.careForm === null || consent.careForm === careForm) &&
        (from === null || (consent.from <= from && (consent.until === null || consent.until >= from))),
    )
    if (covering.length === 0) return { column: stopAt!, code: 'stopWithoutConsent', params: {} }
    const inTime = covering.some((consent) => (from ?? consent.from) >= addDays(consent.requestedOn, settings[0]!))
    if (inTime) return null
    const earliest = addDays(covering[0]!.requestedOn, settings[0]!)
    return { column: fromAt!, code: 'stopConsentTooSoon', params: { days: settings[0]!, earliest } }
  }
}

const aboveNormPlausible: Maker<'aboveNormPlausible'> = ({ at, settings }) => {
  const [aboveAt, longestAt, ...waitingAt] = at
  const [shortestNorm = 0, longestNorm = 0] = settings
  return (row) => {
    const above = numberAt(row, aboveAt)
    const longest = numberAt(row, longestAt)
    if (above === null || longest === null) return null
    const waiting = waitingAt.reduce((sum, index) => sum + (numberAt(row, index) ?? 0), 0)
    const tooMany = above > 0 && longest <= shortestNorm
    const tooFew = above === 0 && waiting > 0 && longest > longestNorm
    if (!tooMany && !tooFew) return null
    const params = { longest, normDays: tooMany ? shortestNorm : longestNorm, above }
    return { column: aboveAt!, code: 'aboveNormDoubtful', params }
  }
}

const withinNorm: Maker<'withinNorm'> =
  ({ at, settings }) =>
  (row) => {
    const days = numberAt(row, at[0])
    if (days === null || days <= settings[0]!) return null
    return { column: at[0]!, code: 'aboveNorm', params: { normDays: settings[0]! } }
  }

const likeIjwWait: Maker<'likeIjwWait'> = ({ check, at, settings, setting }) => {
  const waits = setting.context.contract?.ijwWaits
  if (!waits || waits.length === 0) return null
  const known = new Map(waits.map((wait) => [wait.careForm, wait[check.measure]]))
  return (row) => {
    const days = numberAt(row, at[0])
    const derived = known.get(textAt(row, at[1]) ?? '') ?? null
    if (days === null || derived === null) return null
    if (Math.abs(days - derived) * 10_000 <= derived * settings[0]!) return null
    return { column: at[0]!, code: 'ijwWaitDiffers', params: { derived, toleranceBp: settings[0]! } }
  }
}

const changeSincePrevious: Maker<'changeSincePrevious'> = ({ check, at, settings, setting }) => {
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

const makers: { readonly [Name in RowCheck['name']]: Maker<Name> } = {
  unitsTimesTariff,
  unitsInEuros,
  sumOfParts,
  atMost,
  atMostSetting,
  zeroWhenZero,
  notBefore,
  codeInCategory,
  tariffOfContract,
  lastDayOfPeriod,
  consentForStop,
  aboveNormPlausible,
  withinNorm,
  likeIjwWait,
  changeSincePrevious,
}

/** The values of a check's settings on the last day of the period (or today, when no period is known). */
export const settingValues = (names: readonly string[], { template, context, period }: RuleSetting): number[] =>
  names.map((name) => valueOn(template.settings[name] ?? [], period?.end ?? context.submittedOn)?.value ?? 0)

/**
 * The rule for a declared check, or null when it can't run here (it needs the contract). A row is passed over when one
 * of the check's own columns could not be read: that cell has its own remark already.
 */
export function rowRule(check: RowCheck, setting: RuleSetting): RowRule | null {
  const indexOf = (key: string) => setting.template.columns.findIndex((column) => column.key === key)
  const at = check.columns.map(indexOf)
  const make = makers[check.name] as Maker<RowCheck['name']>
  const rule = make({ check, at, settings: settingValues(check.settings ?? [], setting), setting, indexOf } as never)
  if (!rule) return null
  return (row) => (at.some((index) => row.unread[index]) ? null : rule(row))
}
