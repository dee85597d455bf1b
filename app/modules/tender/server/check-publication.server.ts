/** What must be in order before a tender is published, read from its rows; and whether a change afterwards keeps it so. */
import type { Instant } from '~/kernel/civil-date'
import { toInstantOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { isOpenTariff } from '../domain/admission-contract'
import { bidParts } from '../domain/bid-content'
import { type CheckOutcome, publicationOutcome, type VaultReadiness } from '../domain/publication-checks'
import type { Regime } from '../domain/regime'

/**
 * The outcome of every check of the regime. Terms are counted from `now`: the moment of publishing, before it or when it
 * was.
 */
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
