/** Which organisations were there, as the list at the door says. */
import type { Actor } from '~/kernel/actor'
import { ok, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { withActor } from '~/platform/database/with-actor.server'
import { lockMeeting } from './meeting-record.server'

type Attendance = { readonly id: string; readonly organisationId: string; readonly asWritten: string }

/** Adds a line to the list; an organisation stands on it once, also when two people add it. */
export async function addAttendance(
  actor: Actor,
  { id, organisationId, asWritten }: Attendance,
): Promise<Result<null, 'organisationUnknown' | 'alreadyListed'>> {
  return withActor(actor, async (db) => {
    await lockMeeting(db, actor, id)
    const organisation = isUuid(organisationId)
      ? await db.organisation.findUnique({ where: { id: organisationId }, select: { name: true } })
      : null
    if (organisation === null) return refuse('organisationUnknown')
    if ((await db.meetingAttendance.count({ where: { meetingId: id, organisationId } })) > 0)
      return refuse('alreadyListed', { name: organisation.name })
    const last = await db.meetingAttendance.aggregate({ where: { meetingId: id }, _max: { position: true } })
    await db.meetingAttendance.createMany({
      data: [
        {
          meetingId: id,
          organisationId,
          position: (last._max.position ?? 0) + 1,
          asWritten: asWritten || organisation.name,
        },
      ],
    })
    await recordEvent(db, {
      type: 'meeting.attendanceChanged',
      objectType: 'meeting',
      objectId: id,
      data: { added: organisationId },
    })
    return ok(null)
  })
}

/** Takes a line from the list; nothing happens when it is gone already. */
export async function removeAttendance(
  actor: Actor,
  { id, position }: { readonly id: string; readonly position: number },
): Promise<void> {
  await withActor(actor, async (db) => {
    await lockMeeting(db, actor, id)
    const { count } = await db.meetingAttendance.deleteMany({ where: { meetingId: id, position } })
    if (count === 0) return
    await recordEvent(db, {
      type: 'meeting.attendanceChanged',
      objectType: 'meeting',
      objectId: id,
      data: { removed: position },
    })
  })
}
