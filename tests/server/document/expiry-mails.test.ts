/** Mails about documents that expire: to the owner, once each, however often and however doubled the job runs. */
import { beforeAll, expect, test } from 'vitest'
import { instant } from '~/kernel/civil-date'
import { sendExpiryMails } from '~/modules/document/server/send-expiry-mails.server'
import { useTestApp } from '../../support/app-context'
import { addPerson } from '../../support/sign-in'

const app = useTestApp()
beforeAll(async () => {
  const owner = await addPerson(app.database, { role: 'contractManager', email: 'eigenaar@example.org' })
  await addPerson(app.database, { role: 'projectLead', email: 'lead@example.org' })
  await app.owner.query(
    `insert into document (title, kind, expires_on, owner_id) values
       ('Met eigenaar', 'plan', '2026-12-31', $1), ('Zonder eigenaar', 'plan', '2026-12-31', null), ('Allang voorbij', 'plan', '2020-12-31', null)`,
    [owner.userId],
  )
})

const at = (day: string) => instant(Date.parse(`${day}T08:00:00Z`))
const mails = async () =>
  (
    await app.owner.query<{ to: string; subject: string }>(
      `select to_address as to, subject from mail where kind = 'documentExpiry' order by created_at, to_address`,
    )
  ).rows.map(({ to, subject }) => `${to}: ${subject}`)

test('90, 30 and 0 days before, each once, to the owner or else the project lead', async () => {
  expect(await sendExpiryMails(at('2026-10-01'))).toBe(0)
  const doubled = await Promise.all([sendExpiryMails(at('2026-10-02')), sendExpiryMails(at('2026-10-02'))])
  expect(doubled.reduce((sum, count) => sum + count)).toBe(2)
  expect(await sendExpiryMails(at('2026-10-03'))).toBe(0)
  expect(await sendExpiryMails(at('2026-12-01'))).toBe(2)
  expect(await sendExpiryMails(at('2026-12-31'))).toBe(2)
  expect(await sendExpiryMails(at('2027-01-02'))).toBe(0)
  expect(await mails()).toEqual([
    'eigenaar@example.org: Document verloopt: Met eigenaar',
    'lead@example.org: Document verloopt: Zonder eigenaar',
    'eigenaar@example.org: Document verloopt: Met eigenaar',
    'lead@example.org: Document verloopt: Zonder eigenaar',
    'eigenaar@example.org: Document is verlopen: Met eigenaar',
    'lead@example.org: Document is verlopen: Zonder eigenaar',
  ])
})

test('another day is another warning', async () => {
  await app.owner.query(`update document set expires_on = '2027-02-01' where title = 'Met eigenaar'`)
  expect(await sendExpiryMails(at('2027-01-05'))).toBe(1)
})
