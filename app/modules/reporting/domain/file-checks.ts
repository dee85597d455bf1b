/** The checks over a whole file that a template can declare: sums held against what is known elsewhere. */
import { yearOf } from '../../../kernel/civil-date'
import type { FileCheck } from './check-declaration'
import { type RowRemark, type RowView, type RuleSetting, settingValues } from './row-rule'

export type FileRule = {
  readonly row: (row: RowView) => void
  readonly finish: () => readonly RowRemark[]
}

type Summing = {
  readonly add: (row: RowView) => void
  readonly sums: ReadonlyMap<string, number>
  readonly total: () => number
}

/** Adds up one column per value of another (or all in one). */
function summing(amountAt: number, groupAt: number | null): Summing {
  const sums = new Map<string, number>()
  return {
    sums,
    total: () => [...sums.values()].reduce((sum, value) => sum + value, 0),
    add: (row) => {
      const amount = row.values[amountAt]
      const group = groupAt === null ? '' : row.values[groupAt]
      if (typeof amount === 'number' && typeof group === 'string') sums.set(group, (sums.get(group) ?? 0) + amount)
    },
  }
}

function sumLikeIjw(at: readonly number[], settings: readonly number[], setting: RuleSetting): FileRule | null {
  const known = setting.context.contract?.ijwAmounts
  if (!known || known.length === 0) return null
  const [column = 0, groupAt = 0] = at
  const [toleranceCents = 0, toleranceBp = 0] = settings
  const { add, sums } = summing(column, groupAt)
  return {
    row: add,
    finish: () =>
      known.flatMap(({ municipalityCode, amountCents }): RowRemark[] => {
        const difference = Math.abs((sums.get(municipalityCode) ?? 0) - amountCents)
        if (difference <= toleranceCents || difference * 10_000 <= Math.abs(amountCents) * toleranceBp) return []
        const params = {
          municipality: municipalityCode,
          sumCents: sums.get(municipalityCode) ?? 0,
          ijwCents: amountCents,
        }
        return [{ column, code: 'ijwAmountDiffers', params }]
      }),
  }
}

function withinCeiling(at: readonly number[], settings: readonly number[], setting: RuleSetting): FileRule | null {
  const { context, period } = setting
  if (!context.contract || period?.kind !== 'year') return null
  const ceilings = context.contract.ceilings.filter((ceiling) => ceiling.year === yearOf(period.start))
  const [column = 0, groupAt = 0] = at
  const { add, sums } = summing(column, groupAt)
  return {
    row: add,
    finish: () =>
      ceilings.flatMap(({ municipalityCode, amountCents }): RowRemark[] => {
        const used = sums.get(municipalityCode) ?? 0
        const params = { municipality: municipalityCode, usedCents: used, ceilingCents: amountCents }
        if (used > amountCents) return [{ column, code: 'ceilingExceeded', params }]
        if (amountCents > 0 && used * 10_000 >= amountCents * settings[0]!) {
          return [{ column, code: 'ceilingNear', params, severity: 'notice' }]
        }
        return []
      }),
  }
}

function totalLikePrevious(at: readonly number[], settings: readonly number[], setting: RuleSetting): FileRule | null {
  const before = setting.context.contract?.previousTotalCents
  if (!before) return null
  const [column = 0] = at
  const { add, total } = summing(column, null)
  return {
    row: add,
    finish: () => {
      const after = total()
      if (Math.abs(after - before) * 10_000 <= Math.abs(before) * settings[0]!) return []
      return [{ column, code: 'totalChanged', params: { beforeCents: before, afterCents: after } }]
    },
  }
}

const makers = { sumLikeIjw, withinCeiling, totalLikePrevious } as const

/** The rule for a declared check over the file, or null when what it compares with is not known here. */
export function fileRule(check: FileCheck, setting: RuleSetting): FileRule | null {
  const at = check.columns.map((key) => setting.template.columns.findIndex((column) => column.key === key))
  return makers[check.name](at, settingValues(check.settings ?? [], setting), setting)
}
