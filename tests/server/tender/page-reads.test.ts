/** What the pages of a tender ask in one message: the values that the rules know, and nothing for who may not see it. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor, PersonActor, ProviderActor, StaffActor } from '~/kernel/actor'
import { instant } from '~/kernel/civil-date'
import { calculationRead, readCalculationFacts } from '~/modules/tender/server/calculation-facts.server'
import { bidderNamesRead } from '~/modules/tender/server/declare-interest.server'
import { evaluatedLotsRead, type LotPage, peopleRead } from '~/modules/tender/server/evaluation-facts.server'
import { followTender } from '~/modules/tender/server/follow-tender.server'
import { getAward } from '~/modules/tender/server/get-award.server'
import { getEvaluation } from '~/modules/tender/server/get-evaluation.server'
import { getTender, tenderRead, toTender } from '~/modules/tender/server/get-tender.server'
import { checksRead, getChecks } from '~/modules/tender/server/list-checks.server'
import { pageOfLots } from '~/modules/tender/server/list-lots.server'
import { countOpenQuestions } from '~/modules/tender/server/list-questions.server'
import { newsRead, toNews } from '~/modules/tender/server/tender-news.server'
import { readTogether } from '~/platform/database/read-together.server'
import { withActor } from '~/platform/database/with-actor.server'
import { testNow, useTestApp } from '../../support/app-context'
import { layOpenedScene, type OpenedScene } from '../../support/opened-bids'
import { layTenderScene } from '../../support/tender-scene'

const app = useTestApp()
let scene: OpenedScene
let officer: StaffActor
let evaluator: StaffActor
let provider: ProviderActor
beforeAll(async () => {
  scene = await layOpenedScene(app.database, { prices: true })
  officer = scene.officer.actor as StaffActor
  evaluator = scene.evaluators[0].actor as StaffActor
  provider = scene.bidders[0].actor as ProviderActor
})

describe('the tender', () => {
  test('reads the same in a transaction and in a message; a provider is not told the estimates', async () => {
    for (const actor of [officer, provider]) {
      const { tender } = await readTogether(actor, { tender: tenderRead(scene.tenderId) })
      const read = toTender(tender, { actor, now: testNow })
      expect(await withActor(actor, (db) => getTender(db, { id: scene.tenderId, actor, now: testNow }))).toEqual(read)
      expect(read.estimatedValueCents).toBe(actor === officer ? 500_000_000 : null)
      expect(read).toMatchObject({ phase: 'prices', bidsCloseAt: scene.bidsCloseAt, wantedStartOn: '2027-07-01' })
    }
  })
  test('in preparation is there for staff and not for a provider', async () => {
    const draft = await layTenderScene(app.database, { publishedAt: null })
    const page = (actor: PersonActor) => pageOfLots(actor, { tenderId: draft.tenderId, page: 1 })
    expect((await page(draft.officer.actor)).lots).toHaveLength(2)
    await expect(page(provider)).rejects.toMatchObject({ status: 404 })
    const { tender } = await readTogether(provider, { tender: tenderRead(draft.tenderId) })
    expect(tender).toEqual([])
  })
  test('counts the questions by the rule, knows the last news, and follows for oneself only', async () => {
    const { tenderId } = scene
    const asked = `insert into enquiry (tender_id, supplier_id, asked_by_id, asked_at, subject, text, is_late, is_flagged, status,
        answer, public_text, approved_by_id)
      values ($1, $2, $3, now(), 'Onderwerp', 'Vraag', $4, false, $5, 'Antwoord', 'Vraag', $3)`
    for (const [isLate, status] of [
      [false, 'asked'],
      [false, 'approved'],
      [true, 'asked'],
      [false, 'published'],
    ]) {
      await app.owner.query(asked, [tenderId, provider.organisationId, provider.userId, isLate, status])
    }
    const newsAt = instant(testNow - 3_600_000)
    await app.owner.query(
      `insert into tender_addendum (tender_id, number, published_at, reason, changes) values ($1, 1, $2, 'Reden', '[]')`,
      [tenderId, new Date(newsAt)],
    )
    await followTender(provider, { tenderId, follow: true, now: testNow })
    const news = async (actor: Actor) => toNews((await readTogether(actor, { news: newsRead(actor, tenderId) })).news)
    expect(await news(officer)).toEqual({ openQuestions: 2, lastNewsAt: newsAt, following: false })
    expect(await withActor(officer, (db) => countOpenQuestions(db, tenderId))).toBe(2)
    expect((await news(provider)).following).toBe(true)
    expect(await news(scene.bidders[1].actor)).toMatchObject({ openQuestions: 0, following: false })
  })
})

test('lots come ten to a page in their order, and past the end is the last page', async () => {
  const { tenderId } = await layTenderScene(app.database)
  await app.owner.query(
    `insert into lot (tender_id, number, title, status, estimated_value_cents)
     select $1, n, 'Perceel ' || n, 'active', n * 100 from generate_series(3, 23) n`,
    [tenderId],
  )
  const numbers = async (page: number) => {
    const found = await pageOfLots(officer, { tenderId, page })
    expect(found).toMatchObject({ total: 23, pageSize: 10 })
    return [found.page, found.lots.map((lot) => lot.number)]
  }
  expect(await numbers(1)).toEqual([1, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]])
  expect(await numbers(3)).toEqual([3, [21, 22, 23]])
  expect(await numbers(99)).toEqual([3, [21, 22, 23]])
  const [first] = (await pageOfLots(officer, { tenderId, page: 1 })).lots
  expect(first?.lines.map((line) => typeof line.quantity)).toEqual(['number', 'number'])
  const { lots } = await pageOfLots(provider, { tenderId, page: 2 })
  expect(lots.map((lot) => lot.estimatedValueCents)).toEqual(lots.map(() => null))
  for (const id of ['geen-id', '00000000-0000-4000-8000-000000000000'])
    await expect(pageOfLots(officer, { tenderId: id, page: 1 })).rejects.toMatchObject({ status: 404 })
})

describe('evaluation and calculation', () => {
  const countsOf = ([page]: readonly LotPage[]) => page?.lots.map(({ bids, admitted }) => [bids, admitted])
  const reads = (userId: string) => ({
    lots: evaluatedLotsRead({ tenderId: scene.tenderId, userId, page: 1 }),
    people: peopleRead(scene.tenderId),
    bidders: bidderNamesRead(scene.tenderId, userId),
    checks: checksRead({ tenderId: scene.tenderId, userId, page: 1 }),
    facts: calculationRead(scene.lots[0].id, scene.tenderId),
  })
  test('the officer reads the checks, an evaluator the bidders, and prices only who may', async () => {
    const seen = await readTogether(officer, reads(officer.userId))
    expect(countsOf(seen.lots)).toEqual([
      [3, 3],
      [3, 3],
    ])
    expect([seen.bidders.length, seen.checks.length, seen.facts[0]?.prices.length]).toEqual([0, 3, 6])
    const judged = await readTogether(evaluator, reads(evaluator.userId))
    expect([judged.bidders.length, judged.checks.length, judged.facts[0]?.prices.length]).toEqual([3, 0, 0])
    const inside = await withActor(officer, (db) =>
      readCalculationFacts(db, { id: scene.lots[0].id, tenderId: scene.tenderId }),
    )
    expect(inside.bids.map((bid) => bid.id).sort()).toEqual([...scene.bidIds].sort())
  })
  test('lots come ten to a page, those that the reader has a part in; past the last page comes the last', async () => {
    const apart = await layOpenedScene(app.database)
    await app.owner.query(
      `insert into lot (tender_id, number, title, status) select $1, n, 'Perceel ' || n, 'active' from generate_series(3, 23) n`,
      [apart.tenderId],
    )
    const lead = apart.officer.actor as StaffActor
    const numbers = async (actor: StaffActor, page: number) => {
      const view = await getEvaluation(actor, apart.tenderId, page)
      return [view.page, view.total, view.lots.map((lot) => lot.number)]
    }
    expect(await numbers(lead, 1)).toEqual([1, 23, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]])
    expect(await numbers(lead, 99)).toEqual([3, 23, [21, 22, 23]])
    // Who judges one lot sees that lot, and no page of the others.
    const judge = apart.evaluators[0].actor as StaffActor
    await app.owner.query(
      `update tender_member set lot_id = (select id from lot where tender_id = $1 and number = 12)
       where tender_id = $1 and user_id = $2`,
      [apart.tenderId, judge.userId],
    )
    expect(await numbers(judge, 1)).toEqual([1, 1, [12]])
    const { evaluators } = await getEvaluation(lead, apart.tenderId)
    expect(evaluators.find((each) => each.evaluatorId === judge.userId)).toMatchObject({ lots: 1, final: 0 })
  })
  test('the checks have their own page, for the officer; past the last page comes the last', async () => {
    const view = await getChecks(officer, scene.tenderId, 99)
    expect(view).toMatchObject({ page: 1, total: 3, rows: [{}, {}, {}] })
    expect((await getEvaluation(officer, scene.tenderId)).bids).toEqual({ total: 3, setAside: 0 })
    expect((await getEvaluation(evaluator, scene.tenderId)).bids).toBeNull()
    await expect(getChecks(evaluator, scene.tenderId, 1)).rejects.toMatchObject({ status: 403 })
    await expect(getChecks(officer, 'geen-id', 1)).rejects.toMatchObject({ status: 404 })
  })
  test('a withdrawn bid is none, and one that was set aside is not admitted', async () => {
    const apart = await layOpenedScene(app.database)
    const [, second, third] = apart.bidIds
    await app.owner.query(
      `begin; set local session_replication_role = 'replica';
       update bid set status = 'disqualified', status_reason = 'Reden' where id = '${second}';
       update bid set status = 'withdrawn' where id = '${third}'; commit`,
    )
    const { actor } = apart.officer
    const asked = { tenderId: apart.tenderId, userId: (actor as StaffActor).userId, page: 1 }
    const { lots } = await readTogether(actor, { lots: evaluatedLotsRead(asked) })
    expect(countsOf(lots)).toEqual([
      [2, 1],
      [2, 1],
    ])
  })
  test('a bidder reads its own bid and price and nobody else’s; a stranger nothing', async () => {
    const own = await readTogether(provider, reads(provider.userId))
    expect(own.facts[0]?.bids.map((bid) => bid.supplierId)).toEqual([provider.organisationId])
    expect(new Set(own.facts[0]?.prices.map(([bidId]) => bidId))).toEqual(new Set([scene.bidIds[0]]))
    expect([own.bidders, own.checks, own.people[0]?.sheets]).toEqual([[], [], []])
    const stranger = (await layTenderScene(app.database)).bidders[0].actor as ProviderActor
    const nothing = await readTogether(stranger, reads(stranger.userId))
    expect(nothing.facts[0]).toMatchObject({ bids: [], scores: [], prices: [] })
    expect(nothing.lots).toEqual([{ total: 0, lots: [] }])
  })
  test('what is no tender or lot is not found, and who is not its officer is refused before that', async () => {
    const ask = (actor: StaffActor, tenderId: string, lotId: string) =>
      getAward(actor, { tenderId, lotId, now: testNow })
    const lotId = scene.lots[0].id
    await expect(ask(officer, 'geen-id', lotId)).rejects.toMatchObject({ status: 404 })
    await expect(ask(officer, lotId, lotId)).rejects.toMatchObject({ status: 404 })
    await expect(ask(officer, scene.tenderId, 'geen-id')).rejects.toMatchObject({ status: 404 })
    await expect(ask(officer, scene.tenderId, scene.tenderId)).rejects.toMatchObject({ status: 404 })
    await expect(ask(evaluator, scene.tenderId, 'geen-id')).rejects.toMatchObject({ status: 403 })
  })
})
