/** Another evaluator instead of one: history stays, the newcomer starts empty and unseeing, and only who judges counts. */
import { beforeEach, expect, test } from 'vitest'
import type { StaffActor } from '~/kernel/actor'
import { civilDate } from '~/kernel/civil-date'
import { declareInterest } from '~/modules/tender/server/declare-interest.server'
import { getConsensus } from '~/modules/tender/server/get-consensus.server'
import { getScoreSheet } from '~/modules/tender/server/get-score-sheet.server'
import { replaceEvaluator } from '~/modules/tender/server/replace-evaluator.server'
import { openConsensus, saveConsensus, saveMinutes, settleQuality } from '~/modules/tender/server/run-consensus.server'
import { listMembers } from '~/modules/tender/server/save-member.server'
import { finishSheet, saveScores } from '~/modules/tender/server/save-scores.server'
import { actorSettings, withActor } from '~/platform/database/with-actor.server'
import { testNow, useTestApp } from '../../support/app-context'
import { layOpenedScene, type OpenedScene } from '../../support/opened-bids'
import { type SignedIn, signInAs } from '../../support/sign-in'

const app = useTestApp()
const now = testNow
let scene: OpenedScene
let newcomer: SignedIn
let memberId: string
beforeEach(async () => {
  scene = await layOpenedScene(app.database)
  newcomer = await signInAs(app.database, { role: 'evaluator', name: 'Nieuwe Beoordelaar' })
  const { rows } = await app.owner.query(
    `select id from tender_member where tender_id = $1 and user_id = $2 and role = 'evaluator'`,
    [scene.tenderId, scene.evaluators[0].userId],
  )
  memberId = rows[0].id
})

const staff = (person: SignedIn) => person.actor as StaffActor
const ofLot = () => ({ tenderId: scene.tenderId, lotId: scene.lots[0].id, now })
const replace = (userId = newcomer.userId) =>
  replaceEvaluator(staff(scene.officer), {
    tenderId: scene.tenderId,
    memberId,
    userId,
    reason: 'Langdurig ziek.',
    now,
  })
async function scoreAll(actor: StaffActor, score: number): Promise<void> {
  await declareInterest(actor, { tenderId: scene.tenderId, input: { hasInterest: false, explanation: '' }, now })
  for (const bidId of scene.bidIds) {
    const scores = scene.lots[0].criterionIds.map((criterionId) => ({
      criterionId,
      score,
      motivation: `Reden van ${score}`,
      version: 0,
    }))
    expect(await saveScores(actor, { ...ofLot(), bidId, scores })).toMatchObject({ ok: true })
  }
  expect(await finishSheet(actor, ofLot())).toMatchObject({ ok: true })
}

test('the former one’s scores stay and count no more; the newcomer starts empty and sees none of them', async () => {
  const [former, second, third] = scene.evaluators
  await scoreAll(staff(former), 25)
  expect(await replace()).toEqual({ ok: true, value: null })

  const members = await withActor(scene.officer.actor, (db) => listMembers(db, scene.tenderId))
  expect(members.find(({ id }) => id === memberId)).toMatchObject({
    endReason: 'Langdurig ziek.',
    replacedBy: 'Nieuwe Beoordelaar',
  })
  expect(members.find(({ name }) => name === 'Nieuwe Beoordelaar')).toMatchObject({ role: 'evaluator', endedAt: null })
  await expect(getScoreSheet(staff(former), ofLot())).rejects.toMatchObject({ status: 403 })

  await declareInterest(staff(newcomer), { ...ofLot(), input: { hasInterest: false, explanation: '' } })
  const sheet = await getScoreSheet(staff(newcomer), ofLot())
  expect(sheet.bids.flatMap(({ scores }) => scores.map(({ score, motivation }) => [score, motivation]))).toEqual(
    Array.from({ length: 6 }, () => [null, '']),
  )
  const seen = await app.database.asApp({ ...actorSettings(newcomer.actor) }, (c) =>
    c.query('select 1 from evaluation_score where tender_id = $1', [scene.tenderId]),
  )
  expect(seen.rowCount).toBe(0)

  for (const person of [newcomer, second, third]) await scoreAll(staff(person), 60)
  expect(await openConsensus(staff(scene.officer), ofLot())).toMatchObject({ ok: true })
  const view = await getConsensus(staff(newcomer), ofLot())
  const cell = view.bids[0]?.cells[0]
  expect(cell?.individual.map(({ score, counts }) => [score, counts]).sort()).toEqual([
    [25, false],
    [60, true],
    [60, true],
    [60, true],
  ])

  // What was agreed is what everybody who judges gave: the former score asks no explanation.
  for (const bidId of scene.bidIds) {
    const scores = scene.lots[0].criterionIds.map((criterionId) => ({
      criterionId,
      score: 60,
      motivation: 'Samen zo gezien.',
      differenceReason: '',
      version: 0,
    }))
    expect(await saveConsensus(staff(newcomer), { ...ofLot(), bidId, scores })).toMatchObject({ ok: true })
  }
  await app.owner.query(
    `insert into eligibility_check (tender_id, bid_id, criterion_id, outcome, note, checked_at)
     select $1, b, c, 'met', '', now() from unnest($2::uuid[]) b, unnest($3::uuid[]) c`,
    [scene.tenderId, scene.bidIds, [scene.exclusionId, scene.suitabilityId]],
  )
  const meeting = {
    heldOn: civilDate('2026-11-20'),
    presentUserIds: [newcomer.userId, second.userId, third.userId],
    minutes: 'Alles besproken.',
    version: 0,
  }
  expect(await saveMinutes(staff(scene.officer), { ...ofLot(), meeting })).toMatchObject({ ok: true })
  expect(await settleQuality(staff(scene.officer), ofLot())).toEqual({ ok: true, value: null })
  const kept = await app.owner.query(
    `select count(*)::int as n from evaluation_score where tender_id = $1 and evaluator_id = $2`,
    [scene.tenderId, former.userId],
  )
  expect(kept.rows).toEqual([{ n: 6 }])
})

test('of two who replace at once one does; it is on record once, with who, whom and why', async () => {
  const other = await signInAs(app.database, { role: 'evaluator' })
  const both = await Promise.all([replace(), replace(other.userId)])
  expect(both.map((each) => (each.ok ? 'ok' : each.problem.code)).sort()).toEqual(['ok', 'teamChanged'])
  const { rows } = await app.owner.query(
    `select data from audit_event where object_id = $1 and type = 'tender.evaluatorReplaced'`,
    [scene.tenderId],
  )
  expect(rows).toHaveLength(1)
  expect(rows[0].data).toMatchObject({ from: scene.evaluators[0].userId, reason: 'Langdurig ziek.' })
})

test('refused for who evaluates already, for who scored before, and once scores lie beside each other', async () => {
  expect(await replace(scene.evaluators[1].userId)).toMatchObject({ problem: { code: 'teamTwice' } })
  expect(await replace(scene.bidders[0].userId)).toMatchObject({ problem: { code: 'teamUnknown' } })
  await scoreAll(staff(scene.evaluators[0]), 25)
  await replace()
  const back = await app.owner.query(
    `select id from tender_member where tender_id = $1 and user_id = $2 and role = 'evaluator'`,
    [scene.tenderId, newcomer.userId],
  )
  memberId = back.rows[0].id
  expect(await replace(scene.evaluators[0].userId)).toMatchObject({ problem: { code: 'teamScoredBefore' } })
  await app.owner.query(
    `insert into lot_evaluation (lot_id, tender_id, status, consensus_opened_at) values ($1, $2, 'consensus', now())`,
    [scene.lots[1].id, scene.tenderId],
  )
  const third = await signInAs(app.database, { role: 'evaluator' })
  expect(await replace(third.userId)).toMatchObject({ problem: { code: 'teamConsensusOpen' } })
})

test('who doesn’t run the tender is refused', async () => {
  const attempt = replaceEvaluator(staff(scene.evaluators[1]), {
    ...ofLot(),
    memberId,
    userId: newcomer.userId,
    reason: 'x',
  })
  await expect(attempt).rejects.toMatchObject({ status: 403 })
})
