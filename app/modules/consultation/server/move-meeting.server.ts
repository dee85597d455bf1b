/** A planned meeting is held, or cancelled: then everybody who has the event in the calendar gets the cancellation. */
import type { Actor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { withActor } from '~/platform/database/with-actor.server'
import { type MeetingStepProblem, meetingStepProblem } from '../domain/meeting'
import { lockMeeting } from './meeting-record.server'
import { sendToInvited } from './send-invitations.server'

type Move = { readonly id: string; readonly to: 'held' | 'cancelled'; readonly reason: string; readonly now: Instant }

/** Takes the step once: of two people at the same time, the second is told that the meeting is no longer planned. */
export async function moveMeeting(actor: Actor, move: Move): Promise<Result<{ mailed: number }, MeetingStepProblem>> {
  return withActor(actor, async (db) => {
    const meeting = await lockMeeting(db, actor, move.id)
    const problem = meetingStepProblem({
      from: meeting.status,
      to: move.to,
      heldOn: meeting.heldOn,
      today: dayOf(move.now),
      reason: move.reason,
    })
    if (problem) return { ok: false, problem }
    const isCancelled = move.to === 'cancelled'
    const moved = await db.meeting.updateMany({
      where: { id: meeting.id, status: 'planned' },
      data: {
        status: move.to,
        version: { increment: 1 },
        ...(isCancelled ? { cancelReason: move.reason, calendarSequence: { increment: 1 } } : {}),
      },
    })
    if (moved.count !== 1) return refuse('meetingNotPlanned')
    const mailed = isCancelled
      ? await sendToInvited(db, { meeting: await lockMeeting(db, actor, move.id), onlyKnown: true, now: move.now })
      : 0
    await recordEvent(db, {
      type: isCancelled ? 'meeting.cancelled' : 'meeting.held',
      objectType: 'meeting',
      objectId: meeting.id,
      data: { mailed },
    })
    return ok({ mailed })
  })
}
