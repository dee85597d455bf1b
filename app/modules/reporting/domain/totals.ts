/** Totals of a delivery, overall and by what the template names (municipality and product), for screen and receipt. */
import type { ReportTemplate } from './report-template'
import type { CellValue } from './value-text'

export type TotalsGroup = {
  /** Values of the columns of `totalsBy`, by column key. */
  readonly by: Readonly<Record<string, string>>
  readonly rows: number
  /** Sums by column key: cents, hundredths or whole numbers. */
  readonly sums: Readonly<Record<string, number>>
}
export type Totals = { readonly all: Readonly<Record<string, number>>; readonly groups: readonly TotalsGroup[] }

/** More different groups than this are no municipalities and products; the rest still counts in `all`. */
const mostGroups = 2_000

export type TotalsBuilder = { readonly add: (values: readonly CellValue[]) => void; readonly result: () => Totals }

/** Adds up the totalled columns of the rows that could be read. */
export function totalsBuilder(template: ReportTemplate): TotalsBuilder {
  const indexOf = (key: string) => template.columns.findIndex((column) => column.key === key)
  const byAt = template.totalsBy.map(indexOf)
  const summed = template.columns.flatMap((column, index) => (column.totalled || column.countsPeople ? [index] : []))
  const groups = new Map<string, { by: string[]; rows: number; sums: number[] }>()
  const all = summed.map(() => 0)
  const named = (sums: readonly number[]) =>
    Object.fromEntries(summed.map((index, i) => [template.columns[index]!.key, sums[i]!]))
  return {
    add: (values) => {
      const by = byAt.map((index) => String(values[index] ?? ''))
      const name = by.join('|')
      let group = groups.get(name)
      if (!group && groups.size < mostGroups) {
        group = { by, rows: 0, sums: summed.map(() => 0) }
        groups.set(name, group)
      }
      if (group) group.rows += 1
      for (let i = 0; i < summed.length; i += 1) {
        const value = values[summed[i]!]
        if (typeof value !== 'number') continue
        all[i]! += value
        if (group) group.sums[i]! += value
      }
    },
    result: () => ({
      all: named(all),
      groups: [...groups.entries()]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, group]) => ({
          by: Object.fromEntries(template.totalsBy.map((key, i) => [key, group.by[i]!])),
          rows: group.rows,
          sums: named(group.sums),
        })),
    }),
  }
}
