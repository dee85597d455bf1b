/** What changed after publication, newest first. */
import { dayOf, type Instant } from '~/kernel/civil-date'
import { toInstant } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { proposedClosing } from '../domain/publication-checks'
import type { ToldChange } from './change-tender.server'
import type { TenderDetail } from './get-tender.server'

export type Addendum = {
  readonly number: number
  readonly publishedAt: Instant
  readonly reason: string
  readonly changes: readonly ToldChange[]
}

export async function listAddenda(db: Db, tenderId: string): Promise<Addendum[]> {
  const rows = await db.tenderAddendum.findMany({ where: { tenderId }, orderBy: { number: 'desc' } })
  return rows.map(({ number, publishedAt, reason, changes }) => ({
    number,
    publishedAt: toInstant(publishedAt),
    reason,
    // Written by changeTender only.
    changes: changes as unknown as ToldChange[],
  }))
}

/** How many days closing should move, because of an addendum or answers so late that bidders have too little time; or null. */
export async function lateNewsDays(db: Db, tender: TenderDetail): Promise<number | null> {
  const addendum = await db.tenderAddendum.findFirst({
    where: { tenderId: tender.id },
    orderBy: { publishedAt: 'desc' },
    select: { publishedAt: true },
  })
  const round = await db.answerRound.findFirst({
    where: { tenderId: tender.id },
    orderBy: { publishedAt: 'desc' },
    select: { publishedAt: true },
  })
  const last = Math.max(addendum?.publishedAt.getTime() ?? 0, round?.publishedAt.getTime() ?? 0)
  return proposedClosing(tender, last === 0 ? null : dayOf(toInstant(new Date(last))))
}
