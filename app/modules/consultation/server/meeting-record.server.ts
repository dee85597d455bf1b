/** A meeting's row for a change: read and locked in the transaction that changes it. */
import type { Actor } from '~/kernel/actor'
import type { CivilDate, Instant } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { can, type Permission } from '~/modules/access/domain/permissions'
import { toDayOrNull, toInstantOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import type { MeetingStatus, MeetingVisibility } from '../domain/meeting'

export type MeetingRecord = {
  readonly id: string
  readonly name: string
  readonly subject: string
  readonly place: string | null
  readonly heldOn: CivilDate | null
  readonly startsAt: Instant | null
  readonly endsAt: Instant | null
  readonly notes: string | null
  readonly phaseNumber: number | null
  readonly status: MeetingStatus
  readonly visibility: MeetingVisibility
  readonly calendarSequence: number
  readonly cancelReason: string | null
  readonly notesPublishedAt: Instant | null
  readonly version: number
}

/** Throws 403 when the role may not; every use case of this module asks through here. */
export function mustBeAllowed(actor: Actor, permission: Permission): void {
  if (!can(actor, permission)) throw new Response(null, { status: 403, statusText: 'Forbidden' })
}

/** The meeting, locked until the commit. Throws 403 without the permission and 404 when there is none. */
export async function lockMeeting(db: Db, actor: Actor, id: string): Promise<MeetingRecord> {
  mustBeAllowed(actor, 'meeting:write')
  if (isUuid(id)) await db.$queryRaw`select 1 from meeting where id = ${id}::uuid for update`
  const record = await findMeetingRecord(db, id)
  if (record === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return record
}

/** The same without a lock; null when it does not exist for the actor. */
export async function findMeetingRecord(db: Db, id: string): Promise<MeetingRecord | null> {
  const row = isUuid(id) ? await db.meeting.findUnique({ where: { id } }) : null
  if (row === null) return null
  return {
    id: row.id,
    name: row.name,
    subject: row.subject,
    place: row.place,
    heldOn: toDayOrNull(row.heldOn),
    startsAt: toInstantOrNull(row.startsAt),
    endsAt: toInstantOrNull(row.endsAt),
    notes: row.notes,
    phaseNumber: row.phaseNumber,
    status: row.status as MeetingStatus,
    visibility: row.visibility as MeetingVisibility,
    calendarSequence: row.calendarSequence,
    cancelReason: row.cancelReason,
    notesPublishedAt: toInstantOrNull(row.notesPublishedAt),
    version: row.version,
  }
}
