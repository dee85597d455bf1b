/** One page of the places of a lot, the best first. */
import type { BidOutcome, CalculationInput, CalculationOutcome } from './lot-calculation'

/** Who is awarded, and who comes near; of a lot with 75 bids the others are on the pages after it. */
const perPage = 25

export type PlacesPage = {
  readonly rows: readonly (BidOutcome & { readonly name: string })[]
  readonly page: number
  readonly pageSize: number
  readonly total: number
}

/** The page that was asked, or the last one when there are fewer. */
export function pageOfPlaces(
  { input, outcome }: { readonly input: Pick<CalculationInput, 'bids'>; readonly outcome: CalculationOutcome },
  asked: number,
): PlacesPage {
  const total = outcome.bids.length
  const page = Math.min(asked, Math.max(1, Math.ceil(total / perPage)))
  const names = new Map(input.bids.map((bid) => [bid.bidId, bid.name]))
  const rows = [...outcome.bids]
    .sort((a, b) => a.rank - b.rank)
    .slice((page - 1) * perPage, page * perPage)
    .map((bid) => ({ ...bid, name: names.get(bid.bidId) ?? '' }))
  return { rows, page, pageSize: perPage, total }
}
