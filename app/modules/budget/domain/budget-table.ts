/** The multi-year budget as a table: municipalities by years, with totals that are sums and nothing else. */
import { type Cents, cents, shareBp, sumCents } from '~/kernel/money'

export type BudgetAmount = { readonly municipalityCode: string; readonly year: number; readonly amountCents: Cents }
export type BudgetRow = {
  readonly municipalityCode: string
  readonly byYear: readonly (Cents | null)[]
  readonly total: Cents
  /** Share of the first year's total, in basis points. */
  readonly shareBp: number | null
}
export type BudgetTable = {
  readonly years: readonly number[]
  readonly rows: readonly BudgetRow[]
  readonly totals: readonly Cents[]
  readonly total: Cents
  /** Change of each year against the one before, in basis points; null for the first. */
  readonly changesBp: readonly (number | null)[]
}

/** Lays amounts out by municipality and year; a pair that is missing stays empty and counts as nothing. */
export function budgetTable(amounts: readonly BudgetAmount[]): BudgetTable {
  const years = [...new Set(amounts.map((a) => a.year))].sort((a, b) => a - b)
  const codes = [...new Set(amounts.map((a) => a.municipalityCode))].sort()
  const at = new Map(amounts.map((a) => [`${a.municipalityCode}:${a.year}`, a.amountCents]))
  const totals = years.map((year) => sumCents(amounts.filter((a) => a.year === year).map((a) => a.amountCents)))
  const firstTotal = totals[0] ?? cents(0)
  const rows = codes.map((code) => {
    const byYear = years.map((year) => at.get(`${code}:${year}`) ?? null)
    return {
      municipalityCode: code,
      byYear,
      total: sumCents(byYear.filter((amount) => amount !== null)),
      shareBp: shareBp(byYear[0] ?? cents(0), firstTotal),
    }
  })
  const changesBp = totals.map((total, i) => (i === 0 ? null : shareBp(cents(total - totals[i - 1]!), totals[i - 1]!)))
  return { years, rows, totals, total: sumCents(totals), changesBp }
}
