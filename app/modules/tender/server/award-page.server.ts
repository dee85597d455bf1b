/**
 * What the page of a lot's award shows: places and names, without the scores and prices behind them. A page's data is
 * written and read three times before it is HTML, and of a lot with 75 bids the rest was most of it.
 */
import type { StaffActor } from '~/kernel/actor'
import { pageOfPlaces } from '../domain/places-page'
import { type AskedLot, getAward } from './get-award.server'

/** Everything about one lot, with one page of its bids in the order of their places; past the last comes the last. */
export async function getAwardPage(actor: StaffActor, { page, ...asked }: AskedLot & { readonly page: number }) {
  const { current, ...view } = await getAward(actor, asked)
  // Only decisions and draws tell of bidders by name, beside the places.
  const tellsOfAll = view.decision !== null || view.draw !== null || view.tied.length > 0
  return {
    ...view,
    current: current && {
      unit: current.outcome.unit,
      bidders: tellsOfAll ? current.input.bids.map(({ bidId, supplierId, name }) => ({ bidId, supplierId, name })) : [],
      places: pageOfPlaces(current, page),
    },
  }
}
export type AwardPageView = Awaited<ReturnType<typeof getAwardPage>>
