/** Publishes a tender at one moment, with the proof of its formulas on record; and cancels one. */
import type { Actor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromDay, fromInstant, toInstantOrNull } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { isOpenTariff } from '../domain/admission-contract'
import { bidParts } from '../domain/bid-content'
import { type CheckOutcome, publicationOutcome, type VaultReadiness } from '../domain/publication-checks'
import type { Regime } from '../domain/regime'
import { endedStatuses, type TenderStatus } from '../domain/tender-status'
import type { TenderProblemCode } from '../texts-work'
import { lockTender } from './change-tender.server'
import { proofOf, readLotScoring } from './lot-scoring.server'

type Publication = { readonly tenderId: string; readonly version: number; readonly now: Instant }

/** The outcome of every check of the regime, as they stand now. */
export async function checkPublication(db: Db, tenderId: string, now: Instant): Promise<CheckOutcome[]> {
  const tender = await db.tender.findUniqueOrThrow({
    where: { id: tenderId },
    include: {
      lots: { include: { priceLines: true } },
      criteria: true,
      documents: { select: { kind: true } },
      members: { where: { endedAt: null }, select: { role: true, userId: true } },
    },
  })
  const { lots, documents, enquiriesCloseAt, answersDueAt, bidsCloseAt, regime, ...facts } = tender
  return publicationOutcome(
    {
      ...facts,
      regime: regime as Regime,
      enquiriesCloseAt: toInstantOrNull(enquiriesCloseAt),
      answersDueAt: toInstantOrNull(answersDueAt),
      bidsCloseAt: toInstantOrNull(bidsCloseAt),
      lots: lots.map(({ priceLines, ...lot }) => ({
        ...lot,
        priceLineCount: priceLines.length,
        openTariffs: priceLines.filter(isOpenTariff).length,
      })),
      documentKinds: documents.map(({ kind }) => kind),
      vault: await vaultReadiness(db, tenderId),
    },
    now,
  )
}

/** A holder who chose a passphrase before the latest keys were made has a share of them. */
async function vaultReadiness(db: Db, tenderId: string): Promise<VaultReadiness> {
  const keys = await db.tenderKey.findMany({ where: { tenderId }, orderBy: { generation: 'desc' }, take: 2 })
  const [latest] = keys
  if (latest === undefined) return { hasKeys: false, openersWithShare: 0 }
  const holders = await db.tenderKeyHolder.findMany({
    where: { tenderId, kind: 'opener', readyAt: { lte: latest.createdAt } },
    select: { userId: true },
  })
  const openersWithShare = await db.tenderMember.count({
    where: { tenderId, role: 'opener', endedAt: null, userId: { in: holders.map(({ userId }) => userId) } },
  })
  return { hasKeys: new Set(keys.map(({ part }) => part)).size === bidParts.length, openersWithShare }
}

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

/** Stops a tender: withdrawn before publication, cancelled after it. Lots that were awarded stay. */
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
    await recordEvent(db, {
      type: 'tender.cancelled',
      objectType: 'tender',
      objectId: tender.id,
      data: { status, reason },
    })
    return ok(null)
  })
}
