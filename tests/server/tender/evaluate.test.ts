/** From the declaration to a settled quality, on the real database: what is refused, what is seen, who is first. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { StaffActor } from '~/kernel/actor'
import { civilDate, instant } from '~/kernel/civil-date'
import { answerQuestion, getOwnQuestion, listOwnQuestions } from '~/modules/tender/server/answer-question.server'
import { askBidder, judgeAnswer } from '~/modules/tender/server/ask-bidder.server'
import { disqualifyBid, getBidCheck, judgeCriterion } from '~/modules/tender/server/check-bid.server'
import { decideOnInterest, declareInterest } from '~/modules/tender/server/declare-interest.server'
import { getConsensus } from '~/modules/tender/server/get-consensus.server'
import { getEvaluation } from '~/modules/tender/server/get-evaluation.server'
import { getBidToScore, getScoreSheet } from '~/modules/tender/server/get-score-sheet.server'
import { mailBidderAnswer } from '~/modules/tender/server/mail-bidder-answer.server'
import { qualityIsSettled } from '~/modules/tender/server/quality-settled.server'
import { openConsensus, saveConsensus, saveMinutes, settleQuality } from '~/modules/tender/server/run-consensus.server'
import { finishSheet, saveScores } from '~/modules/tender/server/save-scores.server'
import { actorSettings, withActor } from '~/platform/database/with-actor.server'
import { testNow, useTestApp } from '../../support/app-context'
import { layOpenedScene, type OpenedScene } from '../../support/opened-bids'

const app = useTestApp()
let scene: OpenedScene
let [anna, bert, carla] = [] as unknown as [StaffActor, StaffActor, StaffActor]
let officer: StaffActor
const now = testNow

beforeAll(async () => {
  scene = await layOpenedScene(app.database)
  ;[anna, bert, carla] = scene.evaluators.map((each) => each.actor as StaffActor) as [
    StaffActor,
    StaffActor,
    StaffActor,
  ]
  officer = scene.officer.actor as StaffActor
})

const ofLot = (index: 0 | 1) => ({ tenderId: scene.tenderId, lotId: scene.lots[index].id })
const none = { hasInterest: false, explanation: '' }
const declare = (actor: StaffActor, input = none) => declareInterest(actor, { tenderId: scene.tenderId, input, now })
const events = async (type: string) =>
  (await app.owner.query('select 1 from audit_event where type = $1 and object_id = $2', [type, scene.tenderId]))
    .rowCount

async function scoreAll(actor: StaffActor, lot: 0 | 1, score: number) {
  for (const bidId of scene.bidIds) {
    const scores = scene.lots[lot].criterionIds.map((criterionId) => ({
      criterionId,
      score,
      motivation: `Reden van ${score}`,
      version: 0,
    }))
    expect(await saveScores(actor, { ...ofLot(lot), bidId, scores, now })).toEqual({ ok: true, value: null })
  }
  expect(await finishSheet(actor, { ...ofLot(lot), now })).toEqual({ ok: true, value: null })
}

describe('interests', () => {
  test('nothing is readable before the declaration, also not past the program', async () => {
    await expect(getScoreSheet(anna, ofLot(0))).rejects.toMatchObject({ status: 403 })
    const seen = await app.database.asApp({ ...actorSettings(anna) }, (c) => c.query('select 1 from opened_answer'))
    expect(seen.rowCount).toBe(0)
    expect((await getEvaluation(anna, scene.tenderId)).bidders).toHaveLength(3)
    await declare(anna)
    await declare(bert)
    expect((await getScoreSheet(anna, ofLot(0))).bids).toHaveLength(3)
    expect(await events('interest.declared')).toBe(2)
  })

  test('who has an interest waits for the officer, and can’t decide on it or clear it', async () => {
    await declare(carla, { hasInterest: true, explanation: 'Mijn broer werkt bij een van de inschrijvers.' })
    await expect(getScoreSheet(carla, ofLot(0))).rejects.toMatchObject({ status: 403 })
    const [waiting] = (await getEvaluation(officer, scene.tenderId)).waiting
    const own = `update interest_declaration set status = 'allowed', decided_by_id = user_id, decision_reason = 'x'`
    const forced = app.database.asApp({ ...actorSettings(carla) }, (c) => c.query(own))
    await expect(forced).rejects.toThrow(/row-level security/)
    const decision = { tenderId: scene.tenderId, declarationId: waiting!.id, to: 'excluded', now } as const
    expect(await decideOnInterest(officer, { ...decision, reason: '' })).toMatchObject({
      problem: { code: 'reasonMissing' },
    })
    const both = await Promise.all([
      decideOnInterest(officer, { ...decision, reason: 'Te dichtbij.' }),
      decideOnInterest(officer, { ...decision, to: 'allowed', reason: 'Mag wel.' }),
    ])
    expect(both.filter((each) => each.ok)).toHaveLength(1)
    expect(await declare(carla)).toMatchObject({ ok: both[1]!.ok })
    await app.owner.query(
      `update interest_declaration set status = 'excluded', decision_reason = 'x' where user_id = $1`,
      [carla.userId],
    )
    expect(await declare(carla)).toMatchObject({ problem: { code: 'interestDecided' } })
  })
})

describe('individual scores', () => {
  const cell = () => ({ criterionId: scene.lots[0].criterionIds[0], motivation: 'Sterk.', version: 0 })
  test('only scores of the scale, without citizen numbers, of a bid that is in', async () => {
    const of = { ...ofLot(0), bidId: scene.bidIds[0], now }
    expect(await saveScores(anna, { ...of, scores: [{ ...cell(), score: 50 }] })).toMatchObject({
      problem: { code: 'scoreOffScale' },
    })
    const secret = [{ ...cell(), score: 60, motivation: 'Kind 111222333' }]
    expect(await saveScores(anna, { ...of, scores: secret })).toMatchObject({ problem: { code: 'personalNumber' } })
    expect(await saveScores(anna, { ...of, bidId: scene.tenderId, scores: [] })).toMatchObject({
      problem: { code: 'bidNotJudged' },
    })
  })

  test('a draft may be empty, handing in may not', async () => {
    const of = { ...ofLot(0), bidId: scene.bidIds[0], now }
    expect((await saveScores(anna, { ...of, scores: [{ ...cell(), score: 60, motivation: '' }] })).ok).toBe(true)
    expect(await finishSheet(anna, { ...ofLot(0), now })).toMatchObject({ problem: { code: 'sheetIncomplete' } })
    // A second window of the same person, with the form from before.
    expect(await saveScores(anna, { ...of, scores: [{ ...cell(), score: 25 }] })).toMatchObject({
      problem: { code: 'scoresChanged' },
    })
    await app.owner.query('delete from evaluation_score')
  })

  test('nobody sees another’s score or a price; the officer sees counts only', async () => {
    await scoreAll(anna, 0, 60)
    const asked = (actor: StaffActor, table: string) =>
      app.database.asApp({ ...actorSettings(actor) }, (c) => c.query(`select 1 from ${table}`))
    expect((await asked(anna, 'evaluation_score')).rowCount).toBe(6)
    for (const other of [bert, officer, scene.openers[0].actor as StaffActor]) {
      expect((await asked(other, 'evaluation_score')).rowCount).toBe(0)
    }
    expect((await asked(anna, 'opened_price')).rowCount).toBe(0)
    const view = await getEvaluation(officer, scene.tenderId)
    const sheet = view.lots[0]!.sheets.find((each) => each.evaluatorId === anna.userId)
    expect(sheet).toMatchObject({ done: 6, total: 6 })
    expect(JSON.stringify(view)).not.toContain('Reden van')
  })

  test('what was handed in stands: the form, the person and the database refuse', async () => {
    expect(await finishSheet(anna, { ...ofLot(0), now })).toMatchObject({ problem: { code: 'sheetFinal' } })
    const change = await app.database.asApp({ ...actorSettings(anna) }, (c) =>
      c.query('update evaluation_score set score = 0'),
    )
    expect(change.rowCount).toBe(0)
    const { bid } = await getBidToScore(anna, { ...ofLot(0), bidId: scene.bidIds[0] })
    const again = { ...cell(), score: 0, version: bid.scores[0]!.version }
    const of = { ...ofLot(0), bidId: scene.bidIds[0], now }
    expect(await saveScores(anna, { ...of, scores: [again] })).toMatchObject({ ok: false })
  })
})

describe('checks and repair', () => {
  const asking = (bidId: string) =>
    ({
      tenderId: scene.tenderId,
      bidId,
      kind: 'repair',
      aboutId: scene.suitabilityId,
      question: 'Stuur een uittreksel.',
      now,
    }) as const

  test('one repair per defect, also when two ask at once; the bidder answers in time and once', async () => {
    const [bidder, other] = scene.bidders.map((each) => each.actor) as unknown as [
      Parameters<typeof listOwnQuestions>[0],
      Parameters<typeof listOwnQuestions>[0],
    ]
    const both = await Promise.all([
      askBidder(officer, asking(scene.bidIds[0])),
      askBidder(officer, asking(scene.bidIds[0])),
    ])
    expect(both.map((each) => (each.ok ? 'ok' : each.problem.code)).sort()).toEqual(['askedBefore', 'ok'])
    const [question] = await listOwnQuestions(bidder, now)
    expect(question).toMatchObject({ state: 'open', kind: 'repair' })
    expect(await listOwnQuestions(other, now)).toEqual([])
    await expect(getOwnQuestion(other, { id: question!.id, now })).rejects.toMatchObject({ status: 404 })
    const answer = { id: question!.id, text: 'Hierbij.', file: null }
    const late = instant(question!.dueAt + 1)
    expect(await answerQuestion(bidder, { ...answer, now: late })).toMatchObject({ problem: { code: 'answerLate' } })
    expect((await answerQuestion(bidder, { ...answer, now: question!.dueAt })).ok).toBe(true)
    expect(await answerQuestion(bidder, { ...answer, now })).toMatchObject({ problem: { code: 'answerGiven' } })
    const mails = await app.owner.query(`select 1 from mail where kind = 'bidderQuestion' and supplier_id = $1`, [
      bidder.organisationId,
    ])
    expect(mails.rowCount).toBe(1)
    await mailBidderAnswer({ questionId: question!.id }, now)
    await mailBidderAnswer({ questionId: question!.id }, now)
    const told = await app.owner.query<{ text: string }>(`select text from mail where message_key like $1`, [
      `bidderAnswer:${question!.id}:%`,
    ])
    const officers = await app.owner.query(
      `select 1 from tender_member where tender_id = $1 and role = 'officer' and ended_at is null`,
      [scene.tenderId],
    )
    expect(told.rowCount).toBe(officers.rowCount)
    expect(told.rows[0]?.text).toContain(`/aanbestedingen/${scene.tenderId}/beoordeling/controle/${scene.bidIds[0]}`)
    const judgement = {
      tenderId: scene.tenderId,
      questionId: question!.id,
      judgement: 'accepted',
      version: 2,
      now,
    } as const
    expect(await judgeAnswer(officer, { ...judgement, reason: ' ' })).toMatchObject({
      problem: { code: 'reasonMissing' },
    })
    expect((await judgeAnswer(officer, { ...judgement, reason: 'Hersteld.' })).ok).toBe(true)
  })

  test('the database takes no late answer, and no other change by a bidder', async () => {
    const bidder = scene.bidders[0].actor
    for (const statement of [
      `update bidder_question set question = 'x'`,
      `update bidder_question set judgement = 'accepted', judged_at = now(), judgement_reason = 'x'`,
    ]) {
      const done = await app.database
        .asApp({ ...actorSettings(bidder) }, (c) => c.query(statement))
        .catch(() => ({ rowCount: 0 }))
      expect(done.rowCount).toBe(0)
    }
    const late = app.owner.query(`update bidder_question set answered_at = due_at + interval '1 millisecond'`)
    await expect(late).rejects.toThrow(/bidder_question_in_time/)
  })

  test('every criterion is judged; what is not met says why; a bid is set aside with a reason', async () => {
    for (const bidId of scene.bidIds) {
      for (const criterionId of [scene.exclusionId, scene.suitabilityId]) {
        const judgement = { tenderId: scene.tenderId, bidId, criterionId, note: '', version: 0, now }
        expect(await judgeCriterion(officer, { ...judgement, outcome: 'notMet' })).toMatchObject({
          problem: { code: 'reasonMissing' },
        })
        expect((await judgeCriterion(officer, { ...judgement, outcome: 'met' })).ok).toBe(true)
      }
    }
    const view = await getBidCheck(officer, { tenderId: scene.tenderId, bidId: scene.bidIds[0], now })
    expect(view).toMatchObject({ bid: { verdict: 'fit' }, criteria: [{ age: 'notAsked' }, { age: 'fresh' }] })
    await expect(getBidCheck(anna, { tenderId: scene.tenderId, bidId: scene.bidIds[0], now })).rejects.toMatchObject({
      status: 403,
    })
    const out = { tenderId: scene.tenderId, bidId: scene.bidIds[2], version: 1, now }
    expect(await disqualifyBid(officer, { ...out, reason: '' })).toMatchObject({ problem: { code: 'reasonMissing' } })
    const both = await Promise.all([
      disqualifyBid(officer, { ...out, reason: 'Voldoet niet aan U1.' }),
      disqualifyBid(officer, { ...out, reason: 'Voldoet niet.' }),
    ])
    expect(both.filter((each) => each.ok)).toHaveLength(1)
  })
})

describe('consensus', () => {
  test('opens when every cleared evaluator handed in, and once', async () => {
    expect(await openConsensus(officer, { ...ofLot(0), now })).toMatchObject({ problem: { code: 'sheetsOpen' } })
    await declare(bert)
    for (const bidId of scene.bidIds.slice(0, 2)) {
      const scores = scene.lots[0].criterionIds.map((criterionId) => ({
        criterionId,
        score: 100,
        motivation: 'Top',
        version: 0,
      }))
      await saveScores(bert, { ...ofLot(0), bidId, scores, now })
    }
    expect((await finishSheet(bert, { ...ofLot(0), now })).ok).toBe(true)
    await expect(openConsensus(anna, { ...ofLot(0), now })).rejects.toMatchObject({ status: 403 })
    const both = await Promise.all([
      openConsensus(officer, { ...ofLot(0), now }),
      openConsensus(officer, { ...ofLot(0), now }),
    ])
    expect(both.filter((each) => each.ok)).toHaveLength(1)
    expect((await getConsensus(bert, ofLot(0))).bids[0]!.cells[0]!.individual).toHaveLength(2)
  })

  test('a difference is explained, minutes say who was there, then the quality is settled once', async () => {
    const agree = (bidId: string, differenceReason: string, version: number) =>
      saveConsensus(anna, {
        ...ofLot(0),
        bidId,
        now,
        scores: scene.lots[0].criterionIds.map((criterionId) => ({
          criterionId,
          score: 60,
          motivation: 'Goed onderbouwd.',
          differenceReason,
          version,
        })),
      })
    expect((await agree(scene.bidIds[0], '', 0)).ok).toBe(true)
    expect(await agree(scene.bidIds[0], '', 0)).toMatchObject({ problem: { code: 'scoresChanged' } })
    expect(await settleQuality(officer, { ...ofLot(0), now })).toMatchObject({ problem: { code: 'cellsOpen' } })
    await agree(scene.bidIds[1], 'Na vergelijking bijgesteld.', 0)
    expect(await settleQuality(officer, { ...ofLot(0), now })).toMatchObject({
      problem: { code: 'differencesUnexplained' },
    })
    await agree(scene.bidIds[0], 'Na vergelijking bijgesteld.', 1)
    expect(await settleQuality(officer, { ...ofLot(0), now })).toMatchObject({ problem: { code: 'minutesMissing' } })
    const meeting = {
      heldOn: civilDate('2026-11-20'),
      presentUserIds: [anna.userId, bert.userId],
      minutes: 'Besproken.',
      version: 0,
    }
    expect((await saveMinutes(bert, { ...ofLot(0), meeting, now })).ok).toBe(true)
    const both = await Promise.all([
      settleQuality(officer, { ...ofLot(0), now }),
      settleQuality(officer, { ...ofLot(0), now }),
    ])
    expect(both.filter((each) => each.ok)).toHaveLength(1)
    expect(await events('evaluation.settled')).toBe(1)
    expect(await agree(scene.bidIds[0], 'x', 2)).toMatchObject({ problem: { code: 'stepTaken' } })
    const forced = await app.database.asApp({ ...actorSettings(anna) }, (c) =>
      c.query('update consensus_score set score = 0'),
    )
    expect(forced.rowCount).toBe(0)
    expect(await withActor(officer, (db) => qualityIsSettled(db, scene.tenderId))).toBe(false)
  })
})
