import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilDate } from '~/kernel/civil-date'
import { cents, sumCents } from '~/kernel/money'
import {
  approvalBodies,
  approvalOutcomes,
  approvalProblem,
  approvalState,
  isSettled,
} from '~/modules/strategy/domain/approval'
import { burdenHours } from '~/modules/strategy/domain/burden'
import {
  type ChoiceFacts,
  contractingModels,
  fundings,
  priceForms,
  rankings,
} from '~/modules/strategy/domain/choice-kinds'
import { combinationProblems } from '~/modules/strategy/domain/combination-rules'
import { missingForFixing, type SegmentToFix } from '~/modules/strategy/domain/completeness'
import { readDuration, readOptions, reasonAsked, wholeTermMonths } from '~/modules/strategy/domain/duration-rules'
import { amountsPerLot, overTerm, yearTotals } from '~/modules/strategy/domain/segment-amounts'
import { readGroupPath, toTree } from '~/modules/strategy/domain/segment-tree'
import { isAboveSasThreshold, settingOn } from '~/modules/strategy/domain/strategy-settings'
import { checkStrategyStep, strategyStatuses } from '~/modules/strategy/domain/strategy-status'
import { differenceBetween } from '~/modules/strategy/domain/version-difference'
import { strategyProblemText } from '~/modules/strategy/texts-problems'

const today = civilDate('2026-11-23')
const choice = (change: Partial<ChoiceFacts> = {}): ChoiceFacts => ({
  model: 'sasWithAwardCriteria',
  ranking: 'quality',
  funding: 'effort',
  priceForm: 'unitTariff',
  durationMonths: 36,
  optionMonths: [12],
  durationReason: '',
  maxProviders: 8,
  ...change,
})
const codes = (change: Partial<ChoiceFacts>) => combinationProblems(choice(change)).map(({ code }) => code)

describe('what goes together', () => {
  test.each<[string, Partial<ChoiceFacts>, string[]]>([
    ['a tender on quality', {}, []],
    ['open house for everybody', { model: 'openHouse', ranking: 'none', maxProviders: null }, []],
    ['open house with a maximum', { model: 'openHouse', ranking: 'none' }, ['openHouseMaximum']],
    ['open house that ranks', { model: 'openHouse', maxProviders: null }, ['openHouseRanking']],
    ['SAS without criteria that ranks', { model: 'sasWithoutAwardCriteria' }, ['modelWithoutRanking']],
    ['SAS with criteria that does not', { ranking: 'none' }, ['modelNeedsRanking']],
    ['a task per unit', { funding: 'task' }, ['taskPerUnit']],
    ['a task with a budget', { funding: 'task', priceForm: 'budget' }, []],
    ['output per unit', { funding: 'output' }, ['priceFormFunding']],
    ['a subsidy per unit', { model: 'subsidy', ranking: 'none' }, ['subsidyPerUnit']],
    ['a subsidy for a task', { model: 'subsidy', ranking: 'none', funding: 'task', priceForm: 'budget' }, []],
  ])('%s', (_, change, expected) => expect(codes(change)).toEqual(expected))

  test('for every model and every funding there is a choice that goes together, but no task is paid per unit', () => {
    for (const model of contractingModels)
      for (const funding of fundings) {
        const possible = rankings.flatMap((ranking) =>
          priceForms.filter(
            (priceForm) => codes({ model, funding, ranking, priceForm, maxProviders: null }).length === 0,
          ),
        )
        expect({ model, funding, any: possible.length > 0 }).toEqual({
          model,
          funding,
          any: !(model === 'subsidy' && funding === 'effort'),
        })
        if (funding === 'task') expect(possible).not.toContain('unitTariff')
      }
  })

  test('each refusal is one sentence', () => {
    for (const change of [{ model: 'openHouse' }, { funding: 'task' }, { ranking: 'none' }] as const)
      for (const problem of combinationProblems(choice(change)))
        expect(strategyProblemText(problem)).toMatch(/^[A-Z].*\.$/)
  })
})

describe('how long', () => {
  test.each([
    ['48', 48],
    [' 48 maanden ', 48],
    ['4 jaar', 48],
    ['1 jaar', 12],
    ['', 'durationMissing'],
    ['onbepaalde tijd', 'durationIndefinite'],
    ['vier', 'durationNotRead'],
    ['0', 'durationNotRead'],
    ['50 jaar', 'durationTooLong'],
  ])('“%s”', (typed, expected) => {
    const read = readDuration(typed)
    expect(read.ok ? read.value : read.problem.code).toBe(expected)
  })

  test.each([
    ['', []],
    ['geen', []],
    ['24', [24]],
    ['2 x 24', [24, 24]],
    ['2x24 maanden + 12', [24, 24, 12]],
    ['24, 12 en 12', [24, 12, 12]],
    ['twee', 'optionsNotRead'],
    ['0', 'optionsNotRead'],
    ['9 x 1', 'optionsTooMany'],
  ])('options “%s”', (typed, expected) => {
    const read = readOptions(typed)
    expect(read.ok ? read.value : read.problem.code).toEqual(expected)
  })

  test.each([
    [36, [12], null],
    [36, [13], 'longNeedsReason'],
    [48, [], null],
    [49, [], 'longNeedsReason'],
    [35, [], 'shortNeedsReason'],
    [24, [24], 'shortNeedsReason'],
  ])('%i months with options %j asks %s', (durationMonths, optionMonths, code) => {
    expect(reasonAsked({ durationMonths, optionMonths }, today)?.code ?? null).toBe(code)
  })

  test('a setting is judged by the number of its time, and the oldest one before that', () => {
    expect(settingOn('longestMonths', civilDate('2000-01-01')).value).toBe(48)
    expect(wholeTermMonths({ durationMonths: 48, optionMonths: [24, 24] })).toBe(96)
    expect([74_999_999, 75_000_000].map((total) => isAboveSasThreshold(cents(total), today))).toEqual([false, true])
  })
})

const complete: SegmentToFix = {
  ...choice(),
  rationale: 'Daarom.',
  resultCodes: ['KG1'],
  productCategories: ['45'],
  amounts: [{ municipalityCode: '0546', estimatedCents: cents(100), ceilingCents: cents(110) }],
  lots: [{ name: 'Perceel', municipalityCodes: ['0546'] }],
}
describe('what is missing before a segment can be fixed', () => {
  test.each<[string, Partial<SegmentToFix>, string[]]>([
    ['nothing', {}, []],
    ['rationale and results', { rationale: ' ', resultCodes: [] }, ['rationaleMissing', 'resultsMissing']],
    ['a reason for more than 48 months', { durationMonths: 49 }, ['longNeedsReason']],
    ['a number of partners', { model: 'strategicPartners', maxProviders: null }, ['partnersNeedMaximum']],
    ['amounts', { amounts: [] }, ['amountsMissing']],
    [
      'a ceiling',
      { amounts: [{ municipalityCode: '0546', estimatedCents: cents(1), ceilingCents: cents(0) }] },
      ['ceilingMissing'],
    ],
    [
      'a ceiling above the estimate',
      { amounts: [{ municipalityCode: '0546', estimatedCents: cents(2), ceilingCents: cents(1) }] },
      ['ceilingBelowEstimate'],
    ],
    ['lots', { lots: [] }, ['lotsMissing']],
    [
      'a lot for who pays and money for who is served',
      { lots: [{ name: 'P', municipalityCodes: ['0547'] }] },
      ['municipalityWithoutLot', 'lotWithoutAmount'],
    ],
  ])('%s', (_, change, expected) =>
    expect(missingForFixing({ ...complete, ...change }, today).map(({ code }) => code)).toEqual(expected),
  )
})

describe('amounts', () => {
  const amount = fc.record({
    municipalityCode: fc.constantFrom('0546', '0547', '0579'),
    estimatedCents: fc.integer({ min: 0, max: 5_000_000_000 }).map(cents),
    ceilingCents: fc.integer({ min: 0, max: 5_000_000_000 }).map(cents),
  })
  const lot = fc.record({
    id: fc.uuid(),
    municipalityCodes: fc.subarray(['0546', '0547', '0579'], { minLength: 1 }),
    share: fc.integer({ min: 1, max: 9 }),
  })
  test('property: lots add up to what the municipalities that they serve pay, to the cent', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(amount, { selector: (a) => a.municipalityCode }),
        fc.uniqueArray(lot, { selector: (l) => l.id, minLength: 1, maxLength: 5 }),
        (amounts, lots) => {
          const served = amounts.filter((a) => lots.some((l) => l.municipalityCodes.includes(a.municipalityCode)))
          const parts = [...amountsPerLot(amounts, lots).values()]
          expect(sumCents(parts.map((p) => p.ceilingCents))).toBe(yearTotals(served).ceilingCents)
          expect(sumCents(parts.map((p) => p.estimatedCents))).toBe(yearTotals(served).estimatedCents)
        },
      ),
    )
  })
  test('a year over a term, rounded once', () => {
    expect(overTerm(cents(100_00), 30)).toBe(250_00)
    expect(overTerm(cents(1), 6)).toBe(1)
  })
  test('paperwork is rounded up', () => {
    expect(burdenHours([])).toBe(0)
    expect(
      burdenHours([
        { name: 'T3', columns: 13, timesPerYear: 12, minutes: 25 },
        { name: 'T1', columns: 14, timesPerYear: 1, minutes: 120 },
      ]),
    ).toBe(7)
  })
})

describe('who decides', () => {
  const approval = {
    municipalityCode: '0546',
    body: 'council',
    isRequired: true,
    plannedOn: null,
    decidedOn: null,
    outcome: 'planned',
    mandate: '',
  } as const
  test('a council may take note, a college may not', () => {
    const settled = approvalBodies.map((body) =>
      approvalOutcomes.filter((outcome) => isSettled({ body, isRequired: true, outcome })),
    )
    expect(settled).toEqual([
      ['adopted', 'agreed'],
      ['adopted', 'agreed', 'noted'],
    ])
  })
  test.each([
    ['no mandate', { ...approval, isRequired: false }, 'mandateMissing'],
    ['a mandate', { ...approval, isRequired: false, mandate: 'Besluit 2019-12' }, null],
    ['a decision without a day', { ...approval, outcome: 'adopted' as const }, 'decidedOnMissing'],
    ['a day without a decision', { ...approval, decidedOn: today }, 'outcomeMissing'],
    [
      'a day to come',
      { ...approval, outcome: 'adopted' as const, decidedOn: civilDate('2026-11-24') },
      'decidedInFuture',
    ],
    [
      'a college that takes note',
      { ...approval, body: 'college' as const, outcome: 'noted' as const, decidedOn: today },
      'notForCollege',
    ],
    ['today', { ...approval, outcome: 'noted' as const, decidedOn: today }, null],
  ])('%s', (_, one, code) => expect(approvalProblem(one, today)?.code ?? null).toBe(code))
  test('a body is late the day after it planned to decide', () => {
    expect(approvalState({ ...approval, plannedOn: today }, today)).toBe('waiting')
    expect(approvalState({ ...approval, plannedOn: civilDate('2026-11-22') }, today)).toBe('late')
    expect(approvalState({ ...approval, outcome: 'rejected', decidedOn: today }, today)).toBe('rejected')
  })
})

test('what is fixed or withdrawn goes nowhere; only what lies before the bodies can be fixed', () => {
  const possible = strategyStatuses.flatMap((from) =>
    strategyStatuses.filter((to) => checkStrategyStep(from, to).ok).map((to) => `${from}>${to}`),
  )
  expect(possible).toEqual([
    'draft>submitted',
    'draft>withdrawn',
    'submitted>draft',
    'submitted>fixed',
    'submitted>withdrawn',
  ])
})

test('the tree keeps the order and shows every segment once', () => {
  const path = (text: string) => ({ name: text, groupPath: readGroupPath(text) })
  const tree = toTree([path('A > B'), path(''), path('A'), path('C'), path('A>B')])
  expect(tree.leaves.map((leaf) => leaf.name)).toEqual([''])
  expect(
    tree.branches.map(({ name, leaves, branches }) => [
      name,
      leaves.length,
      branches.map((b) => [b.name, b.leaves.length]),
    ]),
  ).toEqual([
    ['A', 1, [['B', 2]]],
    ['C', 1, []],
  ])
})

test('the difference tells what was added, what is gone and what reads otherwise', () => {
  const segment = (segmentCode: string, text: string) => ({
    segmentCode,
    segmentName: segmentCode,
    parts: [{ label: 'Duur', text }],
  })
  expect(
    differenceBetween(
      [segment('a', '1'), segment('b', '1'), segment('d', '1')],
      [segment('a', '1'), segment('b', '2'), segment('c', '1')],
    ),
  ).toEqual([
    { segmentCode: 'b', segmentName: 'b', kind: 'changed', parts: [{ label: 'Duur', before: '1', after: '2' }] },
    { segmentCode: 'c', segmentName: 'c', kind: 'added', parts: [{ label: 'Duur', before: '', after: '1' }] },
    { segmentCode: 'd', segmentName: 'd', kind: 'removed', parts: [{ label: 'Duur', before: '1', after: '' }] },
  ])
})
