/**
 * Windows in which an open house takes applications: Amsterdam days, open from 00.00 on the first until the end of the
 * last, to the second. No window at all means: all year round. Derived from days and the clock, never stored.
 */
import { instantInAmsterdam } from '../../../kernel/amsterdam-time'
import { addDays, type CivilDate, dayOf, type Instant } from '../../../kernel/civil-date'
import { ok, type Result, refuse } from '../../../kernel/result'
import { type TenderMoments, tenderPhase } from './moments'

export type AdmissionWindow = { readonly opensOn: CivilDate; readonly closesOn: CivilDate }

/** From the first instant, up to but not including the last. */
export function windowMoments({ opensOn, closesOn }: AdmissionWindow): { from: Instant; before: Instant } {
  const from = instantInAmsterdam(opensOn, 0)
  const before = instantInAmsterdam(addDays(closesOn, 1), 0)
  // The clocks are changed at two and at three at night: midnight always exists.
  if (from === null || before === null) throw new RangeError('No midnight on this day')
  return { from, before }
}

export const isInWindow = (window: AdmissionWindow, at: Instant): boolean => {
  const { from, before } = windowMoments(window)
  return from <= at && at < before
}

export type AdmissionOpening =
  | { readonly kind: 'continuous' }
  | { readonly kind: 'open'; readonly until: CivilDate }
  | { readonly kind: 'between'; readonly opensOn: CivilDate }
  /** All windows are over, or the open house is not announced, cancelled or past its end. */
  | { readonly kind: 'closed' }

/** Whether applications are taken in now, and what comes next when they are not. */
export function admissionOpening(
  tender: TenderMoments,
  windows: readonly AdmissionWindow[],
  now: Instant,
): AdmissionOpening {
  if (tenderPhase(tender, now) !== 'bidding') return { kind: 'closed' }
  if (windows.length === 0) return { kind: 'continuous' }
  const open = windows.find((window) => isInWindow(window, now))
  if (open) return { kind: 'open', until: open.closesOn }
  const next = windows.map(({ opensOn }) => opensOn).filter((day) => day > dayOf(now))
  const [first] = next.sort()
  return first === undefined ? { kind: 'closed' } : { kind: 'between', opensOn: first }
}

export const takesApplications = (opening: AdmissionOpening): boolean =>
  opening.kind === 'continuous' || opening.kind === 'open'

export type WindowProblem = 'windowOrder' | 'windowOverlaps' | 'windowBegun'

/** A new window ends after it begins, begins after today and lies apart from the others. */
export function checkNewWindow(
  window: AdmissionWindow,
  others: readonly AdmissionWindow[],
  today: CivilDate,
): Result<null, WindowProblem> {
  if (window.closesOn < window.opensOn) return refuse('windowOrder')
  if (window.opensOn <= today) return refuse('windowBegun')
  const overlaps = others.some((other) => window.opensOn <= other.closesOn && other.opensOn <= window.closesOn)
  return overlaps ? refuse('windowOverlaps') : ok(null)
}

/** A window that has begun is never taken away: somebody may be relying on it. */
export const mayRemoveWindow = ({ opensOn }: AdmissionWindow, today: CivilDate): boolean => opensOn > today
