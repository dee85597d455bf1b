/** The agenda of a meeting as a list of lines: what was there makes way for what is typed. */
import type { Db } from '~/platform/database/with-actor.server'

export type AgendaLine = { readonly title: string; readonly note: string | null }

/** Last one wins within a save; the meeting's version guards against two saves. */
export async function replaceAgenda(db: Db, meetingId: string, lines: readonly AgendaLine[]): Promise<void> {
  await db.meetingAgendaItem.deleteMany({ where: { meetingId } })
  await db.meetingAgendaItem.createMany({
    data: lines.map((line, index) => ({ meetingId, position: index + 1, ...line })),
  })
}
