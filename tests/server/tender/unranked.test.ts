/** SAS without award criteria, whole: from the strategy, through the vault, to the contract that a draw decided. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { StaffActor } from '~/kernel/actor'
import { type Instant, instant } from '~/kernel/civil-date'
import { createAwardedContracts } from '~/modules/contract/server/create-awarded-contracts.server'
import type { LetterContent } from '~/modules/tender/domain/award-letter'
import { askBidder } from '~/modules/tender/server/ask-bidder.server'
import { makeAwardWorkbook } from '~/modules/tender/server/award-workbook.server'
import { disqualifyBid, judgeCriterion } from '~/modules/tender/server/check-bid.server'
import { decideAward } from '~/modules/tender/server/decide-award.server'
import { finalizeAward } from '~/modules/tender/server/finalize-award.server'
import { getAward } from '~/modules/tender/server/get-award.server'
import { getVault } from '~/modules/tender/server/get-vault.server'
import { freezeCalculation } from '~/modules/tender/server/lot-calculation.server'
import { publishTender } from '~/modules/tender/server/publish-tender.server'
import { recalculateTender } from '~/modules/tender/server/recalculate.server'
import { recordDraw } from '~/modules/tender/server/record-draw.server'
import { openConsensus } from '~/modules/tender/server/run-consensus.server'
import { saveCriterion } from '~/modules/tender/server/save-criterion.server'
import { addMember } from '~/modules/tender/server/save-member.server'
import { saveMoments } from '~/modules/tender/server/save-tender-facts.server'
import { sendLetters } from '~/modules/tender/server/send-letters.server'
import { settleQualified } from '~/modules/tender/server/settle-qualified.server'
import { letterParts } from '~/modules/tender/texts-letter'
import { withActor } from '~/platform/database/with-actor.server'
import { action as evaluate } from '~/routes/aanbestedingen.$tenderId.beoordeling._index'
import { loader as simulator } from '~/routes/aanbestedingen.$tenderId.criteria.simulator'
import { tenderTabsFor } from '~/tender-tabs'
import { load, submit, testNow, useTestApp } from '../../support/app-context'
import { type BidScene, bidHandedIn, closeIn, openVault, staffOf } from '../../support/bid-scene'
import { type SignedIn, signInAs } from '../../support/sign-in'
import { daysFrom } from '../../support/tender-scene'
import { layUnrankedTender } from '../../support/unranked-scene'

const app = useTestApp({ example: true })
/** Long enough ago that the standstill is over by the clock of the database too. */
const then: Instant = instant(testNow - 45 * 86_400_000)
let scene: BidScene
let officer: StaffActor
let bidders: readonly SignedIn[]
let bidIds: readonly string[]

const one = async (sql: string, values: unknown[] = []) => (await app.owner.query(sql, values)).rows[0]
const refusal = (code: string) => ({ ok: false, problem: { code } })
const of = (now: Instant = then) => ({ tenderId: scene.tenderId, lotId: scene.lotIds[0], now })
const view = () => getAward(officer, of())
const versionOf = async (table: 'bid' | 'tender', id: string) =>
  (await one(`select version from ${table} where id = $1`, [id])).version

beforeAll(async () => {
  scene = await layUnrankedTender(app.database)
  officer = staffOf(scene.officer)
})

describe('preparing and publishing', () => {
  test('the strategy made it a procedure of its own, in which nothing can be ranked', async () => {
    const { tenderId } = scene
    expect(await one('select regime, standstill_days from tender where id = $1', [tenderId])).toEqual({
      regime: 'sasUnranked',
      standstill_days: 20,
    })
    const input = {
      ...{ version: await versionOf('tender', tenderId), reason: '', lotId: null, kind: 'award' as const, code: 'G1' },
      ...{ title: 'Plan', description: '', parentId: null, weightBp: 10_000, scale: '0 niets\n100 alles' },
      ...{ evidenceKind: '', evidenceMaxMonths: null, answerKind: 'text' as const, asksPromise: false },
    }
    expect(await saveCriterion(officer, { tenderId, criterionId: null, input, now: testNow })).toMatchObject({
      kind: 'refused',
      problem: { code: 'notRanked' },
    })
    const { userId } = await signInAs(app.database, { role: 'evaluator' })
    expect(await addMember(officer, { tenderId, userId, role: 'evaluator', now: testNow })).toMatchObject(
      refusal('evaluatorNotNeeded'),
    )
  })

  test('its pages are those of a tender with bids, without a simulator of a formula', async () => {
    const address = `/aanbestedingen/${scene.tenderId}`
    const tabs = (await tenderTabsFor(officer, address)).map(({ label }) => label)
    expect(tabs).toEqual(expect.arrayContaining(['Kluis', 'Beoordeling', 'Gunning', 'Aankondigingen']))
    expect(tabs).not.toContain('Toelating')
    const asked = load(simulator, `${address}/criteria/simulator`, {
      ...scene.officer,
      params: { tenderId: scene.tenderId },
    })
    expect((await asked).status).toBe(404)
  })

  test('without evaluators, weights or a formula it is published; tariffs that are not fixed keep it back', async () => {
    const { tenderId } = scene
    const moments = { enquiriesCloseAt: 14, answersDueAt: 24, bidsCloseAt: 40 }
    const input = {
      ...{ version: await versionOf('tender', tenderId), reason: '' },
      enquiriesCloseAt: daysFrom(testNow, moments.enquiriesCloseAt),
      answersDueAt: daysFrom(testNow, moments.answersDueAt),
      bidsCloseAt: daysFrom(testNow, moments.bidsCloseAt),
    }
    expect(await saveMoments(officer, { tenderId, now: testNow, input })).toMatchObject({ kind: 'saved' })
    const publish = async () =>
      publishTender(officer, { tenderId, version: await versionOf('tender', tenderId), now: testNow })
    await app.owner.query('update price_line set max_amount_cents = 7000 where id = $1', [scene.lineIds[0]])
    expect(await publish()).toMatchObject({ ok: false, problem: { code: 'checksFail', params: { count: 1 } } })
    await app.owner.query('update price_line set max_amount_cents = 6250 where id = $1', [scene.lineIds[0]])
    expect(await publish()).toMatchObject({ ok: true })
  })
})

describe('from the sealed bids to the list of who qualifies', () => {
  test('three bids without a price are opened at once; no second opening waits', async () => {
    await app.owner.query(
      `update tender set published_at = now() - interval '50 days', enquiries_close_at = now() - interval '30 days',
         answers_due_at = now() - interval '20 days' where id = $1`,
      [scene.tenderId],
    )
    await closeIn(app.database, scene, '1 hour')
    bidders = [
      await bidHandedIn(app.database, scene, { words: 'Eerste', priceCents: null }),
      await bidHandedIn(app.database, scene, { words: 'Tweede', priceCents: null }),
      await bidHandedIn(app.database, scene, { words: 'Derde', priceCents: null }),
    ]
    await closeIn(app.database, scene, '-1 second')
    await openVault(scene)
    const vault = await getVault(staffOf(scene.openers[0]), scene.tenderId)
    expect(vault).toMatchObject({ next: null, tender: { ranks: false } })
    expect(vault.tender.pricesOpenedAt).toBe(vault.tender.openedAt)
    const record = await one('select record_text as text from tender_opening where tender_id = $1', [scene.tenderId])
    expect(record.text).toMatch(/^PROCES-VERBAAL VAN OPENING INSCHRIJVINGEN\n/)
    const { rows } = await app.owner.query('select id, supplier_id from bid where tender_id = $1', [scene.tenderId])
    bidIds = bidders.map(({ organisationId }) => rows.find((bid) => bid.supplier_id === organisationId).id)
  })

  test('every bid is judged; who meets not all is set aside, and two who settle the list at once settle it once', async () => {
    const { criteria } = scene
    expect(await openConsensus(officer, of())).toMatchObject(refusal('notRanked'))
    const posted = await submit(evaluate, `/aanbestedingen/${scene.tenderId}/beoordeling`, {
      ...{ cookie: scene.officer.cookie, params: { tenderId: scene.tenderId } },
      form: { stap: 'voldoen', perceel: of().lotId },
    })
    expect(posted.status).toBe(409)
    expect(posted.data.problem).toBe('De controle van 3 inschrijvingen is nog niet klaar. Rond die eerst af.')
    for (const [index, bidId] of bidIds.entries()) {
      for (const criterionId of Object.values(criteria)) {
        const outcome = index === 2 && criterionId === criteria.evidence ? 'notMet' : 'met'
        const note = outcome === 'met' ? '' : 'Het uittreksel is van een andere organisatie.'
        const judged = await judgeCriterion(officer, { ...of(), bidId, criterionId, outcome, note, version: 0 })
        expect(judged).toMatchObject({ ok: true })
      }
    }
    expect(await settleQualified(officer, of())).toMatchObject(refusal('checksOpen'))
    expect(await getAward(officer, of())).toMatchObject({ problem: { code: 'qualifiedOpen' }, current: null })
    const [, , third = ''] = bidIds
    const reason = 'Zonder eigen inschrijving in het handelsregister bent u niet geschikt.'
    const version = await versionOf('bid', third)
    expect(await disqualifyBid(officer, { ...of(), bidId: third, reason, version })).toMatchObject({ ok: true })
    const both = await Promise.all([settleQualified(officer, of()), settleQualified(officer, of())])
    expect(both.filter((each) => each.ok)).toHaveLength(1)
    expect(both.find((each) => !each.ok)).toMatchObject(refusal('stepTaken'))
    const settled = `select count(*)::int as n from audit_event where type = 'evaluation.settled' and object_id = $1`
    expect(await one(settled, [scene.tenderId])).toEqual({ n: 1 })
    expect(await one('select status from lot_evaluation where lot_id = $1', [of().lotId])).toEqual({
      status: 'settled',
    })
  })
})

describe('from the list to the contract', () => {
  test('two are equal and there is room for one: lots are drawn, and only then is decided', async () => {
    const [first = '', second = ''] = bidIds
    expect(await freezeCalculation(officer, of())).toMatchObject({ ok: true })
    const shown = await view()
    expect(shown.current?.input).toMatchObject({ rules: null, criteria: [], lines: [] })
    expect(shown).toMatchObject({ isFrozen: true, low: [], draw: null })
    expect([...shown.tied].sort()).toEqual([first, second].sort())
    // Closing was moved to open now; nothing is said of prices that nobody named.
    expect(shown.flags.map(({ code }) => code)).toEqual(['lateBid'])
    const price = { ...of(), bidId: first, kind: 'lowPrice' as const, aboutId: of().lotId, question: 'Waarom zo laag?' }
    expect(await askBidder(officer, price)).toMatchObject(refusal('changedMeanwhile'))
    expect(await decideAward(officer, of())).toMatchObject(refusal('tieAtBorder'))
    const draw = {
      ...{ drawnAt: then, drawnBy: 'Notaris De Boer', witnesses: ['Anna Visser', 'Karim Aziz'] as const },
      ...{ order: [second, first], report: 'Twee briefjes in een bus.' },
    }
    const seen = shown.frozen?.sha256 ?? ''
    expect(await recordDraw(officer, { ...of(), draw, seen })).toEqual({ ok: true, value: null })
    expect(await recalculateTender({ kind: 'system', name: 'job' }, scene.number)).toMatchObject({
      lots: expect.arrayContaining([expect.objectContaining({ unchanged: true, same: true })]),
    })
    // A requirement that is judged anew holds up the award until it is met, or the bid is set aside.
    const judge = (outcome: 'met' | 'notMet', version: number) =>
      judgeCriterion(officer, {
        ...of(),
        ...{ bidId: first, criterionId: scene.criteria.plan, outcome, note: 'Te laat gezien.', version },
      })
    await judge('notMet', 1)
    expect(await decideAward(officer, of())).toMatchObject(refusal('qualifiedOpen'))
    await judge('met', 2)
    const both = await Promise.all([decideAward(officer, of()), decideAward(officer, of())])
    expect(both.filter((each) => each.ok)).toHaveLength(1)
    expect(both.find((each) => !each.ok)).toMatchObject(refusal('decidedMeanwhile'))
    expect((await view()).decision?.awards).toMatchObject([{ bidId: second }])
  })

  test('letters tell each bidder why, at one moment, without a score or a price', async () => {
    const { decision, missing, drafts } = await view()
    expect(missing).toEqual([])
    expect(drafts.map(({ kind }) => kind).sort()).toEqual(['awarded', 'disqualified', 'rejected'])
    expect(await sendLetters(officer, { ...of(), version: decision?.version ?? 0 })).toMatchObject({ ok: true })
    const { rows } = await app.owner.query<{ bid_id: string; content: LetterContent }>(
      'select bid_id, content from award_letter where tender_id = $1',
      [scene.tenderId],
    )
    const said = (index: number) =>
      letterParts(rows.find((letter) => letter.bid_id === bidIds[index])!.content)
        .map((part) => ('text' in part ? part.text : 'TABEL'))
        .join('\n')
    for (const index of [0, 1]) {
      expect(said(index)).toContain('Uw inschrijving voldoet aan alle eisen.')
      expect(said(index)).toContain(
        'Er voldoen 2 inschrijvingen aan alle eisen. Dit perceel heeft ruimte voor één aanbieder.',
      )
      expect(said(index)).toContain('door Notaris De Boer, in aanwezigheid van Anna Visser en Karim Aziz')
    }
    expect(said(0)).toContain('niet aan u te gunnen')
    expect(said(2)).toContain('Niet voldaan is aan: GE1 Uittreksel.')
    for (const index of [0, 1, 2]) expect(said(index)).not.toMatch(/punten|score|kwaliteit|TABEL|plaats \d/i)
  })

  test('the file of the award has no scores, and what compares is not there', async () => {
    const asked = of()
    for (const kind of ['scores', 'vergelijking'] as const)
      await expect(makeAwardWorkbook(officer, { ...asked, kind })).rejects.toMatchObject({ status: 404 })
    expect((await makeAwardWorkbook(officer, { ...asked, kind: 'dossier' })).content.length).toBeGreaterThan(1_000)
  })

  test('after the standstill the contract has the tariffs of the region and the promises of the bid', async () => {
    const { decision } = await view()
    const finalize = (now: Instant) =>
      withActor(officer, async (db) => {
        const awarded = await finalizeAward(db, officer, { ...of(now), version: decision?.version ?? 0 })
        if (awarded.ok) await createAwardedContracts(db, awarded.value)
        return awarded
      })
    expect(await finalize(instant(then + 86_400_000))).toMatchObject(refusal('standstillRunning'))
    expect(await finalize(testNow)).toMatchObject({ ok: true, value: [{ supplierId: bidders[1]?.organisationId }] })
    const contract = await one(
      `select c.id, c.status, (select array_agg(amount_cents::int) from tariff t where t.contract_id = c.id) as tariffs,
         (select array_agg(text) from contract_promise p where p.contract_id = c.id) as promises
       from contract c join contract_lot l on l.contract_id = c.id where l.lot_id = $1`,
      [of().lotId],
    )
    expect(contract).toMatchObject({ status: 'pending', tariffs: [6250], promises: ['Belofte Tweede'] })
  })
})
