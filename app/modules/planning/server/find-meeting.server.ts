/** One meeting with the organisations that the list of attendance names, in its order. */
import type { Actor } from '~/kernel/actor'
import { toDayOrNull } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'
import { toSourceMark } from '../domain/source-mark'

/** Null when there is no meeting with this id. */
export const findMeeting = (actor: Actor, id: string) =>
  withActor(actor, async (db) => {
    const meeting = await db.meeting.findUnique({
      where: { id },
      include: {
        attendances: { orderBy: { position: 'asc' }, include: { organisation: { select: { id: true, name: true } } } },
      },
    })
    if (!meeting) return null
    const { source, heldOn, attendances, ...rest } = meeting
    return {
      ...rest,
      heldOn: toDayOrNull(heldOn),
      source: toSourceMark(source),
      attendances: attendances.map(({ position, asWritten, organisation }) => ({ position, asWritten, organisation })),
    }
  })
