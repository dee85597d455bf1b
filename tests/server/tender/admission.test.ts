/** Open house on the real database: applying, judging and completing. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { StaffActor } from '~/kernel/actor'
import { civilDate, instant } from '~/kernel/civil-date'
import { getAdmission } from '~/modules/tender/server/get-admission.server'
import { getOwnApplication } from '~/modules/tender/server/get-own-application.server'
import { askToComplete, declareAdmissionInterest, judgeAnswers } from '~/modules/tender/server/judge-admission.server'
import { saveAdmissionAnswer } from '~/modules/tender/server/save-admission-answer.server'
import { startApplication } from '~/modules/tender/server/start-application.server'
import { submitApplication, withdrawApplication } from '~/modules/tender/server/submit-application.server'
import { actorSettings } from '~/platform/database/with-actor.server'
import {
  type AdmissionScene,
  admissionEvents,
  decideOn,
  evidence,
  fillIn,
  handIn,
  judged,
  layAdmissionScene,
  noInterest,
  ofAdmission,
  providerOf,
  refusal,
  viewOf,
} from '../../support/admission-scene'
import { testNow, useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'
import { daysFrom } from '../../support/tender-scene'

const app = useTestApp()
let scene: AdmissionScene

beforeEach(async () => {
  scene = await layAdmissionScene(app.database)
})

describe('applying', () => {
  test('one at a time, complete, and only in a window; a draft is nobody else’s', async () => {
    const actor = providerOf(scene, 0)
    const begun = await startApplication(actor, { lotId: scene.lotId, now: testNow })
    expect(begun.ok).toBe(true)
    expect(await startApplication(actor, { lotId: scene.lotId, now: testNow })).toMatchObject(refusal('alreadyApplied'))
    const id = begun.ok ? begun.value : ''
    expect(await submitApplication(actor, { applicationId: id, version: 1, now: testNow })).toMatchObject(
      refusal('answersMissing'),
    )
    await expect(viewOf(scene, id)).rejects.toMatchObject({ status: 404 })
    await expect(getOwnApplication(providerOf(scene, 1), { id, now: testNow })).rejects.toMatchObject({ status: 404 })
    await app.owner.query(
      `insert into admission_window (tender_id, opens_on, closes_on) values ($1, '2027-01-01', '2027-01-31')`,
      [scene.tenderId],
    )
    const other = await fillIn(scene, providerOf(scene, 1))
    const sent = (now: typeof testNow) =>
      submitApplication(providerOf(scene, 1), { applicationId: other, version: 1, now })
    expect(await sent(testNow)).toMatchObject(refusal('notOpen'))
    expect(await sent(instant(Date.parse('2027-01-31T23:00:00Z')))).toMatchObject(refusal('notOpen'))
    expect(await sent(instant(Date.parse('2027-01-31T22:59:59.999Z')))).toMatchObject({ ok: true })
    expect(await admissionEvents(app.database, other)).toEqual([
      'admission.started',
      'admission.answered',
      'admission.answered',
      'admission.submitted',
    ])
  })

  test('an answer is checked, replaced and never lost; colleagues don’t overwrite each other', async () => {
    const actor = providerOf(scene, 0)
    const id = await fillIn(scene, actor)
    const { items } = await getOwnApplication(actor, { id, now: testNow })
    const seenId = items.find(({ code }) => code === 'GE1')?.answer?.id ?? ''
    const answer = {
      applicationId: id,
      criterionId: scene.suitabilityId,
      seenId,
      isMet: null,
      text: '',
      file: null,
      validUntil: null,
      now: testNow,
    }
    const save = (evidenceOn: string, more = {}) =>
      saveAdmissionAnswer(actor, { ...answer, evidenceOn: civilDate(evidenceOn), ...more })
    expect(await save('2026-05-22')).toMatchObject(refusal('evidenceTooOld'))
    expect(await save('2026-11-02', { text: 'bsn 111222333' })).toMatchObject(refusal('personalNumber'))
    const both = await Promise.all([save('2026-11-02'), save('2026-11-03')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject(refusal('changedMeanwhile'))
    const { rows } = await app.owner.query(
      `select file_name, expires_on::text, superseded_at is null as current from admission_answer where application_id = $1 and criterion_id = $2 order by answered_at, superseded_at nulls last`,
      [id, scene.suitabilityId],
    )
    expect(rows).toHaveLength(2)
    expect(rows.every((row) => row.file_name === evidence.fileName)).toBe(true)
    await expect(saveAdmissionAnswer(providerOf(scene, 1), { ...answer, evidenceOn: null })).rejects.toMatchObject({
      status: 404,
    })
  })

  test('withdrawn until the decision, after which one may apply again', async () => {
    const actor = providerOf(scene, 0)
    const id = await handIn(scene, actor)
    expect(await withdrawApplication(actor, { applicationId: id, version: 1, now: testNow })).toMatchObject(
      refusal('changedMeanwhile'),
    )
    expect(await withdrawApplication(actor, { applicationId: id, version: 2, now: testNow })).toMatchObject({
      ok: true,
    })
    expect(await withdrawApplication(actor, { applicationId: id, version: 3, now: testNow })).toMatchObject(
      refusal('stepUnknown'),
    )
    expect((await startApplication(actor, { lotId: scene.lotId, now: testNow })).ok).toBe(true)
  })
})

describe('judging', () => {
  test('after saying that there is no interest; who has one leaves it to a colleague, and stays out', async () => {
    const id = await handIn(scene, providerOf(scene, 0))
    const answerId = (await viewOf(scene, id)).items[0]?.answer?.id ?? ''
    const judge = (actor: StaffActor, version = 0) =>
      judgeAnswers(actor, {
        ...ofAdmission(scene, id),
        judgements: [{ answerId, outcome: 'met', reason: '', version }],
      })
    expect(await judge(scene.second)).toMatchObject(refusal('interestFirst'))
    const input = { hasInterest: true, explanation: 'Mijn zus werkt er.' }
    expect(
      await declareAdmissionInterest(scene.second, { ...ofAdmission(scene, id), input: { ...input, explanation: '' } }),
    ).toMatchObject(refusal('explanationMissing'))
    await declareAdmissionInterest(scene.second, { ...ofAdmission(scene, id), input })
    await declareAdmissionInterest(scene.second, { ...ofAdmission(scene, id), input: noInterest })
    expect(await judge(scene.second)).toMatchObject(refusal('interestDeclared'))
    const written = app.database.asApp({ ...actorSettings(scene.second) }, (c) =>
      c.query(
        `insert into admission_judgement (answer_id, application_id, supplier_id, tender_id, outcome, judged_at)
         select id, application_id, supplier_id, tender_id, 'met', now() from admission_answer where id = $1`,
        [answerId],
      ),
    )
    await expect(written).rejects.toThrow(/row-level security/)
    await expect(
      judge((await signInAs(app.database, { role: 'procurementOfficer' })).actor as StaffActor),
    ).rejects.toMatchObject({ status: 403 })
    await declareAdmissionInterest(scene.officerActor, { ...ofAdmission(scene, id), input: noInterest })
    expect(await judge(scene.officerActor)).toMatchObject({ ok: true })
    expect(await judge(scene.officerActor)).toMatchObject({ ok: true })
    expect((await admissionEvents(app.database, id)).filter((type) => type === 'admission.judged')).toHaveLength(1)
  })

  test('what is not met has a reason, and the provider reads none of it before the decision', async () => {
    const id = await judged(scene, providerOf(scene, 0), { reason: 'Het uittreksel is van een ander.' })
    const own = await getOwnApplication(providerOf(scene, 0), { id, now: testNow })
    expect(own.items.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      [null, ''],
      [null, ''],
    ])
    const item = (await viewOf(scene, id)).items.find(({ code }) => code === 'GE1')
    const silent = { answerId: item?.answer?.id ?? '', outcome: 'notMet' as const, reason: ' ', version: 1 }
    expect(await judgeAnswers(scene.officerActor, { ...ofAdmission(scene, id), judgements: [silent] })).toMatchObject(
      refusal('reasonMissing'),
    )
  })
})

describe('completing', () => {
  test('a request with its term stops the decision and the clock; the answer is judged anew', async () => {
    const actor = providerOf(scene, 0)
    const id = await judged(scene, actor, { reason: 'Onleesbaar.' })
    const { version } = await viewOf(scene, id)
    const ask = (criterionIds: string[], question = 'Stuur een leesbaar uittreksel.') =>
      askToComplete(scene.officerActor, { ...ofAdmission(scene, id), criterionIds, question, version })
    expect(await ask([])).toMatchObject(refusal('itemsMissing'))
    expect(await ask([scene.suitabilityId], ' ')).toMatchObject(refusal('questionMissing'))
    const both = await Promise.all([ask([scene.suitabilityId]), ask([scene.suitabilityId])])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const mails = await app.owner.query(`select text from mail where message_key like $1`, [`admissionRequest:${id}:%`])
    expect(mails.rows[0].text).toContain('07-12-2026')
    expect(await decideOn(scene, id, 'refused')).toMatchObject(refusal('completionRunning'))
    const before = await getOwnApplication(actor, { id, now: testNow })
    expect(before.asked).toMatchObject({ criterionIds: [scene.suitabilityId], dueOn: '2026-12-07', isLate: false })
    const seenId = before.items.find(({ code }) => code === 'GE1')?.answer?.id ?? ''
    const answer = {
      applicationId: id,
      criterionId: scene.suitabilityId,
      seenId,
      isMet: null,
      text: '',
      file: evidence,
      validUntil: null,
    }
    const later = daysFrom(testNow, 5)
    expect(
      await saveAdmissionAnswer(actor, { ...answer, evidenceOn: civilDate('2026-11-20'), now: later }),
    ).toMatchObject({ ok: true })
    expect(await submitApplication(actor, { applicationId: id, version: before.version, now: later })).toMatchObject({
      ok: true,
    })
    const after = await getAdmission(scene.officerActor, ofAdmission(scene, id, later))
    expect(after).toMatchObject({ status: 'submitted', verdict: 'open', due: { suspended: 5 } })
    expect(after.items.map(({ code, outcome }) => [code, outcome])).toContainEqual(['GE1', null])
  })

  test('who does not answer in time is decided on with what there is', async () => {
    const id = await judged(scene, providerOf(scene, 0), { reason: 'Onleesbaar.' })
    const { version } = await viewOf(scene, id)
    await askToComplete(scene.officerActor, {
      ...ofAdmission(scene, id),
      criterionIds: [scene.suitabilityId],
      question: 'Stuur het opnieuw.',
      version,
    })
    expect(await decideOn(scene, id, 'refused', { at: daysFrom(testNow, 14) })).toMatchObject(
      refusal('completionRunning'),
    )
    expect(await decideOn(scene, id, 'refused', { at: daysFrom(testNow, 15) })).toMatchObject({ ok: true, value: null })
  })
})
