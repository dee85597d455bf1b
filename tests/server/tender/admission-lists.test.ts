/** Open house on the real database: the lists, evidence that expires, and windows with their terms. */
import { beforeEach, describe, expect, test } from 'vitest'
import { civilDate, instant } from '~/kernel/civil-date'
import type { EvidenceState } from '~/modules/tender/domain/admission-evidence'
import { getOwnApplication } from '~/modules/tender/server/get-own-application.server'
import { judgeAnswers } from '~/modules/tender/server/judge-admission.server'
import { listAdmissions } from '~/modules/tender/server/list-admissions.server'
import { listEvidence } from '~/modules/tender/server/list-evidence.server'
import { listOwnAdmissions } from '~/modules/tender/server/list-own-admissions.server'
import { saveAdmissionAnswer } from '~/modules/tender/server/save-admission-answer.server'
import {
  addWindow,
  getAdmissionSettings,
  removeWindow,
  saveTerms,
} from '~/modules/tender/server/save-admission-settings.server'
import { sendEvidenceMails } from '~/modules/tender/server/send-evidence-mails.server'
import {
  type AdmissionScene,
  decideOn,
  evidence,
  fillIn,
  handIn,
  judged,
  layAdmissionScene,
  ofAdmission,
  providerOf,
  viewOf,
} from '../../support/admission-scene'
import { testNow, useTestApp } from '../../support/app-context'
import { daysFrom } from '../../support/tender-scene'

const app = useTestApp()
let scene: AdmissionScene

beforeEach(async () => {
  scene = await layAdmissionScene(app.database)
})

describe('lists and evidence', () => {
  test('pages, filters and sorts in the database; drafts are not in it', async () => {
    await app.owner.query('update tender set admission_decision_days = 10 where id = $1', [scene.tenderId])
    await handIn(scene, providerOf(scene, 0), daysFrom(testNow, -20))
    const decided = await judged(scene, providerOf(scene, 1))
    await decideOn(scene, decided, 'admitted')
    await fillIn(scene, providerOf(scene, 2))
    const list = (filters = {}, more = {}) =>
      listAdmissions(scene.officerActor, {
        tenderId: scene.tenderId,
        filters: { search: '', statuses: null, lot: null, ...filters },
        sorts: [],
        paging: { page: 1, pageSize: 25 },
        now: testNow,
        ...more,
      })
    const all = await list()
    expect(all.rows.map(({ status, isLate }) => [status, isLate])).toEqual([
      ['submitted', true],
      ['admitted', false],
    ])
    expect(all.total).toBe(2)
    expect((await list({ statuses: ['admitted'] })).rows.map(({ id }) => id)).toEqual([decided])
    expect((await list({ statuses: ['submitted', 'completing'] })).rows.map(({ status }) => status)).toEqual([
      'submitted',
    ])
    expect((await list({ lot: 2 })).total).toBe(0)
    expect((await list({ search: '%' })).total).toBe(0)
    expect((await list({}, { paging: { page: 2, pageSize: 1 } })).rows.map(({ id }) => id)).toEqual([decided])
    const ranked = scene.tenderId
    await app.owner.query(`update tender set regime = 'sas' where id = $1`, [ranked])
    await expect(list()).rejects.toMatchObject({ status: 404 })
    const own = await listOwnAdmissions(providerOf(scene, 0), { paging: { page: 1, pageSize: 100 }, now: testNow })
    expect(own.rows.some(({ tenderId }) => tenderId === ranked)).toBe(false)
  })

  test('evidence of who was admitted expires: listed, mailed once per warning, renewed and judged again', async () => {
    const actor = providerOf(scene, 0)
    const id = await judged(scene, actor)
    await decideOn(scene, id, 'admitted')
    // Of 1 October, at most six months old: the last day is 1 April 2027.
    const at = (days: number) => instant(Date.parse('2027-04-01T10:00:00Z') + days * 86_400_000)
    const list = (now: typeof testNow, states: readonly EvidenceState[] | null = null) =>
      listEvidence(scene.officerActor, {
        tenderId: scene.tenderId,
        filters: { search: '', states },
        paging: null,
        now,
      })
    expect((await list(testNow)).rows.map(({ state, expiresOn }) => [state, expiresOn])).toEqual([
      ['valid', '2027-04-01'],
    ])
    expect((await list(at(-30))).rows[0]?.state).toBe('soon')
    expect((await list(at(1))).rows[0]?.state).toBe('expired')
    for (const now of [at(-30), at(1)]) expect((await list(now, ['expired', 'soon'])).total).toBe(1)
    expect((await list(testNow, ['expired', 'soon', 'forever'])).total).toBe(0)
    const mails = async () =>
      (
        await app.owner.query(
          `select count(*)::int as n from mail where message_key like 'admissionEvidence:%' and text like $1`,
          [`%${scene.number}%`],
        )
      ).rows[0].n
    await sendEvidenceMails(at(-100))
    expect(await mails()).toBe(0)
    await sendEvidenceMails(at(-90))
    await Promise.all([sendEvidenceMails(at(-89)), sendEvidenceMails(at(-89))])
    // The provider and both officers.
    expect(await mails()).toBe(3)
    await sendEvidenceMails(at(-30))
    expect(await mails()).toBe(6)
    const { items } = await getOwnApplication(actor, { id, now: at(-20) })
    const seenId = items.find(({ code }) => code === 'GE1')?.answer?.id ?? ''
    const renewed = await saveAdmissionAnswer(actor, {
      ...{
        applicationId: id,
        criterionId: scene.suitabilityId,
        seenId,
        isMet: null,
        text: '',
        file: evidence,
        validUntil: null,
      },
      evidenceOn: civilDate('2027-03-10'),
      now: at(-20),
    })
    expect(renewed).toMatchObject({ ok: true })
    expect((await list(at(-20))).rows[0]).toMatchObject({ state: 'valid', isJudged: false, expiresOn: '2027-09-10' })
    const answerId = (await viewOf(scene, id)).items[1]?.answer?.id ?? ''
    const judgements = [{ answerId, outcome: 'met' as const, reason: '', version: 0 }]
    expect(await judgeAnswers(scene.officerActor, { ...ofAdmission(scene, id, at(-19)), judgements })).toMatchObject({
      ok: true,
    })
    expect((await viewOf(scene, id)).status).toBe('admitted')
  })
})

describe('windows and terms', () => {
  test('told as an addendum, refused when they overlap, kept once begun; two at once: one', async () => {
    const { tender, lots } = await getAdmissionSettings(scene.officerActor, { tenderId: scene.tenderId, now: testNow })
    const asked = { tenderId: scene.tenderId, version: tender.version, reason: 'Drukte spreiden', now: testNow }
    const window = { opensOn: civilDate('2027-03-01'), closesOn: civilDate('2027-03-31') }
    const both = await Promise.all([
      addWindow(scene.officerActor, asked, window),
      addWindow(scene.second, asked, window),
    ])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['conflict', 'saved'])
    const next = { ...asked, version: tender.version + 1 }
    expect(await addWindow(scene.officerActor, next, window)).toMatchObject({
      kind: 'window',
      problem: { code: 'windowOverlaps' },
    })
    expect(
      await addWindow(
        scene.officerActor,
        { ...next, reason: '' },
        { opensOn: civilDate('2027-06-01'), closesOn: civilDate('2027-06-30') },
      ),
    ).toMatchObject({
      kind: 'refused',
      problem: { code: 'reasonMissing' },
    })
    const yearCeilings = lots.map(({ id }) => ({ lotId: id, cents: null }))
    expect(await saveTerms(scene.officerActor, next, { decisionDays: 30, yearCeilings })).toMatchObject({
      kind: 'saved',
    })
    const settings = await getAdmissionSettings(scene.officerActor, { tenderId: scene.tenderId, now: testNow })
    expect(settings).toMatchObject({ decisionDays: 30, windows: [{ ...window, mayRemove: true }] })
    const { rows } = await app.owner.query('select changes from tender_addendum where tender_id = $1 order by number', [
      scene.tenderId,
    ])
    expect(rows[0].changes).toEqual([{ what: 'Instroommoment', from: null, to: '01-03-2027 – 31-03-2027' }])
    const id = settings.windows[0]?.id ?? ''
    const begun = { ...next, version: settings.tender.version, now: daysFrom(testNow, 100) }
    expect(await removeWindow(scene.officerActor, begun, id)).toMatchObject({
      kind: 'window',
      problem: { code: 'windowBegun' },
    })
    expect(await removeWindow(scene.officerActor, { ...begun, now: testNow }, id)).toMatchObject({ kind: 'saved' })
  })
})
