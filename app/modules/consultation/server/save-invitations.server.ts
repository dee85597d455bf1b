/** The list of who is invited to a meeting, and what they answered. */
import type { Actor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'
import { type AddressCode, type MeetingReply, readAddressees } from '../domain/invitation'
import { lockMeeting } from './meeting-record.server'

export type AddInvitationsCode = AddressCode | 'organisationUnknown' | 'meetingNotPlanned'
type Adding = { readonly id: string; readonly addresses: string; readonly organisationId: string | null }

/** Puts addresses on the list; who stands on it already stays once. Nothing is sent yet. */
export async function addInvitations(
  actor: Actor,
  { id, addresses, organisationId }: Adding,
): Promise<Result<{ added: number }, AddInvitationsCode>> {
  return withActor(actor, async (db) => {
    const meeting = await lockMeeting(db, actor, id)
    if (meeting.status !== 'planned') return refuse('meetingNotPlanned')
    const read = readAddressees(addresses)
    if (!read.ok) return read
    if (organisationId !== null && (await db.organisation.count({ where: { id: organisationId } })) === 0)
      return refuse('organisationUnknown')
    const { count } = await db.meetingInvitation.createMany({
      data: read.value.map((addressee) => ({ ...addressee, meetingId: id, organisationId })),
      skipDuplicates: true,
    })
    if (count > 0) await record(db, id, 'meeting.listChanged', { added: count })
    return ok({ added: count })
  })
}

type Reply = { readonly id: string; readonly invitationId: string; readonly reply: MeetingReply; readonly now: Instant }

/** Writes down what somebody answered, by mail or by phone. */
export async function recordReply(
  actor: Actor,
  { id, invitationId, reply, now }: Reply,
): Promise<Result<null, 'gone'>> {
  return withActor(actor, async (db) => {
    await lockMeeting(db, actor, id)
    if (!isUuid(invitationId)) return refuse('gone')
    const { count } = await db.meetingInvitation.updateMany({
      where: { id: invitationId, meetingId: id },
      data: { reply, replyName: '', repliedAt: reply === 'none' ? null : fromInstant(now) },
    })
    if (count !== 1) return refuse('gone')
    await record(db, id, 'meeting.replied', { reply })
    return ok(null)
  })
}

/** Takes an address from the list before anything was sent; later a person is told by cancelling or by hand. */
export async function removeInvitation(
  actor: Actor,
  { id, invitationId }: { readonly id: string; readonly invitationId: string },
): Promise<Result<null, 'sentAlready'>> {
  return withActor(actor, async (db) => {
    await lockMeeting(db, actor, id)
    if (!isUuid(invitationId)) return ok(null)
    const where = { id: invitationId, meetingId: id }
    const { count } = await db.meetingInvitation.deleteMany({ where: { ...where, sentAt: null } })
    if (count === 0) return (await db.meetingInvitation.count({ where })) === 0 ? ok(null) : refuse('sentAlready')
    await record(db, id, 'meeting.listChanged', { removed: 1 })
    return ok(null)
  })
}

/** Counts, never addresses: the log is no list of people. */
const record = (
  db: Parameters<typeof recordEvent>[0],
  id: string,
  type: string,
  data: Record<string, string | number>,
) => recordEvent(db, { type, objectType: 'meeting', objectId: id, data })
