/** Records the drawing of lots between bids that are equal at the border of the award: once per calculation, never changed. */
import type { StaffActor } from '~/kernel/actor'
import { hasCitizenNumber } from '~/kernel/personal-data'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { canonical } from '../domain/award-letter'
import { type DrawRecord, drawProblem, tiedAtBorder } from '../domain/draw'
import type { AwardProblem } from '../texts-award'
import { momentText } from '../texts-letter'
import type { OfLot } from './decide-award.server'
import { findTenderOfOfficer } from './find-tender-head.server'
import { calculateFromStored, findFrozen, sha256 } from './lot-calculation.server'
import { findLotOf } from './lot-facts.server'

type Recorded = OfLot & {
  readonly draw: DrawRecord /** Of the calculation that the officer saw. */
  readonly seen: string
}

/**
 * Refuses without a tie, while the calculation is not the one that was seen or is stale, when something was decided, and
 * a second draw; the same record once more changes nothing. Two officers at once: one of them, the other is told.
 */
export async function recordDraw(
  actor: StaffActor,
  { tenderId, lotId, draw, seen, now }: Recorded,
): Promise<Result<null, AwardProblem>> {
  if ([draw.drawnBy, ...draw.witnesses, draw.report].some(hasCitizenNumber)) return refuse('personalNumber')
  try {
    return await withActor(actor, async (db) => {
      const found = await findTie(db, actor, { tenderId, lotId, now })
      if (!found.ok) return found
      const { frozen, tied } = found.value
      if (frozen.sha256 !== seen) return refuse('changedMeanwhile')
      if (frozen.draw) return sameDraw(frozen.draw, draw) ? ok(null) : refuse('drawnAlready')
      const problem = drawProblem(draw, { tied, frozenAt: frozen.madeAt, now })
      if (problem) return refuse(problem, { frozenAt: momentText(frozen.madeAt) })
      const { order, drawnAt, drawnBy, report } = draw
      const [witnessOne, witnessTwo] = draw.witnesses
      await db.lotDraw.createMany({
        data: [
          {
            ...{ tenderId, lotId, calculationId: frozen.id, drawnAt: fromInstant(drawnAt) },
            ...{ drawnBy, witnessOne, witnessTwo, bidOrder: [...order], report },
            ...{ recordedAt: fromInstant(now), recordedById: actor.userId },
          },
        ],
      })
      const data = { lotId, calculation: frozen.number, sha256: frozen.sha256, order: [...order] }
      await recordEvent(db, { type: 'award.drawn', objectType: 'tender', objectId: tenderId, data })
      return ok(null)
    })
  } catch (error) {
    if (violatedConstraint(error) === 'lot_draw_calculation_id_key') return refuse('drawnAlready')
    throw error
  }
}

/** The frozen calculation with the bids that it leaves equal at the border, as long as nothing was decided. */
async function findTie(db: Db, actor: StaffActor, { tenderId, lotId }: OfLot) {
  const head = await findTenderOfOfficer(db, actor, tenderId)
  const lot = await findLotOf(db, head, lotId)
  const open = await db.awardDecision.count({ where: { lotId, status: { not: 'cancelled' } } })
  if (open > 0) return refuse('decidedMeanwhile' as const)
  if (head.pricesOpenedAt === null) return refuse('pricesSealed' as const)
  const current = await calculateFromStored(db, lot)
  if (!current.ok) return current
  const frozen = await findFrozen(db, lot.id)
  if (frozen?.sha256 !== sha256(canonical(current.value))) return refuse('notFrozen' as const)
  return ok({ frozen, tied: tiedAtBorder(frozen.outcome.bids, lot.maxAwards), head, lot })
}

const sameDraw = (a: DrawRecord, b: DrawRecord): boolean =>
  canonical({ ...a, witnesses: [...a.witnesses] }) === canonical({ ...b, witnesses: [...b.witnesses] })

/** What the form of a draw shows; a refusal when there is nothing to draw now. Throws 403 and 404. */
export function getTie(actor: StaffActor, of: OfLot) {
  return withActor(actor, async (db) => {
    const found = await findTie(db, actor, of)
    if (!found.ok) return found
    const { head, lot, frozen, tied } = found.value
    if (frozen.draw) return refuse('drawnAlready' as const)
    if (tied.length === 0) return refuse('drawNoTie' as const)
    const nameOf = (bidId: string) => frozen.input.bids.find((bid) => bid.bidId === bidId)?.name ?? ''
    return ok({
      head: { id: head.id, number: head.number, title: head.title, regime: head.regime },
      lot: { id: lot.id, number: lot.number, title: lot.title },
      seen: frozen.sha256,
      tied: tied.map(({ bidId }) => ({ bidId, name: nameOf(bidId) })),
    })
  })
}
export type Tie = Extract<Awaited<ReturnType<typeof getTie>>, { ok: true }>['value']
