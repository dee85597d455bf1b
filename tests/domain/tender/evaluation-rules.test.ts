/** Declarations, steps of the evaluation, evidence, repairs and the standstill, as tables. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, civilDate, instant } from '~/kernel/civil-date'
import { isWorkingDay } from '~/kernel/working-days'
import {
  answerDueAt,
  answerProblem,
  bidVerdict,
  evidenceAge,
  judgeProblem,
  questionState,
} from '~/modules/tender/domain/eligibility'
import { isComplete, scaleOf, scoreProblem, sheetProblem } from '~/modules/tender/domain/given-scores'
import { canDeclare, decideInterest, declare, isCleared } from '~/modules/tender/domain/interest'
import {
  consensusProblem,
  isQualitySettled,
  qualifiedProblem,
  settleProblem,
} from '~/modules/tender/domain/lot-evaluation'
import { objectionIsInTime, signingBlock, standstill } from '~/modules/tender/domain/standstill'

const at = (text: string) => instant(Date.parse(text))
const day = civilDate

describe('conflicts of interest', () => {
  test.each([
    [null, false],
    ['none', true],
    ['declared', false],
    ['allowed', true],
    ['excluded', false],
  ] as const)('%s reads: %s', (status, reads) => expect(isCleared(status)).toBe(reads))

  test('who was excluded does not declare that away', () => {
    expect(canDeclare('excluded')).toBe(false)
    expect(declare('excluded', { hasInterest: false, explanation: '' })).toMatchObject({
      problem: { code: 'interestDecided' },
    })
    expect(declare(null, { hasInterest: true, explanation: ' ' })).toMatchObject({
      problem: { code: 'interestUnexplained' },
    })
    expect(declare('none', { hasInterest: true, explanation: 'Mijn zus werkt er.' })).toEqual({
      ok: true,
      value: 'declared',
    })
  })

  test('nobody decides on an interest of their own, or without a reason', () => {
    const declaration = { status: 'declared', userId: 'a' } as const
    expect(decideInterest(declaration, { deciderId: 'a', reason: 'x' })).toMatchObject({
      problem: { code: 'interestOwn' },
    })
    expect(decideInterest(declaration, { deciderId: 'b', reason: '' })).toMatchObject({
      problem: { code: 'reasonMissing' },
    })
    expect(decideInterest(declaration, { deciderId: 'b', reason: 'x' }).ok).toBe(true)
    expect(decideInterest({ ...declaration, status: 'none' }, { deciderId: 'b', reason: 'x' }).ok).toBe(false)
  })
})

describe('scores', () => {
  const scale = scaleOf([
    { score: 60, label: 'goed' },
    { score: 0, label: 'slecht' },
    { score: 101, label: 'te veel' },
  ])

  test('only the scores of the scale; a default one where none was stored', () => {
    expect(scale.map((point) => point.score)).toEqual([0, 60])
    expect(scaleOf(null).map((point) => point.score)).toEqual([0, 25, 60, 100])
    expect(scoreProblem(scale, { score: 50, motivation: 'x' })).toBe('scoreOffScale')
    expect(scoreProblem(scale, { score: null, motivation: '' })).toBeNull()
  })

  test('a sheet is handed in when every score has its reason', () => {
    expect(isComplete({ score: 0, motivation: ' ' })).toBe(false)
    expect(sheetProblem(0, [])).toMatchObject({ problem: { code: 'nothingToScore' } })
    expect(
      sheetProblem(2, [
        { score: 60, motivation: 'ja' },
        { score: 0, motivation: '' },
      ]),
    ).toMatchObject({
      problem: { code: 'sheetIncomplete', params: { missing: 1 } },
    })
    expect(sheetProblem(1, [{ score: 60, motivation: 'ja' }]).ok).toBe(true)
  })
})

describe('consensus', () => {
  const sheet = (evaluatorId: string, isFinal = true, cleared = true) => ({ evaluatorId, isFinal, isCleared: cleared })
  test.each([
    ['everybody handed in', [sheet('a'), sheet('b')], null],
    ['one still works', [sheet('a'), sheet('b', false)], 'sheetsOpen'],
    ['one was excluded', [sheet('a'), sheet('b'), sheet('c', false, false)], null],
    ['only one judged', [sheet('a')], 'tooFewEvaluators'],
  ] as const)('opens when %s', (_, sheets, problem) => {
    expect(consensusProblem('individual', { sheets })?.code ?? null).toBe(problem)
  })
  test('opens once', () => expect(consensusProblem('consensus', { sheets: [] })?.code).toBe('stepTaken'))

  const cell = { bidId: 'b', criterionId: 'c' }
  const agreed = { ...cell, score: 60, motivation: 'm', differenceReason: '' }
  const state = {
    cells: [cell],
    agreed: [agreed],
    individual: new Map([['b:c', [60, 60]]]),
    presentUserIds: ['x'],
    minutes: 'Wij spraken.',
    evaluatorIds: ['x', 'y'],
    openChecks: 0,
  }
  test.each([
    ['all is there', {}, null],
    ['a check is open', { openChecks: 1 }, 'checksOpen'],
    ['a score is missing', { agreed: [] }, 'cellsOpen'],
    ['a difference is not explained', { individual: new Map([['b:c', [60, 25]]]) }, 'differencesUnexplained'],
    ['there are no minutes', { minutes: ' ' }, 'minutesMissing'],
    ['nobody who judged was there', { presentUserIds: ['z'] }, 'minutesMissing'],
  ] as const)('settling when %s', (_, change, problem) => {
    expect(settleProblem('consensus', { ...state, ...change })?.code ?? null).toBe(problem)
  })
  test.each([
    ['a check is open', 'individual', 1, 'checksOpen'],
    ['all meet every requirement', 'individual', 0, null],
    ['it was settled before', 'settled', 0, 'stepTaken'],
  ] as const)('the list of who qualifies, when %s', (_, status, open, problem) => {
    expect(qualifiedProblem(status, open)?.code ?? null).toBe(problem)
  })
  test('prices open when every lot with bids is settled', () => {
    expect(isQualitySettled([])).toBe(false)
    expect(
      isQualitySettled([
        { status: 'settled', admittedBids: 2 },
        { status: 'individual', admittedBids: 0 },
      ]),
    ).toBe(true)
    expect(
      isQualitySettled([
        { status: 'settled', admittedBids: 2 },
        { status: 'consensus', admittedBids: 1 },
      ]),
    ).toBe(false)
  })
})

describe('evidence and repair', () => {
  const closing = day('2026-10-01')
  test.each([
    ['2026-04-01', 6, 'fresh'],
    ['2026-03-31', 6, 'tooOld'],
    [null, 6, 'unknown'],
    ['2026-10-02', 6, 'afterClosing'],
    ['2010-01-01', null, 'notAsked'],
  ] as const)('evidence of %s, at most %s months: %s', (on, maxMonths, age) => {
    expect(evidenceAge({ on: on === null ? null : day(on), maxMonths }, closing)).toBe(age)
  })

  test('a term ends at five o’clock in Amsterdam on a working day, in winter and summer', () => {
    expect(answerDueAt(at('2026-11-26T09:00:00Z'), 2)).toBe(at('2026-11-30T16:00:00Z'))
    expect(answerDueAt(at('2026-07-02T09:00:00Z'), 2)).toBe(at('2026-07-06T15:00:00Z'))
  })

  const dueAt = at('2026-11-30T16:00:00Z')
  const open = { dueAt, answeredAt: null, judgement: null }
  test('in time at the very millisecond, late one later, and once', () => {
    expect(answerProblem(open, dueAt)).toBeNull()
    expect(answerProblem(open, instant(dueAt + 1))).toBe('answerLate')
    expect(answerProblem({ ...open, answeredAt: dueAt }, dueAt)).toBe('answerGiven')
    expect(questionState({ ...open, judgement: 'accepted' }, dueAt)).toBe('accepted')
    expect(judgeProblem(open, dueAt)).toBe('questionRunning')
    expect(judgeProblem(open, instant(dueAt + 1))).toBeNull()
  })

  test.each([
    [{ criteria: 2, met: 2, notMet: 0, openRepairs: 0 }, 'fit'],
    [{ criteria: 2, met: 1, notMet: 0, openRepairs: 0 }, 'open'],
    [{ criteria: 2, met: 1, notMet: 1, openRepairs: 1 }, 'open'],
    [{ criteria: 2, met: 1, notMet: 1, openRepairs: 0 }, 'unfit'],
  ] as const)('%o is %s', (checks, verdict) => expect(bidVerdict(checks)).toBe(verdict))
})

describe('standstill', () => {
  test('the case of 12 October 2020: to Monday 2 November; the vervaltermijn stays on Sunday', () => {
    const { endsOn, reason } = standstill(at('2020-10-12T12:00:00Z'), 20)
    expect(endsOn).toBe('2020-11-02')
    expect(reason).toMatchObject({ firstDay: '2020-10-13', countedEnd: '2020-11-01', movedBecause: 'weekend' })
  })

  test('ends on a working day, never earlier than counted, at most a long holiday later', () => {
    const anyMoment = fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2035-12-31T00:00:00Z') }).map(instant)
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: 1, max: 60 }), (sentAt, days) => {
        const { endsOn, reason } = standstill(sentAt, days)
        expect(isWorkingDay(endsOn)).toBe(true)
        expect(endsOn >= reason.countedEnd && endsOn <= addDays(reason.countedEnd, 4)).toBe(true)
        expect(reason.countedEnd).toBe(addDays(reason.firstDay, days - 1))
        const decision = { endsOn, objections: [] }
        expect(signingBlock(decision, endsOn)).toEqual({ code: 'standstillRunning', until: endsOn })
        expect(signingBlock(decision, addDays(endsOn, 1))).toBeNull()
      }),
    )
  })

  const over = { endsOn: day('2026-11-02'), objections: [] }
  test.each([
    ['objection', 'pending', 'objectionPending'],
    ['summaryProceedings', 'pending', 'objectionPending'],
    ['objection', 'upheld', 'objectionUpheld'],
    ['summaryProceedings', 'upheld', 'objectionUpheld'],
    ['complaint', 'upheld', null],
    ['complaint', 'pending', null],
    ['objection', 'dismissed', null],
  ] as const)('%s that is %s', (kind, status, code) => {
    expect(signingBlock({ ...over, objections: [{ kind, status }] }, day('2026-12-01'))?.code ?? null).toBe(code)
  })
  test('without letters there is no standstill to be over', () => {
    expect(signingBlock({ endsOn: null, objections: [] }, day('2030-01-01'))).toEqual({ code: 'lettersNotSent' })
  })
  test('summary proceedings after the term are late, a complaint never is', () => {
    const { endsOn } = standstill(at('2020-10-12T12:00:00Z'), 20)
    expect(objectionIsInTime('summaryProceedings', day('2020-11-02'), endsOn)).toBe(true)
    expect(objectionIsInTime('summaryProceedings', day('2020-11-03'), endsOn)).toBe(false)
    expect(objectionIsInTime('complaint', day('2021-01-01'), endsOn)).toBe(true)
  })
})
