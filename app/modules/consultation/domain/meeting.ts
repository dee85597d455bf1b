/** What a meeting is and when a change of it concerns who is invited. */
import type { CivilDate, Instant } from '../../../kernel/civil-date'
import { type Problem, refuse } from '../../../kernel/result'

export const meetingStatuses = ['planned', 'held', 'cancelled'] as const
export type MeetingStatus = (typeof meetingStatuses)[number]

/** Who sees a meeting with its agenda: staff only, everybody with a login, or everybody. */
export const meetingVisibilities = ['internal', 'partners', 'public'] as const
export type MeetingVisibility = (typeof meetingVisibilities)[number]

export type MeetingHours = { readonly startsAt: Instant; readonly endsAt: Instant }
/** What the calendar event of an invitation tells. */
export type MeetingEvent = {
  readonly name: string
  readonly subject: string
  readonly place: string | null
  readonly startsAt: Instant | null
  readonly endsAt: Instant | null
}

export type MeetingProblem = 'endBeforeStart' | 'hoursIncomplete' | 'timeDoesNotExist'

/** A meeting ends after it starts, or its hours are not known at all. */
export function hoursProblem(startsAt: Instant | null, endsAt: Instant | null): Problem<MeetingProblem> | null {
  if ((startsAt === null) !== (endsAt === null)) return refuse('hoursIncomplete').problem
  return startsAt !== null && endsAt !== null && endsAt <= startsAt ? refuse('endBeforeStart').problem : null
}

/** Whether the calendars of who is invited show something else after the change: then the event is sent again. */
export const changesCalendar = (before: MeetingEvent, after: MeetingEvent): boolean =>
  before.name !== after.name ||
  before.subject !== after.subject ||
  before.place !== after.place ||
  before.startsAt !== after.startsAt ||
  before.endsAt !== after.endsAt

export type MeetingStepProblem = 'meetingNotPlanned' | 'meetingInFuture' | 'reasonMissing'

/** A planned meeting is held once its day has come, or cancelled with a reason; what happened stays. */
export function meetingStepProblem(step: {
  readonly from: MeetingStatus
  readonly to: 'held' | 'cancelled'
  readonly heldOn: CivilDate | null
  readonly today: CivilDate
  readonly reason: string
}): Problem<MeetingStepProblem> | null {
  if (step.from !== 'planned') return refuse('meetingNotPlanned').problem
  if (step.to === 'held' && step.heldOn !== null && step.heldOn > step.today) return refuse('meetingInFuture').problem
  return step.to === 'cancelled' && step.reason === '' ? refuse('reasonMissing').problem : null
}
