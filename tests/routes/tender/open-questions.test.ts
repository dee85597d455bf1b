/** An open question before the closing is told with its last day and a closing to move to; after it, it is closed with a reason. */
import { beforeAll, expect, test } from 'vitest'
import type { ProviderActor, StaffActor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { formatDay } from '~/kernel/dutch-format'
import { askQuestion } from '~/modules/tender/server/ask-question.server'
import { answerQuestion } from '~/modules/tender/server/draft-answer.server'
import { countOpenQuestions } from '~/modules/tender/server/list-questions.server'
import { withActor } from '~/platform/database/with-actor.server'
import { loader as page } from '~/routes/aanbestedingen.$tenderId._index'
import { loader as moments } from '~/routes/aanbestedingen.$tenderId.planning.momenten'
import { loader as questions } from '~/routes/aanbestedingen.$tenderId.vragen._index'
import { load, testNow, useTestApp } from '../../support/app-context'
import { daysFrom, layTenderScene, type TenderScene } from '../../support/tender-scene'

const app = useTestApp()
let scene: TenderScene
const closesAt: Instant = daysFrom(testNow, 3)

beforeAll(async () => {
  // Asked in time; since then the term for questions passed.
  scene = await layTenderScene(app.database, { bidsCloseAt: closesAt, enquiriesCloseAt: daysFrom(testNow, -9) })
  const asked = await askQuestion(scene.bidders[0].actor as ProviderActor, {
    tenderId: scene.tenderId,
    input: { subject: 'Reistijd', text: 'Telt reistijd mee?', lotId: null },
    now: daysFrom(testNow, -10),
  })
  expect(asked).toMatchObject({ ok: true })
})
const call = () => ({ cookie: scene.officer.cookie, params: { tenderId: scene.tenderId } })

test('the tender and its questions say until when an answer was in time, and which closing it asks now', async () => {
  const term = { isClosed: false, answerBy: dayOf(daysFrom(closesAt, -10)), moveTo: expect.any(String) }
  expect((await load(page, 'x', call())).data).toMatchObject({ openQuestions: 1, term })
  const { data } = await load(questions, 'x', call())
  expect(data).toMatchObject({ openCount: 1, term, mayMove: true })
  const { moveTo } = data.term
  expect(moveTo >= dayOf(daysFrom(testNow, 10))).toBe(true)
  const form = (await load(moments, `/momenten?sluiting=${moveTo}`, call())).data
  expect(form).toMatchObject({ isAsked: true, proposed: { bidsCloseAt: expect.stringContaining(formatDay(moveTo)) } })
  // Nonsense in the address proposes nothing.
  expect((await load(moments, '/momenten?sluiting=gauw', call())).data.proposed).toEqual({})
})

test('after the closing the vault waits until the question is closed with a reason', async () => {
  await app.owner.query('update tender set bids_close_at = $2 where id = $1', [
    scene.tenderId,
    new Date(daysFrom(testNow, -1)),
  ])
  expect((await load(questions, 'x', call())).data.term).toMatchObject({ isClosed: true, moveTo: null })
  const { rows } = await app.owner.query('select id, version from enquiry where tender_id = $1', [scene.tenderId])
  const close = (closedReason: string) =>
    answerQuestion(scene.officer.actor as StaffActor, {
      tenderId: scene.tenderId,
      enquiryId: rows[0].id,
      now: testNow,
      input: {
        version: rows[0].version,
        stap: 'sluiten',
        assignedToId: null,
        publicText: '',
        answer: '',
        closedReason,
      },
    })
  expect(await close('')).toMatchObject({ ok: false, problem: { code: 'notWithdrawn' } })
  expect(await close('Te laat om nog te beantwoorden.')).toMatchObject({ ok: true })
  const actor = scene.officer.actor
  expect(await withActor(actor, (db) => countOpenQuestions(db, scene.tenderId))).toBe(0)
  expect((await load(questions, 'x', call())).data.openCount).toBe(0)
})
