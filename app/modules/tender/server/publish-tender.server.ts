/** Publishes a tender at one moment, with the proof of its formulas on record; and cancels one. */
import type { Actor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromDay, fromInstant } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'
import { endedStatuses, type TenderStatus } from '../domain/tender-status'
import { type TenderProblemCode, workTexts } from '../texts-work'
import { addAddendum, lockTender } from './change-tender.server'
import { checkPublication } from './check-publication.server'
import { proofOf, readLotScoring } from './lot-scoring.server'

type Publication = { readonly tenderId: string; readonly version: number; readonly now: Instant }

/** Publishes; of two people at once the second is told that it was published. Throws 404 and 403. */
export function publishTender(
  actor: Actor,
  { tenderId, version, now }: Publication,
): Promise<Result<null, TenderProblemCode>> {
  return withActor(actor, async (db) => {
    const tender = await lockTender(db, actor, tenderId)
    if (tender.publishedAt !== null) return refuse('alreadyPublished')
    if (endedStatuses.has(tender.status as TenderStatus)) return refuse('tenderEnded')
    if (tender.version !== version) return refuse('changedMeanwhile')
    const failing = (await checkPublication(db, tender.id, now)).filter(({ good }) => !good)
    if (failing.length > 0) return refuse('checksFail', { count: failing.length })
    const at = fromInstant(now)
    const publishedById = 'userId' in actor ? actor.userId : null
    const scorings = await readLotScoring(db, tender.id)
    const proofs = scorings.map((lot) => ({
      lot: lot.number,
      formula: lot.rules?.formula ?? null,
      proof: proofOf(lot),
    }))
    await db.tender.update({
      where: { id: tender.id },
      data: { publishedAt: at, publishedOn: fromDay(dayOf(now)), version: { increment: 1 } },
    })
    await db.lot.updateMany({
      where: { tenderId: tender.id, status: { in: ['planning', 'planned'] } },
      data: { status: 'active' },
    })
    await db.tenderDocument.updateMany({ where: { tenderId: tender.id, publishedAt: null }, data: { publishedAt: at } })
    await db.tenderPublication.create({
      data: { tenderId: tender.id, publishedAt: at, publishedById, proofs: JSON.parse(JSON.stringify(proofs)) },
    })
    await db.tenderDeadline.updateMany({
      where: { tenderId: tender.id, kind: 'publication' },
      data: { actualOn: fromDay(dayOf(now)) },
    })
    await recordEvent(db, {
      type: 'tender.published',
      objectType: 'tender',
      objectId: tender.id,
      data: {
        number: tender.number,
        reversals: proofs.filter(({ proof }) => proof?.kind === 'reverses').map(({ lot }) => lot),
      },
    })
    return ok(null)
  })
}

type Cancellation = Publication & { readonly reason: string }

/**
 * Stops a tender: withdrawn before publication, cancelled after it, which everybody is told as of any other change. Lots
 * that were awarded stay.
 */
export function cancelTender(
  actor: Actor,
  { tenderId, version, reason, now }: Cancellation,
): Promise<Result<null, TenderProblemCode>> {
  return withActor(actor, async (db) => {
    const tender = await lockTender(db, actor, tenderId)
    if (endedStatuses.has(tender.status as TenderStatus)) return refuse('tenderEnded')
    if (tender.version !== version) return refuse('changedMeanwhile')
    const status = tender.publishedAt === null ? 'withdrawn' : 'cancelled'
    await db.tender.update({
      where: { id: tender.id },
      data: {
        cancelledAt: fromInstant(now),
        cancelReason: reason,
        version: { increment: 1 },
        ...(tender.lots.length === 0 ? { status } : {}),
      },
    })
    await db.lot.updateMany({
      where: { tenderId: tender.id, status: { in: ['planning', 'planned', 'active'] } },
      data: { status },
    })
    if (tender.publishedAt !== null) {
      const changes = [{ what: workTexts.cancelTold, from: null, to: reason }]
      await addAddendum(db, actor, { tender, changes, reason, now })
    }
    await recordEvent(db, {
      type: 'tender.cancelled',
      objectType: 'tender',
      objectId: tender.id,
      data: { status, reason },
    })
    return ok(null)
  })
}
