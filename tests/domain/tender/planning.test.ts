/** Golden cases of counted days, and what must hold for any planning. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type CivilDate, civilDate, daysBetween } from '~/kernel/civil-date'
import { isWorkingDay } from '~/kernel/working-days'
import { countBack, countTerm, type Term } from '~/modules/tender/domain/counted-day'
import { planBackwards, planForwards, planningLinks, shortTerms, usualChoices } from '~/modules/tender/domain/planning'
import { type Regime, regimeRules, regimes, shortestTerm } from '~/modules/tender/domain/regime'

const legal = (count: number): Term => ({ count, unit: 'days', nature: 'legal' })
const contract = (count: number): Term => ({ count, unit: 'days', nature: 'contract' })

describe('golden cases', () => {
  test.each<[string, string, Term, string, string | null]>([
    ['sent 12-10-2020: ends Sunday 1-11, runs on to Monday 2-11', '2020-10-12', legal(20), '2020-11-02', 'weekend'],
    ['the same as contractual vervaltermijn: ends Sunday 1-11', '2020-10-12', contract(20), '2020-11-01', null],
    ['ends on a plain Tuesday', '2026-11-04', legal(20), '2026-11-24', null],
    ['ends on Good Friday 2026: to Tuesday after Easter', '2026-03-14', legal(20), '2026-04-07', 'goodFriday'],
    ['ends on 5 May 2026', '2026-04-15', legal(20), '2026-05-06', 'liberationDay'],
    ['King’s Day 2025 is Saturday 26 April: to Monday 28', '2025-04-06', legal(20), '2025-04-28', 'kingsDay'],
    ['Ascension 2026', '2026-04-24', legal(20), '2026-05-15', 'ascension'],
    ['Christmas 2026 is a Friday: to Monday 28', '2026-12-05', legal(20), '2026-12-28', 'christmas'],
  ])('%s', (_, trigger, term, last, because) => {
    const counted = countTerm(civilDate(trigger), term)
    expect(counted.firstOn).toBe(addDays(civilDate(trigger), 1))
    expect(counted.lastOn).toBe(last)
    expect(counted.shift?.because ?? null).toBe(because)
  })
  test('three days hold at least two working days (Atw art. 2)', () => {
    // Thursday before Good Friday 2026: Friday to Sunday are days of rest, and so is Monday.
    expect(countTerm(civilDate('2026-04-02'), legal(3))).toMatchObject({
      lastOn: '2026-04-08',
      shift: { article: 'atw-2' },
    })
  })
  test('a day that a decree makes a holiday counts as one', () => {
    const decreed = new Set(['2026-11-24'])
    expect(countTerm(civilDate('2026-11-04'), legal(20), decreed).lastOn).toBe('2026-11-25')
  })
})

test('minimum terms of the open procedure: 45, 40 electronic, 50 and 45 without free access; others have none', () => {
  expect(shortestTerm('open', { electronic: false, freeAccess: true })).toBe(45)
  expect(shortestTerm('open', { electronic: true, freeAccess: true })).toBe(40)
  expect(shortestTerm('open', { electronic: false, freeAccess: false })).toBe(50)
  expect(shortestTerm('open', { electronic: true, freeAccess: false })).toBe(45)
  expect(shortestTerm('sas', { electronic: true, freeAccess: true })).toBeNull()
})

test('open house has nothing that compares: no ranking, standstill, letters or weights', () => {
  const { ranks, steps, standstill, checks } = regimeRules.openHouse
  expect({ ranks, standstill }).toEqual({ ranks: false, standstill: null })
  for (const step of ['evaluate', 'letters', 'standstill', 'open'] as const) expect(steps).not.toContain(step)
  for (const check of ['weightsAddUp', 'formulaComplete'] as const) expect(checks).not.toContain(check)
  expect(checks).toContain('noRanking')
  expect(planningLinks(usualChoices('openHouse')).map(({ kind }) => kind)).toEqual(['signing', 'start'])
})

test('SAS without award criteria is SAS in everything but the ranking: same notices, documents, terms and standstill', () => {
  const { sas, sasUnranked, openHouse } = regimeRules
  const same = ['notices', 'documents', 'takesBids', 'minimumTerm', 'answersBefore', 'standstill', 'source'] as const
  for (const name of same) expect(sasUnranked[name]).toEqual(sas[name])
  expect([sas.ranks, sasUnranked.ranks, openHouse.ranks]).toEqual([true, false, false])
  expect([sas.takesBids, sasUnranked.takesBids, openHouse.takesBids]).toEqual([true, true, false])
  const without = (all: readonly string[], names: readonly string[]) => all.filter((each) => !names.includes(each))
  expect(without(sasUnranked.steps, ['qualify'])).toEqual(without(sas.steps, ['evaluate']))
  const own = ['noRanking', 'tariffsFixed']
  expect(without(sasUnranked.checks, own)).toEqual(without(sas.checks, ['weightsAddUp', 'formulaComplete']))
  expect(sasUnranked.checks).toEqual(expect.arrayContaining(own))
  const [ranked, unranked] = [usualChoices('sas'), usualChoices('sasUnranked')]
  expect(unranked.evaluationWorkingDays).toBeLessThan(ranked.evaluationWorkingDays)
  expect(planningLinks(unranked).map(({ kind }) => kind)).toEqual(planningLinks(ranked).map(({ kind }) => kind))
})

const days = fc.integer({ min: 0, max: 5000 }).map((n) => addDays(civilDate('2024-01-01'), n))
const choices = fc.record({
  regime: fc.constantFrom(...regimes),
  electronic: fc.boolean(),
  freeAccess: fc.boolean(),
  urgent: fc.boolean(),
  questionDays: fc.integer({ min: 1, max: 60 }),
  answerDays: fc.integer({ min: 1, max: 30 }),
  bidDays: fc.integer({ min: 1, max: 40 }),
  evaluationWorkingDays: fc.integer({ min: 1, max: 60 }),
  lettersWorkingDays: fc.integer({ min: 1, max: 10 }),
  standstillDays: fc.integer({ min: 20, max: 40 }),
  signingWorkingDays: fc.integer({ min: 1, max: 20 }),
  mobilisationDays: fc.integer({ min: 1, max: 200 }),
})
const on = (lines: readonly { kind: string; on: CivilDate }[], kind: string) =>
  lines.find((line) => line.kind === kind)?.on

describe('any planning', () => {
  test('dates are in order, and people act on working days', () => {
    fc.assert(
      fc.property(days, choices, (publication, chosen) => {
        const lines = planForwards(publication, chosen)
        for (const [index, line] of lines.entries()) {
          if (index > 0) expect(line.on > lines[index - 1]!.on).toBe(true)
          if (line.kind !== 'start') expect(isWorkingDay(line.on)).toBe(true)
        }
      }),
    )
  })
  test('is never shorter than the minimum, nor answers later than the law says', () => {
    fc.assert(
      fc.property(days, choices, (publication, chosen) => {
        const lines = planForwards(publication, chosen)
        const [first, closing, answers] = [on(lines, 'publication'), on(lines, 'closing'), on(lines, 'answersDue')]
        if (!first || !closing || !answers) return
        expect(daysBetween(first, closing)).toBeGreaterThanOrEqual(shortestTerm(chosen.regime, chosen) ?? 0)
        expect(daysBetween(answers, closing)).toBeGreaterThanOrEqual(chosen.urgent ? 4 : 10)
        const [letters, standstill] = [on(lines, 'letters')!, on(lines, 'standstillEnd')!]
        expect(daysBetween(letters, standstill)).toBeGreaterThanOrEqual(20)
      }),
    )
  })
  test('has no term that is too short; a day that is moved under one is told with the first day that may be', () => {
    fc.assert(
      fc.property(days, choices, fc.integer({ min: 1, max: 30 }), (publication, chosen, sooner) => {
        const planned = planForwards(publication, chosen).map(({ kind, on: plannedOn }) => ({ kind, plannedOn }))
        expect(shortTerms(planned, chosen)).toEqual([])
        const move = (kind: string) =>
          planned.map((each) => (each.kind === kind ? { ...each, plannedOn: addDays(each.plannedOn, -sooner) } : each))
        for (const kind of ['closing', 'standstillEnd']) {
          const moved = move(kind)
          for (const short of shortTerms(moved, chosen)) {
            expect(short.kind).toBe(kind)
            expect(short.earliestOn > moved.find((each) => each.kind === kind)!.plannedOn).toBe(true)
          }
        }
      }),
    )
  })
  test('an open procedure keeps 40 days by computer and 45 without; answers ten days, four when urgent', () => {
    const planned = [
      { kind: 'publication', plannedOn: civilDate('2027-01-04') },
      { kind: 'answersDue', plannedOn: civilDate('2027-02-05') },
      { kind: 'closing', plannedOn: civilDate('2027-02-12') },
    ] as const
    const of = { ...usualChoices('open'), electronic: true, freeAccess: true, urgent: false }
    const told = (change: Partial<typeof of>) =>
      shortTerms(planned, { ...of, ...change }).map(({ earliestOn, source }) => [earliestOn, source.article])
    expect(told({})).toEqual([
      ['2027-02-13', 'Aw 2012 art. 2.71 t/m 2.74'],
      ['2027-02-15', 'Aw 2012 art. 2.54'],
    ])
    expect(told({ electronic: false, urgent: true })).toEqual([['2027-02-18', 'Aw 2012 art. 2.71 t/m 2.74']])
    expect(shortTerms(planned, { ...of, regime: 'openHouse' })).toEqual([])
  })
  test('backwards then forwards agree, and the start is met', () => {
    fc.assert(
      fc.property(days, choices, (start, chosen) => {
        const back = planBackwards(start, chosen)
        const forward = planForwards(back[0]!.on, chosen)
        expect(forward.slice(0, -1)).toEqual(back.slice(0, -1))
        expect(forward.at(-1)!.on <= start).toBe(true)
        expect(back.at(-1)!.on).toBe(start)
      }),
    )
  })
  test('counting back finds the latest day from which a term is over in time', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), fc.boolean(), (last, count, isLegal) => {
        const term = isLegal ? legal(count) : contract(count)
        const trigger = countBack(last, term)
        expect(countTerm(trigger, term).lastOn <= last).toBe(true)
        expect(countTerm(addDays(trigger, 1), term).lastOn > last).toBe(true)
      }),
    )
  })
})

test.each<[Regime, number]>([
  ['sas', 10],
  ['sasUnranked', 10],
  ['open', 10],
  ['openHouse', 3],
])('%s has %i dates', (regime, count) =>
  expect(planForwards(civilDate('2026-11-23'), usualChoices(regime))).toHaveLength(count),
)
