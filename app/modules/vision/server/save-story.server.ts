/** Keeps, changes or removes a story from practice. */
import type { Actor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { checkFreeTexts } from '../domain/free-text'
import type { StoryInput } from '../forms'
import { notFound, overtakenBy, refusedBy, type SaveOutcome, saved } from './save-outcome'

export type StoredStory = NonNullable<Awaited<ReturnType<typeof findStory>>>
type Place = { readonly code: string; readonly id: string }

export const findStory = async (db: Db, { code, id }: Place) =>
  isUuid(id) ? db.resultStory.findFirst({ where: { id, result: { code } } }) : null

type Save = { readonly code: string; readonly id: string | null; readonly input: StoryInput; readonly now: Instant }

/** Published at once when there is permission; a text that could point at a child is refused. */
export function saveStory(actor: Actor, { code, id, input, now }: Save): Promise<SaveOutcome<StoredStory>> {
  return withActor(actor, async (db) => {
    const { version, ...facts } = input
    const result = await db.result.findUnique({ where: { code }, select: { id: true } })
    const known = id === null ? null : await findStory(db, { code, id })
    if (result === null || (id !== null && known === null)) throw notFound()
    if (known && known.version !== version) return overtakenBy(known)
    const free = checkFreeTexts({ title: input.title, text: input.text }, dayOf(now))
    if (!free.ok) return refusedBy(free.problem)
    if (known) {
      const { count } = await db.resultStory.updateMany({
        where: { id: known.id, version },
        data: { ...facts, version: { increment: 1 } },
      })
      if (count === 0) return overtakenBy((await findStory(db, { code, id: known.id })) ?? known)
    } else await db.resultStory.createMany({ data: [{ ...facts, resultId: result.id }] })
    await recordEvent(db, {
      type: 'story.saved',
      objectType: 'result',
      objectId: code,
      data: { hasPermission: { from: known?.hasPermission ?? null, to: input.hasPermission } },
    })
    return saved
  })
}

/** Takes a story away; again is no error. */
export function removeStory(actor: Actor, { code, id }: Place): Promise<void> {
  return withActor(actor, async (db) => {
    const known = await findStory(db, { code, id })
    if (known === null) return
    await db.resultStory.deleteMany({ where: { id } })
    await recordEvent(db, { type: 'story.removed', objectType: 'result', objectId: code })
  })
}
