import { beforeAll, describe, expect, test } from 'vitest'
import { type Instant, instant } from '~/kernel/civil-date'
import { findSession } from '~/modules/access/server/find-session.server'
import { hashPassword } from '~/modules/access/server/hash-password.server'
import { type Login, logIn } from '~/modules/access/server/log-in.server'
import { testNow, useTestApp } from '../../support/app-context'
import { addPerson } from '../../support/sign-in'

const app = useTestApp()
const password = 'paars tafel regen viool'
let passwordHash: string
beforeAll(async () => {
  passwordHash = await hashPassword(password)
})

const later = (minutes: number): Instant => instant(testNow + minutes * 60_000)
const aPerson = (more: object = {}) => addPerson(app.database, { role: 'contractManager', passwordHash, ...more })
const attempt = (login: Partial<Login> & { email: string }) =>
  logIn({
    password,
    address: '198.51.100.7',
    knownBrowser: null,
    userAgent: 'Test',
    oldToken: null,
    now: testNow,
    ...login,
  })
const events = async (type: string) =>
  (await app.owner.query('select * from audit_event where type = $1 order by seq', [type])).rows

describe('a login', () => {
  test('with the right password opens a session of twelve hours that idles out after one', async () => {
    const person = await aPerson()
    const result = await attempt({ email: person.email })
    if (!result.ok) throw new Error(result.problem.code)
    const { token, needsCode } = result.value
    expect(needsCode).toBe(false)
    expect((await findSession(token, testNow))?.actor).toEqual(person.actor)
    expect(await findSession(token, later(61))).toBeNull()
    for (let minute = 30; minute < 720; minute += 30) expect(await findSession(token, later(minute))).not.toBeNull()
    expect(await findSession(token, later(720))).toBeNull()
  })

  test('is recorded as the person’s own act, without name or address', async () => {
    const person = await aPerson({ name: 'Naam Die Nergens Staat' })
    await attempt({ email: person.email, address: '203.0.113.99' })
    const [event] = (await events('access.loggedIn')).filter((row) => row.object_id === person.userId)
    expect(event).toMatchObject({ actor_kind: 'staff', actor_user_id: person.userId, actor_role: 'contractManager' })
    expect(JSON.stringify(event)).not.toMatch(/Nergens|203\.0\.113|@/)
  })

  test('ends the session that the browser still had', async () => {
    const { email } = await aPerson()
    const first = await attempt({ email })
    const oldToken = first.ok ? first.value.token : ''
    await attempt({ email, oldToken })
    expect(await findSession(oldToken, testNow)).toBeNull()
  })

  test.each([
    ['a wrong password', async () => ({ email: (await aPerson()).email, password: 'niet dit wachtwoord' })],
    ['an unknown account', async () => ({ email: 'niemand@example.org' })],
    [
      'an invited person without a password',
      async () => ({ email: (await aPerson({ passwordHash: undefined })).email }),
    ],
    ['a password of a megabyte', async () => ({ email: (await aPerson()).email, password: 'x'.repeat(1_000_000) })],
  ])('%s gets the same answer', async (_, login) => {
    expect(await attempt(await login())).toEqual({ ok: false, problem: { code: 'loginFailed' } })
  })

  test('an unknown account takes as long as a known one', async () => {
    const { email } = await aPerson()
    const time = async (login: { email: string; password: string; address: string }) => {
      const started = performance.now()
      await attempt(login)
      return performance.now() - started
    }
    const known: number[] = []
    const unknown: number[] = []
    for (let round = 0; round < 12; round += 1) {
      const address = `198.51.101.${round}`
      known.push(await time({ email, password: 'verkeerd wachtwoord', address }))
      unknown.push(await time({ email: `x${round}@example.org`, password: 'verkeerd wachtwoord', address }))
    }
    const median = (times: number[]) => times.sort((a, b) => a - b)[6]!
    const ratio = median(known) / median(unknown)
    expect(ratio).toBeGreaterThan(0.6)
    expect(ratio).toBeLessThan(1.7)
  })

  test('a disabled account, or one without a role, is told so only after the right password', async () => {
    const disabled = await aPerson()
    await app.owner.query('update user_account set disabled_at = now() where id = $1', [disabled.userId])
    const ended = await aPerson()
    await app.owner.query('update membership set ended_at = now() where id = $1', [ended.membershipId])
    for (const { email } of [disabled, ended]) {
      expect(await attempt({ email })).toMatchObject({ problem: { code: 'noAccess' } })
      expect(await attempt({ email, password: 'fout fout fout' })).toMatchObject({ problem: { code: 'loginFailed' } })
    }
  })
})

describe('limits', () => {
  const wrong = (email: string, more: Partial<Login> = {}) => attempt({ email, password: 'mis mis mis mis', ...more })

  test('five tries, then a wait that doubles, also for the right password', async () => {
    const { email } = await aPerson()
    for (let count = 0; count < 5; count += 1)
      expect(await wrong(email)).toMatchObject({ problem: { code: 'loginFailed' } })
    expect(await attempt({ email })).toEqual({
      ok: false,
      problem: { code: 'tooManyAttempts', params: { minutes: 1 } },
    })
    expect(await wrong(email, { now: later(1) })).toMatchObject({ problem: { code: 'loginFailed' } })
    expect(await attempt({ email, now: later(2) })).toMatchObject({ problem: { params: { minutes: 1 } } })
    expect(await attempt({ email, now: later(3) })).toMatchObject({ ok: true })
    expect(await wrong(email, { now: later(3) })).toMatchObject({ problem: { code: 'loginFailed' } })
  })

  test('an attacker elsewhere can’t lock the owner out', async () => {
    const { email } = await aPerson()
    for (let count = 0; count < 48; count += 1) await wrong(email, { address: `203.0.113.${count % 8}` })
    expect(await attempt({ email, address: '192.0.2.44' })).toMatchObject({ ok: true })
  }, 60_000)

  test('an attacker at the same address can’t lock out a browser that the owner used before', async () => {
    const { email } = await aPerson()
    for (let count = 0; count < 8; count += 1) await wrong(email, { address: '192.0.2.60' })
    expect(await attempt({ email, address: '192.0.2.60' })).toMatchObject({ problem: { code: 'tooManyAttempts' } })
    expect(await attempt({ email, address: '192.0.2.60', knownBrowser: 'A'.repeat(22) })).toMatchObject({ ok: true })
  })

  test('a hundred tries at once are counted one by one', async () => {
    const { email } = await aPerson()
    const answers = await Promise.all(Array.from({ length: 40 }, () => wrong(email, { address: '192.0.2.61' })))
    expect(answers.filter((answer) => !answer.ok && answer.problem.code === 'loginFailed')).toHaveLength(5)
  })

  test('the same wait for an account that does not exist', async () => {
    for (let count = 0; count < 5; count += 1) await wrong('spook@example.org', { address: '192.0.2.62' })
    expect(await wrong('spook@example.org', { address: '192.0.2.62' })).toMatchObject({
      problem: { code: 'tooManyAttempts', params: { minutes: 1 } },
    })
  })

  test('many accounts from one address wait too', async () => {
    for (let count = 0; count < 60; count += 1) await wrong(`velen${count}@example.org`, { address: '192.0.2.63' })
    expect(await wrong('nog-een@example.org', { address: '192.0.2.63' })).toMatchObject({
      problem: { code: 'tooManyAttempts' },
    })
    expect(await wrong('nog-een@example.org', { address: '192.0.2.64' })).toMatchObject({
      problem: { code: 'loginFailed' },
    })
  }, 60_000)
})

test('a failed login is recorded by a mark of the address, and blocked ones are not', async () => {
  const email = 'gemerkt@example.org'
  const before = (await events('access.loginFailed')).length
  for (let count = 0; count < 9; count += 1) await attempt({ email, address: '192.0.2.70' })
  const added = (await events('access.loginFailed')).slice(before)
  expect(added).toHaveLength(5)
  expect(new Set(added.map((row) => row.object_id)).size).toBe(1)
  expect(JSON.stringify(added)).not.toContain('gemerkt')
})
