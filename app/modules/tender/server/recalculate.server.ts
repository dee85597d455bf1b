/** Calculates a tender again from what is stored, beside what was frozen: the proof that anybody with the data can repeat. */
import type { SystemActor } from '~/kernel/actor'
import { withActor } from '~/platform/database/with-actor.server'
import { canonical } from '../domain/award-letter'
import { calculateLot } from '../domain/lot-calculation'
import { findTenderHead } from './find-tender-head.server'
import { calculateFromStored, findFrozen, sha256 } from './lot-calculation.server'
import { findLotOf, listLots } from './lot-facts.server'

/** Null when there is no tender with this number. `same` and `unchanged` are null for a lot without a frozen record. */
export async function recalculateTender(actor: SystemActor, number: string) {
  return withActor(actor, async (db) => {
    const tender = await db.tender.findUnique({ where: { number }, select: { id: true } })
    if (tender === null) return null
    const head = await findTenderHead(db, actor, tender.id)
    const lots = []
    for (const { id } of await listLots(db, tender.id)) {
      const lot = await findLotOf(db, head, id)
      const now = await calculateFromStored(db, lot)
      const frozen = await findFrozen(db, id)
      const again = frozen && { input: frozen.input, outcome: calculateLot(frozen.input) }
      const storedSha256 = now.ok ? sha256(canonical(now.value)) : null
      lots.push({
        lot: lot.number,
        title: lot.title,
        problem: now.ok ? null : now.problem.code,
        stored: now.ok ? { sha256: storedSha256, ...now.value.outcome } : null,
        frozen: frozen && {
          ...{ number: frozen.number, sha256: frozen.sha256, ...frozen.outcome },
          /** Bids in the order of the lots that were drawn between them; null without a draw. */
          drawn: frozen.draw?.order ?? null,
        },
        /** What is stored today is what was frozen: no score or price moved since. */
        unchanged: frozen === null ? null : storedSha256 === frozen.sha256,
        same: frozen === null || again === null ? null : sha256(canonical(again)) === frozen.sha256,
      })
    }
    return { tender: head.number, title: head.title, lots }
  })
}
