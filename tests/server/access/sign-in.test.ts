import { expect, test } from 'vitest'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { load, testNow, testRequest, useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'

const app = useTestApp()

test.each([
  ['region', { role: 'contractManager' }],
  ['municipality', { role: 'policyAdviser', scope: { kind: 'municipality', code: '0546' } }],
  ['provider', { role: 'reporter' }],
] as const)('a signed-in person of the %s is who the routes see', async (_, options) => {
  const { cookie, actor } = await signInAs(app.database, options)
  const answer = await load(
    async ({ request, context }) => (await requirePerson({ request, context }, 'contract:read')).actor,
    '/contracten',
    { cookie },
  )
  expect(answer).toMatchObject({ status: 200, data: actor })
})

test('a visitor is sent to the login page and comes back afterwards', async () => {
  const answer = await load(
    ({ request, context }) => requirePerson({ request, context }, 'contract:read'),
    '/contracten?q=a',
  )
  expect(answer).toMatchObject({ status: 302, location: '/inloggen?verder=%2Fcontracten%3Fq%3Da' })
})

test('a request comes from our own origin at a moment that the test knows', () => {
  expect(testRequest('/x', { form: { a: ['1', '2'] } }).method).toBe('POST')
  expect(testNow).toBe(Date.UTC(2026, 10, 23, 12))
})
