/** A day that a royal decree makes a holiday (Atw art. 3 lid 3) counts as one in every term of a tender. */
import { beforeAll, expect, test } from 'vitest'
import type { StaffActor } from '~/kernel/actor'
import { addDays, dayOf } from '~/kernel/civil-date'
import { decisionDue } from '~/modules/tender/domain/admission-terms'
import { readBoardFilters } from '~/modules/tender/domain/board-filters'
import { answerDueAt, repairWorkingDays } from '~/modules/tender/domain/eligibility'
import { standstill } from '~/modules/tender/domain/standstill'
import { askBidder } from '~/modules/tender/server/ask-bidder.server'
import { decideAward, saveReasons } from '~/modules/tender/server/decide-award.server'
import { getAdmission } from '~/modules/tender/server/get-admission.server'
import { getLetterToWrite } from '~/modules/tender/server/get-letter.server'
import { getOwnApplication } from '~/modules/tender/server/get-own-application.server'
import { listAdmissions } from '~/modules/tender/server/list-admissions.server'
import { listBoard } from '~/modules/tender/server/list-board.server'
import { freezeCalculation } from '~/modules/tender/server/lot-calculation.server'
import { registerObjection } from '~/modules/tender/server/save-objection.server'
import { sendLetters } from '~/modules/tender/server/send-letters.server'
import { handIn, layAdmissionScene, providerOf } from '../../support/admission-scene'
import { testNow, useTestApp } from '../../support/app-context'
import { layAwardScene, awardedThen as then } from '../../support/award-scene'
import type { OpenedScene } from '../../support/opened-bids'

const app = useTestApp()
const plain = standstill(then, 20).endsOn
let scene: OpenedScene
let officer: StaffActor

/** The plain last day of the standstill, and the first working day after now, are holidays by decree. */
beforeAll(async () => {
  ;({ scene, officer } = await layAwardScene(app.database))
  const decreed = [plain, dayOf(answerDueAt(testNow, 1))]
  await app.owner.query(
    `insert into setting (key, value, source) values ('decreedHolidays', $1, 'KB') on conflict (key) do update set value = $1`,
    [JSON.stringify(decreed)],
  )
})

test('a repair gets its two working days beside them', async () => {
  const asked = {
    tenderId: scene.tenderId,
    bidId: scene.bidIds[0],
    kind: 'repair',
    aboutId: scene.suitabilityId,
  } as const
  expect(await askBidder(officer, { ...asked, question: 'Een nieuw uittreksel?', now: testNow })).toMatchObject({
    ok: true,
  })
  const { rows } = await app.owner.query('select due_at from bidder_question where bid_id = $1', [asked.bidId])
  expect(rows[0].due_at.getTime()).toBe(answerDueAt(testNow, repairWorkingDays + 1))
})

test('the standstill runs on past it, in the letter, in the decision, and for who objects on its last day', async () => {
  const of = { tenderId: scene.tenderId, lotId: scene.lots[0].id, now: then }
  await freezeCalculation(officer, of)
  await decideAward(officer, of)
  const bidId = scene.bidIds[2]
  const reasons = scene.lots[0].criterionIds.map((criterionId) => ({ criterionId, text: 'Beter.', version: 0 }))
  await saveReasons(officer, { ...of, bidId, reasons })
  const { endsOn, reason } = (await getLetterToWrite(officer, { ...of, bidId })).content.standstill
  expect(endsOn > plain).toBe(true)
  expect(reason).toMatchObject({ countedEnd: addDays(dayOf(then), 20), movedBecause: 'decree' })
  expect(await sendLetters(officer, { ...of, version: 1 })).toMatchObject({ ok: true })
  const { rows } = await app.owner.query(
    'select standstill_ends_on::text as ends from award_decision where lot_id = $1',
    [of.lotId],
  )
  expect(rows).toEqual([{ ends: endsOn }])
  const input = { supplierId: scene.bidders[2].organisationId, kind: 'objection', grounds: 'Oneens.' } as const
  const object = (receivedOn: typeof endsOn) =>
    registerObjection(officer, { ...of, now: testNow, input: { ...input, receivedOn } })
  expect(await object(addDays(endsOn, 1))).toMatchObject({ problem: { code: 'objectionLate', params: { on: endsOn } } })
  expect(await object(endsOn)).toMatchObject({ ok: true })
})

test('an open house decides a day later when its last day is one, for staff, the provider and the board', async () => {
  const house = await layAdmissionScene(app.database)
  const provider = providerOf(house, 0)
  const id = await handIn(house, provider)
  const due = decisionDue(dayOf(testNow), { ownDays: null, requests: [], today: dayOf(testNow) }).lastOn
  await app.owner.query(`update setting set value = $1 where key = 'decreedHolidays'`, [JSON.stringify([due])])
  const later = decisionDue(dayOf(testNow), {
    ownDays: null,
    requests: [],
    today: dayOf(testNow),
    decreed: new Set([due]),
  }).lastOn
  expect(later > due).toBe(true)
  const { tenderId } = house
  expect((await getAdmission(house.officerActor, { tenderId, applicationId: id, now: testNow })).due?.on).toBe(later)
  expect((await getOwnApplication(provider, { id, now: testNow })).decideBy).toBe(later)
  const list = await listAdmissions(house.officerActor, {
    tenderId,
    filters: { search: '', statuses: null, lot: null },
    sorts: [],
    paging: null,
    now: testNow,
  })
  expect(list.rows.map(({ decideBy }) => decideBy)).toEqual([later])
  const { rows } = await listBoard(house.officerActor, {
    filters: readBoardFilters(new URLSearchParams()),
    now: testNow,
  })
  expect(rows.find((row) => row.id === tenderId)?.next).toMatchObject({ kind: 'admissionDecision', on: later })
})
