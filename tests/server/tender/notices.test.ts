import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '~/kernel/actor'
import { civilDate } from '~/kernel/civil-date'
import type { NoticeSubtype } from '~/modules/tender/domain/notice-fields'
import { getNotice, getNotices } from '~/modules/tender/server/get-notices.server'
import { publishNotice, saveNotice } from '~/modules/tender/server/save-notice.server'
import { withActor } from '~/platform/database/with-actor.server'
import { useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'

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

test('the regime says which are mandatory; a provider sees none of what is being prepared', async () => {
  const { notices } = await withActor(officer, (db) => getNotices(db, tenderId, today))
  expect(notices.map(({ subtype, isMandatory }) => [subtype, isMandatory])).toEqual([
    ['12', false],
    ['20', true],
    ['33', true],
    ['38', false],
  ])
  const bidder = (await signInAs(app.database, { role: 'bidder' })).actor
  await saveNotice(officer, { tenderId, subtype: '12', today, values: { 'BT-88': 'Vormvrij', 'BT-999': 'x' } })
  expect((await notice('12')).typed).toEqual({ 'BT-88': 'Vormvrij' })
  expect(await withActor(bidder, (db) => db.tenderNotice.count())).toBe(0)
})

test('published only when complete, once, with reference and day; afterwards it stands', async () => {
  const of = { tenderId, subtype: '20', today } as const
  const publish = () => publishNotice(officer, { ...of, reference: '123456', publishedOn: today })
  expect(await publish()).toMatchObject({ problem: { code: 'noticeIncomplete' } })
  const { fields } = await notice('20')
  const values = Object.fromEntries(fields.filter(({ value }) => value === '').map(({ key }) => [key, 'Ingevuld']))
  expect(await saveNotice(officer, { ...of, values: { ...values, 'BT-262': '85311300-5' } })).toEqual({
    ok: true,
    value: null,
  })
  const later = { ...of, reference: '1', publishedOn: civilDate('2026-11-24') }
  expect(await publishNotice(officer, later)).toMatchObject({ problem: { code: 'publishedInFuture' } })
  const both = await Promise.all([publish(), publish()])
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(await notice('20')).toMatchObject({ reference: '123456', publishedOn: today })
  expect(await saveNotice(officer, { ...of, values: {} })).toMatchObject({ problem: { code: 'noticePublished' } })
  const { rows } = await app.owner.query(`select count(*)::int as n from audit_event where type = 'notice.published'`)
  expect(rows[0].n).toBe(1)
})
