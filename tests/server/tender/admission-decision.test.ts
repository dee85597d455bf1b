/** Open house on the real database: the decision with its contract, who is first, and what the database itself keeps. */
import { beforeEach, describe, expect, test } from 'vitest'
import { endAdmission } from '~/modules/tender/server/decide-admission.server'
import { getOwnApplication } from '~/modules/tender/server/get-own-application.server'
import { declareAdmissionInterest, judgeAnswers } from '~/modules/tender/server/judge-admission.server'
import { getPublicTender } from '~/modules/tender/server/list-public-tenders.server'
import { startApplication } from '~/modules/tender/server/start-application.server'
import { actorSettings } from '~/platform/database/with-actor.server'
import {
  type AdmissionScene,
  admissionEvents,
  decideOn,
  fillIn,
  judged,
  layAdmissionScene,
  noInterest,
  ofAdmission,
  providerOf,
  refusal,
  viewOf,
} from '../../support/admission-scene'
import { testNow, useTestApp } from '../../support/app-context'

const app = useTestApp()
let scene: AdmissionScene

beforeEach(async () => {
  scene = await layAdmissionScene(app.database)
})

describe('deciding', () => {
  test('admits whoever meets all: contract, letter, mail and register in one transaction', async () => {
    const actor = providerOf(scene, 0)
    const id = await judged(scene, actor)
    expect(await decideOn(scene, id, 'refused')).toMatchObject(refusal('nothingFailed'))
    expect(await decideOn(scene, id, 'admitted')).toMatchObject({ ok: true })
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
    expect(await admissionEvents(app.database, id)).toContain('admission.decided')
    expect(await startApplication(actor, { lotId: scene.lotId, now: testNow })).toMatchObject(refusal('alreadyApplied'))
  })

  test('refuses with a reason per requirement, and the provider may apply again', async () => {
    const actor = providerOf(scene, 0)
    const id = await judged(scene, actor, { reason: 'Het uittreksel is van een ander bedrijf.' })
    expect(await decideOn(scene, id, 'admitted')).toMatchObject(refusal('notAllMet'))
    expect(await decideOn(scene, id, 'refused')).toMatchObject({ ok: true, value: null })
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
    await declareAdmissionInterest(scene.second, { ...ofAdmission(scene, id), input: noInterest })
    const { version } = await viewOf(scene, id)
    const both = await Promise.all([
      decideOn(scene, id, 'admitted', { version }),
      decideOn(scene, id, 'admitted', { version, actor: scene.second }),
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
    const { version, items } = await viewOf(scene, id)
    const answerId = items[1]?.answer?.id ?? ''
    const judgements = [{ answerId, outcome: 'notMet' as const, reason: 'Toch niet.', version: 1 }]
    expect(await judgeAnswers(scene.officerActor, { ...ofAdmission(scene, id), judgements })).toMatchObject({
      ok: true,
    })
    expect(await decideOn(scene, id, 'admitted', { version })).toMatchObject(refusal('changedMeanwhile'))
  })

  test('the decision on one does not depend on how many others there are or how they fared', async () => {
    const first = await judged(scene, providerOf(scene, 0))
    await judged(scene, providerOf(scene, 1), { reason: 'Ontbreekt.' }).then((id) => decideOn(scene, id, 'refused'))
    await app.owner.query('update lot set ceiling_cents = 1 where id = $1', [scene.lotId])
    const third = await judged(scene, providerOf(scene, 2))
    const [a, c] = [await decideOn(scene, first, 'admitted'), await decideOn(scene, third, 'admitted')]
    const terms = (decided: typeof a) =>
      decided.ok &&
      decided.value && { value: decided.value.valueCents, tariffs: decided.value.tariffs, ends: decided.value.endsOn }
    expect(terms(a)).toEqual(terms(c))
    expect(terms(a)).toMatchObject({ value: 109_600_000 })
  })

  test('ends with a reason and leaves the register', async () => {
    const id = await judged(scene, providerOf(scene, 0))
    await decideOn(scene, id, 'admitted')
    const { version } = await viewOf(scene, id)
    expect(await endAdmission(scene.officerActor, { ...ofAdmission(scene, id), reason: '', version })).toMatchObject(
      refusal('endMissing'),
    )
    expect(
      await endAdmission(scene.officerActor, { ...ofAdmission(scene, id), reason: 'Op eigen verzoek.', version }),
    ).toMatchObject({
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
    await decideOn(scene, met, 'admitted')
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
