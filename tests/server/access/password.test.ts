import { beforeAll, describe, expect, test } from 'vitest'
import { type Instant, instant } from '~/kernel/civil-date'
import { changePassword } from '~/modules/access/server/change-password.server'
import { findSession } from '~/modules/access/server/find-session.server'
import { hashPassword, verifyPassword } from '~/modules/access/server/hash-password.server'
import { requestPasswordReset } from '~/modules/access/server/request-password-reset.server'
import type { Person } from '~/modules/access/server/require-person.server'
import { findPasswordReset, resetPassword } from '~/modules/access/server/reset-password.server'
import { sendPasswordReset } from '~/modules/access/server/send-password-reset.server'
import { testNow, useTestApp } from '../../support/app-context'
import { addPerson, openSession, signInAs } from '../../support/sign-in'

const app = useTestApp()
const password = 'paars tafel regen viool'
const wanted = 'groene lamp boven water'
let passwordHash: string
beforeAll(async () => {
  passwordHash = await hashPassword(password)
})

const later = (minutes: number): Instant => instant(testNow + minutes * 60_000)
const tokenOf = (cookie: string) => cookie.split('=')[1] ?? ''
const hashOf = async (userId: string): Promise<string> =>
  (await app.owner.query('select password_hash from user_account where id = $1', [userId])).rows[0].password_hash
const aPerson = () => signInAs(app.database, { role: 'reporter', passwordHash })
const personOf = async (cookie: string): Promise<Person> => {
  const session = await findSession(tokenOf(cookie), testNow)
  if (!session) throw new Error('no session')
  return { actor: session.actor, session, now: testNow }
}

describe('changing the password', () => {
  test('ends every session and gives this browser a new one', async () => {
    const person = await aPerson()
    const elsewhere = await openSession(app.database, person)
    const change = { current: password, wanted, userAgent: null }
    const result = await changePassword(await personOf(person.cookie), change)
    if (!result.ok) throw new Error(result.problem.code)
    for (const cookie of [person.cookie, elsewhere]) expect(await findSession(tokenOf(cookie), testNow)).toBeNull()
    expect((await findSession(result.value.token, testNow))?.actor).toEqual(person.actor)
    expect(await verifyPassword(await hashOf(person.userId), wanted)).toBe(true)
    expect(await verifyPassword(await hashOf(person.userId), password)).toBe(false)
    const events = await app.owner.query(
      `select * from audit_event where type = 'access.passwordChanged' and object_id = $1`,
      [person.userId],
    )
    expect(events.rows).toMatchObject([{ actor_user_id: person.userId, data: { sessionsEnded: 2 } }])
    const mails = await app.owner.query('select kind from mail where to_address = $1', [person.email])
    expect(mails.rows).toEqual([{ kind: 'passwordChanged' }])
  })

  test('of two changes at once, one wins', async () => {
    const person = await aPerson()
    const who = await personOf(person.cookie)
    const wishes = ['groene lamp boven water', 'gele fiets onder de brug']
    const results = await Promise.all(
      wishes.map((wish) => changePassword(who, { current: password, wanted: wish, userAgent: null })),
    )
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    const winner = wishes[results.findIndex((result) => result.ok)] ?? ''
    expect(await verifyPassword(await hashOf(person.userId), winner)).toBe(true)
  })

  test.each([
    ['the wrong current one', { current: 'niet het goede' }, 'passwordWrong'],
    ['a short new one', { wanted: 'kort' }, 'passwordTooShort'],
    ['a common new one', { wanted: 'wachtwoord123' }, 'passwordCommon'],
  ])('%s changes nothing', async (_, more, expected) => {
    const person = await aPerson()
    const result = await changePassword(await personOf(person.cookie), {
      current: password,
      wanted,
      userAgent: null,
      ...more,
    })
    expect(result).toMatchObject({ ok: false, problem: { code: expected } })
    expect(await hashOf(person.userId)).toBe(passwordHash)
    expect(await findSession(tokenOf(person.cookie), testNow)).not.toBeNull()
  })
})

/** Asks for a link and runs the job, as the queue would; gives the token of the mail, or null. */
async function askForLink(email: string, now: Instant = testNow): Promise<string | null> {
  await sendPasswordReset({ email, send: true }, now)
  const { rows } = await app.owner.query(
    `select text from mail where to_address = $1 and kind = 'passwordReset' order by created_at desc limit 1`,
    [email],
  )
  return /wachtwoord-herstellen\/([\w-]+)/.exec(rows[0]?.text ?? '')?.[1] ?? null
}

describe('asking for a reset link', () => {
  test('the request does and answers the same for an address with and without an account', async () => {
    const { email } = await aPerson()
    const jobs = async () => (await app.owner.query('select count(*)::int as n from graphile_worker.jobs')).rows[0].n
    const time = async (address: string, of: string) => {
      const before = await jobs()
      const started = performance.now()
      const answer = await requestPasswordReset({ email: of, address, now: testNow })
      return { ms: performance.now() - started, answer, jobs: (await jobs()) - before }
    }
    const known = []
    const unknown = []
    for (let round = 0; round < 9; round += 1) {
      known.push(await time(`198.51.100.${round}`, email))
      unknown.push(await time(`198.51.100.${round}`, `nooit${round}@example.org`))
    }
    expect(known.map(({ answer, jobs: added }) => [answer, added])).toEqual(
      unknown.map(({ answer, jobs: added }) => [answer, added]),
    )
    const median = (list: { ms: number }[]) => list.map(({ ms }) => ms).sort((a, b) => a - b)[4]!
    expect(Math.abs(median(known) - median(unknown))).toBeLessThan(25)
  })

  test('one visitor may ask twenty times, then waits', async () => {
    const ask = (count: number) =>
      requestPasswordReset({ email: `x${count}@example.org`, address: '198.51.100.200', now: testNow })
    for (let count = 0; count < 20; count += 1) expect(await ask(count)).toBe(0)
    expect(await ask(20)).toBe(60)
  })

  test('an unknown or disabled account gets no mail', async () => {
    const disabled = await aPerson()
    await app.owner.query('update user_account set disabled_at = now() where id = $1', [disabled.userId])
    expect(await askForLink(disabled.email)).toBeNull()
    expect(await askForLink('niemand@example.org')).toBeNull()
  })
})

describe('a reset link', () => {
  test('sets the password, ends all sessions and opens none', async () => {
    const person = await aPerson()
    const token = (await askForLink(person.email)) ?? ''
    expect(await findPasswordReset(token, testNow)).toMatchObject({ email: person.email })
    expect(await resetPassword({ token, password: wanted }, testNow)).toEqual({ ok: true, value: null })
    expect(await verifyPassword(await hashOf(person.userId), wanted)).toBe(true)
    const sessions = await app.owner.query('select 1 from session where user_id = $1', [person.userId])
    expect(sessions.rowCount).toBe(0)
  })

  test('leaves the second step as it is', async () => {
    const person = await addPerson(app.database, { role: 'reporter', passwordHash })
    await app.owner.query(`update user_account set totp_secret = 'v1.x', totp_confirmed_at = now() where id = $1`, [
      person.userId,
    ])
    await resetPassword({ token: (await askForLink(person.email)) ?? '', password: wanted }, testNow)
    const { rows } = await app.owner.query('select totp_confirmed_at from user_account where id = $1', [person.userId])
    expect(rows[0].totp_confirmed_at).not.toBeNull()
  })

  test('works once, also for two at once', async () => {
    const { email } = await aPerson()
    const token = (await askForLink(email)) ?? ''
    const results = await Promise.all(
      [wanted, 'gele fiets onder de brug'].map((wish) => resetPassword({ token, password: wish }, testNow)),
    )
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(await resetPassword({ token, password: wanted }, testNow)).toMatchObject({ problem: { code: 'linkUsed' } })
  })

  test('works for an hour, and a newer one replaces it', async () => {
    const { email } = await aPerson()
    const old = (await askForLink(email)) ?? ''
    const token = (await askForLink(email, later(1))) ?? ''
    expect(await findPasswordReset(old, later(1))).toBeNull()
    expect(await findPasswordReset(token, later(60))).not.toBeNull()
    expect(await findPasswordReset(token, later(61))).toBeNull()
    expect(await resetPassword({ token, password: wanted }, later(61))).toMatchObject({ problem: { code: 'linkUsed' } })
  })

  test('a refused password leaves the link as it was', async () => {
    const { email } = await aPerson()
    const token = (await askForLink(email)) ?? ''
    expect(await resetPassword({ token, password: 'kort' }, testNow)).toMatchObject({ ok: false })
    expect(await resetPassword({ token, password: wanted }, testNow)).toMatchObject({ ok: true })
  })

  test.each(['', 'x', '../../etc', "' or 1=1 --", '\0'.repeat(43), 'A'.repeat(43)])('%j is no link', async (token) => {
    expect(await findPasswordReset(token, testNow)).toBeNull()
  })
})
