/** From an empty tender to a published one, changes after it, and two people at once. */
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ProviderActor } from '~/kernel/actor'
import { instant } from '~/kernel/civil-date'
import { checkPublication } from '~/modules/tender/server/check-publication.server'
import { followTender } from '~/modules/tender/server/follow-tender.server'
import { mailAddendum } from '~/modules/tender/server/mail-addendum.server'
import { cancelTender, publishTender } from '~/modules/tender/server/publish-tender.server'
import { saveMoments, saveTenderFacts } from '~/modules/tender/server/save-tender-facts.server'
import { withActor } from '~/platform/database/with-actor.server'
import { testNow, useTestApp } from '../../support/app-context'
import { daysFrom, layKeys, layTenderScene, type TenderScene } from '../../support/tender-scene'

const app = useTestApp()
const one = async (sql: string, values: unknown[]) => (await app.owner.query(sql, values)).rows[0]

const addDocuments = async (tenderId: string) => {
  for (const kind of ['tenderDocument', 'draftContract']) {
    await app.owner.query(
      `insert into tender_document (tender_id, series_id, number, kind, title, file_sha256, file_name, file_size, media_type, created_at)
       values ($1, $2, 1, $3, $3, 'x', 'x.pdf', 1, 'application/pdf', now())`,
      [tenderId, randomUUID(), kind],
    )
  }
}
const ready = async (): Promise<TenderScene> => {
  const scene = await layTenderScene(app.database, { publishedAt: null })
  await addDocuments(scene.tenderId)
  await layKeys(app.database, scene)
  const saved = await saveMoments(scene.officer.actor, {
    tenderId: scene.tenderId,
    now: testNow,
    input: {
      version: 1,
      reason: '',
      enquiriesCloseAt: daysFrom(testNow, 14),
      answersDueAt: daysFrom(testNow, 24),
      bidsCloseAt: daysFrom(testNow, 40),
    },
  })
  expect(saved).toEqual({ kind: 'saved', addendum: null })
  return scene
}
const facts = (version: number, changes = {}) => ({
  version,
  reason: '',
  number: `LR-${randomUUID().slice(0, 8)}`,
  title: 'Aanbesteding',
  description: 'Wat wij zoeken, preciezer',
  cpvCode: '85311300-5',
  estimatedValueCents: null,
  wantedStartOn: null,
  electronicSubmission: true,
  freeAccess: true,
  urgencyReason: '',
  ...changes,
})

describe('publication', () => {
  test('tells what is missing, and refuses until it is there', async () => {
    const { tenderId, officer } = await layTenderScene(app.database, { publishedAt: null })
    const outcome = await withActor(officer.actor, (db) => checkPublication(db, tenderId, testNow))
    expect(outcome.filter(({ good }) => !good).map(({ check }) => check)).toEqual([
      'hasMoments',
      'hasDocuments',
      'hasKeys',
      'answersBeforeClosing',
    ])
    const refused = await publishTender(officer.actor, { tenderId, version: 1, now: testNow })
    expect(refused).toMatchObject({ ok: false, problem: { code: 'checksFail' } })
  })
  test('a vault that nobody could open keeps it from being published', async () => {
    const { tenderId, officer, openers } = await ready()
    const failing = async () =>
      (await withActor(officer.actor, (db) => checkPublication(db, tenderId, testNow)))
        .filter(({ good }) => !good)
        .map(({ check }) => check)
    expect(await failing()).toEqual([])
    // One of three openers leaves: two shares are left. Who came after the keys were made has none.
    const end = (at: number) =>
      app.owner.query(
        `update tender_member set ended_at = now(), end_reason = 'weg' where tender_id = $1 and user_id = $2 and role = 'opener'`,
        [tenderId, openers[at]?.userId],
      )
    await end(0)
    expect(await failing()).toEqual(['hasTeam'])
    await end(1)
    expect(await failing()).toEqual(['hasTeam', 'hasKeys'])
  })
  test('a lot of which no contract could be made keeps it from being published', async () => {
    const { tenderId, officer, lots } = await ready()
    await app.owner.query(`update lot set variant = null where id = $1`, [lots[0].id])
    const refused = await publishTender(officer.actor, { tenderId, version: 2, now: testNow })
    expect(refused).toMatchObject({ ok: false, problem: { code: 'checksFail', params: { count: 1 } } })
  })
  test('at one moment the lots are active, documents are public, the proof and the event are on record', async () => {
    const { tenderId, officer, bidders } = await ready()
    const seen = () => withActor(bidders[0].actor, (db) => db.tender.count({ where: { id: tenderId } }))
    expect(await seen()).toBe(0)
    expect(await publishTender(officer.actor, { tenderId, version: 2, now: testNow })).toMatchObject({ ok: true })
    expect(await one('select status, published_at from tender where id = $1', [tenderId])).toEqual({
      status: 'active',
      published_at: new Date(testNow),
    })
    expect(await seen()).toBe(1)
    expect((await one('select proofs from tender_publication where tender_id = $1', [tenderId])).proofs).toMatchObject([
      { lot: 1, formula: 'absolute', proof: { kind: 'safe', because: 'ownFigure' } },
      { lot: 2 },
    ])
    expect(
      await one('select count(*)::int as n from tender_document where tender_id = $1 and published_at is null', [
        tenderId,
      ]),
    ).toEqual({ n: 0 })
    expect(
      await one(`select count(*)::int as n from audit_event where object_id = $1 and type = 'tender.published'`, [
        tenderId,
      ]),
    ).toEqual({ n: 1 })
  })
  test('of two who publish at once one does', async () => {
    const { tenderId, officer } = await ready()
    const both = await Promise.all(
      [1, 2].map(() => publishTender(officer.actor, { tenderId, version: 2, now: testNow })),
    )
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  })
  test('who may not write is refused, and a provider finds nothing', async () => {
    const { tenderId, evaluators, bidders } = await ready()
    const status = (actor: TenderScene['officer']['actor']) =>
      publishTender(actor, { tenderId, version: 2, now: testNow }).catch((thrown: Response) => thrown.status)
    expect(await status(evaluators[0].actor)).toBe(403)
    expect(await status(bidders[0].actor)).toBe(404)
  })
})

describe('after publication', () => {
  let scene: TenderScene
  beforeAll(async () => {
    scene = await layTenderScene(app.database)
  })

  test('a change asks a reason, becomes a numbered addendum, and tells followers and bidders once each', async () => {
    const { tenderId, officer, bidders } = scene
    await followTender(bidders[0].actor as ProviderActor, { tenderId, follow: true, now: testNow })
    await app.owner.query(`insert into bid (tender_id, supplier_id, status) values ($1, $2, 'invited')`, [
      tenderId,
      bidders[1].organisationId,
    ])
    const without = await saveTenderFacts(officer.actor, { tenderId, input: facts(1), now: testNow })
    expect(without).toMatchObject({ kind: 'refused', problem: { code: 'reasonMissing' } })
    const input = facts(1, { reason: 'Er stond een fout.' })
    expect(await saveTenderFacts(officer.actor, { tenderId, input, now: testNow })).toEqual({
      kind: 'saved',
      addendum: 1,
    })
    const addendum = await one('select id, number, reason, changes from tender_addendum where tender_id = $1', [
      tenderId,
    ])
    expect(addendum).toMatchObject({ number: 1, reason: 'Er stond een fout.' })
    expect(addendum.changes).toContainEqual({
      what: 'Omschrijving',
      from: 'Wat wij zoeken',
      to: 'Wat wij zoeken, preciezer',
    })
    await mailAddendum({ addendumId: addendum.id }, testNow)
    await mailAddendum({ addendumId: addendum.id }, testNow)
    const { rows } = await app.owner.query(
      `select to_address from mail where message_key like 'addendum:' || $1 || ':%'`,
      [addendum.id],
    )
    expect(rows.map((row) => row.to_address).sort()).toEqual([bidders[0].email, bidders[1].email].sort())
  })
  test('two people at once: the second is told who was first and keeps the version that stands', async () => {
    const { tenderId, officer } = scene
    const input = facts(1, { reason: 'Te laat' })
    expect(await saveTenderFacts(officer.actor, { tenderId, input, now: testNow })).toMatchObject({
      kind: 'conflict',
      version: 2,
    })
  })
  test('nobody moves a moment that passed, or any into the past (A5)', async () => {
    const { tenderId, officer } = scene
    const late = daysFrom(testNow, 8)
    const moments = {
      enquiriesCloseAt: daysFrom(testNow, 20),
      answersDueAt: daysFrom(testNow, 21),
      bidsCloseAt: daysFrom(testNow, 40),
    }
    const move = (input: typeof moments, now = testNow) =>
      saveMoments(officer.actor, { tenderId, now, input: { version: 2, reason: 'Meer tijd', ...input } })
    expect(await move(moments, late)).toMatchObject({ kind: 'refused', problem: { code: 'momentPassed' } })
    expect(await move({ ...moments, bidsCloseAt: instant(testNow - 1) })).toMatchObject({
      problem: { code: 'momentInPast' },
    })
    expect(await move({ ...moments, answersDueAt: daysFrom(testNow, 19) })).toMatchObject({
      problem: { code: 'momentsOutOfOrder' },
    })
    expect(await move(moments, daysFrom(testNow, 31))).toMatchObject({ problem: { code: 'closedForChanges' } })
  })
  test('who follows is known to nobody else, not even to staff', async () => {
    const { tenderId, officer, bidders } = scene
    const seenBy = (actor: TenderScene['officer']['actor']) =>
      withActor(actor, (db) => db.tenderFollower.count({ where: { tenderId } }))
    expect(await Promise.all([officer.actor, bidders[0].actor, bidders[1].actor].map(seenBy))).toEqual([0, 1, 0])
  })
  test('cancelled with a reason; a second time is refused', async () => {
    const { tenderId, officer } = scene
    const cancel = () => cancelTender(officer.actor, { tenderId, version: 2, reason: 'Geen geld', now: testNow })
    expect(await cancel()).toMatchObject({ ok: true })
    expect(await one('select status, cancel_reason from tender where id = $1', [tenderId])).toEqual({
      status: 'cancelled',
      cancel_reason: 'Geen geld',
    })
    // Whoever follows or prepares a bid hears it, as of any change.
    const told = await one('select id, number, reason from tender_addendum where tender_id = $1 order by number desc', [
      tenderId,
    ])
    expect(told).toMatchObject({ number: 2, reason: 'Geen geld' })
    await mailAddendum({ addendumId: told.id }, testNow)
    const mails = await one(`select count(*)::int as n from mail where message_key like 'addendum:' || $1 || ':%'`, [
      told.id,
    ])
    expect(mails.n).toBe(2)
    expect(await cancel()).toMatchObject({ ok: false, problem: { code: 'tenderEnded' } })
  })
})
