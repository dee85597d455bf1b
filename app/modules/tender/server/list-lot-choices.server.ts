/** What the form of a lot offers to choose from. */
import type { Db } from '~/platform/database/with-actor.server'

/** Segments of the strategy in its order, and the municipalities of the region by name. */
export async function listLotChoices(db: Db) {
  const segments = await db.strategyChoice.findMany({
    distinct: ['segmentCode'],
    orderBy: { position: 'asc' },
    select: { segmentCode: true, segmentName: true },
  })
  const municipalities = await db.organisation.findMany({
    where: { cbsCode: { not: null } },
    orderBy: { name: 'asc' },
    select: { cbsCode: true, name: true },
  })
  return {
    segments: segments.map(({ segmentCode, segmentName }) => ({ value: segmentCode, label: segmentName })),
    municipalities: municipalities.map(({ cbsCode, name }) => ({ value: cbsCode ?? '', label: name })),
  }
}
