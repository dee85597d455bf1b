/** What the procurement strategy chose for one segment, with the results that it serves. */
import type { Db } from '~/platform/database/with-actor.server'

/** The choice by the code of its segment, or null. */
export async function findChoice(db: Db, segmentCode: string) {
  if (!/^[\w-]{1,40}$/.test(segmentCode)) return null
  const choice = await db.strategyChoice.findUnique({
    where: { segmentCode },
    include: {
      results: { select: { result: { select: { code: true, text: true } } }, orderBy: { result: { code: 'asc' } } },
    },
  })
  return choice && { ...choice, results: choice.results.map(({ result }) => result) }
}
