/** Open house: windows to the second, steps, terms, the checklist, evidence and the contract; and no ranking anywhere. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type CivilDate, civilDate, instant } from '~/kernel/civil-date'
import { cents } from '~/kernel/money'
import {
  type AnswerInput,
  type ChecklistItem,
  checkAnswer,
  decisionProblem,
  requirementsOf,
  verdictOf,
} from '~/modules/tender/domain/admission-checklist'
import { admissionContract, fixedTariffs, isOpenTariff } from '~/modules/tender/domain/admission-contract'
import { evidenceState, lastDayOf } from '~/modules/tender/domain/admission-evidence'
import { admissionSortKeys, readAdmissionFilters, readEvidenceFilters } from '~/modules/tender/domain/admission-filters'
import { admissionStatuses, admissionStepProblem, admissionSteps } from '~/modules/tender/domain/admission-status'
import {
  completionDueOn,
  decisionDue,
  objectionUntil,
  suspendedDays,
  termsOn,
} from '~/modules/tender/domain/admission-terms'
import { admissionOpening, checkNewWindow, isInWindow, windowMoments } from '~/modules/tender/domain/admission-window'
import { regimeRules } from '~/modules/tender/domain/regime'

const day = civilDate
const at = (text: string) => instant(Date.parse(text))
const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(day('2025-10-01'), days))

describe('windows', () => {
  const spring = { opensOn: day('2027-03-01'), closesOn: day('2027-03-31') }
  test.each([
    ['a millisecond before midnight in winter', '2027-02-28T22:59:59.999Z', false],
    ['midnight in Amsterdam', '2027-02-28T23:00:00Z', true],
    ['the last millisecond, in summer time', '2027-03-31T21:59:59.999Z', true],
    ['midnight after the last day', '2027-03-31T22:00:00Z', false],
  ])('%s', (_, moment, open) => expect(isInWindow(spring, at(moment))).toBe(open))

  test('a window lasts whole days, one more than the difference, give or take the change of the clocks', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 200 }), (opensOn, days) => {
        const { from, before } = windowMoments({ opensOn, closesOn: addDays(opensOn, days) })
        expect(Math.abs(before - from - (days + 1) * 86_400_000)).toBeLessThanOrEqual(3_600_000)
      }),
    )
  })

  const house = {
    regime: 'openHouse',
    status: 'active',
    publishedAt: at('2026-06-01T07:00:00Z'),
    enquiriesCloseAt: null,
    bidsCloseAt: null,
    openingDelayMinutes: 60,
    openedAt: null,
    pricesOpenedAt: null,
  } as const
  test.each([
    ['no windows: all year', [], '2026-11-23T12:00:00Z', { kind: 'continuous' }],
    ['before the announcement', [], '2026-05-01T12:00:00Z', { kind: 'closed' }],
    ['between windows', [spring], '2026-11-23T12:00:00Z', { kind: 'between', opensOn: '2027-03-01' }],
    ['in a window', [spring], '2027-03-10T12:00:00Z', { kind: 'open', until: '2027-03-31' }],
    ['after the last', [spring], '2027-04-01T12:00:00Z', { kind: 'closed' }],
  ])('%s', (_, windows, now, opening) => expect(admissionOpening(house, windows, at(now))).toEqual(opening))

  test('a new window lies apart from the others and begins after today', () => {
    const today = day('2026-11-23')
    const of = (opensOn: string, closesOn: string) =>
      checkNewWindow({ opensOn: day(opensOn), closesOn: day(closesOn) }, [spring], today)
    expect(of('2027-05-01', '2027-05-31')).toMatchObject({ ok: true })
    expect(of('2027-03-31', '2027-04-02')).toMatchObject({ problem: { code: 'windowOverlaps' } })
    expect(of('2027-05-02', '2027-05-01')).toMatchObject({ problem: { code: 'windowOrder' } })
    expect(of('2026-11-23', '2026-11-30')).toMatchObject({ problem: { code: 'windowBegun' } })
  })
})

describe('steps', () => {
  test('every path ends, and nothing leads back from a decision', () => {
    for (const status of ['refused', 'withdrawn', 'ended'] as const) expect(admissionSteps[status]).toEqual({})
    for (const from of admissionStatuses)
      for (const to of ['admitted', 'refused'] as const)
        expect(admissionStepProblem({ status: from, openRequestUntil: null }, to, day('2026-11-23')) === null).toBe(
          from === 'submitted' || from === 'completing',
        )
  })
  test('nobody decides while the provider may complete, up to and including the last day', () => {
    const facts = { status: 'completing', openRequestUntil: day('2026-12-07') } as const
    expect(admissionStepProblem(facts, 'refused', day('2026-12-07'))).toMatchObject({ code: 'completionRunning' })
    expect(admissionStepProblem(facts, 'refused', day('2026-12-08'))).toBeNull()
  })
})

describe('terms', () => {
  test('dated and sourced: 56 days to decide, 14 to complete, 20 to object', () => {
    expect(termsOn(day('2026-11-23'))).toMatchObject({ decisionDays: 56, completionDays: 14, objectionDays: 20 })
    expect(completionDueOn(day('2026-11-19'))).toBe('2026-12-03')
    expect(objectionUntil(day('2026-11-23'))).toBe('2026-12-13')
    for (const source of Object.values(termsOn(day('2026-11-23')).sources)) expect(source.article).not.toBe('')
  })
  test('the term for deciding stands still while the provider completes, and ends on no day of rest', () => {
    const requests = [{ askedOn: day('2026-11-19'), dueOn: day('2026-12-03'), answeredOn: day('2026-11-26') }]
    const today = day('2026-12-01')
    expect(suspendedDays(requests, today)).toBe(7)
    expect(decisionDue(day('2026-11-10'), { ownDays: null, requests, today })).toMatchObject({
      countedOn: '2027-01-12',
      lastOn: '2027-01-12',
      suspended: 7,
    })
    // 31 October 2026 is a Saturday.
    expect(decisionDue(day('2026-10-01'), { ownDays: 30, requests: [], today }).lastOn).toBe('2026-11-02')
  })
  test('a request never shortens the term, and never stops it for longer than its own', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40), fc.nat(40), fc.option(fc.nat(60)), (askedOn, term, later, answered) => {
        const request = {
          askedOn,
          dueOn: addDays(askedOn, term),
          answeredOn: answered === null ? null : addDays(askedOn, answered),
        }
        const days = suspendedDays([request], addDays(askedOn, later))
        expect(days).toBeGreaterThanOrEqual(0)
        expect(days).toBeLessThanOrEqual(term)
      }),
    )
  })
})

const item = (outcome: ChecklistItem['outcome'], reason = '', code = 'U1'): ChecklistItem => ({
  code,
  answered: true,
  outcome,
  reason,
})
const anyItem = fc.record({
  code: fc.constantFrom('U1', 'U2', 'GE1'),
  answered: fc.boolean(),
  outcome: fc.constantFrom('met' as const, 'notMet' as const, null),
  reason: fc.constantFrom('', 'Omdat het ontbreekt.'),
})

describe('checklist', () => {
  test('the requirements of the lot and of all lots, and never an award criterion', () => {
    const of = (id: string, kind: string, lotId: string | null = null, answerKind = 'yesNo') => ({
      id,
      kind,
      lotId,
      answerKind,
      evidenceMaxMonths: null,
    })
    const all = [of('a', 'exclusion'), of('b', 'suitability', 'other'), of('c', 'execution', 'mine'), of('d', 'award')]
    expect(requirementsOf([...all, of('e', 'exclusion', null, 'none')], 'mine').map(({ id }) => id)).toEqual(['a', 'c'])
  })

  const file = { answerKind: 'file', evidenceMaxMonths: 6 } as const
  const shown: AnswerInput = {
    isMet: null,
    text: '',
    hasFile: true,
    evidenceOn: day('2026-06-01'),
    expiresOn: null,
  }
  test.each<[string, Partial<AnswerInput>, string | null]>([
    ['fresh evidence', {}, null],
    ['on its last day', { evidenceOn: day('2026-05-23') }, null],
    ['a day too old', { evidenceOn: day('2026-05-22') }, 'evidenceTooOld'],
    ['from the future', { evidenceOn: day('2026-11-24') }, 'evidenceInFuture'],
    ['without its day', { evidenceOn: null }, 'evidenceDayMissing'],
    ['without a file', { hasFile: false }, 'fileMissing'],
    ['expired by its own words', { expiresOn: day('2026-11-22') }, 'expiryPassed'],
  ])('evidence: %s', (_, change, code) => {
    const checked = checkAnswer(file, { ...shown, ...change }, day('2026-11-23'))
    expect(checked.ok ? null : checked.problem.code).toBe(code)
  })

  test('admission asks that all is met, refusal a reason for each that is not', () => {
    expect(decisionProblem([item('met'), item(null, '', 'GE1')], 'admitted')).toEqual({
      code: 'itemsOpen',
      codes: 'GE1',
    })
    expect(decisionProblem([item('met'), item('notMet', 'x', 'U2')], 'admitted')).toEqual({
      code: 'notAllMet',
      codes: 'U2',
    })
    expect(decisionProblem([item('met')], 'refused')).toEqual({ code: 'nothingFailed' })
    expect(decisionProblem([item('notMet', ' ', 'U2')], 'refused')).toEqual({ code: 'reasonMissing', codes: 'U2' })
    expect(decisionProblem([item('notMet', 'Ontbreekt.')], 'refused')).toBeNull()
  })
  test('exactly one of admitting and refusing is possible once all is judged, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { minLength: 1 }), (items) => {
        const may = (to: 'admitted' | 'refused') => decisionProblem(items, to) === null
        expect(may('admitted') && may('refused')).toBe(false)
        expect(may('admitted')).toBe(items.every(({ outcome }) => outcome === 'met'))
        expect(verdictOf([...items].reverse())).toBe(verdictOf(items))
        if (may('refused')) expect(verdictOf(items)).toBe('refuse')
      }),
    )
  })
})

describe('evidence', () => {
  test.each<[string | null, string | null, number | null, string | null]>([
    [null, null, null, null],
    ['2026-06-30', null, 6, '2026-12-30'],
    ['2026-06-30', '2026-12-01', 6, '2026-12-01'],
    ['2026-06-30', '2028-01-01', 6, '2026-12-30'],
    ['2026-06-30', '2028-01-01', null, '2028-01-01'],
  ])('of %s, valid until %s, at most %s months: %s', (evidenceOn, expiresOn, months, last) =>
    expect(
      lastDayOf({ evidenceOn: evidenceOn as CivilDate | null, expiresOn: expiresOn as CivilDate | null }, months),
    ).toBe(last),
  )
  test.each([
    [null, 'forever'],
    ['2026-11-22', 'expired'],
    ['2026-11-23', 'soon'],
    ['2027-02-21', 'soon'],
    ['2027-02-22', 'valid'],
  ])('until %s is %s', (last, state) => expect(evidenceState(last as CivilDate | null, day('2026-11-23'))).toBe(state))
})

describe('contract', () => {
  const lot = { contractStartsOn: day('2026-07-01'), contractMonths: 48, yearCeilingCents: cents(36_500_000) }
  test('starts on the first of the next month and ends with the lot', () => {
    expect(admissionContract(lot, day('2026-11-23'))).toMatchObject({ startsOn: '2026-12-01', endsOn: '2030-06-30' })
    expect(admissionContract(lot, day('2026-05-10'))).toMatchObject({ startsOn: '2026-07-01' })
    expect(admissionContract(lot, day('2030-06-02'))).toBeNull()
  })
  test('what it may spend follows from the days only: the same for whoever is admitted on a day', () => {
    fc.assert(
      fc.property(anyDay, (decidedOn) => {
        const made = admissionContract(lot, decidedOn)
        expect(admissionContract(lot, decidedOn)).toEqual(made)
        if (made) expect(made.valueCents).toBeGreaterThan(0)
      }),
    )
    expect(admissionContract({ ...lot, yearCeilingCents: null }, day('2026-11-23'))?.valueCents).toBeNull()
  })
  test('a tariff is one amount for everybody', () => {
    const line = (productCode: string | null, min: number | null, max: number | null) => ({
      productCode,
      unit: '04',
      minAmountCents: min === null ? null : cents(min),
      maxAmountCents: max === null ? null : cents(max),
    })
    expect(fixedTariffs([line('45A04', 11_100, 11_100), line(null, 1, 1), line('45A49', 1, 2)])).toEqual([
      { productCode: '45A04', unit: '04', amountCents: 11_100 },
    ])
    expect([line('X', 1, 2), line('X', null, null), line('X', 1, 1), line(null, 1, 2)].map(isOpenTariff)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('no ranking anywhere', () => {
  test('the regime compares nothing', () => {
    const { ranks, steps, standstill } = regimeRules.openHouse
    expect({ ranks, standstill }).toEqual({ ranks: false, standstill: null })
    expect(steps).not.toContain('evaluate')
  })
  test('lists sort by name, lot, state and day, and a URL that asks for more is not heard', () => {
    expect(admissionSortKeys).toEqual(['aanbieder', 'perceel', 'ingediend', 'status'])
    expect(readAdmissionFilters(new URLSearchParams('status=draft&perceel=x&zoek=a%00'))).toEqual({
      search: 'a',
      statuses: null,
      lot: null,
    })
    expect(readEvidenceFilters(new URLSearchParams('bewijs=soon')).states).toEqual(['soon'])
  })
  test('what asks for a decision or a renewal is one choice', () => {
    expect(readAdmissionFilters(new URLSearchParams('status=waiting')).statuses).toEqual(['submitted', 'completing'])
    expect(readEvidenceFilters(new URLSearchParams('bewijs=due')).states).toEqual(['expired', 'soon'])
  })
  test('no rule, use case or page of open house knows a score, a weight, a rank or the number of others', () => {
    const root = 'app/modules/tender'
    const files = ['domain', 'server', 'ui', 'excel'].flatMap((layer) =>
      readdirSync(`${root}/${layer}`)
        .filter((name) => /admission|application|evidence/.test(name))
        .map((name) => `${root}/${layer}/${name}`),
    )
    expect(files.length).toBeGreaterThan(20)
    for (const file of files) {
      const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      expect({
        file,
        found: /\b(?:score|weight(?:Bp)?|rank|points|formula|maxAwards|winner)\w*\b/i.exec(code)?.[0] ?? null,
      }).toEqual({
        file,
        found: null,
      })
    }
  })
})
