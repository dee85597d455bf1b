/**
 * What the page of a lot's award shows: places and names, without the scores and prices behind them. A page's data is
 * written and read three times before it is HTML, and of a lot with 75 bids the rest was most of it.
 */
import type { StaffActor } from '~/kernel/actor'
import { type AskedLot, getAward } from './get-award.server'

/** Everything about one lot, the bids in the order of their places. */
export async function getAwardPage(actor: StaffActor, asked: AskedLot) {
  const { current, ...view } = await getAward(actor, asked)
  const bidders = new Map(current?.input.bids.map((bid) => [bid.bidId, bid]))
  return {
    ...view,
    current: current && {
      unit: current.outcome.unit,
      bids: [...current.outcome.bids]
        .sort((a, b) => a.rank - b.rank)
        .map((bid) => {
          const { name = '', supplierId = '' } = bidders.get(bid.bidId) ?? {}
          return { ...bid, name, supplierId }
        }),
    },
  }
}
export type AwardPageView = Awaited<ReturnType<typeof getAwardPage>>
