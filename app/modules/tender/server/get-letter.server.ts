/** Letters: the draft that the officer writes reasons for, and those that were sent, for the bidder itself. */
import type { ProviderActor, StaffActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { toInstant } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import type { LetterContent, LetterKind } from '../domain/award-letter'
import { standstill } from '../domain/standstill'
import { awardTexts } from '../texts-award'
import { decreedDays } from './decreed-days.server'
import { findTenderOfOfficer, notFound } from './find-tender-head.server'
import { draftLetters } from './letter-drafts.server'
import { findLotOf, listAwardCriteria } from './lot-facts.server'
import { letterOf } from './send-letters.server'

type OfLetter = { readonly tenderId: string; readonly lotId: string; readonly bidId: string; readonly now: Instant }

/** The letter to one bidder as it would read now, or as it was sent. */
export async function getLetterToWrite(actor: StaffActor, { tenderId, lotId, bidId, now }: OfLetter) {
  return withActor(actor, async (db) => {
    const head = await findTenderOfOfficer(db, actor, tenderId)
    const lot = await findLotOf(db, head, lotId)
    const decision = await db.awardDecision.findFirst({
      where: { lotId, status: { not: 'cancelled' } },
      include: { letters: { where: { bidId: isUuid(bidId) ? bidId : undefined } } },
    })
    if (decision === null) throw notFound()
    const drafts = await draftLetters(db, { lot, decisionId: decision.id })
    const draft = drafts.find((each) => each.bidId === bidId)
    if (!draft) throw notFound()
    const sent = decision.dispatchedAt === null ? null : decision.letters.find((each) => each.bidId === bidId)
    const term = standstill(now, head.standstillDays, await decreedDays(db))
    const criteria = await listAwardCriteria(db, tenderId, lotId)
    return {
      head,
      lot: { id: lot.id, number: lot.number, title: lot.title },
      draft: { bidId, name: draft.name, kind: draft.kind },
      isSent: decision.dispatchedAt !== null,
      content: sent
        ? (sent.content as unknown as LetterContent)
        : await letterOf(db, { head, lot, draft, drafts, term, now }),
      criteria: draft.criteria.map((each) => ({
        ...each,
        title: criteria.find((criterion) => criterion.id === each.criterionId)?.title ?? '',
        version: draft.reasons.get(each.criterionId)?.version ?? 0,
      })),
    }
  })
}
export type LetterToWrite = Awaited<ReturnType<typeof getLetterToWrite>>

/** The letters to this provider, the latest first. */
export async function listOwnLetters(actor: ProviderActor) {
  return withActor(actor, async (db) => {
    const rows = await db.awardLetter.findMany({
      include: { decision: { select: { status: true } } },
      orderBy: { sentAt: 'desc' },
    })
    return rows.map((row) => {
      const content = row.content as unknown as LetterContent
      const about = `${content.tender.number} ${content.tender.title}, ${awardTexts.lot(content.lot.number, content.lot.title)}`
      const isWithdrawn = row.decision.status === 'cancelled'
      return { id: row.id, kind: row.kind as LetterKind, sentAt: toInstant(row.sentAt), about, isWithdrawn }
    })
  })
}
export type OwnLetterRow = Awaited<ReturnType<typeof listOwnLetters>>[number]

/** One letter that was sent; null for another's. */
export async function findLetter(db: Db, id: string) {
  const row = isUuid(id)
    ? await db.awardLetter.findUnique({ where: { id }, include: { decision: { select: { status: true } } } })
    : null
  if (row === null) return null
  return {
    isWithdrawn: row.decision.status === 'cancelled',
    id: row.id,
    sha256: row.sha256,
    sentAt: toInstant(row.sentAt),
    content: row.content as unknown as LetterContent,
  }
}
export type OwnLetter = NonNullable<Awaited<ReturnType<typeof findLetter>>>
