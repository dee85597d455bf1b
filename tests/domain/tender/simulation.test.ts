import { describe, expect, test } from 'vitest'
import { readSimulation, simulate, turnedOrders, unreadBidders } from '~/modules/tender/domain/simulation'

const lot = { priceWeightBp: 5000, rules: null, bounds: { lowestCents: 50_000_00, highestCents: 200_000_00 } }
const query = (fields: Record<string, string>) => new URLSearchParams(fields)
const typed = query({
  'prijs-a': '100.000',
  'kwaliteit-a': '60',
  'prijs-b': '120.000',
  'kwaliteit-b': '73',
  'prijs-c': '60.000',
  'kwaliteit-c': '10',
})

describe('what was typed for the simulator', () => {
  test('whole bids are read; half of one, or what is no amount or percentage, is named', () => {
    expect(readSimulation(typed).map(({ bidId }) => bidId)).toEqual(['A', 'B', 'C'])
    expect(unreadBidders(typed)).toEqual([])
    const wrong = query({ 'prijs-a': '12.50', 'kwaliteit-a': '60', 'prijs-b': '100', 'kwaliteit-c': '101' })
    expect(readSimulation(wrong)).toEqual([])
    expect(unreadBidders(wrong)).toEqual(['A', 'B', 'C'])
  })
})

describe('a bidder that drops out', () => {
  const bids = readSimulation(typed)

  test('can turn the order of the others when points follow from the lowest price', () => {
    const turned = turnedOrders('relative', lot, bids)
    expect(turned.length).toBeGreaterThan(0)
    for (const { without, first, second } of turned) {
      const ranks = (some: typeof bids) =>
        new Map(simulate('relative', lot, some)!.bids.map(({ bidId, rank }) => [bidId, rank]))
      const [all, rest] = [ranks(bids), ranks(bids.filter(({ bidId }) => bidId !== without))]
      expect(all.get(first)!).toBeLessThan(all.get(second)!)
      expect(rest.get(second)!).toBeLessThan(rest.get(first)!)
    }
  })

  test('never does with fixed bounds', () => expect(turnedOrders('absolute', lot, bids)).toEqual([]))
})
