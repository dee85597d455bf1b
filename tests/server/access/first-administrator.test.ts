import { expect, test } from 'vitest'
import { findSession } from '~/modules/access/server/find-session.server'
import {
  makeFirstAdministrator,
  needsFirstAdministrator,
} from '~/modules/access/server/make-first-administrator.server'
import { testNow, useTestApp } from '../../support/app-context'

const app = useTestApp()
const first = {
  region: 'Jeugdhulp Proefregio',
  name: 'Eerste Beheerder',
  email: 'eerste@example.org',
  password: 'paars tafel regen viool',
  userAgent: null,
}

test('an empty installation makes one first administrator, whoever is first, and then never again', async () => {
  expect(await needsFirstAdministrator()).toBe(true)
  expect(await makeFirstAdministrator({ ...first, password: 'eerstebeheerder' }, testNow)).toMatchObject({
    problem: { code: 'passwordIsOwn' },
  })
  const results = await Promise.all(
    ['een', 'twee', 'drie'].map((name) => makeFirstAdministrator({ ...first, email: `${name}@example.org` }, testNow)),
  )
  const made = results.find((result) => result.ok)
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  const session = await findSession(made?.ok ? made.value.token : '', testNow)
  expect(session).toMatchObject({
    actor: { kind: 'staff', role: 'administrator', scope: { kind: 'region' } },
    organisationName: 'Jeugdhulp Proefregio',
    isExample: false,
    hasTotp: false,
  })
  expect(await needsFirstAdministrator()).toBe(false)
  expect(await makeFirstAdministrator(first, testNow)).toMatchObject({ problem: { code: 'alreadySetUp' } })
  const counts = await app.owner.query(
    `select (select count(*)::int from user_account) as users, (select count(*)::int from organisation) as organisations,
      (select value->>'name' from setting where key = 'region') as region`,
  )
  expect(counts.rows).toEqual([{ users: 1, organisations: 1, region: 'Jeugdhulp Proefregio' }])
})
