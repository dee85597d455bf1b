/** Two acts on one tender at the same moment: each waits for the other, and the second meets what the first did. */
import { beforeEach, expect, test } from 'vitest'
import type { StaffActor } from '~/kernel/actor'
import { addDays, dayOf, type Instant } from '~/kernel/civil-date'
import { disqualifyBid } from '~/modules/tender/server/check-bid.server'
import { decideAward, saveReasons } from '~/modules/tender/server/decide-award.server'
import { finalizeAward } from '~/modules/tender/server/finalize-award.server'
import { freezeCalculation } from '~/modules/tender/server/lot-calculation.server'
import { cancelTender } from '~/modules/tender/server/publish-tender.server'
import { registerObjection, resolveObjection } from '~/modules/tender/server/save-objection.server'
import { sendLetters } from '~/modules/tender/server/send-letters.server'
import { withActor } from '~/platform/database/with-actor.server'
import { testNow, useTestApp } from '../../support/app-context'
import { layAwardScene, awardedThen as then } from '../../support/award-scene'
import type { OpenedScene } from '../../support/opened-bids'

const app = useTestApp()
let scene: OpenedScene
let officer: StaffActor

beforeEach(async () => {
  ;({ scene, officer } = await layAwardScene(app.database))
})

const of = (index: 0 | 1, now: Instant = then) => ({ tenderId: scene.tenderId, lotId: scene.lots[index].id, now })
const refusal = (code: string) => ({ ok: false, problem: { code } })
const decisionOf = async (index: 0 | 1) =>
  (await app.owner.query('select version, status from award_decision where lot_id = $1', [scene.lots[index].id]))
    .rows[0]

async function sent(index: 0 | 1): Promise<void> {
  await freezeCalculation(officer, of(index))
  expect(await decideAward(officer, of(index))).toMatchObject({ ok: true })
  const reasons = scene.lots[index].criterionIds.map((criterionId) => ({ criterionId, text: 'Beter.', version: 0 }))
  await saveReasons(officer, { ...of(index), bidId: scene.bidIds[2], reasons })
  expect(await sendLetters(officer, { ...of(index), version: 1 })).toMatchObject({ ok: true })
}
const finalize = (index: 0 | 1, before: () => Promise<void> = async () => {}) =>
  withActor(officer, async (db) => {
    const done = await finalizeAward(db, officer, { ...of(index, testNow), version: 2 })
    await before()
    return done
  })
const object = (change: object = {}) =>
  registerObjection(officer, {
    ...of(0, testNow),
    input: {
      supplierId: scene.bidders[2].organisationId,
      kind: 'objection',
      receivedOn: dayOf(then),
      grounds: 'Oneens.',
      ...change,
    },
  })
/** Whether it is still waiting a quarter of a second later. */
const waits = (work: Promise<unknown>) =>
  Promise.race([work.then(() => false), new Promise<boolean>((resolve) => setTimeout(resolve, 250, true))])

test('an objection that comes in while the award becomes definitive waits, and is then told that it is too late', async () => {
  await sent(0)
  let objecting: ReturnType<typeof object> | undefined
  const done = await finalize(0, async () => {
    objecting = object()
    expect(await waits(objecting)).toBe(true)
  })
  expect(done).toMatchObject({ ok: true })
  expect(await objecting).toMatchObject(refusal('decisionFinal'))
})

test('the database itself takes no objection against an award that is definitive', async () => {
  await sent(0)
  await finalize(0)
  const late = app.owner.query(
    `insert into objection (decision_id, tender_id, lot_id, supplier_id, kind, received_on, grounds, status, registered_at)
     select id, tender_id, lot_id, $2, 'summaryProceedings', now(), 'x', 'pending', now() from award_decision where lot_id = $1`,
    [scene.lots[0].id, scene.bidders[2].organisationId],
  )
  await expect(late).rejects.toThrow(/objection_before_award/)
})

test('two lots that end at once leave no tender open', async () => {
  await sent(0)
  await sent(1)
  let other: ReturnType<typeof finalize> | undefined
  await finalize(0, async () => {
    other = finalize(1)
    expect(await waits(other)).toBe(true)
  })
  expect(await other).toMatchObject({ ok: true })
  const { rows } = await app.owner.query('select status from tender where id = $1', [scene.tenderId])
  expect(rows).toEqual([{ status: 'complete' }])
})

test('a bid is not set aside while its lot is being decided on', async () => {
  await freezeCalculation(officer, of(0))
  const holder = await app.owner.connect()
  await holder.query('begin')
  await holder.query('select 1 from tender where id = $1 for no key update', [scene.tenderId])
  const [bidId] = scene.bidIds
  const aside = disqualifyBid(officer, { tenderId: scene.tenderId, bidId, reason: 'Geen GVA.', version: 1, now: then })
  expect(await waits(aside)).toBe(true)
  await holder.query(
    `insert into award_decision (tender_id, lot_id, status, decided_at, decided_by_id) values ($1, $2, 'pending', now(), $3)`,
    [scene.tenderId, scene.lots[0].id, scene.officer.userId],
  )
  await holder.query('commit')
  holder.release()
  expect(await aside).toMatchObject(refusal('alreadyDecided'))
})

test('a tender that was stopped leads to no decision, no letters and no contracts', async () => {
  await sent(0)
  await freezeCalculation(officer, of(1))
  const { rows } = await app.owner.query('select version from tender where id = $1', [scene.tenderId])
  const { version } = rows[0]
  const { tenderId } = scene
  expect(await cancelTender(officer, { tenderId, version, reason: 'Geen geld.', now: testNow })).toMatchObject({
    ok: true,
  })
  expect(await finalize(0)).toMatchObject(refusal('lotStopped'))
  expect(await decideAward(officer, of(1))).toMatchObject(refusal('lotStopped'))
  expect(await decisionOf(0)).toMatchObject({ status: 'pending' })
  const lots = await app.owner.query('select status from lot where tender_id = $1', [tenderId])
  expect(lots.rows).toEqual([{ status: 'cancelled' }, { status: 'cancelled' }])
})

test('an objection has a day between the letters and today, and so has its outcome', async () => {
  await sent(0)
  const dayBefore = addDays(dayOf(then), -1)
  expect(await object({ receivedOn: dayBefore })).toMatchObject(refusal('objectionDay'))
  const tomorrow = addDays(dayOf(testNow), 1)
  expect(await object({ kind: 'complaint', receivedOn: tomorrow })).toMatchObject(refusal('objectionDay'))
  expect(await object()).toMatchObject({ ok: true })
  const [{ id: objectionId }] = (
    await app.owner.query('select id from objection where lot_id = $1', [scene.lots[0].id])
  ).rows
  const outcome = { ...of(0, testNow), objectionId, to: 'dismissed', outcome: 'Ongegrond.', version: 1 } as const
  expect(await resolveObjection(officer, { ...outcome, resolvedOn: dayBefore })).toMatchObject(refusal('outcomeDay'))
  expect(await resolveObjection(officer, { ...outcome, resolvedOn: tomorrow })).toMatchObject(refusal('outcomeDay'))
  expect(await resolveObjection(officer, { ...outcome, resolvedOn: dayOf(testNow) })).toMatchObject({ ok: true })
})
