/** The result tree (pillar → assignment → results) and the figures that the sources print. */
import type { Actor } from '~/kernel/actor'
import { toSourceMark } from '~/modules/planning/domain/source-mark'
import { withActor } from '~/platform/database/with-actor.server'

/** All pillars with their results, and all figures, in the order of the vision. */
export const listResults = (actor: Actor) =>
  withActor(actor, async (db) => {
    const pillars = await db.pillar.findMany({
      orderBy: { position: 'asc' },
      include: { results: { orderBy: { position: 'asc' } } },
    })
    const figures = await db.figure.findMany({ orderBy: [{ position: 'asc' }, { subject: 'asc' }] })
    return {
      pillars: pillars.map(({ source, results, ...pillar }) => ({
        ...pillar,
        source: toSourceMark(source),
        results: results.map(({ source: ofResult, ...result }) => ({ ...result, source: toSourceMark(ofResult) })),
      })),
      figures: figures.map(({ source, ...figure }) => ({ ...figure, source: toSourceMark(source) })),
    }
  })
