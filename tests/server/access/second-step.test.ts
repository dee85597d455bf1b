import { generateSync } from 'otplib'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Instant, instant } from '~/kernel/civil-date'
import { findSession, type Session } from '~/modules/access/server/find-session.server'
import { hashPassword } from '~/modules/access/server/hash-password.server'
import { logIn } from '~/modules/access/server/log-in.server'
import type { Person } from '~/modules/access/server/require-person.server'
import { seal, unseal } from '~/modules/access/server/seal.server'
import {
  offerSecondStep,
  removeSecondStep,
  renewRecoveryCodes,
  setUpSecondStep,
} from '~/modules/access/server/set-up-second-step.server'
import { showCode, spendCode } from '~/modules/access/server/show-code.server'
import { withAccess } from '~/modules/access/server/with-access.server'
import { testNow, useTestApp } from '../../support/app-context'
import { addPerson } from '../../support/sign-in'

const app = useTestApp()
const password = 'paars tafel regen viool'
let passwordHash: string
beforeAll(async () => {
  passwordHash = await hashPassword(password)
})

const later = (seconds: number): Instant => instant(testNow + seconds * 1000)
const codeAt = (secret: string, now: Instant) => generateSync({ secret, epoch: Math.floor(now / 1000) })

async function open(email: string, now: Instant): Promise<{ token: string; session: Session }> {
  const login = { email, password, address: '192.0.2.9', knownBrowser: null, userAgent: null, oldToken: null, now }
  const result = await logIn(login)
  if (!result.ok) throw new Error(result.problem.code)
  const session = await findSession(result.value.token, now)
  if (!session) throw new Error('no session')
  return { token: result.value.token, session }
}
const asPerson = (session: Session, now: Instant): Person => ({ actor: session.actor, session, now })

/** Somebody with a second step, set up just before testNow. */
async function personWithStep(isExample = true) {
  const person = await addPerson(app.database, { role: 'controller', passwordHash, isExample })
  const before = later(-300)
  const { session } = await open(person.email, before)
  const offer = offerSecondStep(asPerson(session, before), null)
  const set = { sealed: offer.sealed, code: codeAt(offer.secret, before), password: '' }
  const result = await setUpSecondStep(asPerson(session, before), set)
  if (!result.ok) throw new Error(result.problem.code)
  return { ...person, secret: offer.secret, recoveryCodes: result.value.recoveryCodes }
}
const show = (session: Session, code: string, now: Instant, address = '192.0.2.9') =>
  showCode({ session, code, address, knownBrowser: null, userAgent: null, now })

describe('setting up', () => {
  test('keeps the secret sealed, gives ten codes, makes this session strong and ends the others', async () => {
    const { email, userId } = await addPerson(app.database, { role: 'controller', passwordHash })
    const elsewhere = await open(email, testNow)
    const here = await open(email, testNow)
    const offer = offerSecondStep(asPerson(here.session, testNow), null)
    const set = { sealed: offer.sealed, code: codeAt(offer.secret, testNow), password: '' }
    const result = await setUpSecondStep(asPerson(here.session, testNow), set)
    if (!result.ok) throw new Error(result.problem.code)
    expect(new Set(result.value.recoveryCodes).size).toBe(10)
    const { rows } = await app.owner.query('select * from user_account where id = $1', [userId])
    expect(rows[0].totp_secret).toMatch(/^v1\./)
    const codes = await app.owner.query('select code_hash from recovery_code where user_id = $1', [userId])
    const stored = JSON.stringify([rows, codes.rows])
    for (const secret of [offer.secret, ...result.value.recoveryCodes]) expect(stored).not.toContain(secret)
    expect((await findSession(here.token, testNow))?.strongAt).toBe(testNow)
    expect(await findSession(elsewhere.token, testNow)).toBeNull()
  })

  test.each([
    ['a wrong code', async (offer: { sealed: string }) => ({ sealed: offer.sealed, code: '000000' }), 'codeWrong'],
    [
      'a secret of our own choosing',
      async () => ({ sealed: seal('second-step-set-up', 'x 1 y'), code: '1' }),
      'setUpExpired',
    ],
    ['a secret sealed for something else', async () => ({ sealed: seal('totp', 'x'), code: '1' }), 'setUpExpired'],
    ['rubbish', async () => ({ sealed: 'v1.AAAA', code: '1' }), 'setUpExpired'],
  ])('%s changes nothing', async (_, set, expected) => {
    const { email, userId } = await addPerson(app.database, { role: 'controller', passwordHash })
    const { session } = await open(email, testNow)
    const offer = offerSecondStep(asPerson(session, testNow), null)
    const result = await setUpSecondStep(asPerson(session, testNow), { ...(await set(offer)), password: '' })
    expect(result).toMatchObject({ problem: { code: expected } })
    const { rows } = await app.owner.query('select totp_secret from user_account where id = $1', [userId])
    expect(rows[0].totp_secret).toBeNull()
  })

  test('an offer made for somebody else, or too long ago, is no good', async () => {
    const mine = await open((await addPerson(app.database, { role: 'controller', passwordHash })).email, testNow)
    const theirs = await open((await addPerson(app.database, { role: 'controller', passwordHash })).email, testNow)
    const offer = offerSecondStep(asPerson(mine.session, testNow), null)
    const set = { sealed: offer.sealed, code: codeAt(offer.secret, testNow), password: '' }
    expect(await setUpSecondStep(asPerson(theirs.session, testNow), set)).toMatchObject({
      problem: { code: 'setUpExpired' },
    })
    const old = later(31 * 60)
    const late = { sealed: offer.sealed, code: codeAt(offer.secret, old), password }
    expect(await setUpSecondStep(asPerson(mine.session, old), late)).toMatchObject({
      problem: { code: 'setUpExpired' },
    })
  })

  test('a login that is not fresh asks the password again', async () => {
    const { email } = await addPerson(app.database, { role: 'controller', passwordHash })
    const { session } = await open(email, testNow)
    const at = later(11 * 60)
    const offer = offerSecondStep(asPerson(session, at), null)
    const set = { sealed: offer.sealed, code: codeAt(offer.secret, at), password: 'fout fout fout' }
    expect(await setUpSecondStep(asPerson(session, at), set)).toMatchObject({ problem: { code: 'passwordWrong' } })
    expect(await setUpSecondStep(asPerson(session, at), { ...set, password })).toMatchObject({ ok: true })
  })
})

describe('a login with a second step', () => {
  test('is half until the code is shown, for ten minutes', async () => {
    const { email, secret } = await personWithStep()
    const { token, session } = await open(email, testNow)
    expect(session).toMatchObject({ hasTotp: true, strongAt: null })
    expect(await findSession(token, later(601))).toBeNull()
    const result = await show(session, codeAt(secret, testNow), testNow)
    if (!result.ok) throw new Error(result.problem.code)
    expect(result.value.token).not.toBe(token)
    expect(await findSession(token, testNow)).toBeNull()
    expect((await findSession(result.value.token, testNow))?.strongAt).toBe(testNow)
  })

  test('a code works once, also in another login and for two at once', async () => {
    const { email, secret } = await personWithStep()
    const code = codeAt(secret, testNow)
    const sessions = [await open(email, testNow), await open(email, testNow), await open(email, testNow)]
    const results = await Promise.all(sessions.map(({ session }) => show(session, code, testNow)))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    const again = await open(email, later(20))
    expect(await show(again.session, code, later(20))).toMatchObject({ problem: { code: 'codeWrong' } })
    expect(await show(again.session, codeAt(secret, later(-30)), later(20))).toMatchObject({ ok: false })
    expect(await show(again.session, codeAt(secret, later(31)), later(31))).toMatchObject({ ok: true })
  })

  test('a code that another transaction is using up is waited for, and is then used', async () => {
    const { secret, userId } = await personWithStep()
    const spend = { userId, entered: { kind: 'totp' as const, code: codeAt(secret, testNow) }, now: testNow }
    let second: Promise<boolean> | undefined
    const first = await withAccess(null, async (db) => {
      // The second reads before the first has written, and writes after the first has committed.
      let hasRead: () => void = () => {}
      const read = new Promise<void>((resolve) => {
        hasRead = resolve
      })
      second = withAccess(null, async (other) => {
        await other.user.findUniqueOrThrow({ where: { id: userId } })
        setTimeout(hasRead, 100)
        return spendCode(other, spend)
      })
      await db.$queryRaw`select 1 from user_account where id = ${userId}::uuid for update`
      await read
      return spendCode(db, spend)
    })
    expect([first, await second]).toEqual([true, false])
  })

  test('a clock that is one step off is accepted, two are not', async () => {
    const { email, secret } = await personWithStep()
    const { session } = await open(email, testNow)
    expect(await show(session, codeAt(secret, later(-61)), testNow)).toMatchObject({ ok: false })
    expect(await show(session, codeAt(secret, later(61)), testNow)).toMatchObject({ ok: false })
    expect(await show(session, codeAt(secret, later(-30)), testNow)).toMatchObject({ ok: true })
  })

  test('a recovery code works once, also for two at once', async () => {
    const { email, recoveryCodes } = await personWithStep()
    const [code = ''] = recoveryCodes
    const sessions = [await open(email, testNow), await open(email, testNow)]
    const results = await Promise.all(sessions.map(({ session }) => show(session, code.toUpperCase(), testNow)))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results.find((result) => result.ok)).toMatchObject({ value: { recoveryCodesLeft: 9 } })
    const again = await open(email, testNow)
    expect(await show(again.session, code, testNow)).toMatchObject({ problem: { code: 'codeWrong' } })
  })

  test('another person’s recovery code is no good', async () => {
    const mine = await personWithStep()
    const theirs = await personWithStep()
    const { session } = await open(mine.email, testNow)
    expect(await show(session, theirs.recoveryCodes[0] ?? '', testNow)).toMatchObject({ ok: false })
  })

  test('guessing waits, and a browser that the owner used before does not', async () => {
    const { email, secret } = await personWithStep()
    const { session } = await open(email, testNow)
    for (let count = 0; count < 5; count += 1) await show(session, '000000', testNow, '203.0.113.5')
    const code = codeAt(secret, testNow)
    expect(await show(session, code, testNow, '203.0.113.5')).toMatchObject({ problem: { code: 'tooManyAttempts' } })
    const known = { session, code, address: '203.0.113.5', knownBrowser: 'B'.repeat(22), userAgent: null, now: testNow }
    expect(await showCode(known)).toMatchObject({ ok: true })
  })
})

describe('managing it', () => {
  test('new recovery codes replace the old ones', async () => {
    const { email, secret, recoveryCodes } = await personWithStep()
    const half = await open(email, testNow)
    const strong = await show(half.session, codeAt(secret, testNow), testNow)
    const session = strong.ok ? await findSession(strong.value.token, testNow) : null
    const person = asPerson(session!, testNow)
    expect(await renewRecoveryCodes(person, 'fout fout fout')).toMatchObject({ problem: { code: 'passwordWrong' } })
    expect(await renewRecoveryCodes(person, password)).toMatchObject({ ok: true })
    const again = await open(email, testNow)
    expect(await show(again.session, recoveryCodes[1] ?? '', testNow)).toMatchObject({ ok: false })
  })

  test('staff of a real installation can’t take it off; in the example region one can', async () => {
    for (const isExample of [false, true]) {
      const { email, userId } = await personWithStep(isExample)
      const { session } = await open(email, testNow)
      expect((await removeSecondStep(asPerson(session, testNow), password)).ok).toBe(isExample)
      const { rows } = await app.owner.query('select totp_secret from user_account where id = $1', [userId])
      expect(rows[0].totp_secret === null).toBe(isExample)
    }
  })
})

test('what is sealed opens for the same purpose only, and not after a change', () => {
  const sealed = seal('totp', 'geheim')
  expect(unseal('totp', sealed)).toBe('geheim')
  expect(unseal('other', sealed)).toBeNull()
  for (const place of [4, 20, sealed.length - 2]) {
    const changed = `${sealed.slice(0, place)}${sealed[place] === 'A' ? 'B' : 'A'}${sealed.slice(place + 1)}`
    expect(unseal('totp', changed)).toBeNull()
  }
  expect(seal('totp', 'geheim')).not.toBe(sealed)
})
