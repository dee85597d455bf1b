/**
 * The checks on one row that a template can declare, by name. Each is made once per file (`rowRule`) and then asked per
 * row; a rule that needs the contract is left out when none is known.
 */
import { changeSincePrevious, sumOfParts, tariffOfContract, unitsInEuros, unitsTimesTariff } from './amount-rules'
import type { RowCheck } from './check-declaration'
import { atMost, atMostSetting, codeInCategory, notBefore, zeroWhenZero } from './comparison-rules'
import { type Maker, type RowRule, type RuleSetting, settingValues } from './row-rule'
import { aboveNormPlausible, consentForStop, lastDayOfPeriod, likeIjwWait, withinNorm } from './waiting-rules'

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
