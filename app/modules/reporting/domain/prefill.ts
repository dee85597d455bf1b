/** The rows of a provider's workbook that are known beforehand: what the contract says need not be typed again. */
import type { ContractContext, ContractTariff } from './check-context'
import type { Period } from './periods'
import type { ReportTemplate } from './report-template'
import { keyOfValues } from './row-key'
import type { CellValue } from './value-text'

export type PrefilledRow = {
  readonly key: string
  readonly values: Readonly<Record<string, CellValue>>
  /** Values of the period before by column key, for the grey columns; empty when there are none. */
  readonly previous: Readonly<Record<string, number>>
}

export type PrefillContract = Pick<ContractContext, 'municipalities' | 'tariffs' | 'previous'> & {
  /** inspanningsgericht, outputgericht or taakgericht. */
  readonly variant?: string | null
}

const runsIn = (tariff: ContractTariff, period: Period): boolean =>
  tariff.validFrom <= period.end && (tariff.validUntil === null || tariff.validUntil >= period.start)

/**
 * T1: one row per municipality, product, unit and tariff that held in the period (so two tariffs in a year give two
 * rows). T3: one row per product category with the reference day filled in. Sorted, without doubles.
 */
export function prefillRows(template: ReportTemplate, contract: PrefillContract, period: Period): PrefilledRow[] {
  const has = (key: string): boolean => template.columns.some((column) => column.key === key)
  const tariffs = contract.tariffs.filter((tariff) => runsIn(tariff, period))
  const values = has('tarief') ? productionRows(tariffs, contract) : waitingRows(tariffs, period)
  const rows = new Map<string, PrefilledRow>()
  for (const row of values) {
    const key = keyOfValues(template, row)
    rows.set(key, { key, values: row, previous: contract.previous?.[key] ?? {} })
  }
  return [...rows.values()].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
}

function productionRows(tariffs: readonly ContractTariff[], contract: PrefillContract): Record<string, CellValue>[] {
  return tariffs.flatMap((tariff) => {
    const municipalities = tariff.municipalityCode === null ? contract.municipalities : [tariff.municipalityCode]
    return municipalities.map((municipality) => ({
      gemeentecode: municipality,
      productcategorie: tariff.productCode.slice(0, 2),
      productcode: tariff.productCode,
      uitvoeringsvariant: contract.variant ?? null,
      eenheid: tariff.unit,
      tarief: tariff.unit === '83' ? null : tariff.amountCents,
    }))
  })
}

const waitingRows = (tariffs: readonly ContractTariff[], period: Period): Record<string, CellValue>[] =>
  [...new Set(tariffs.map((tariff) => tariff.productCode.slice(0, 2)))].map((category) => ({
    hulpvorm: category,
    peildatum: period.end,
  }))
