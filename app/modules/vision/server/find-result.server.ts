/** One result with its pillar, by its code (KG1 … D8). */
import { toSourceMark } from '~/modules/planning/domain/source-mark'
import type { Db } from '~/platform/database/with-actor.server'

/** Null when no result has this code. */
export async function findResult(db: Db, code: string) {
  const result = await db.result.findUnique({ where: { code }, include: { pillar: true } })
  if (!result) return null
  const { source, pillar, ...rest } = result
  return {
    ...rest,
    source: toSourceMark(source),
    pillar: {
      code: pillar.code,
      name: pillar.name,
      assignment: pillar.assignment,
      source: toSourceMark(pillar.source),
    },
  }
}
