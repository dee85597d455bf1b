/** Open house on the real database: applying, completing, deciding, the contract, who reads what, and who is first. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { StaffActor } from '~/kernel/actor'
import { civilDate, instant } from '~/kernel/civil-date'
import { createAwardedContracts } from '~/modules/contract/server/create-awarded-contracts.server'
import { decideAdmission, endAdmission, linkAdmissionContract } from '~/modules/tender/server/decide-admission.server'
import { getAdmission } from '~/modules/tender/server/get-admission.server'
import { getOwnApplication } from '~/modules/tender/server/get-own-application.server'
import { askToComplete, declareAdmissionInterest, judgeAnswers } from '~/modules/tender/server/judge-admission.server'
import { listAdmissions } from '~/modules/tender/server/list-admissions.server'
import { listEvidence } from '~/modules/tender/server/list-evidence.server'
import { listOwnAdmissions } from '~/modules/tender/server/list-own-admissions.server'
import { getPublicTender } from '~/modules/tender/server/list-public-tenders.server'
import { saveAdmissionAnswer } from '~/modules/tender/server/save-admission-answer.server'
import {
  addWindow,
  getAdmissionSettings,
  removeWindow,
  saveTerms,
} from '~/modules/tender/server/save-admission-settings.server'
import { sendEvidenceMails } from '~/modules/tender/server/send-evidence-mails.server'
import { startApplication } from '~/modules/tender/server/start-application.server'
import { submitApplication, withdrawApplication } from '~/modules/tender/server/submit-application.server'
import { actorSettings, withActor } from '~/platform/database/with-actor.server'
import {
  type AdmissionScene,
  evidence,
  fillIn,
  handIn,
  judged,
  layAdmissionScene,
  providerOf,
} from '../../support/admission-scene'
import { testNow, useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'
import { appoint, daysFrom } from '../../support/tender-scene'

const app = useTestApp()
let scene: AdmissionScene
let second: StaffActor

beforeAll(async () => {
  const other = await signInAs(app.database, { role: 'procurementOfficer' })
  second = other.actor as StaffActor
})
beforeEach(async () => {
  scene = await layAdmissionScene(app.database)
  await appoint(app.database, scene.tenderId, 'officer', [{ userId: second.userId } as never])
})

const refusal = (code: string) => ({ ok: false, problem: { code } })
const of = (applicationId: string, now = testNow) => ({ tenderId: scene.tenderId, applicationId, now })
const view = (applicationId: string, actor = scene.officerActor) => getAdmission(actor, of(applicationId))
const noInterest = { hasInterest: false, explanation: '' }
const events = async (id: string) =>
  (await app.owner.query(`select type from audit_event where object_id = $1 order by seq`, [id])).rows.map(
    (row) => row.type,
  )

async function decide(
  applicationId: string,
  to: 'admitted' | 'refused',
  options: { actor?: StaffActor; version?: number; at?: typeof testNow } = {},
) {
  const { actor = scene.officerActor, at = testNow } = options
  const version = options.version ?? (await view(applicationId)).version
  return withActor(actor, async (db) => {
    const decided = await decideAdmission(db, actor, { ...of(applicationId, at), to, remark: '', version })
    if (!decided.ok || decided.value === null) return decided
    const [contractId = ''] = await createAwardedContracts(db, [decided.value])
    await linkAdmissionContract(db, applicationId, contractId)
    return decided
  })
}

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
    await expect(view(id)).rejects.toMatchObject({ status: 404 })
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
    expect(await events(other)).toEqual([
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
    const answerId = (await view(id)).items[0]?.answer?.id ?? ''
    const judge = (actor: StaffActor, version = 0) =>
      judgeAnswers(actor, { ...of(id), judgements: [{ answerId, outcome: 'met', reason: '', version }] })
    expect(await judge(second)).toMatchObject(refusal('interestFirst'))
    const input = { hasInterest: true, explanation: 'Mijn zus werkt er.' }
    expect(await declareAdmissionInterest(second, { ...of(id), input: { ...input, explanation: '' } })).toMatchObject(
      refusal('explanationMissing'),
    )
    await declareAdmissionInterest(second, { ...of(id), input })
    await declareAdmissionInterest(second, { ...of(id), input: noInterest })
    expect(await judge(second)).toMatchObject(refusal('interestDeclared'))
    const written = app.database.asApp({ ...actorSettings(second) }, (c) =>
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
    await declareAdmissionInterest(scene.officerActor, { ...of(id), input: noInterest })
    expect(await judge(scene.officerActor)).toMatchObject({ ok: true })
    expect(await judge(scene.officerActor)).toMatchObject({ ok: true })
    expect((await events(id)).filter((type) => type === 'admission.judged')).toHaveLength(1)
  })

  test('what is not met has a reason, and the provider reads none of it before the decision', async () => {
    const id = await judged(scene, providerOf(scene, 0), { reason: 'Het uittreksel is van een ander.' })
    const own = await getOwnApplication(providerOf(scene, 0), { id, now: testNow })
    expect(own.items.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      [null, ''],
      [null, ''],
    ])
    const item = (await view(id)).items.find(({ code }) => code === 'GE1')
    const silent = { answerId: item?.answer?.id ?? '', outcome: 'notMet' as const, reason: ' ', version: 1 }
    expect(await judgeAnswers(scene.officerActor, { ...of(id), judgements: [silent] })).toMatchObject(
      refusal('reasonMissing'),
    )
  })
})

describe('completing', () => {
  test('a request with its term stops the decision and the clock; the answer is judged anew', async () => {
    const actor = providerOf(scene, 0)
    const id = await judged(scene, actor, { reason: 'Onleesbaar.' })
    const { version } = await view(id)
    const ask = (criterionIds: string[], question = 'Stuur een leesbaar uittreksel.') =>
      askToComplete(scene.officerActor, { ...of(id), criterionIds, question, version })
    expect(await ask([])).toMatchObject(refusal('itemsMissing'))
    expect(await ask([scene.suitabilityId], ' ')).toMatchObject(refusal('questionMissing'))
    const both = await Promise.all([ask([scene.suitabilityId]), ask([scene.suitabilityId])])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const mails = await app.owner.query(`select text from mail where message_key like $1`, [`admissionRequest:${id}:%`])
    expect(mails.rows[0].text).toContain('07-12-2026')
    expect(await decide(id, 'refused')).toMatchObject(refusal('completionRunning'))
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
    const after = await getAdmission(scene.officerActor, of(id, later))
    expect(after).toMatchObject({ status: 'submitted', verdict: 'open', due: { suspended: 5 } })
    expect(after.items.map(({ code, outcome }) => [code, outcome])).toContainEqual(['GE1', null])
  })

  test('who does not answer in time is decided on with what there is', async () => {
    const id = await judged(scene, providerOf(scene, 0), { reason: 'Onleesbaar.' })
    const { version } = await view(id)
    await askToComplete(scene.officerActor, {
      ...of(id),
      criterionIds: [scene.suitabilityId],
      question: 'Stuur het opnieuw.',
      version,
    })
    expect(await decide(id, 'refused', { at: daysFrom(testNow, 14) })).toMatchObject(refusal('completionRunning'))
    expect(await decide(id, 'refused', { at: daysFrom(testNow, 15) })).toMatchObject({ ok: true, value: null })
  })
})

describe('deciding', () => {
  test('admits whoever meets all: contract, letter, mail and register in one transaction', async () => {
    const actor = providerOf(scene, 0)
    const id = await judged(scene, actor)
    expect(await decide(id, 'refused')).toMatchObject(refusal('nothingFailed'))
    expect(await decide(id, 'admitted')).toMatchObject({ ok: true })
    const own = await getOwnApplication(actor, { id, now: testNow })
    expect(own).toMatchObject({ status: 'admitted', letter: { kind: 'admitted', objectUntil: '2026-12-13' } })
    const { rows } = await app.owner.query(
      `select c.status, c.supplier_id, c.number, c.starts_on::text, c.ends_on::text, l.lot_id, l.award_id,
         (select count(*)::int from contract_option o where o.contract_id = c.id) as options,
         (select array_agg(t.product_code || ' ' || t.amount_cents) from tariff t where t.contract_id = c.id) as tariffs,
         (select sum(amount_cents)::int from ceiling g where g.contract_id = c.id) as ceiling
       from contract c join contract_lot l on l.contract_id = c.id where c.id = $1`,
      [own.contractId],
    )
    expect(rows[0]).toEqual({
      status: 'pending',
      supplier_id: actor.organisationId,
      number: `${own.reference}-C`,
      starts_on: '2027-07-01',
      ends_on: '2030-06-30',
      lot_id: scene.lotId,
      award_id: null,
      options: 2,
      tariffs: ['45A04 11100'],
      ceiling: 109_600_000,
    })
    const jobs = await app.owner.query(`select count(*)::int as n from graphile_worker.jobs where key = $1`, [
      `plan:${own.contractId}`,
    ])
    expect(jobs.rows[0].n).toBe(1)
    const mails = await app.owner.query(`select count(*)::int as n from mail where message_key like $1`, [
      `admissionDecision:${id}:%`,
    ])
    expect(mails.rows[0].n).toBe(1)
    const { admission } = await getPublicTender(scene.number, testNow)
    expect(admission?.register).toMatchObject([{ lotNumber: 1, admittedOn: '2026-11-23', startsOn: '2027-07-01' }])
    expect(await events(id)).toContain('admission.decided')
    expect(await startApplication(actor, { lotId: scene.lotId, now: testNow })).toMatchObject(refusal('alreadyApplied'))
  })

  test('refuses with a reason per requirement, and the provider may apply again', async () => {
    const actor = providerOf(scene, 0)
    const id = await judged(scene, actor, { reason: 'Het uittreksel is van een ander bedrijf.' })
    expect(await decide(id, 'admitted')).toMatchObject(refusal('notAllMet'))
    expect(await decide(id, 'refused')).toMatchObject({ ok: true, value: null })
    const own = await getOwnApplication(actor, { id, now: testNow })
    expect(own.letter?.items).toContainEqual({
      code: 'GE1',
      title: 'Criterium GE1',
      outcome: 'notMet',
      reason: 'Het uittreksel is van een ander bedrijf.',
    })
    expect(own.contractId).toBeNull()
    expect((await startApplication(actor, { lotId: scene.lotId, now: testNow })).ok).toBe(true)
  })

  test('of two officers at once one wins, and there is one contract', async () => {
    const id = await judged(scene, providerOf(scene, 0))
    await declareAdmissionInterest(second, { ...of(id), input: noInterest })
    const { version } = await view(id)
    const both = await Promise.all([
      decide(id, 'admitted', { version }),
      decide(id, 'admitted', { version, actor: second }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)?.ok).toBe(false)
    const { rows } = await app.owner.query('select count(*)::int as n from contract where supplier_id = $1', [
      providerOf(scene, 0).organisationId,
    ])
    expect(rows[0].n).toBe(1)
  })

  test('who judged otherwise meanwhile is heard first', async () => {
    const id = await judged(scene, providerOf(scene, 0))
    const { version, items } = await view(id)
    const answerId = items[1]?.answer?.id ?? ''
    const judgements = [{ answerId, outcome: 'notMet' as const, reason: 'Toch niet.', version: 1 }]
    expect(await judgeAnswers(scene.officerActor, { ...of(id), judgements })).toMatchObject({ ok: true })
    expect(await decide(id, 'admitted', { version })).toMatchObject(refusal('changedMeanwhile'))
  })

  test('the decision on one does not depend on how many others there are or how they fared', async () => {
    const first = await judged(scene, providerOf(scene, 0))
    await judged(scene, providerOf(scene, 1), { reason: 'Ontbreekt.' }).then((id) => decide(id, 'refused'))
    await app.owner.query('update lot set ceiling_cents = 1 where id = $1', [scene.lotId])
    const third = await judged(scene, providerOf(scene, 2))
    const [a, c] = [await decide(first, 'admitted'), await decide(third, 'admitted')]
    const terms = (decided: typeof a) =>
      decided.ok &&
      decided.value && { value: decided.value.valueCents, tariffs: decided.value.tariffs, ends: decided.value.endsOn }
    expect(terms(a)).toEqual(terms(c))
    expect(terms(a)).toMatchObject({ value: 109_600_000 })
  })

  test('ends with a reason and leaves the register', async () => {
    const id = await judged(scene, providerOf(scene, 0))
    await decide(id, 'admitted')
    const { version } = await view(id)
    expect(await endAdmission(scene.officerActor, { ...of(id), reason: '', version })).toMatchObject(
      refusal('endMissing'),
    )
    expect(await endAdmission(scene.officerActor, { ...of(id), reason: 'Op eigen verzoek.', version })).toMatchObject({
      ok: true,
    })
    expect((await getPublicTender(scene.number, testNow)).admission?.register).toEqual([])
  })
})

describe('the database itself', () => {
  const change = (id: string, sql: string) =>
    app.database.asApp({ ...actorSettings(scene.officerActor) }, (c) => c.query(sql, [id]))
  const decidedSql = (status: string) =>
    `update admission_application set status = '${status}', decided_at = now(), letter = '{}', letter_sha256 = 'h' where id = $1`

  test('admits nobody who does not meet all, refuses nobody who does, and takes no step back', async () => {
    const unmet = await judged(scene, providerOf(scene, 0), { reason: 'Ontbreekt.' })
    await expect(change(unmet, decidedSql('admitted'))).rejects.toThrow(/admission_all_met/)
    const met = await judged(scene, providerOf(scene, 1))
    await expect(change(met, decidedSql('refused'))).rejects.toThrow(/admission_refusal_grounds/)
    await decide(met, 'admitted')
    await expect(
      app.owner.query(
        `update admission_application set status = 'submitted', decided_at = null, letter = null, letter_sha256 = null where id = $1`,
        [met],
      ),
    ).rejects.toThrow(/admission_decided|admission_step/)
  })

  test('shows no draft to the region, no application to another provider, and no judgement before its time', async () => {
    const draft = await fillIn(scene, providerOf(scene, 0))
    const handed = await judged(scene, providerOf(scene, 1))
    const seen = async (actor: Parameters<typeof actorSettings>[0], table: string, id: string) =>
      (
        await app.database.asApp({ ...actorSettings(actor) }, (c) =>
          c.query(`select 1 from ${table} where ${table === 'admission_application' ? 'id' : 'application_id'} = $1`, [
            id,
          ]),
        )
      ).rowCount
    for (const table of ['admission_application', 'admission_answer'])
      expect(await seen(scene.officerActor, table, draft)).toBe(0)
    for (const table of ['admission_application', 'admission_answer', 'admission_judgement', 'admission_interest'])
      expect({ table, seen: await seen(providerOf(scene, 2), table, handed) }).toEqual({ table, seen: 0 })
    expect(await seen(providerOf(scene, 1), 'admission_judgement', handed)).toBe(0)
    expect(await seen(providerOf(scene, 1), 'admission_interest', handed)).toBe(0)
    const municipality = { ...scene.officerActor, scope: { kind: 'municipality', code: '0546' } } as const
    expect(await seen(municipality, 'admission_application', handed)).toBe(0)
    const own = app.database.asApp({ ...actorSettings(providerOf(scene, 1)) }, (c) =>
      c.query(decidedSql('admitted'), [handed]),
    )
    await expect(own).rejects.toThrow()
  })

  test('holds no column that could compare applicants', async () => {
    const { rows } = await app.owner.query(
      `select column_name from information_schema.columns where table_name like 'admission%' and column_name ~ 'score|weight|rank|point|quality|position'`,
    )
    expect(rows).toEqual([])
  })
})

describe('lists and evidence', () => {
  test('pages, filters and sorts in the database; drafts are not in it', async () => {
    await app.owner.query('update tender set admission_decision_days = 10 where id = $1', [scene.tenderId])
    await handIn(scene, providerOf(scene, 0), daysFrom(testNow, -20))
    const decided = await judged(scene, providerOf(scene, 1))
    await decide(decided, 'admitted')
    await fillIn(scene, providerOf(scene, 2))
    const list = (filters = {}, more = {}) =>
      listAdmissions(scene.officerActor, {
        tenderId: scene.tenderId,
        filters: { search: '', status: null, lot: null, ...filters },
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
    expect((await list({ status: 'admitted' })).rows.map(({ id }) => id)).toEqual([decided])
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
    await decide(id, 'admitted')
    // Of 1 October, at most six months old: the last day is 1 April 2027.
    const at = (days: number) => instant(Date.parse('2027-04-01T10:00:00Z') + days * 86_400_000)
    const list = (now: typeof testNow) =>
      listEvidence(scene.officerActor, {
        tenderId: scene.tenderId,
        filters: { search: '', state: null },
        paging: null,
        now,
      })
    expect((await list(testNow)).rows.map(({ state, expiresOn }) => [state, expiresOn])).toEqual([
      ['valid', '2027-04-01'],
    ])
    expect((await list(at(-30))).rows[0]?.state).toBe('soon')
    expect((await list(at(1))).rows[0]?.state).toBe('expired')
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
    const answerId = (await view(id)).items[1]?.answer?.id ?? ''
    const judgements = [{ answerId, outcome: 'met' as const, reason: '', version: 0 }]
    expect(await judgeAnswers(scene.officerActor, { ...of(id, at(-19)), judgements })).toMatchObject({ ok: true })
    expect((await view(id)).status).toBe('admitted')
  })
})

describe('windows and terms', () => {
  test('told as an addendum, refused when they overlap, kept once begun; two at once: one', async () => {
    const { tender, lots } = await getAdmissionSettings(scene.officerActor, { tenderId: scene.tenderId, now: testNow })
    const asked = { tenderId: scene.tenderId, version: tender.version, reason: 'Drukte spreiden', now: testNow }
    const window = { opensOn: civilDate('2027-03-01'), closesOn: civilDate('2027-03-31') }
    const both = await Promise.all([addWindow(scene.officerActor, asked, window), addWindow(second, asked, window)])
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
