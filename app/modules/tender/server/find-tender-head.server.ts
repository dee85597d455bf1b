/** The tender that a page of the evaluation is about, and what the actor is in it. */
import type { Actor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { toInstantOrNull } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'

export type MemberRole = 'officer' | 'opener' | 'evaluator'
export type TenderHead = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly regime: string
  readonly standstillDays: number
  readonly publishedAt: Instant | null
  readonly bidsCloseAt: Instant | null
  readonly openedAt: Instant | null
  readonly pricesOpenedAt: Instant | null
  readonly isExample: boolean
  /** What the actor does in this tender now; empty for who does nothing in it. */
  readonly roles: readonly MemberRole[]
  /** The lots that an evaluator of the tender judges; null for all. */
  readonly evaluatesLots: readonly string[] | null
}

export const notFound = (): Response => new Response(null, { status: 404, statusText: 'Not Found' })
export const forbidden = (): Response => new Response(null, { status: 403, statusText: 'Forbidden' })

/** Throws 404 for what is no tender. */
export async function findTenderHead(db: Db, actor: Actor, tenderId: string): Promise<TenderHead> {
  const tender = isUuid(tenderId) ? await db.tender.findUnique({ where: { id: tenderId } }) : null
  if (tender === null) throw notFound()
  const userId = actor.kind === 'staff' ? actor.userId : null
  const members =
    userId === null
      ? []
      : await db.tenderMember.findMany({
          where: { tenderId, userId, endedAt: null },
          select: { role: true, lotId: true },
        })
  const evaluates = members.filter((member) => member.role === 'evaluator').map((member) => member.lotId)
  const { id, number, title, regime, standstillDays, isExample } = tender
  return {
    id,
    number,
    title,
    regime,
    standstillDays,
    isExample,
    publishedAt: toInstantOrNull(tender.publishedAt),
    bidsCloseAt: toInstantOrNull(tender.bidsCloseAt),
    openedAt: toInstantOrNull(tender.openedAt),
    pricesOpenedAt: toInstantOrNull(tender.pricesOpenedAt),
    roles: [...new Set(members.map((member) => member.role as MemberRole))],
    evaluatesLots: evaluates.includes(null) ? null : evaluates.filter((lotId) => lotId !== null),
  }
}

/** The same, for who runs the tender: throws 403 for anybody else, as a member of staff knows that the tender is there. */
export async function findTenderOfOfficer(db: Db, actor: Actor, tenderId: string): Promise<TenderHead> {
  const head = await findTenderHead(db, actor, tenderId)
  if (!head.roles.includes('officer')) throw forbidden()
  return head
}

/** For actions that first read a form: what is not there answers 404, whatever was posted. */
export const requireTender = (actor: Actor, tenderId: string): Promise<TenderHead> =>
  withActor(actor, (db) => findTenderHead(db, actor, tenderId))

/** The same for what only the officer does: 403 for anybody else. */
export const requireTenderOfOfficer = (actor: Actor, tenderId: string): Promise<TenderHead> =>
  withActor(actor, (db) => findTenderOfOfficer(db, actor, tenderId))
