/**
 * Numbers of law and norm that the strategy is checked with. Each carries its source and the day from which it holds, so
 * that a new number is a new row and an old strategy keeps being judged by the number of its time. None is legal advice.
 */
import { type CivilDate, civilDate } from '../../../kernel/civil-date'
import { type Cents, cents } from '../../../kernel/money'

export type SettingName = 'longestMonths' | 'shortestMonths' | 'sasThresholdCents'
export type DatedSetting = { readonly value: number; readonly from: CivilDate; readonly source: string }

export const strategySettings: Readonly<Record<SettingName, readonly DatedSetting[]>> = {
  /** Options included: a framework longer than this needs a motivation. */
  longestMonths: [
    { value: 48, from: civilDate('2016-07-01'), source: 'Aanbestedingswet 2012, art. 2.140: raamovereenkomst' },
  ],
  /** Without options: a contract that is shorter asks why. */
  shortestMonths: [{ value: 36, from: civilDate('2020-06-01'), source: 'Norm voor Opdrachtgeverschap (VNG 2020)' }],
  /** Value over the whole term without VAT, from which a notice on TenderNed is mandatory. */
  sasThresholdCents: [
    { value: 75_000_000, from: civilDate('2016-04-18'), source: 'PIANOo: SAS-diensten, drempel € 750.000' },
  ],
}

/** The setting that holds on a day: the newest that had begun, or else the oldest that is known. */
export function settingOn(name: SettingName, day: CivilDate): DatedSetting {
  const known = [...strategySettings[name]].sort((a, b) => (a.from < b.from ? 1 : -1))
  return known.find((setting) => setting.from <= day) ?? known.at(-1)!
}

/** Whether a segment of this value must be announced on TenderNed on this day. */
export const isAboveSasThreshold = (totalCents: Cents, day: CivilDate): boolean =>
  totalCents >= cents(settingOn('sasThresholdCents', day).value)
