import { describe, expect, test } from 'vitest'
import { cents } from '~/kernel/money'
import type { ContractingModel, Ranking } from '~/modules/strategy/domain/choice-kinds'
import { planTenders, regimeOf, type SegmentToTender } from '~/modules/tender/domain/tender-plan'
import { generateProblemText } from '~/modules/tender/texts-plan'

const segment = (id: string, change: Partial<SegmentToTender> = {}): SegmentToTender => ({
  id,
  segmentCode: id,
  segmentName: id.toUpperCase(),
  model: 'sasWithAwardCriteria',
  ranking: 'priceQuality',
  funding: 'effort',
  maxProviders: 8,
  durationMonths: 48,
  optionMonths: [24, 24],
  amounts: [{ municipalityCode: '0546', estimatedCents: cents(100_00), ceilingCents: cents(110_00) }],
  lots: [
    { id: `${id}-1`, name: 'Eerste', municipalityCodes: ['0546'], area: '', share: 2 },
    { id: `${id}-2`, name: 'Tweede', municipalityCodes: ['0546'], area: 'Zuid', share: 1 },
  ],
  ...change,
})

describe('tenders from a strategy', () => {
  test('each foreseen lot becomes a lot, with its part of the money over the whole term', () => {
    const plan = planTenders([segment('a')], [{ title: ' Zorg ', choiceIds: ['a'] }])
    if (!plan.ok) throw new Error(plan.problem.code)
    expect(plan.value).toMatchObject([
      {
        title: 'Zorg',
        regime: 'sas',
        estimatedCents: 800_00,
        lots: [
          {
            title: 'Eerste',
            estimatedCents: 533_36,
            ceilingCents: 586_64,
            contractMonths: 48,
            extensionMonths: 24,
            extensionCount: 2,
            maxAwards: 8,
          },
          { title: 'Tweede', estimatedCents: 266_64, description: 'Zuid', strategyLotId: 'a-2', strategyChoiceId: 'a' },
        ],
      },
    ])
  })

  test('options that differ are told as one of their sum', () => {
    const plan = planTenders([segment('a', { optionMonths: [24, 12] })], [{ title: 'T', choiceIds: ['a'] }])
    expect(plan.ok && plan.value[0]?.lots[0]).toMatchObject({ extensionMonths: 36, extensionCount: 1 })
  })

  const unranked = segment('d', { model: 'sasWithoutAwardCriteria', ranking: 'none' })
  const openHouse = segment('b', { model: 'openHouse', ranking: 'none', maxProviders: null })
  test.each([
    ['nothing', [{ title: 'T', choiceIds: [] }], 'nothingGrouped'],
    ['no title', [{ title: ' ', choiceIds: ['a'] }], 'groupWithoutTitle'],
    ['open house among a tender', [{ title: 'T', choiceIds: ['a', 'b'] }], 'regimesDiffer'],
    ['a ranking beside none', [{ title: 'T', choiceIds: ['a', 'd'] }], 'regimesDiffer'],
    ['a subsidy', [{ title: 'T', choiceIds: ['c'] }], 'subsidyIsNoTender'],
  ])('%s is refused in one sentence', (_, groups, code) => {
    const plan = planTenders([segment('a'), openHouse, segment('c', { model: 'subsidy' }), unranked], groups)
    if (plan.ok) throw new Error('planned')
    expect(plan.problem.code).toBe(code)
    expect(generateProblemText(plan.problem)).toMatch(/^[A-Z].*\.$/)
  })

  test.each<[ContractingModel, Ranking, string | null]>([
    ['sasWithAwardCriteria', 'quality', 'sas'],
    ['sasWithoutAwardCriteria', 'none', 'sasUnranked'],
    ['administrativeTendering', 'none', 'sasUnranked'],
    ['administrativeTendering', 'priceQuality', 'sas'],
    ['dialogue', 'quality', 'sas'],
    ['strategicPartners', 'priceQuality', 'sas'],
    ['openHouse', 'none', 'openHouse'],
    ['subsidy', 'none', null],
  ])('%s that ranks by %s leads to %s', (model, ranking, regime) => expect(regimeOf({ model, ranking })).toBe(regime))

  test('open house alone admits', () => {
    const plan = planTenders([openHouse], [{ title: 'T', choiceIds: ['b'] }])
    expect(plan.ok && plan.value[0]).toMatchObject({ regime: 'openHouse', lots: [{ maxAwards: null }, {}] })
  })
})
