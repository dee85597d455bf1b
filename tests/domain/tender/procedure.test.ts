/**
 * A tender from closing to contracts as the pure rules allow it, whatever people try and in whatever order: every act is
 * tried against its rule at a clock that only goes forward, and what may never be is looked at after each.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type CivilDate, dayOf, type Instant, instant } from '~/kernel/civil-date'
import { cents, sumCents } from '~/kernel/money'
import {
  type AwardStatus,
  awardStepProblem,
  awardValues,
  type Candidate,
  ceilingShares,
  chooseWinners,
} from '~/modules/tender/domain/award-steps'
import {
  consensusProblem,
  isQualitySettled,
  type LotEvaluationStatus,
  settleProblem,
} from '~/modules/tender/domain/lot-evaluation'
import { openerRefusal, openingRefusal } from '~/modules/tender/domain/opening-rules'
import { type ObjectionFacts, objectionKinds, objectionStatuses, standstill } from '~/modules/tender/domain/standstill'
import { type WeightedCriterion, weightProblems } from '~/modules/tender/domain/weights'

const closesAt = instant(Date.parse('2026-10-12T10:00:00Z'))
const hourMs = 3_600_000
const ceiling = cents(300_000_001)
const room = 2
const ranked: readonly Candidate[] = [1, 2, 3].map((rank) => ({ bidId: `b${rank}`, supplierId: `s${rank}`, rank }))

type Procedure = {
  now: Instant
  firstOpener: string | null
  openedBy: readonly string[]
  openedAt: Instant | null
  pricesOpenedAt: Instant | null
  sheets: Readonly<Record<string, boolean>>
  evaluation: LotEvaluationStatus
  agreed: boolean
  decision: { status: AwardStatus; endsOn: CivilDate | null; objections: readonly ObjectionFacts[] } | null
  contracts: readonly number[]
}
const start: Procedure = {
  now: instant(closesAt - hourMs),
  firstOpener: null,
  openedBy: [],
  openedAt: null,
  pricesOpenedAt: null,
  sheets: { e1: false, e2: false },
  evaluation: 'individual',
  agreed: false,
  decision: null,
  contracts: [],
}

type Act =
  | { act: 'wait'; hours: number }
  | { act: 'give'; who: string; part: 'quality' | 'price' }
  | { act: 'score'; who: string }
  | { act: 'consensus' | 'agree' | 'settle' | 'decide' | 'send' | 'finalize' | 'cancel' }
  | { act: 'object'; objection: ObjectionFacts }
  | { act: 'resolve'; to: 'upheld' | 'dismissed' | 'withdrawn' }

const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant('wait' as const), hours: fc.integer({ min: 0, max: 24 * 12 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('give' as const),
      who: fc.constantFrom('o1', 'o2'),
      part: fc.constantFrom('quality' as const, 'price' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('score' as const), who: fc.constantFrom('e1', 'e2') }) },
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constantFrom('consensus', 'agree', 'settle', 'decide', 'send', 'finalize', 'cancel' as const),
    }),
  },
  fc.record({
    act: fc.constant('object' as const),
    objection: fc.record({ kind: fc.constantFrom(...objectionKinds), status: fc.constantFrom(...objectionStatuses) }),
  }),
  fc.record({
    act: fc.constant('resolve' as const),
    to: fc.constantFrom('upheld' as const, 'dismissed' as const, 'withdrawn' as const),
  }),
)

/** The procedure after the act, or as it was when a rule refuses it. */
function attempt(procedure: Procedure, act: Act): Procedure {
  const { now, decision } = procedure
  if (act.act === 'wait') return { ...procedure, now: instant(now + act.hours * hourMs) }
  if (act.act === 'give') return give(procedure, act)
  if (act.act === 'score') {
    return procedure.openedAt === null || procedure.evaluation !== 'individual'
      ? procedure
      : { ...procedure, sheets: { ...procedure.sheets, [act.who]: true } }
  }
  if (act.act === 'object' && decision?.endsOn)
    return { ...procedure, decision: { ...decision, objections: [...decision.objections, act.objection] } }
  if (act.act === 'resolve' && decision) {
    const objections = decision.objections.map((each) =>
      each.status === 'pending' ? { ...each, status: act.to } : each,
    )
    return { ...procedure, decision: { ...decision, objections } }
  }
  return evaluateOrAward(procedure, act)
}

function give(procedure: Procedure, { who, part }: { who: string; part: 'quality' | 'price' }): Procedure {
  const { now, openedAt, pricesOpenedAt, firstOpener } = procedure
  const refusal =
    openingRefusal(
      {
        part,
        bidsCloseAt: closesAt,
        delayMinutes: 60,
        isCancelled: false,
        openedAt,
        pricesOpenedAt,
        openQuestions: 0,
        qualityIsSettled: isQualitySettled([{ status: procedure.evaluation, admittedBids: 3 }]),
        hasKeys: true,
      },
      now,
    ) ??
    openerRefusal({
      kind: 'opener',
      hasOwnKey: true,
      isAppointed: true,
      isBidder: false,
      wasFirst: firstOpener === `${part} ${who}`,
      escrowReason: '',
    })
  if (refusal !== null) return procedure
  if (!firstOpener?.startsWith(part)) return { ...procedure, firstOpener: `${part} ${who}` }
  const moment = part === 'quality' ? { openedAt: now } : { pricesOpenedAt: now }
  return { ...procedure, ...moment, openedBy: [firstOpener, `${part} ${who}`], firstOpener: null }
}

function evaluateOrAward(procedure: Procedure, { act }: Act): Procedure {
  const { now, decision, evaluation, sheets, agreed } = procedure
  const handedIn = Object.entries(sheets).map(([evaluatorId, isFinal]) => ({ evaluatorId, isFinal, isCleared: true }))
  const cell = { bidId: 'b1', criterionId: 'c' }
  if (act === 'consensus' && consensusProblem(evaluation, { sheets: handedIn }) === null)
    return { ...procedure, evaluation: 'consensus' }
  if (act === 'agree' && evaluation === 'consensus') return { ...procedure, agreed: true }
  if (act === 'settle') {
    const problem = settleProblem(evaluation, {
      cells: [cell],
      agreed: agreed ? [{ ...cell, score: 60, motivation: 'Goed.', differenceReason: '' }] : [],
      individual: new Map([['b1:c', [60, 60]]]),
      presentUserIds: ['e1', 'e2'],
      minutes: 'Besproken.',
      evaluatorIds: ['e1', 'e2'],
      openChecks: 0,
    })
    return problem === null ? { ...procedure, evaluation: 'settled' } : procedure
  }
  if (act === 'decide' && procedure.pricesOpenedAt !== null && decision === null)
    return { ...procedure, decision: { status: 'pending', endsOn: null, objections: [] } }
  if (act === 'send' && decision?.endsOn === null)
    return { ...procedure, decision: { ...decision, endsOn: standstill(now, 20).endsOn } }
  if (decision === null) return procedure
  const facts = { ...decision, contracts: procedure.contracts.length }
  if (act === 'cancel' && awardStepProblem(facts, 'cancelled', dayOf(now)) === null)
    return { ...procedure, decision: null }
  if (act === 'finalize' && awardStepProblem(facts, 'active', dayOf(now)) === null)
    return { ...procedure, decision: { ...decision, status: 'active' }, contracts: contractsOf() }
  return procedure
}

function contractsOf(): readonly number[] {
  const winners = chooseWinners(ranked, room)
  if (!winners.ok) return []
  return awardValues(ceiling, winners.value.length).map((value) =>
    Number(
      sumCents(
        ceilingShares(value ?? cents(0), {
          municipalities: ['0546', '0547'].map((code) => ({ code, part: 1 })),
          daysOfYear: [
            { year: 2027, days: 184 },
            { year: 2028, days: 366 },
          ],
        }).map(({ amountCents }) => amountCents),
      ),
    ),
  )
}

function expectSound({ now, openedAt, pricesOpenedAt, openedBy, evaluation, sheets, decision, contracts }: Procedure) {
  if (openedAt === null) expect([evaluation, ...Object.values(sheets)]).toEqual(['individual', false, false])
  else expect(openedAt).toBeGreaterThanOrEqual(closesAt + hourMs)
  expect(new Set(openedBy).size).toBe(openedBy.length)
  if (pricesOpenedAt !== null) expect(evaluation).toBe('settled')
  if (decision !== null) expect(pricesOpenedAt).not.toBeNull()
  if (contracts.length === 0) return
  expect(decision?.status).toBe('active')
  expect(dayOf(now) > addDays(decision?.endsOn ?? dayOf(now), 0)).toBe(true)
  expect(contracts.length).toBeLessThanOrEqual(room)
  expect(contracts.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(Number(ceiling))
}

/** What gets a tender from closing to contracts when nobody objects; the property mixes anything between. */
const road: readonly Act[] = [
  { act: 'wait', hours: 3 },
  { act: 'give', who: 'o1', part: 'quality' },
  { act: 'give', who: 'o2', part: 'quality' },
  { act: 'score', who: 'e1' },
  { act: 'score', who: 'e2' },
  { act: 'consensus' },
  { act: 'agree' },
  { act: 'settle' },
  { act: 'give', who: 'o1', part: 'price' },
  { act: 'give', who: 'o2', part: 'price' },
  { act: 'decide' },
  { act: 'send' },
  { act: 'wait', hours: 24 * 22 },
  { act: 'finalize' },
]

test('the road leads to contracts, to the cent of the ceiling', () => {
  const end = road.reduce(attempt, start)
  expect(end.contracts).toEqual([150_000_001, 150_000_000])
  expectSound(end)
})

test('whatever is tried in between: nothing read before opening, no price before quality, no contract in standstill', () => {
  const mixed = fc.array(fc.array(acts, { maxLength: 4 }), { minLength: road.length, maxLength: road.length })
  fc.assert(
    fc.property(mixed, (between) => {
      let procedure = start
      for (const [at, step] of road.entries()) {
        for (const act of [...(between[at] ?? []), step]) {
          const before = procedure
          procedure = attempt(procedure, act)
          expectSound(procedure)
          // A contract is made in one step, from a decision that was free to be made definitive on that day.
          if (before.contracts.length === 0 && procedure.contracts.length > 0)
            expect(
              before.decision?.objections.some(
                ({ kind, status }) => (status === 'pending' || status === 'upheld') && kind !== 'complaint',
              ),
            ).toBe(false)
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('weights: together exactly 100 %, and a basis point more or less is told', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 2_000 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(parts, fc.integer({ min: -5, max: 5 }), (weights, off) => {
      const criteria: WeightedCriterion[] = weights.map((weightBp, at) => ({
        id: `c${at}`,
        parentId: null,
        code: `G${at + 1}`,
        weightBp,
      }))
      const price = 10_000 - weights.reduce((sum, each) => sum + each, 0) + off
      expect(weightProblems(price, criteria).map(({ code }) => code)).toEqual(off === 0 ? [] : ['sumDiffers'])
    }),
  )
})
