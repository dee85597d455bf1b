/** Adds a theme to tag notes and remarks with. */
import type { Actor } from '~/kernel/actor'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { withActor } from '~/platform/database/with-actor.server'
import { mustBeAllowed } from './meeting-record.server'

/** Refuses a name that exists; the same request twice makes one. */
export async function addTheme(
  actor: Actor,
  { name, description }: { readonly name: string; readonly description: string },
): Promise<Result<null, 'themeExists' | 'noProject'>> {
  mustBeAllowed(actor, 'meeting:write')
  return withActor(actor, async (db) => {
    const project = await db.project.findFirst({ orderBy: { name: 'asc' }, select: { id: true } })
    if (project === null) return refuse('noProject')
    const last = await db.theme.aggregate({ where: { projectId: project.id }, _max: { position: true } })
    const { count } = await db.theme.createMany({
      data: [{ projectId: project.id, name, description, position: (last._max.position ?? 0) + 1 }],
      skipDuplicates: true,
    })
    if (count === 0) return refuse('themeExists', { name })
    await recordEvent(db, { type: 'theme.added', objectType: 'theme', objectId: name.slice(0, 200) })
    return ok(null)
  })
}
