/** Row rules about waiting: the reference day, the norm, client stops and the wait that follows from messages. */
import { addDays, type CivilDate, daysInMonth } from '../../../kernel/civil-date'
import { type Maker, numberAt, type RowRemark, textAt } from './row-rule'

export const lastDayOfPeriod: Maker<'lastDayOfPeriod'> =
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

export const consentForStop: Maker<'consentForStop'> = ({ at, settings, setting }) => {
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

export const aboveNormPlausible: Maker<'aboveNormPlausible'> = ({ at, settings }) => {
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

export const withinNorm: Maker<'withinNorm'> =
  ({ at, settings }) =>
  (row) => {
    const days = numberAt(row, at[0])
    if (days === null || days <= settings[0]!) return null
    return { column: at[0]!, code: 'aboveNorm', params: { normDays: settings[0]! } }
  }

export const likeIjwWait: Maker<'likeIjwWait'> = ({ check, at, settings, setting }) => {
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
