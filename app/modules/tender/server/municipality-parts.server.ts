/** How the money of a lot lies over its municipalities: as the strategy set their ceilings, or equal where it says nothing. */
import { ceilingsOfLot } from '~/modules/strategy/domain/segment-amounts'
import { readChoices } from '~/modules/strategy/server/read-choices.server'
import type { Db } from '~/platform/database/with-actor.server'
import type { MunicipalityPart } from '../domain/award-steps'

/** One part for each municipality of the lot, in its order; equal ones when the strategy leaves one of them out. */
export async function municipalityParts(db: Db, lotId: string): Promise<readonly MunicipalityPart[]> {
  const { municipalityCodes, strategyChoiceId, strategyLotId } = await db.lot.findUniqueOrThrow({
    where: { id: lotId },
    select: { municipalityCodes: true, strategyChoiceId: true, strategyLotId: true },
  })
  const [choice] = strategyChoiceId === null ? [] : await readChoices(db, { id: strategyChoiceId })
  const foreseen = new Map(
    choice && strategyLotId !== null
      ? ceilingsOfLot(choice.amounts, choice.lots, strategyLotId).map((each) => [
          each.municipalityCode,
          each.ceilingCents,
        ])
      : [],
  )
  const isForeseen = municipalityCodes.every((code) => (foreseen.get(code) ?? 0) > 0)
  return municipalityCodes.map((code) => ({ code, part: isForeseen ? (foreseen.get(code) ?? 0) : 1 }))
}
