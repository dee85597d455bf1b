/** The moments of a tender's row, as the rules of domain/moments.ts ask them. */
import { toDayOrNull, toInstantOrNull } from '~/platform/database/columns.server'
import { type LotStandstill, standstillOf, type TenderMoments } from '../domain/moments'
import type { Regime } from '../domain/regime'
import type { TenderStatus } from '../domain/tender-status'

export type TenderMomentColumns = {
  readonly regime: string
  readonly status: string
  readonly publishedAt: Date | null
  readonly enquiriesCloseAt: Date | null
  readonly bidsCloseAt: Date | null
  readonly openingDelayMinutes: number
  readonly openedAt: Date | null
  readonly pricesOpenedAt: Date | null
}

/** The select of these columns. */
export const momentColumns = {
  regime: true,
  status: true,
  publishedAt: true,
  enquiriesCloseAt: true,
  bidsCloseAt: true,
  openingDelayMinutes: true,
  openedAt: true,
  pricesOpenedAt: true,
} as const

/** The select of a lot, for `standstillUntilOf`: a lot has one decision that holds, the latest that was not withdrawn. */
export const standstillColumns = {
  status: true,
  decisions: {
    where: { status: { not: 'cancelled' } },
    orderBy: { decidedAt: 'desc' },
    take: 1,
    select: { standstillEndsOn: true },
  },
} as const

type LotRow = { readonly status: string; readonly decisions: readonly { readonly standstillEndsOn: Date | null }[] }
const toLotStandstill = ({ status, decisions }: LotRow): LotStandstill => ({
  status,
  standstillEndsOn: toDayOrNull(decisions[0]?.standstillEndsOn ?? null),
})
/** The last day of the standstill of a tender with these lots, as who reads may see it. */
export const standstillUntilOf = (lots: readonly LotRow[]) => standstillOf(lots.map(toLotStandstill))

/** Reads a row; regime and status are held to their lists by the database. */
export const toTenderMoments = (row: TenderMomentColumns): TenderMoments => ({
  regime: row.regime as Regime,
  status: row.status as TenderStatus,
  publishedAt: toInstantOrNull(row.publishedAt),
  enquiriesCloseAt: toInstantOrNull(row.enquiriesCloseAt),
  bidsCloseAt: toInstantOrNull(row.bidsCloseAt),
  openingDelayMinutes: row.openingDelayMinutes,
  openedAt: toInstantOrNull(row.openedAt),
  pricesOpenedAt: toInstantOrNull(row.pricesOpenedAt),
})
