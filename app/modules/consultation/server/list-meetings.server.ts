/** The meetings that the actor may see, in pages: those to come first, then the latest. */
import type { Actor } from '~/kernel/actor'
import type { Paging } from '~/kernel/paging'
import { toSourceMark } from '~/modules/planning/domain/source-mark'
import { toDayOrNull, toInstantOrNull } from '~/platform/database/columns.server'
import type { Prisma } from '~/platform/database/generated/client'
import { withActor } from '~/platform/database/with-actor.server'
import { type MeetingStatus, type MeetingVisibility, meetingStatuses } from '../domain/meeting'

export type MeetingQuery = Paging & {
  readonly search: string
  readonly status: string
  readonly sort: { readonly key: 'datum' | 'naam'; readonly descending: boolean }
}

/** One page with the total; the newest day first unless sorted otherwise. */
export const listMeetings = (actor: Actor, { search, status, sort, page, pageSize }: MeetingQuery) =>
  withActor(actor, async (db) => {
    const contains = { contains: search, mode: 'insensitive' } as const
    const where: Prisma.MeetingWhereInput = {
      ...(meetingStatuses.some((known) => known === status) ? { status } : {}),
      ...(search === '' ? {} : { OR: [{ name: contains }, { subject: contains }, { place: contains }] }),
    }
    const direction = sort.descending ? 'desc' : 'asc'
    const total = await db.meeting.count({ where })
    const rows = await db.meeting.findMany({
      where,
      orderBy: [
        sort.key === 'naam' ? { name: direction } : { heldOn: { sort: direction, nulls: 'last' } },
        { id: 'asc' },
      ],
      skip: (page - 1) * pageSize,
      take: pageSize,
      include: { _count: { select: { attendances: true, invitations: true, tables: true, questions: true } } },
    })
    return {
      total,
      rows: rows.map((row) => ({
        id: row.id,
        name: row.name,
        subject: row.subject,
        place: row.place,
        heldOn: toDayOrNull(row.heldOn),
        dateText: row.dateText,
        timeText: row.timeText,
        startsAt: toInstantOrNull(row.startsAt),
        endsAt: toInstantOrNull(row.endsAt),
        status: row.status as MeetingStatus,
        visibility: row.visibility as MeetingVisibility,
        isExample: row.isExample,
        source: toSourceMark(row.source),
        ...row._count,
      })),
    }
  })
