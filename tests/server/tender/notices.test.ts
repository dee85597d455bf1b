import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '~/kernel/actor'
import { civilDate } from '~/kernel/civil-date'
import type { NoticeSubtype } from '~/modules/tender/domain/notice-fields'
import { getNotice, getNotices } from '~/modules/tender/server/get-notices.server'
import { correctReference, publishNotice, saveNotice } from '~/modules/tender/server/save-notice.server'
import { withActor } from '~/platform/database/with-actor.server'
import { useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'
import { layTenderScene } from '../../support/tender-scene'

const app = useTestApp({ example: true })
const today = civilDate('2026-11-23')
let officer: Actor
let tenderId: string

beforeAll(async () => {
  officer = (await signInAs(app.database, { role: 'procurementOfficer' })).actor
  tenderId = (
    await app.owner.query<{ id: string }>(`select id from tender where regime = 'sas' order by number limit 1`)
  ).rows[0]!.id
})
const notice = (subtype: NoticeSubtype) =>
  withActor(officer, async (db) => (await getNotice(db, tenderId, { subtype, today })).notice)

/** What a person types in a field that asks more than a text. */
const filledIn = (key: string): string => {
  const plain: Readonly<Record<string, string>> = {
    'BT-15': 'https://www.tenderned.nl/1',
    'BT-27': '9.000,00 EUR',
    'BT-36': '48',
    'BT-271': '9.000,00 EUR',
    'BT-58': '2',
    'BT-501': '27366422',
  }
  if (key.startsWith('BT-27|')) return '1.000,00 EUR'
  return plain[key.split('|')[0] ?? ''] ?? 'Ingevuld'
}

test('the regime says which are mandatory; a provider sees none of what is being prepared', async () => {
  const { notices } = await withActor(officer, (db) => getNotices(db, tenderId, today))
  expect(notices.map(({ subtype, isMandatory }) => [subtype, isMandatory])).toEqual([
    ['12', false],
    ['20', true],
    ['33', true],
    ['38', false],
  ])
  const bidder = (await signInAs(app.database, { role: 'bidder' })).actor
  await saveNotice(officer, {
    tenderId,
    subtype: '12',
    today,
    version: 0,
    values: { 'BT-88': 'Vormvrij', 'BT-999': 'x' },
  })
  expect((await notice('12')).typed).toEqual({ 'BT-88': 'Vormvrij' })
  expect(await withActor(bidder, (db) => db.tenderNotice.count())).toBe(0)
})

test('published only when complete, once, with reference and day; afterwards it stands', async () => {
  const of = { tenderId, subtype: '20', today } as const
  const publish = () => publishNotice(officer, { ...of, reference: '123456', publishedOn: today })
  expect(await publish()).toMatchObject({ problem: { code: 'noticeIncomplete' } })
  const { fields } = await notice('20')
  const values = Object.fromEntries(fields.filter(({ value }) => value === '').map(({ key }) => [key, filledIn(key)]))
  expect(await saveNotice(officer, { ...of, version: 0, values: { ...values, 'BT-262': '85311300-5' } })).toEqual({
    ok: true,
    value: null,
  })
  const later = { ...of, reference: '1', publishedOn: civilDate('2026-11-24') }
  expect(await publishNotice(officer, later)).toMatchObject({ problem: { code: 'publishedInFuture' } })
  const both = await Promise.all([publish(), publish()])
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(await notice('20')).toMatchObject({ reference: '123456', publishedOn: today })
  expect(await saveNotice(officer, { ...of, version: 2, values: {} })).toMatchObject({
    problem: { code: 'noticePublished' },
  })
  const { rows } = await app.owner.query(`select count(*)::int as n from audit_event where type = 'notice.published'`)
  expect(rows[0].n).toBe(1)
})

test('a colleague who saved first is not written over', async () => {
  const save = (text: string) =>
    saveNotice(officer, { tenderId, subtype: '33', today, version: 0, values: { 'BT-142|1': text } })
  const both = await Promise.all([save('ja'), save('nee')])
  expect(both.map((each) => (each.ok ? 'saved' : each.problem.code)).sort()).toEqual(['noticeChanged', 'saved'])
  expect((await notice('33')).version).toBe(1)
})

test('a wrong reference is put right with its reason, and no two notices have the same', async () => {
  const of = {
    tenderId,
    subtype: '20',
    today,
    reference: '654321',
    publishedOn: today,
    reason: 'Verkeerd overgenomen.',
  } as const
  expect(await correctReference(officer, { ...of, subtype: '33' })).toMatchObject({ problem: { code: 'notPublished' } })
  await app.owner.query(
    `insert into tender_notice (tender_id, subtype, reference, published_on) values ($1, '38', '777777', '2026-11-20')`,
    [tenderId],
  )
  expect(await correctReference(officer, { ...of, reference: '777777' })).toMatchObject({
    problem: { code: 'referenceTaken', params: { where: expect.stringMatching(/, 38$/) } },
  })
  const later = civilDate('2026-11-24')
  expect(await correctReference(officer, { ...of, publishedOn: later })).toMatchObject({
    problem: { code: 'publishedInFuture' },
  })
  expect(await Promise.all([correctReference(officer, of), correctReference(officer, of)])).toMatchObject([
    { ok: true },
    { ok: true },
  ])
  expect((await notice('20')).reference).toBe('654321')
  const { rows } = await app.owner.query(`select data from audit_event where type = 'notice.referenceCorrected'`)
  expect(rows.map((row) => row.data)).toMatchObject([
    { before: { reference: '123456' }, reference: '654321', reason: 'Verkeerd overgenomen.' },
  ])
})

test('an open procedure is announced as 16 and its award as 29; the reference is kept', async () => {
  const scene = await layTenderScene(app.database, { regime: 'open' })
  const of = { tenderId: scene.tenderId, subtype: '16', today } as const
  const { notices } = await withActor(officer, (db) => getNotices(db, scene.tenderId, today))
  expect(notices.map(({ subtype, isMandatory }) => [subtype, isMandatory])).toEqual([
    ['16', true],
    ['29', true],
    ['38', false],
  ])
  const asked = notices[0]?.fields.filter(({ value }) => value === '') ?? []
  const values = Object.fromEntries(asked.map(({ key }) => [key, filledIn(key)]))
  expect(await saveNotice(officer, { ...of, version: 0, values })).toMatchObject({ ok: true })
  const published = await publishNotice(officer, { ...of, reference: 'TN-16', publishedOn: today })
  expect(published).toMatchObject({ ok: true })
  const { rows } = await app.owner.query('select subtype, reference from tender_notice where tender_id = $1', [
    scene.tenderId,
  ])
  expect(rows).toEqual([{ subtype: '16', reference: 'TN-16' }])
})
