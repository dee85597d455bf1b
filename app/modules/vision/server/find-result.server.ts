/** One result with its pillar, indicators and stories, by its code (KG1 … D8). */
import type { Actor } from '~/kernel/actor'
import { toSourceMark } from '~/modules/planning/domain/source-mark'
import type { Db } from '~/platform/database/with-actor.server'
import { listAreas } from './areas.server'
import { readIndicators, seesAllFigures } from './read-indicators.server'

/** Null when no result has this code. */
export async function findResult(db: Db, actor: Actor, code: string) {
  const result = await db.result.findUnique({
    where: { code },
    include: { pillar: true, stories: { orderBy: { createdAt: 'asc' } } },
  })
  if (!result) return null
  const { source, pillar, stories, ...rest } = result
  const areas = await listAreas(db)
  return {
    ...rest,
    source: toSourceMark(source),
    pillar: {
      code: pillar.code,
      name: pillar.name,
      assignment: pillar.assignment,
      source: toSourceMark(pillar.source),
    },
    stories: stories.map(({ id, title, text, hasPermission, isExample }) => ({
      id,
      title,
      text,
      hasPermission,
      isExample,
    })),
    indicators: await readIndicators(db, { seesAll: seesAllFigures(actor), where: { resultId: result.id } }),
    areas: areas.all.filter((area) => areas.parts.includes(area.code) || !/^\d/.test(area.code)),
  }
}
