/** The award: its state table, its winners, its amounts, low prices, letters and red flags. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, civilDate, instant } from '~/kernel/civil-date'
import { cents, sumCents } from '~/kernel/money'
import { canonical, type DraftLetter, missingReasons } from '~/modules/tender/domain/award-letter'
import {
  awardStatuses,
  awardStepProblem,
  awardSteps,
  awardValues,
  ceilingShares,
  chooseWinners,
  firstTermValue,
  wholeMonths,
} from '~/modules/tender/domain/award-steps'
import { lowPrices, totalOf } from '~/modules/tender/domain/low-price'
import { type FlagBid, redFlags } from '~/modules/tender/domain/red-flags'
import { redFlagTexts } from '~/modules/tender/texts-award'

const today = civilDate('2026-12-15')
const ended = { endsOn: civilDate('2026-12-14'), objections: [], contracts: 0 }

describe('the steps of an award', () => {
  test.each(awardStatuses.flatMap((from) => awardStatuses.map((to) => [from, to] as const)))('%s to %s', (from, to) => {
    const known = to in awardSteps[from]
    expect(awardStepProblem({ ...ended, status: from }, to, today)?.code ?? null).toBe(known ? null : 'stepUnknown')
  })

  test('never definitive in standstill, with an objection, or without letters, whatever happens in between', () => {
    const objection = fc.record({
      kind: fc.constantFrom('objection' as const, 'summaryProceedings' as const, 'complaint' as const),
      status: fc.constantFrom('pending' as const, 'upheld' as const, 'dismissed' as const, 'withdrawn' as const),
    })
    const ends = fc.option(fc.integer({ min: -40, max: 40 }).map((days) => addDays(today, days)))
    fc.assert(
      fc.property(ends, fc.array(objection, { maxLength: 4 }), (endsOn, objections) => {
        const problem = awardStepProblem({ status: 'pending', endsOn, objections, contracts: 0 }, 'active', today)
        const open = objections.some(
          ({ kind, status }) => kind !== 'complaint' && (status === 'pending' || status === 'upheld'),
        )
        expect(problem === null).toBe(endsOn !== null && today > endsOn && !open)
      }),
    )
  })

  test('a decision with contracts is not withdrawn', () => {
    expect(awardStepProblem({ ...ended, status: 'active', contracts: 1 }, 'cancelled', today)?.code).toBe(
      'contractsMade',
    )
  })
})

describe('winners and amounts', () => {
  const candidate = (rank: number) => ({ bidId: `b${rank}`, supplierId: `s${rank}`, rank })
  test('as many as there is room for; a tie across the border stops', () => {
    expect(chooseWinners([candidate(2), candidate(1), candidate(3)], 2)).toMatchObject({
      ok: true,
      value: [{ rank: 1 }, { rank: 2 }],
    })
    const tied = [candidate(1), { ...candidate(2), rank: 1 }]
    expect(chooseWinners(tied, 1)).toMatchObject({ problem: { code: 'tieAtBorder' } })
    expect(chooseWinners(tied, 2).ok).toBe(true)
    expect(chooseWinners(tied, null).ok).toBe(true)
  })

  test('values and ceilings add up to the cent, however many winners, municipalities and years', () => {
    const amount = fc.integer({ min: 0, max: 50_000_000_00 }).map(cents)
    const years = fc.array(fc.integer({ min: 1, max: 366 }), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 9 }), years, (ceiling, winners, days) => {
        const values = awardValues(ceiling, winners).map((value) => value!)
        expect(sumCents(values)).toBe(ceiling)
        const daysOfYear = days.map((each, index) => ({ year: 2027 + index, days: each }))
        const municipalities = ['0546', '0547', '0537', '1884'].map((code, at) => ({
          code,
          part: 1 + at * 5_000_000_01,
        }))
        const shares = ceilingShares(values[0]!, { municipalities, daysOfYear })
        expect(sumCents(shares.map((share) => share.amountCents))).toBe(values[0])
        const whole = municipalities.reduce((sum, { part }) => sum + part, 0)
        const allDays = days.reduce((sum, each) => sum + each, 0)
        for (const { municipalityCode, year, amountCents } of shares) {
          const own = municipalities.find(({ code }) => code === municipalityCode)?.part ?? 0
          const exact = (values[0]! * own * (days[year - 2027] ?? 0)) / (whole * allDays)
          // The largest remainders share the last cents: nobody is a whole cent off.
          expect(Math.abs(amountCents - exact)).toBeLessThan(1.01)
        }
      }),
    )
    expect(awardValues(null, 2)).toEqual([null, null])
  })

  test('what may be spent before the first option, and options of nothing', () => {
    const term = { contractMonths: 36, extensionMonths: 12, extensionCount: 2 }
    expect(wholeMonths(term)).toBe(60)
    expect(firstTermValue(cents(100_000_000), term)).toBe(60_000_000)
    expect(firstTermValue(cents(100_000_001), { ...term, extensionCount: 0 })).toBe(100_000_001)
  })
})

describe('abnormally low', () => {
  const bid = (bidId: string, euros: number) => ({
    bidId,
    lines: [{ lineId: 'l', amountCents: cents(Math.round(euros * 100)), quantity: 10 }],
  })
  test('asked at 30 % below the next one, not a cent less', () => {
    expect([...lowPrices([bid('a', 70), bid('b', 100)], []).keys()]).toEqual(['a'])
    expect([...lowPrices([bid('a', 70.01), bid('b', 100)], []).keys()]).toEqual([])
    expect([...lowPrices([bid('a', 1)], []).keys()]).toEqual([])
    expect(totalOf(bid('a', 70).lines)).toBe(70_000)
    // Two of one price are asked alike, in whatever order they stand; nothing at all is below anything.
    expect([...lowPrices([bid('a', 60), bid('b', 60), bid('c', 100)], []).keys()].sort()).toEqual(['a', 'b'])
    expect([...lowPrices([bid('a', 0), bid('b', 0), bid('c', 0.01)], []).keys()].sort()).toEqual(['a', 'b'])
  })
  test('asked below the floor of a real price, whatever the others do', () => {
    const found = lowPrices([bid('a', 95), bid('b', 100)], [{ lineId: 'l', minCents: cents(98_00) }])
    expect(found.get('a')).toEqual([{ code: 'belowFloor', lineIds: ['l'] }])
    expect(found.has('b')).toBe(false)
  })
})

describe('letters', () => {
  const criterion = {
    criterionId: 'c',
    code: 'G1',
    ownReason: 'Goed plan.',
    winnerReason: 'Beter plan.',
    advantage: '',
  }
  const draft = (kind: DraftLetter['kind'], change: Partial<DraftLetter> = {}): DraftLetter => ({
    bidId: 'b',
    name: 'B',
    kind,
    criteria: [criterion],
    disqualification: null,
    ...change,
  })
  test.each([
    ['the winner needs no advantage of itself', draft('awarded'), []],
    ['who lost reads the advantage of the winner', draft('rejected'), ['advantage']],
    [
      'an empty reason of the evaluators',
      draft('awarded', { criteria: [{ ...criterion, ownReason: ' ' }] }),
      ['ownReason'],
    ],
    ['who was set aside reads why', draft('disqualified'), ['disqualification']],
    ['set aside with a reason', draft('disqualified', { disqualification: 'Geen GVA.' }), []],
  ] as const)('%s', (_, letter, missing) => {
    expect(missingReasons([letter]).map((each) => each.what)).toEqual(missing)
  })
  test('the same letter has the same text, whatever the order of its keys', () => {
    expect(canonical({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}')
  })
})

describe('red flags', () => {
  const at = (text: string) => instant(Date.parse(text))
  const bid = (name: string, total: number, change: Partial<FlagBid> = {}): FlagBid => ({
    bidId: name,
    name,
    status: 'valid',
    isWinner: false,
    totalCents: cents(total),
    amounts: [cents(total)],
    submittedAt: at('2026-10-01T08:00:00Z'),
    ...change,
  })
  const lot = {
    publishedAt: at('2026-08-01T08:00:00Z'),
    bidsCloseAt: at('2026-10-01T10:00:00Z'),
    estimatedCents: cents(1_000_000),
  }
  const out = { status: 'disqualified' } as const
  test.each([
    ['nothing unusual', lot, [bid('a', 900_000, { isWinner: true }), bid('b', 950_000)], []],
    [
      'a short period',
      { ...lot, publishedAt: at('2026-09-15T08:00:00Z') },
      [bid('a', 1), bid('b', 2)],
      ['shortPeriod'],
    ],
    ['one bid', lot, [bid('a', 900_000, { isWinner: true })], ['singleBid']],
    [
      'the winner close to the estimate',
      lot,
      [bid('a', 1_005_000, { isWinner: true }), bid('b', 1)],
      ['closeToEstimate'],
    ],
    [
      'a loser within half a per cent of the winner',
      lot,
      [bid('a', 900_000, { isWinner: true }), bid('b', 904_500)],
      ['closeToWinner'],
    ],
    ['a loser just beyond it', lot, [bid('a', 900_000, { isWinner: true }), bid('b', 904_545)], []],
    [
      'close, but set aside',
      lot,
      [bid('a', 900_000, { isWinner: true }), bid('b', 900_001, out), bid('c', 950_000)],
      [],
    ],
    [
      'the very same prices as the winner are told once',
      lot,
      [bid('a', 900_000, { isWinner: true }), bid('b', 900_000)],
      ['identicalPrices'],
    ],
    [
      'two winners close to each other',
      lot,
      [bid('a', 900_000, { isWinner: true }), bid('b', 900_100, { isWinner: true })],
      [],
    ],
    ['the same prices', lot, [bid('a', 900_000), bid('b', 900_000)], ['identicalPrices']],
    ['handed in late', lot, [bid('a', 1, { submittedAt: at('2026-10-01T10:00:00.001Z') }), bid('b', 2)], ['lateBid']],
    ['only one is left', lot, [bid('a', 1), bid('b', 2, out)], ['allButWinnerDisqualified']],
    ['the lowest was set aside', lot, [bid('a', 1, out), bid('b', 2), bid('c', 3)], ['lowestDisqualified']],
    [
      'half was set aside',
      lot,
      [bid('a', 1), bid('b', 2, out), bid('c', 3, out)],
      ['allButWinnerDisqualified', 'manyDisqualified'],
    ],
    [
      'no price of their own, so nothing to say about prices',
      lot,
      [bid('a', 0, { isWinner: true, amounts: [] }), bid('b', 0, { amounts: [] })],
      [],
    ],
    ['a heavy discount', lot, [bid('a', 599_999, { isWinner: true }), bid('b', 900_000)], ['heavyDiscount']],
  ] as const)('%s', (_, facts, bids, codes) => {
    expect(redFlags({ ...facts, bids }).map((flag) => flag.code)).toEqual(codes)
  })

  test('a flag of a price close to the winner says whom and how close, in Dutch', () => {
    const [flag] = redFlags({ ...lot, bids: [bid('a', 900_000, { isWinner: true }), bid('b', 903_600)] })
    expect(flag).toEqual({ code: 'closeToWinner', names: ['b'], figure: 40 })
    expect(redFlagTexts.closeToWinner.meaning('b', 40)).toBe(
      'De prijs van b wijkt hoogstens 0,4 % af van die van een winnaar.',
    )
  })
})
