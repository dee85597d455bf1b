/** Lots drawn between equal bids, on the real database: once, before the award, by the calculation that was seen. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { StaffActor } from '~/kernel/actor'
import { type Instant, instant } from '~/kernel/civil-date'
import type { DrawRecord } from '~/modules/tender/domain/draw'
import { makeAwardWorkbook } from '~/modules/tender/server/award-workbook.server'
import { cancelDecision, decideAward, saveReasons } from '~/modules/tender/server/decide-award.server'
import { getAward } from '~/modules/tender/server/get-award.server'
import { getLetterToWrite } from '~/modules/tender/server/get-letter.server'
import { freezeCalculation } from '~/modules/tender/server/lot-calculation.server'
import { getTie, recordDraw } from '~/modules/tender/server/record-draw.server'
import { sendLetters } from '~/modules/tender/server/send-letters.server'
import { letterParts } from '~/modules/tender/texts-letter'
import { actorSettings } from '~/platform/database/with-actor.server'
import { action, loader } from '~/routes/aanbestedingen.$tenderId.gunning.$lotId.loting'
import { load, submit, testNow, useTestApp } from '../../support/app-context'
import { layAwardScene } from '../../support/award-scene'
import type { OpenedScene } from '../../support/opened-bids'
import { signInAs } from '../../support/sign-in'

const app = useTestApp()
let scene: OpenedScene
let officer: StaffActor
let lotId: string
let seen: string

beforeAll(async () => {
  ;({ scene, officer } = await layAwardScene(app.database, [100, 60, 60]))
  // The second and the third are equal in quality and price; the lot has room for two.
  await app.owner.query('update opened_price set amount_cents = 5500 where bid_id = $1', [scene.bidIds[2]])
  lotId = scene.lots[0].id
})

const of = (now: Instant = testNow) => ({ tenderId: scene.tenderId, lotId, now })
const view = () => getAward(officer, of())
const refusal = (code: string) => ({ ok: false, problem: { code } })
const scoreOf = (bidId: string, score: number) =>
  app.owner.query('update consensus_score set score = $3 where lot_id = $1 and bid_id = $2', [lotId, bidId, score])
const draw = (change: Partial<DrawRecord> = {}): DrawRecord => ({
  drawnAt: testNow,
  drawnBy: 'Notaris De Boer',
  witnesses: ['Anna Visser', 'Karim Aziz'],
  order: [scene.bidIds[2], scene.bidIds[1]],
  report: 'Twee briefjes in een bus; Anna Visser trok.',
  ...change,
})
const record = (change: Partial<DrawRecord> = {}, hash = seen) =>
  recordDraw(officer, { ...of(), draw: draw(change), seen: hash })
const draws = async () =>
  (await app.owner.query('select bid_order, drawn_by from lot_draw where lot_id = $1', [lotId])).rows
const events = async () =>
  (await app.owner.query<{ data: object }>(`select data from audit_event where type = 'award.drawn'`)).rows

/** A fresh calculation with the tie, and nothing drawn or decided. */
beforeEach(async () => {
  const { decision } = await view()
  if (decision) await cancelDecision(officer, { ...of(), reason: 'Opnieuw.', version: decision.version })
  await app.owner.query('delete from lot_draw where lot_id = $1', [lotId])
  const frozen = await freezeCalculation(officer, of())
  seen = frozen.ok ? frozen.value.sha256 : ''
})

describe('recording', () => {
  test('a tie stops the award, the draw decides it, and the places follow', async () => {
    expect(await decideAward(officer, of())).toMatchObject(refusal('tieAtBorder'))
    expect((await view()).tied.toSorted()).toEqual([scene.bidIds[1], scene.bidIds[2]].toSorted())
    const before = (await events()).length
    expect(await record()).toEqual({ ok: true, value: null })
    expect((await events()).slice(before)).toMatchObject([{ data: { sha256: seen, order: draw().order } }])
    const { current, isFrozen, tied } = await view()
    expect({ isFrozen, tied }).toEqual({ isFrozen: true, tied: [] })
    const rank = (bidId: string) => current!.outcome.bids.find((bid) => bid.bidId === bidId)?.rank
    expect(scene.bidIds.map(rank)).toEqual([1, 3, 2])
    expect((await decideAward(officer, of())).ok).toBe(true)
    expect((await view()).decision!.awards.map(({ bidId }) => bidId).toSorted()).toEqual(
      [scene.bidIds[0], scene.bidIds[2]].toSorted(),
    )
    expect(await record({ drawnBy: 'Iemand Anders' })).toMatchObject(refusal('decidedMeanwhile'))
  })

  test('once: the same again changes nothing, another one is refused, and nobody changes what stands', async () => {
    await record()
    const before = (await events()).length
    expect((await record()).ok).toBe(true)
    expect(await record({ order: draw().order.toReversed() })).toMatchObject(refusal('drawnAlready'))
    expect([(await draws()).length, (await events()).length]).toEqual([1, before])
    const change = app.database.asApp({ ...actorSettings(officer) }, (c) =>
      c.query(`update lot_draw set drawn_by = 'X'`),
    )
    expect((await change).rowCount).toBe(0)
    const removal = app.database.asApp({ ...actorSettings(officer) }, (c) => c.query('delete from lot_draw'))
    expect((await removal).rowCount).toBe(0)
    await expect(app.owner.query(`update lot_draw set drawn_by = 'X'`)).rejects.toThrow(/lot_draw_recorded/)
  })

  test('two officers at once: one draw, the other is told', async () => {
    const both = await Promise.all([record(), record({ order: draw().order.toReversed() })])
    expect(both.map((each) => (each.ok ? 'ok' : each.problem.code)).sort()).toEqual(['drawnAlready', 'ok'])
    expect(await draws()).toHaveLength(1)
  })

  test('never without a tie, for an older calculation, or after a score moved', async () => {
    expect(await record({}, 'f'.repeat(64))).toMatchObject(refusal('changedMeanwhile'))
    await scoreOf(scene.bidIds[2], 25)
    expect(await record()).toMatchObject(refusal('notFrozen'))
    const again = await freezeCalculation(officer, of())
    expect(await record({}, again.ok ? again.value.sha256 : '')).toMatchObject(refusal('drawNoTie'))
    await scoreOf(scene.bidIds[2], 60)
  })

  test('a draw does not outlive its calculation', async () => {
    await record()
    await scoreOf(scene.bidIds[0], 99)
    expect(await view()).toMatchObject({ isFrozen: false, draw: null })
    await freezeCalculation(officer, of())
    expect(await decideAward(officer, of())).toMatchObject(refusal('tieAtBorder'))
    await scoreOf(scene.bidIds[0], 100)
    await freezeCalculation(officer, of())
  })

  test.each<[string, Partial<DrawRecord>]>([
    ['drawSamePerson', { witnesses: ['Anna Visser', 'Anna Visser'] }],
    ['drawInFuture', { drawnAt: instant(testNow + 60_000) }],
    ['drawTooEarly', { drawnAt: instant(testNow - 86_400_000 * 400) }],
    ['drawIncomplete', { order: [] }],
    ['personalNumber', { report: 'BSN 111222333' }],
  ])('refuses: %s', async (code, change) => {
    expect(await record(change)).toMatchObject(refusal(code))
    expect(await draws()).toHaveLength(0)
  })

  test('only the officer of this tender', async () => {
    const other = (await signInAs(app.database, { role: 'procurementOfficer' })).actor as StaffActor
    await expect(recordDraw(other, { ...of(), draw: draw(), seen })).rejects.toMatchObject({ status: 403 })
    await expect(getTie(other, of())).rejects.toMatchObject({ status: 403 })
  })
})

test('is in the letters of who was drawn, and in the workbooks', async () => {
  await record()
  await decideAward(officer, of())
  const letter = async (index: 0 | 1 | 2) =>
    (await getLetterToWrite(officer, { ...of(), bidId: scene.bidIds[index] })).content
  expect((await letter(0)).draw).toBeUndefined()
  const lost = await letter(1)
  expect(lost).toMatchObject({
    kind: 'rejected',
    rank: 3,
    draw: { drawnBy: 'Notaris De Boer', order: [{}, {}].map(() => expect.any(String)) },
  })
  const said = letterParts(lost)
    .flatMap((part) => (part.kind === 'text' ? [part.text] : []))
    .join('\n')
  expect(said).toContain(
    'Er is geloot op 23-11-2026 om 13.00 uur door Notaris De Boer, in aanwezigheid van Anna Visser en Karim Aziz.',
  )
  for (const kind of ['scores', 'dossier', 'vergelijking'] as const) {
    expect((await makeAwardWorkbook(officer, { ...of(), kind })).content.length).toBeGreaterThan(1000)
  }
  const reasons = scene.lots[0].criterionIds.map((criterionId) => ({ criterionId, text: 'Geloot.', version: 0 }))
  await saveReasons(officer, { ...of(), bidId: scene.bidIds[1], reasons })
  const { decision } = await view()
  expect((await sendLetters(officer, { ...of(), version: decision!.version })).ok).toBe(true)
  const { rows } = await app.owner.query(
    `select content->'draw'->'order' as drawn from award_letter where bid_id = $1`,
    [scene.bidIds[2]],
  )
  expect(rows[0].drawn).toEqual(lost.draw!.order)
})

test('the form keeps what was typed, says where it is wrong, and records', async () => {
  const call = { cookie: scene.officer.cookie, params: { tenderId: scene.tenderId, lotId } }
  const form = {
    berekening: seen,
    moment: '23-11-2026 12.59',
    geloot: 'Notaris De Boer',
    getuige1: 'Anna Visser',
    getuige2: 'Karim Aziz',
    verslag: 'Twee briefjes.',
    [`plaats-${scene.bidIds[1]}`]: '1',
    [`plaats-${scene.bidIds[2]}`]: '1',
  }
  expect((await load(loader, 'x', call)).data.tie.tied).toHaveLength(2)
  const empty = await submit(action, 'x', { ...call, form: { berekening: seen } })
  expect(Object.values(empty.data.errors).flat()).toEqual([
    'Vul een datum in.',
    'Vul in wie er heeft geloot.',
    'Vul de naam van getuige 1 in.',
    'Vul de naam van getuige 2 in.',
    'Schrijf kort op hoe er is geloot.',
    expect.stringMatching(/^Kies als hoeveelste .+ is geloot\.$/),
    expect.stringMatching(/^Kies als hoeveelste .+ is geloot\.$/),
  ])
  const double = await submit(action, 'x', { ...call, form })
  expect([double.status, double.data.values.verslag]).toEqual([422, 'Twee briefjes.'])
  expect(Object.keys(double.data.errors)[0]).toMatch(/^plaats-/)
  const right = { ...form, [`plaats-${scene.bidIds[2]}`]: '2' }
  // Drawn before the calculation of this moment was frozen.
  expect((await submit(action, 'x', { ...call, form: right })).data.errors).toHaveProperty('moment')
  const saved = await submit(action, 'x', { ...call, form: { ...right, moment: '23-11-2026 13.00' } })
  expect(saved.location).toBe(`/aanbestedingen/${scene.tenderId}/gunning/${lotId}?melding=opgeslagen#loting`)
  const other = { ...right, moment: '23-11-2026 13.00', getuige1: 'Iemand Anders' }
  expect((await submit(action, 'x', { ...call, form: other })).status).toBe(409)
  expect((await load(loader, 'x', call)).data).toMatchObject({
    tie: null,
    refused: expect.stringContaining('al een loting'),
  })
})
