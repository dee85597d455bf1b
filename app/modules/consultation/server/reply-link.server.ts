/** The link in an invitation: who it belongs to, and the answer that it gives. Nobody is logged in. */
import type { Instant } from '~/kernel/civil-date'
import { type Result, refuse } from '~/kernel/result'
import { visitorOf } from '~/modules/access/domain/attempt-limits'
import { visitorMark } from '~/modules/access/server/account-mark.server'
import { hashToken, isToken } from '~/modules/access/server/session-cookie.server'
import { takeAttempt } from '~/modules/access/server/take-attempt.server'
import { withAccess } from '~/modules/access/server/with-access.server'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant, toInstantOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { canReply, checkReply, type GivenReply, type MeetingReply, type ReplyCode } from '../domain/invitation'
import type { MeetingStatus } from '../domain/meeting'

type Visit = { readonly address: string; readonly now: Instant }
export type OpenInvitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>>

/** The invitation with its meeting; 'gone' for an unknown or old link, 'slowDown' for a visitor who tries too many. */
export const openInvitation = (token: string, visit: Visit): Promise<OpenInvitation | 'gone' | 'slowDown'> =>
  withAccess(null, async (db) => (await findInvitation(db, token, visit.now)) ?? goneOrSlow(db, visit))

export type GiveReplyCode = ReplyCode | 'gone' | 'slowDown'

/** Keeps the answer; the same answer again changes nothing. */
export function giveReply(
  token: string,
  { reply, name, ...visit }: Visit & { readonly reply: GivenReply; readonly name: string },
): Promise<Result<null, GiveReplyCode>> {
  return withAccess(null, async (db): Promise<Result<null, GiveReplyCode>> => {
    const found = await findInvitation(db, token, visit.now)
    if (found === null) return refuse(await goneOrSlow(db, visit))
    const checked = checkReply(reply, name)
    if (!checked.ok || (found.reply === reply && found.replyName === name)) return checked
    if ((await takeAttempt(db, { kind: 'meetingReply', of: found.id }, visit.now)) > 0) return refuse('slowDown')
    await db.meetingInvitation.updateMany({
      where: { replyTokenHash: hashToken(token) },
      data: { reply, replyName: name, repliedAt: fromInstant(visit.now) },
    })
    await recordEvent(db, {
      type: 'meeting.replied',
      objectType: 'meeting',
      objectId: found.meeting.id,
      origin: 'link',
      data: { reply },
    })
    return checked
  })
}

async function findInvitation(db: Db, token: string, now: Instant) {
  const row = isToken(token)
    ? await db.meetingInvitation.findUnique({ where: { replyTokenHash: hashToken(token) }, include: { meeting: true } })
    : null
  if (row === null) return null
  const { id, name: title, subject, place } = row.meeting
  const [startsAt, endsAt] = [toInstantOrNull(row.meeting.startsAt), toInstantOrNull(row.meeting.endsAt)]
  const isOpen = canReply({ status: row.meeting.status as MeetingStatus, endsAt }, now)
  if (!isOpen || startsAt === null || endsAt === null) return null
  return {
    id: row.id,
    /** Of the list; an address when nobody gave a name. */
    name: row.name === row.email ? '' : row.name,
    reply: row.reply as MeetingReply,
    replyName: row.replyName,
    meeting: { id, title, subject, place, startsAt, endsAt },
  }
}

async function goneOrSlow(db: Db, { address, now }: Visit): Promise<'gone' | 'slowDown'> {
  const wait = await takeAttempt(db, { kind: 'meetingReply', of: visitorMark(visitorOf(address)) }, now)
  return wait > 0 ? 'slowDown' : 'gone'
}
