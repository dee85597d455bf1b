/** The vault of a tender as its page shows it: holders, keys, openings, refusals. Never who bids before the opening. */
import type { StaffActor } from '~/kernel/actor'
import { type Instant, instant } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { toInstant, toInstantOrNull } from '~/platform/database/columns.server'
import type { Tender } from '~/platform/database/generated/client'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import type { BidPart } from '../domain/bid-content'
import { opensFrom } from '../domain/moments'
import { type OpeningFacts, type OpeningRefusal, openingRefusal } from '../domain/opening-rules'
import { type Regime, regimeRules } from '../domain/regime'
import { databaseNow } from './database-now.server'
import { isMember, listEscrowChoices } from './key-holders.server'
import { countOpenQuestions } from './list-questions.server'
import { qualityIsSettled } from './quality-settled.server'

export type Vault = {
  readonly tender: {
    readonly id: string
    readonly number: string
    readonly title: string
    /** Whether bids are compared, and prices opened. */
    readonly ranks: boolean
    readonly closesAt: Instant | null
    readonly opensAt: Instant | null
    readonly openedAt: Instant | null
    readonly pricesOpenedAt: Instant | null
  }
  readonly isOfficer: boolean
  /** May choose a passphrase: an opener of the team, or the escrow holder, without a share yet. */
  readonly mayChoosePassphrase: boolean
  readonly mayOpen: boolean
  /** The part whose turn it is and why it can't be opened yet; null when all was opened. */
  readonly next: { readonly part: BidPart; readonly refusal: OpeningRefusal | null } | null
  /** Unanswered questions keep the vault closed; counted from closing until the opening. */
  readonly openQuestions: number
  /** Null until the closing moment. */
  readonly bidCount: number | null
  readonly holders: readonly { readonly name: string; readonly kind: string; readonly readyAt: Instant | null }[]
  readonly keys: readonly { readonly part: string; readonly keyId: string; readonly createdAt: Instant }[]
  readonly escrowChoices: readonly { readonly id: string; readonly name: string }[]
  readonly openings: readonly {
    readonly id: string
    readonly part: string
    readonly status: string
    readonly firstAt: Instant
    readonly matched: number
    readonly total: number
  }[]
  readonly refusals: readonly {
    readonly at: Instant
    readonly who: string
    readonly part: string
    readonly reason: string
  }[]
}

/** Throws a 404 response for no tender, and for an open house, which has no vault. */
export async function getVault(actor: StaffActor, tenderId: string): Promise<Vault> {
  const isSettled = isUuid(tenderId) && (await isQualitySettledForVault(tenderId))
  return withActor(actor, async (db) => {
    const tender = isUuid(tenderId) ? await db.tender.findUnique({ where: { id: tenderId } }) : null
    if (!tender || tender.regime === 'openHouse') throw new Response(null, { status: 404 })
    const closesAt = toInstantOrNull(tender.bidsCloseAt)
    const now = await databaseNow(db)
    const isOfficer = await isMember(db, tenderId, actor.userId, 'officer')
    const isWaiting = closesAt !== null && now > closesAt && tender.openedAt === null
    const openQuestions = isWaiting ? await countOpenQuestions(db, tenderId) : 0
    const keys = await db.tenderKey.findMany({
      where: { tenderId },
      orderBy: [{ generation: 'desc' }, { part: 'desc' }],
    })
    const own = await db.tenderKeyHolder.findUnique({ where: { tenderId_userId: { tenderId, userId: actor.userId } } })
    const isOpener = await isMember(db, tenderId, actor.userId, 'opener')
    const openings = await db.tenderOpening.findMany({ where: { tenderId }, orderBy: { firstAt: 'desc' }, take: 20 })
    return {
      tender: {
        id: tender.id,
        number: tender.number,
        title: tender.title,
        ranks: regimeRules[tender.regime as Regime].ranks,
        closesAt,
        opensAt: opensFrom({ bidsCloseAt: closesAt, openingDelayMinutes: tender.openingDelayMinutes }),
        openedAt: toInstantOrNull(tender.openedAt),
        pricesOpenedAt: toInstantOrNull(tender.pricesOpenedAt),
      },
      isOfficer,
      mayChoosePassphrase: (own !== null || isOpener) && (keys.length === 0 || own?.publicKey == null),
      mayOpen: own?.publicKey != null,
      next: nextOpening({ tender, hasKeys: keys.length > 0, openQuestions, isSettled, now }),
      openQuestions,
      bidCount: closesAt !== null && now > closesAt ? await countSealed(db, tenderId) : null,
      holders: await listHolders(db, tenderId),
      keys: keys.map(({ part, keyId, createdAt }) => ({ part, keyId, createdAt: toInstant(createdAt) })),
      escrowChoices: isOfficer && keys.length === 0 ? await listEscrowChoices(db, tenderId) : [],
      openings: openings.map((row) => ({
        id: row.id,
        part: row.part,
        status: row.status,
        firstAt: toInstant(row.firstAt),
        matched: row.bidsOpened,
        total: row.bidsTotal,
      })),
      refusals: await listRefusals(db, tenderId),
    }
  })
}

/** As the software, like the ceremony itself: an opener sees no evaluation, only whether it is done. */
const isQualitySettledForVault = (tenderId: string): Promise<boolean> =>
  withActor({ kind: 'system', name: 'job' }, (db) => qualityIsSettled(db, tenderId))

type NextFacts = {
  readonly tender: Pick<Tender, 'bidsCloseAt' | 'openingDelayMinutes' | 'cancelledAt' | 'openedAt' | 'pricesOpenedAt'>
  readonly hasKeys: boolean
  readonly openQuestions: number
  readonly isSettled: boolean
  readonly now: Instant
}

/** By the rule of the ceremony itself, so that nobody gives a passphrase for what is then refused. */
function nextOpening({ tender, hasKeys, openQuestions, isSettled, now }: NextFacts): Vault['next'] {
  const openedAt = toInstantOrNull(tender.openedAt)
  const pricesOpenedAt = toInstantOrNull(tender.pricesOpenedAt)
  if (openedAt !== null && pricesOpenedAt !== null) return null
  const part: BidPart = openedAt === null ? 'quality' : 'price'
  const facts: OpeningFacts = {
    ...{ part, openedAt, pricesOpenedAt, openQuestions, hasKeys, qualityIsSettled: isSettled },
    bidsCloseAt: toInstantOrNull(tender.bidsCloseAt),
    delayMinutes: tender.openingDelayMinutes,
    isCancelled: tender.cancelledAt !== null,
  }
  return { part, refusal: openingRefusal(facts, now) }
}

async function countSealed(db: Db, tenderId: string): Promise<number> {
  const [row] = await db.$queryRaw<
    { n: number }[]
  >`select count(*)::int as n from leidraad.sealed_list(${tenderId}::uuid)`
  return row?.n ?? 0
}

/** Openers of the team, ready or not, and the escrow holder. */
async function listHolders(db: Db, tenderId: string): Promise<Vault['holders']> {
  const rows = await db.$queryRaw<{ name: string; kind: string; ready_at: Date | null }[]>`
    select u.name, x.kind, x.ready_at from (
      select h.user_id, h.kind, h.ready_at from tender_key_holder h where h.tender_id = ${tenderId}::uuid
      union all
      select m.user_id, 'opener', null from tender_member m
        where m.tender_id = ${tenderId}::uuid and m.role = 'opener' and m.ended_at is null
          and not exists (select 1 from tender_key_holder h where h.tender_id = m.tender_id and h.user_id = m.user_id)
    ) x join user_account u on u.id = x.user_id order by x.kind desc, u.name`
  return rows.map(({ name, kind, ready_at: readyAt }) => ({ name, kind, readyAt: toInstantOrNull(readyAt) }))
}

async function listRefusals(db: Db, tenderId: string): Promise<Vault['refusals']> {
  const rows = await db.$queryRaw<{ at: Date; who: string | null; part: string; reason: string }[]>`
    select e.at, u.name as who, e.data->>'part' as part, e.data->>'reason' as reason
    from audit_event e left join user_account u on u.id = e.actor_user_id
    where e.object_type = 'tender' and e.object_id = ${tenderId} and e.type = 'vault.refused'
    order by e.seq desc limit 50`
  return rows.map(({ at, who, part, reason }) => ({ at: instant(at.getTime()), who: who ?? '', part, reason }))
}
