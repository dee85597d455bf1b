/** A page of tenders, as the actor may see them. */
import type { Actor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import type { Paging } from '~/kernel/paging'
import { toCents, toDayOrNull, toInstantOrNull } from '~/platform/database/columns.server'
import type { Prisma } from '~/platform/database/generated/client'
import { withActor } from '~/platform/database/with-actor.server'
import { tenderPhase } from '../domain/moments'
import type { TenderFilters, TenderSortKey } from '../domain/tender-filters'
import { momentColumns, standstillColumns, standstillUntilOf, toTenderMoments } from './tender-moments.server'

export type TenderListRequest = Paging & {
  readonly filters: TenderFilters
  readonly sorts: readonly { readonly key: TenderSortKey; readonly descending: boolean }[]
  readonly now: Instant
}

const sortColumns = {
  nummer: 'number',
  titel: 'title',
  waarde: 'estimatedValueCents',
  sluit: 'bidsCloseAt',
  start: 'wantedStartOn',
} as const satisfies Record<TenderSortKey, keyof Prisma.TenderOrderByWithRelationInput>

/** Newest number first unless the URL says otherwise; the id makes the order total. */
function orderOf(sorts: TenderListRequest['sorts']): Prisma.TenderOrderByWithRelationInput[] {
  const keys = sorts.length === 0 ? [{ key: 'nummer', descending: true } as const] : sorts
  return [...keys.map(({ key, descending }) => ({ [sortColumns[key]]: descending ? 'desc' : 'asc' })), { id: 'asc' }]
}

function whereOf({ search, regime, status }: TenderFilters): Prisma.TenderWhereInput {
  const contains = { contains: search, mode: 'insensitive' } as const
  return {
    ...(regime === null ? {} : { regime }),
    ...(status === null ? {} : { status }),
    ...(search === ''
      ? {}
      : { OR: [{ number: contains }, { title: contains }, { lots: { some: { title: contains } } }] }),
  }
}

/** One page with its total; a page past the end gives no rows. */
export function listTenders(actor: Actor, { filters, sorts, page, pageSize, now }: TenderListRequest) {
  return withActor(actor, async (db) => {
    const where = whereOf(filters)
    const total = await db.tender.count({ where })
    const rows = await db.tender.findMany({
      where,
      orderBy: orderOf(sorts),
      take: pageSize,
      skip: (page - 1) * pageSize,
      select: {
        ...momentColumns,
        id: true,
        number: true,
        title: true,
        estimatedValueCents: true,
        wantedStartOn: true,
        lots: { select: standstillColumns },
      },
    })
    // What the region expects to pay is not the market's before the award.
    const showsValue = actor.kind !== 'provider'
    return {
      total,
      rows: rows.map((row) => ({
        id: row.id,
        number: row.number,
        title: row.title,
        regime: toTenderMoments(row).regime,
        phase: tenderPhase({ ...toTenderMoments(row), standstillUntil: standstillUntilOf(row.lots) }, now),
        lotCount: row.lots.length,
        estimatedValueCents: showsValue && row.estimatedValueCents !== null ? toCents(row.estimatedValueCents) : null,
        bidsCloseAt: toInstantOrNull(row.bidsCloseAt),
        wantedStartOn: toDayOrNull(row.wantedStartOn),
      })),
    }
  })
}
