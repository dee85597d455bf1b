/** A lot with its tender and the awards that the actor may see. */
import { isUuid } from '~/kernel/uuid'
import { toDayOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'

/** The lot, or null when there is none with this id. */
export async function findLot(db: Db, id: string) {
  if (!isUuid(id)) return null
  const lot = await db.lot.findUnique({
    where: { id },
    include: {
      tender: true,
      awards: { include: { supplier: { select: { id: true, name: true } } }, orderBy: { number: 'asc' } },
    },
  })
  if (lot === null) return null
  const municipalities = await db.organisation.findMany({
    where: { cbsCode: { in: lot.municipalityCodes } },
    select: { name: true },
    orderBy: { name: 'asc' },
  })
  const { publishedOn, closesOn, awardedOn, number, title, regime } = lot.tender
  return {
    id: lot.id,
    number: lot.number,
    title: lot.title,
    status: lot.status,
    isExample: lot.isExample,
    municipalities: municipalities.map((each) => each.name),
    tender: {
      number,
      title,
      regime,
      publishedOn: toDayOrNull(publishedOn),
      closesOn: toDayOrNull(closesOn),
      awardedOn: toDayOrNull(awardedOn),
    },
    awards: lot.awards.map(({ id: awardId, number: awardNumber, status, decidedOn, supplier }) => ({
      id: awardId,
      number: awardNumber,
      status,
      decidedOn: toDayOrNull(decidedOn),
      supplier,
    })),
  }
}
