/** What stands in the way of a decision, what comes in against it, and what is left of it once it is withdrawn. */
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ProviderActor, StaffActor } from '~/kernel/actor'
import { addDays, dayOf, type Instant } from '~/kernel/civil-date'
import { answerQuestion, getOwnQuestion, listOwnQuestions } from '~/modules/tender/server/answer-question.server'
import { askBidder, judgeAnswer } from '~/modules/tender/server/ask-bidder.server'
import { cancelDecision, decideAward, saveReasons } from '~/modules/tender/server/decide-award.server'
import { getAward } from '~/modules/tender/server/get-award.server'
import { findLetter, listOwnLetters } from '~/modules/tender/server/get-letter.server'
import { freezeCalculation } from '~/modules/tender/server/lot-calculation.server'
import { registerObjection, resolveObjection } from '~/modules/tender/server/save-objection.server'
import { sendLetters } from '~/modules/tender/server/send-letters.server'
import { withActor } from '~/platform/database/with-actor.server'
import { action } from '~/routes/aanbestedingen.$tenderId.gunning.$lotId._index'
import { submit, testNow, useTestApp } from '../../support/app-context'
import { must } from '../../support/bid-scene'
import { layOpenedScene, type OpenedScene } from '../../support/opened-bids'
import { layQuality } from '../../support/settled-quality'
import { layTenderScene } from '../../support/tender-scene'

const app = useTestApp()
let scene: OpenedScene
let officer: StaffActor
let lotId: string
const today = dayOf(testNow)

beforeAll(async () => {
  scene = await layOpenedScene(app.database, { prices: true })
  officer = scene.officer.actor as StaffActor
  lotId = scene.lots[0].id
  await layQuality(app.database, scene, [100, 60, 25])
})

const of = (now: Instant = testNow) => ({ tenderId: scene.tenderId, lotId, now })
const view = () => getAward(officer, of())
const refusal = (code: string) => ({ ok: false, problem: { code } })

describe('a price that looks abnormally low', () => {
  const ask = (kind: 'lowPrice' | 'repair', aboutId: string) =>
    askBidder(officer, { ...of(), bidId: scene.bidIds[0], kind, aboutId, question: 'Leg uit.' })

  test('is asked about, judged, and says at each step what the officer does next', async () => {
    await app.owner.query('update opened_price set amount_cents = 2000 where bid_id = $1', [scene.bidIds[0]])
    await freezeCalculation(officer, of())
    expect(await decideAward(officer, of())).toMatchObject(refusal('lowPriceOpen'))
    must(await ask('lowPrice', lotId))
    expect(await decideAward(officer, of())).toMatchObject(refusal('lowPriceAsked'))
    const bidder = scene.bidders[0].actor as ProviderActor
    const id = (await listOwnQuestions(bidder, testNow))[0]!.id
    expect((await getOwnQuestion(bidder, { id, now: testNow })).about).toMatch(/^Perceel 1: /)
    must(await answerQuestion(bidder, { id, text: 'Met vrijwilligers.', file: null, now: testNow }))
    const judge = { tenderId: scene.tenderId, questionId: id, version: 2, now: testNow, reason: 'Loon ontbreekt.' }
    must(await judgeAnswer(officer, { ...judge, judgement: 'rejected' }))
    expect(await decideAward(officer, of())).toMatchObject(refusal('lowPriceRejected'))
    await app.owner.query('update opened_price set amount_cents = 5000 where bid_id = $1', [scene.bidIds[0]])
    await freezeCalculation(officer, of())
  })

  test('a repair is about what the bid itself must meet: of its own lots, of this tender', async () => {
    const add = async (tenderId: string, lotId: string | null) => {
      const { rows } = await app.owner.query<{ id: string }>(
        `insert into criterion (tender_id, lot_id, kind, code, title, answer_kind, position)
         values ($1, $2, 'suitability', $3, 'Een eis', 'text', 90) returning id`,
        [tenderId, lotId, `GE-${randomUUID().slice(0, 8)}`],
      )
      return rows[0]!.id
    }
    const other = await layTenderScene(app.database)
    const [ofOtherLot, ofOtherTender] = [await add(scene.tenderId, scene.lots[1].id), await add(other.tenderId, null)]
    await app.owner.query('delete from bid_lot where bid_id = $1 and lot_id = $2', [scene.bidIds[0], scene.lots[1].id])
    expect(await ask('repair', ofOtherLot)).toMatchObject(refusal('changedMeanwhile'))
    expect(await ask('repair', ofOtherTender)).toMatchObject(refusal('changedMeanwhile'))
    const asked = await app.owner.query(`select 1 from bidder_question where bid_id = $1 and kind = 'repair'`, [
      scene.bidIds[0],
    ])
    expect(asked.rowCount).toBe(0)
    must(await ask('repair', await add(scene.tenderId, lotId)))
  })

  test('what is scored is never repaired, and after the decision nothing is', async () => {
    expect(await ask('repair', scene.lots[0].criterionIds[0]!)).toMatchObject(refusal('changedMeanwhile'))
    must(await decideAward(officer, of()))
    expect(await ask('repair', scene.suitabilityId)).toMatchObject(refusal('alreadyDecided'))
  })
})

describe('what comes in against a decision', () => {
  const input = () => ({
    supplierId: scene.bidders[2].organisationId,
    kind: 'objection' as const,
    receivedOn: today,
    grounds: 'Oneens.',
  })

  test('on a day that can be, and once when it is sent twice', async () => {
    const reasons = scene.lots[0].criterionIds.map((id) => ({ criterionId: id, text: 'Concreter.', version: 0 }))
    must(await saveReasons(officer, { ...of(), bidId: scene.bidIds[2], reasons }))
    must(await sendLetters(officer, { ...of(), version: 1 }))
    const register = (change: object) => registerObjection(officer, { ...of(), input: { ...input(), ...change } })
    expect(await register({ receivedOn: addDays(today, 1) })).toMatchObject(refusal('objectionDay'))
    expect(await register({ receivedOn: addDays(today, -1) })).toMatchObject(refusal('objectionDay'))
    const late = await register({ receivedOn: addDays(today, 60) })
    expect(late).toMatchObject({ problem: { code: 'objectionLate', params: { on: '2026-12-14' } } })
    await Promise.all([register({}), register({})])
    const { objections } = (await view()).decision!
    expect(objections).toHaveLength(1)
    const { id: objectionId, version } = objections[0]!
    const outcome = { ...of(), objectionId, version, to: 'dismissed' as const, outcome: 'Ongegrond.' }
    const resolve = (days: number) => resolveObjection(officer, { ...outcome, resolvedOn: addDays(today, days) })
    expect(await resolve(-1)).toMatchObject(refusal('outcomeDay'))
    expect(await resolve(1)).toMatchObject(refusal('outcomeDay'))
  })

  test('an empty form is told in Dutch, all at once', async () => {
    const of = { cookie: scene.officer.cookie, params: { tenderId: scene.tenderId, lotId } }
    const empty = { stap: 'bezwaar', organisatie: '', soort: '', ontvangen: '', gronden: '' }
    const { status, data } = await submit(action, 'x', { ...of, form: empty })
    expect([status, data.errors]).toEqual([
      422,
      {
        organisatie: ['Kies van wie het bezwaar of de procedure komt.'],
        soort: ['Kies de soort: bezwaar, kort geding of klacht.'],
        ontvangen: ['Vul een datum in.'],
        gronden: ['Schrijf op waartegen bezwaar wordt gemaakt.'],
      },
    ])
    const other = await submit(action, 'x', { ...of, form: { stap: 'onbekend' } })
    expect(other.data.errors.stap).toEqual([expect.stringMatching(/^Een veld van dit formulier is niet/)])
  })
})

test('who got a letter hears that its decision was withdrawn, and the officer keeps what was', async () => {
  const { decision } = await view()
  const cancel = { ...of(), version: decision!.version }
  expect(await cancelDecision(officer, { ...cancel, reason: 'Kind 123456782.' })).toMatchObject(
    refusal('personalNumber'),
  )
  must(await cancelDecision(officer, { ...cancel, reason: 'De scores van G1 waren verwisseld.' }))
  const [withdrawn] = (await view()).withdrawn
  expect(withdrawn).toMatchObject({ reason: 'De scores van G1 waren verwisseld.', letters: 3 })
  expect(withdrawn!.objections).toMatchObject([{ kind: 'objection', status: 'pending', grounds: 'Oneens.' }])
  const mails = await app.owner.query(
    `select supplier_id, text from mail where message_key like 'awardWithdrawn:%' and supplier_id = any($1)`,
    [scene.bidders.map((bidder) => bidder.organisationId)],
  )
  expect(new Set(mails.rows.map((row) => row.supplier_id)).size).toBe(3)
  expect(mails.rows[0].text).toContain('geldt niet meer')
  const loser = scene.bidders[2].actor as ProviderActor
  const [row] = await listOwnLetters(loser)
  expect(row!.isWithdrawn).toBe(true)
  expect(await withActor(loser, (db) => findLetter(db, row!.id))).toMatchObject({ isWithdrawn: true })
})
