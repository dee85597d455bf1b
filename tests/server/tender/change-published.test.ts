/** After publication: how bids are judged stands, and a change takes away nothing that publishing asked for. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CivilDate } from '~/kernel/civil-date'
import type { Cents } from '~/kernel/money'
import type { CriterionInput, LotInput } from '~/modules/tender/forms'
import { removeCriterion, saveCriterion } from '~/modules/tender/server/save-criterion.server'
import { saveLot, savePriceLines } from '~/modules/tender/server/save-lot.server'
import { saveMoments } from '~/modules/tender/server/save-tender-facts.server'
import { testNow, useTestApp } from '../../support/app-context'
import { daysFrom, layTenderScene, type TenderScene } from '../../support/tender-scene'

const app = useTestApp()
let scene: TenderScene
beforeEach(async () => {
  scene = await layTenderScene(app.database)
})

const change = { version: 1, reason: 'Er stond een fout.' }
const lotInput = (own: Partial<LotInput> = {}): LotInput => ({
  ...change,
  title: 'Perceel 1',
  description: 'Wat dit perceel is',
  segmentCode: 'ambulant',
  variant: 'effort',
  municipalityCodes: ['0546', '0547'],
  cpvCode: '85311300-5',
  estimatedValueCents: 250_000_000 as Cents,
  ceilingCents: 300_000_000 as Cents,
  maxAwards: 2,
  priceWeightBp: 3000,
  formula: 'absolute',
  minCents: 80_000_000 as Cents,
  maxCents: 120_000_000 as Cents,
  baseBp: null,
  maxValueCents: null,
  requirementsBp: null,
  contractStartsOn: '2027-07-01' as CivilDate,
  contractMonths: 36,
  extensionMonths: 12,
  extensionCount: 2,
  ...own,
})
const usualScale = '0 Geen meerwaarde\n25 Enige meerwaarde\n60 Duidelijke meerwaarde\n100 Uitstekend'
const criterionInput = (own: Partial<CriterionInput> = {}): CriterionInput => ({
  ...change,
  lotId: scene.lots[0].id,
  kind: 'award',
  code: 'G1',
  title: 'Criterium G1',
  description: '',
  parentId: null,
  weightBp: 4000,
  scale: usualScale,
  evidenceKind: '',
  evidenceMaxMonths: null,
  answerKind: 'textAndFile',
  asksPromise: true,
  ...own,
})
const lot = (own: Partial<LotInput>, lotId: string | null = scene.lots[0].id) =>
  saveLot(scene.officer.actor, { tenderId: scene.tenderId, lotId, input: lotInput(own), now: testNow })
const criterion = (own: Partial<CriterionInput>, criterionId: string | null = scene.lots[0].criterionIds[0]) =>
  saveCriterion(scene.officer.actor, {
    tenderId: scene.tenderId,
    criterionId,
    input: criterionInput(own),
    now: testNow,
  })
const saved = { kind: 'saved', addendum: 1 }
const refused = (code: string, params?: object) => ({ kind: 'refused', problem: { code, ...(params && { params }) } })

describe('how bids are judged stands (Aw 2012 art. 2.115)', () => {
  test.each<[string, Partial<LotInput>]>([
    ['another weight of the price', { priceWeightBp: 2000 }],
    ['another formula', { formula: 'relative' }],
    ['no formula', { formula: null }],
    ['another limit of the formula', { maxCents: 130_000_000 as Cents }],
  ])('of a lot: %s', async (_, own) => {
    expect(await lot(own)).toMatchObject(refused('methodFixed'))
  })
  test.each<[string, Partial<CriterionInput>]>([
    ['another weight', { weightBp: 3000 }],
    ['another scale', { scale: '0 niets\n100 alles' }],
    ['another lot', { lotId: null }],
    ['no promise any more', { asksPromise: false }],
    ['no award criterion any more', { kind: 'execution', weightBp: null, scale: '' }],
  ])('of a criterion: %s', async (_, own) => {
    expect(await criterion(own)).toMatchObject(refused('methodFixed'))
  })
  test('no criterion comes or goes; what it says may be made clearer', async () => {
    expect(await criterion({ code: 'G9' }, null)).toMatchObject(refused('methodFixed'))
    const { tenderId, officer, lots } = scene
    const removal = { tenderId, criterionId: lots[0].criterionIds[0], ...change, now: testNow }
    expect(await removeCriterion(officer.actor, removal)).toMatchObject(refused('methodFixed'))
    expect(await criterion({ description: 'In hooguit vijf bladzijden.' })).toEqual(saved)
    const { rows } = await app.owner.query('select weight_bp, description from criterion where id = $1', [
      lots[0].criterionIds[0],
    ])
    expect(rows).toEqual([{ weight_bp: 4000, description: 'In hooguit vijf bladzijden.' }])
  })
})

describe('nothing that publishing asked for is taken away', () => {
  test.each<[string, Partial<LotInput>, string]>([
    ['the ceiling', { ceilingCents: null }, 'hasCeilings'],
    ['the start of the contract', { contractStartsOn: null }, 'lotsComplete'],
    ['the municipalities', { municipalityCodes: [] }, 'lotsComplete'],
  ])('%s', async (_, own, checks) => {
    expect(await lot(own)).toMatchObject(refused('changeBreaks', { checks }))
    expect(await lot({ title: 'Perceel Noord' })).toEqual(saved)
  })
  test('a lot that comes with nothing, and the last exclusion ground that goes', async () => {
    expect(await lot({ title: 'Nieuw' }, null)).toMatchObject(refused('changeBreaks'))
    const { tenderId, officer, exclusionId } = scene
    const removal = { tenderId, criterionId: exclusionId, ...change, now: testNow }
    expect(await removeCriterion(officer.actor, removal)).toMatchObject(
      refused('changeBreaks', { checks: 'hasCriteria' }),
    )
    const { rows } = await app.owner.query(
      'select (select count(*)::int from lot where tender_id = $1) as lots, (select count(*)::int from criterion where tender_id = $1) as criteria',
      [tenderId],
    )
    expect(rows).toEqual([{ lots: 2, criteria: 6 }])
  })
  test('the last line of a price sheet', async () => {
    const { tenderId, officer, lots } = scene
    const lines = { tenderId, lotId: lots[0].id, ...change, lines: [], now: testNow }
    expect(await savePriceLines(officer.actor, lines)).toMatchObject(
      refused('changeBreaks', { checks: 'hasPriceLines' }),
    )
  })
})

describe('terms are kept when moments move', () => {
  let open: TenderScene
  beforeAll(async () => {
    open = await layTenderScene(app.database, { regime: 'open' })
  })
  const move = (days: { answers: number; closing: number }, of: TenderScene = open) =>
    saveMoments(of.officer.actor, {
      tenderId: of.tenderId,
      now: testNow,
      input: {
        ...change,
        enquiriesCloseAt: daysFrom(testNow, 1),
        answersDueAt: daysFrom(testNow, days.answers),
        bidsCloseAt: daysFrom(testNow, days.closing),
      },
    })
  // Published thirty days ago, electronically and with free access: forty days at the least (art. 2.71 to 2.74).
  test('the minimum of the open procedure is counted from the publication', async () => {
    expect(await move({ answers: 1, closing: 9 })).toMatchObject(
      refused('changeBreaks', { checks: 'answersBeforeClosing,minimumTerm' }),
    )
    expect(await move({ answers: 1, closing: 11 })).toEqual(saved)
  })
  test('answers stay ten days before closing, in a SAS tender too, which has no minimum', async () => {
    expect(await move({ answers: 2, closing: 11 }, scene)).toMatchObject(
      refused('changeBreaks', { checks: 'answersBeforeClosing' }),
    )
    expect(await move({ answers: 1, closing: 11 }, scene)).toEqual(saved)
  })
})
