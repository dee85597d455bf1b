/** Plans a meeting or changes it; who was invited hears of a change that the calendar shows. */
import type { Actor } from '~/kernel/actor'
import { instantInAmsterdam } from '~/kernel/amsterdam-time'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Problem, type Result, refuse } from '~/kernel/result'
import { findLastChange, type LastChange } from '~/modules/audit/server/find-last-change.server'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromDay, fromInstant } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { changesCalendar, hoursProblem, type MeetingProblem } from '../domain/meeting'
import type { MeetingInput } from '../forms-meeting'
import { lockMeeting, type MeetingRecord, mustBeAllowed } from './meeting-record.server'
import { replaceAgenda } from './replace-agenda.server'
import { sendToInvited } from './send-invitations.server'

export type CreateMeetingCode = MeetingProblem | 'noProject'

/** The id; also when this request was answered before, as its key is the id. */
export async function createMeeting(
  actor: Actor,
  input: MeetingInput & { readonly requestKey: string },
): Promise<Result<{ id: string }, CreateMeetingCode>> {
  mustBeAllowed(actor, 'meeting:write')
  const hours = hoursOf(input)
  if (!hours.ok) return hours
  return withActor(actor, async (db) => {
    const project = await db.project.findFirst({ orderBy: { name: 'asc' }, select: { id: true } })
    if (project === null) return refuse('noProject')
    const id = input.requestKey
    const { count } = await db.meeting.createMany({
      data: [{ id, projectId: project.id, ...columnsOf(input, hours.value), status: 'planned' }],
      skipDuplicates: true,
    })
    if (count === 0) return ok({ id })
    await replaceAgenda(db, id, input.agenda)
    await recordEvent(db, {
      type: 'meeting.planned',
      objectType: 'meeting',
      objectId: id,
      data: { name: input.name, heldOn: input.heldOn, visibility: input.visibility },
    })
    return ok({ id })
  })
}

export type MeetingChange =
  | { readonly kind: 'saved'; readonly mailed: number }
  | { readonly kind: 'conflict'; readonly current: MeetingRecord; readonly by: LastChange }
  | { readonly kind: 'refused'; readonly problem: Problem<MeetingProblem> }

type ChangeRequest = { readonly id: string; readonly input: MeetingInput & { version: number }; readonly now: Instant }

/** Saves if nobody changed the meeting since it was shown; throws 404 and 403 as lockMeeting does. */
export async function changeMeeting(actor: Actor, { id, input, now }: ChangeRequest): Promise<MeetingChange> {
  return withActor(actor, async (db) => {
    const record = await lockMeeting(db, actor, id)
    if (record.version !== input.version)
      return { kind: 'conflict', current: record, by: await findLastChange(db, ['meeting'], id) }
    const hours = hoursOf(input)
    if (!hours.ok) return { kind: 'refused', problem: hours.problem }
    const after = { name: input.name, subject: input.subject, place: input.place || null, ...hours.value }
    const isNewEvent = record.status === 'planned' && changesCalendar(record, after)
    await db.meeting.updateMany({
      where: { id, version: record.version },
      data: {
        ...columnsOf(input, hours.value),
        version: { increment: 1 },
        ...(isNewEvent ? { calendarSequence: { increment: 1 } } : {}),
      },
    })
    await replaceAgenda(db, id, input.agenda)
    const mailed = isNewEvent ? await resend(db, actor, id, now) : 0
    await recordEvent(db, {
      type: 'meeting.changed',
      objectType: 'meeting',
      objectId: id,
      data: { from: told(record), to: told({ ...record, ...after, heldOn: input.heldOn }), mailed },
    })
    return { kind: 'saved', mailed }
  })
}

/** Those who got the event before get the new one; who was never invited waits until somebody sends. */
const resend = async (db: Db, actor: Actor, id: string, now: Instant): Promise<number> =>
  sendToInvited(db, { meeting: await lockMeeting(db, actor, id), onlyKnown: true, now })

type Hours = { readonly startsAt: Instant | null; readonly endsAt: Instant | null }

function hoursOf(input: MeetingInput): Result<Hours, MeetingProblem> {
  const startsAt = input.startTime === null ? null : instantInAmsterdam(input.heldOn, input.startTime)
  const endsAt = input.endTime === null ? null : instantInAmsterdam(input.heldOn, input.endTime)
  if ((input.startTime !== null && startsAt === null) || (input.endTime !== null && endsAt === null))
    return refuse('timeDoesNotExist')
  const problem = hoursProblem(startsAt, endsAt)
  return problem ? { ok: false, problem } : ok({ startsAt, endsAt })
}

const columnsOf = (input: MeetingInput, { startsAt, endsAt }: Hours) => ({
  name: input.name,
  subject: input.subject,
  place: input.place || null,
  heldOn: fromDay(input.heldOn),
  dateText: '',
  startsAt: startsAt === null ? null : fromInstant(startsAt),
  endsAt: endsAt === null ? null : fromInstant(endsAt),
  notes: input.notes || null,
  phaseNumber: input.phaseNumber,
  visibility: input.visibility,
})

const told = (meeting: Pick<MeetingRecord, 'name' | 'place' | 'heldOn' | 'startsAt' | 'endsAt' | 'visibility'>) => ({
  name: meeting.name,
  place: meeting.place,
  heldOn: meeting.heldOn,
  startsAt: meeting.startsAt,
  endsAt: meeting.endsAt,
  visibility: meeting.visibility,
})
