/** What a version of the strategy has become, and what is still to be made of it. */
import { isUuid } from '~/kernel/uuid'
import { readChoices } from '~/modules/strategy/server/read-choices.server'
import { toCents } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { regimeOf } from '../domain/tender-plan'

/** Throws 404 when the version is not there for the actor. */
export async function getTenderPlan(db: Db, versionId: string) {
  const version = isUuid(versionId) ? await db.strategyVersion.findUnique({ where: { id: versionId } }) : null
  if (version === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  const choices = await readChoices(db, { versionId })
  const made = await db.lot.findMany({
    where: { strategyLot: { choice: { versionId } } },
    orderBy: [{ tender: { number: 'asc' } }, { number: 'asc' }],
    include: { tender: { select: { id: true, number: true, title: true } } },
  })
  return {
    version: { id: version.id, number: version.number, title: version.title, isFixed: version.status === 'fixed' },
    made: made.map(({ id, number, title, tender, estimatedValueCents, ceilingCents }) => ({
      id,
      number,
      title,
      tender,
      estimatedCents: estimatedValueCents === null ? null : toCents(estimatedValueCents),
      ceilingCents: ceilingCents === null ? null : toCents(ceilingCents),
    })),
    toMake: choices
      .map(({ id, segmentName, lots, ...choice }) => ({
        id,
        segmentName,
        regime: regimeOf(choice),
        lots: lots.filter((lot) => lot.generated === null).map((lot) => lot.name),
      }))
      .filter((segment) => segment.lots.length > 0),
  }
}
