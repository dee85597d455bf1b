/** The tender that a page of the evaluation is about, and what the actor is in it. */
import type { Actor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { toInstantOrNull } from '~/platform/database/columns.server'
import { queryOf, type ReadSource } from '~/platform/database/query-of.server'
import type { NamedRead } from '~/platform/database/read-together.server'
import { withActor } from '~/platform/database/with-actor.server'
import type { Regime } from '../domain/regime'

export type MemberRole = 'officer' | 'opener' | 'evaluator'
export type TenderHead = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly regime: Regime
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

export type HeadRow = Pick<TenderHead, 'id' | 'number' | 'title' | 'regime'> & {
  standstill_days: number
  is_example: boolean
  published_at: Date | null
  bids_close_at: Date | null
  opened_at: Date | null
  prices_opened_at: Date | null
  members: { role: MemberRole; lotId: string | null }[]
}

// $1 the tender, $2 who asks.
const text = `select t.id::text, t.number, t.title, t.regime, t.standstill_days, t.is_example, t.published_at,
  t.bids_close_at, t.opened_at, t.prices_opened_at,
  (select coalesce(json_agg(json_build_object('role', m.role, 'lotId', m.lot_id)), '[]') from tender_member m
    where m.tender_id = t.id and m.user_id = $2::uuid and m.ended_at is null) as members
  from tender t where t.id = $1::uuid`

/** For a page that reads more in the same message; `tenderId` is a UUID. */
export const headRead = (actor: Actor, tenderId: string): NamedRead<HeadRow> => ({
  name: 'tender-head',
  text,
  values: [tenderId, actor.kind === 'staff' ? actor.userId : null],
})

/** Throws 404 for what is no tender. */
export async function findTenderHead(source: ReadSource, actor: Actor, tenderId: string): Promise<TenderHead> {
  return toHead(isUuid(tenderId) ? await queryOf(source)<HeadRow>(headRead(actor, tenderId)) : [])
}

/** The head of the row that was found; throws 404 without one. */
export function toHead([tender]: readonly HeadRow[]): TenderHead {
  if (!tender) throw notFound()
  const { id, number, title, regime, members } = tender
  const evaluates = members.filter((member) => member.role === 'evaluator').map((member) => member.lotId)
  return {
    id,
    number,
    title,
    regime,
    standstillDays: tender.standstill_days,
    isExample: tender.is_example,
    publishedAt: toInstantOrNull(tender.published_at),
    bidsCloseAt: toInstantOrNull(tender.bids_close_at),
    openedAt: toInstantOrNull(tender.opened_at),
    pricesOpenedAt: toInstantOrNull(tender.prices_opened_at),
    roles: [...new Set(members.map((member) => member.role))],
    evaluatesLots: evaluates.includes(null) ? null : evaluates.filter((lotId) => lotId !== null),
  }
}

/** The same, for who runs the tender: throws 403 for anybody else, as a member of staff knows that the tender is there. */
export const findTenderOfOfficer = async (source: ReadSource, actor: Actor, tenderId: string): Promise<TenderHead> =>
  requireOfficer(await findTenderHead(source, actor, tenderId))

export function requireOfficer(head: TenderHead): TenderHead {
  if (!head.roles.includes('officer')) throw forbidden()
  return head
}

/** For actions that first read a form: what is not there answers 404, whatever was posted. */
export const requireTender = (actor: Actor, tenderId: string): Promise<TenderHead> =>
  withActor(actor, (db) => findTenderHead(db, actor, tenderId))

/** The same for what only the officer does: 403 for anybody else. */
export const requireTenderOfOfficer = (actor: Actor, tenderId: string): Promise<TenderHead> =>
  withActor(actor, (db) => findTenderOfOfficer(db, actor, tenderId))
