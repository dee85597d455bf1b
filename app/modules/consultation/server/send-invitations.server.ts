/** Mails the calendar event of a meeting to who still has to hear of it: new, changed or cancelled. */
import type { Actor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { hashToken, newToken } from '~/modules/access/server/session-cookie.server'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { platform } from '~/platform/context.server'
import { fromInstant } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { mustSend } from '../domain/invitation'
import { meetingMailTexts as texts } from '../texts-mail'
import { meetingCalendar } from './meeting-calendar.server'
import { lockMeeting, type MeetingRecord } from './meeting-record.server'

export type SendInvitationsCode = 'hoursUnknown' | 'nobodyToInvite' | 'meetingNotPlanned'

/** Sends to everybody on the list who has not heard of the meeting as it stands; gives how many mails were queued. */
export async function sendInvitations(
  actor: Actor,
  { id, now }: { readonly id: string; readonly now: Instant },
): Promise<Result<{ mailed: number }, SendInvitationsCode>> {
  return withActor(actor, async (db) => {
    const meeting = await lockMeeting(db, actor, id)
    if (meeting.status !== 'planned') return refuse('meetingNotPlanned')
    if (meeting.startsAt === null) return refuse('hoursUnknown')
    const mailed = await sendToInvited(db, { meeting, onlyKnown: false, now })
    if (mailed === 0) return refuse('nobodyToInvite')
    await recordEvent(db, {
      type: 'meeting.invited',
      objectType: 'meeting',
      objectId: id,
      data: { mailed, sequence: meeting.calendarSequence },
    })
    return ok({ mailed })
  })
}

type Sending = {
  readonly meeting: MeetingRecord
  /** Only who got the event before. */
  readonly onlyKnown: boolean
  readonly now: Instant
}

/** Queues the mails in the caller's transaction; a meeting without hours has no event to send. */
export async function sendToInvited(db: Db, { meeting, onlyKnown, now }: Sending): Promise<number> {
  const { startsAt, endsAt } = meeting
  if (startsAt === null || endsAt === null) return 0
  const invitations = await db.meetingInvitation.findMany({
    where: { meetingId: meeting.id, ...(onlyKnown ? { sentSequence: { not: null } } : {}) },
    orderBy: { email: 'asc' },
  })
  const agenda = await db.meetingAgendaItem.findMany({ where: { meetingId: meeting.id }, orderBy: { position: 'asc' } })
  const due = invitations.filter((invitation) => mustSend(invitation, meeting))
  const { env } = platform()
  const told = { ...meeting, startsAt, endsAt, agenda: agenda.map((item) => item.title) }
  for (const invitation of due) {
    // The last mail has the link that works; a meeting that is cancelled has nothing to answer.
    const token = meeting.status === 'planned' ? newToken() : null
    const replyTokenHash = token === null ? null : hashToken(token)
    await db.meetingInvitation.update({ where: { id: invitation.id }, data: { replyTokenHash } })
    const link = token === null ? null : `${env.appUrl}/aanwezigheid/${token}`
    const isUpdate = invitation.sentSequence !== null
    const event = meetingCalendar({
      meeting: {
        ...told,
        description: texts.description(told),
        sequence: meeting.calendarSequence,
        isCancelled: meeting.status === 'cancelled',
      },
      organizer: addressOf(env.mailFrom),
      attendee: { name: invitation.name, email: invitation.email },
      domain: new URL(env.appUrl).hostname,
      at: now,
    })
    await queueMail(
      db,
      {
        key: `meeting:${invitation.id}:${meeting.calendarSequence}:${meeting.status}`,
        kind: 'meetingInvitation',
        to: invitation.email,
        subject: texts.subject(told, isUpdate),
        text: texts.text(told, { isUpdate, link }),
        attachments: [event],
      },
      now,
    )
  }
  await db.meetingInvitation.updateMany({
    where: { id: { in: due.map((invitation) => invitation.id) } },
    data: { sentSequence: meeting.calendarSequence, sentAt: fromInstant(now) },
  })
  return due.length
}

/** 'Leidraad <noreply@leidraad.example>' in its two parts. */
function addressOf(from: string): { name: string; email: string } {
  const parts = /^(.*?)\s*<([^>]+)>$/.exec(from)
  return parts ? { name: parts[1] || parts[2]!, email: parts[2]! } : { name: from, email: from }
}
