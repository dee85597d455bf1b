import { generateSync } from 'otplib'
import { beforeAll, describe, expect, test } from 'vitest'
import { hashPassword } from '~/modules/access/server/hash-password.server'
import { sendPasswordReset } from '~/modules/access/server/send-password-reset.server'
import * as secondStep from '~/routes/account_.tweede-stap'
import * as firstRun from '~/routes/eerste-beheerder'
import * as login from '~/routes/inloggen'
import * as code from '~/routes/inloggen_.code'
import * as theme from '~/routes/thema'
import * as logout from '~/routes/uitloggen'
import * as reset from '~/routes/wachtwoord-herstellen.$token'
import * as forgotten from '~/routes/wachtwoord-vergeten'
import { type Answer, load, submit, testNow, useTestApp } from '../../support/app-context'
import { addPerson, openSession, signInAs } from '../../support/sign-in'

const app = useTestApp()
const password = 'paars tafel regen viool'
let passwordHash: string
beforeAll(async () => {
  passwordHash = await hashPassword(password)
})

const cookiesOf = (answer: Answer) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
const aPerson = (more: object = {}) => addPerson(app.database, { role: 'reporter', passwordHash, ...more })
const logInAs = (email: string, target = '/inloggen', call: object = {}) =>
  submit(login.action, target, { form: { email, password }, ...call })

describe('an empty installation', () => {
  test('leads to the first-run page, which makes the administrator and leads to the second step', async () => {
    expect(await load(login.loader, '/inloggen')).toMatchObject({ status: 302, location: '/eerste-beheerder' })
    expect(await load(firstRun.loader, '/eerste-beheerder')).toMatchObject({ status: 200 })
    const form = {
      region: 'Proefregio',
      name: 'Ada Beheer',
      email: 'Ada@Example.org',
      password,
      passwordAgain: password,
    }
    const wrong = await submit(firstRun.action, '/eerste-beheerder', { form: { ...form, passwordAgain: 'anders' } })
    expect(wrong).toMatchObject({ status: 422, data: { values: { region: 'Proefregio', email: 'Ada@Example.org' } } })
    expect(JSON.stringify(wrong.data)).not.toContain(password)
    const made = await submit(firstRun.action, '/eerste-beheerder', { form })
    expect(made).toMatchObject({ status: 302, location: '/account/tweede-stap' })
    expect(await load(firstRun.loader, '/eerste-beheerder')).toMatchObject({ status: 302, location: '/inloggen' })
    expect(await submit(firstRun.action, '/eerste-beheerder', { form })).toMatchObject({ location: '/inloggen' })
    const page = await load(secondStep.loader, '/account/tweede-stap', { cookie: cookiesOf(made) })
    expect(page).toMatchObject({ status: 200, data: { isRequired: true, asksPassword: false } })
  })
})

describe('/inloggen', () => {
  test('logs in and goes where one was going', async () => {
    const { email } = await aPerson()
    const answer = await logInAs(email.toUpperCase(), '/inloggen?verder=%2Fcontracten%3Fpagina%3D2')
    expect(answer).toMatchObject({ status: 302, location: '/contracten?pagina=2' })
    const [session = '', known = ''] = answer.headers.getSetCookie()
    expect(session).toMatch(/^leidraad=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(known).toMatch(/^leidraad-bekend=/)
    const again = await load(login.loader, '/inloggen', { cookie: session.split(';')[0] })
    expect(again).toMatchObject({ status: 302, location: '/mijn-taken' })
  })

  test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '\\\\evil.example'])(
    'never goes to %s',
    async (verder) => {
      const { email } = await aPerson()
      const answer = await logInAs(email, `/inloggen?${new URLSearchParams({ verder })}`)
      expect(answer.location).toBe('/mijn-taken')
    },
  )

  test.each([
    ['nothing', {}, ['email', 'password']],
    ['no e-mail address', { email: 'geen adres', password }, ['email']],
    ['no password', { email: 'a@example.org', password: '' }, ['password']],
  ])('%s: 422 with the errors, and keeps what was typed', async (_, form, fields) => {
    const answer = await submit(login.action, '/inloggen', { form })
    expect(answer.status).toBe(422)
    expect(Object.keys(answer.data.errors)).toEqual(fields)
    if ('email' in form) expect(answer.data.values.email).toBe(form.email)
    expect(answer.data.values.password).toBeUndefined()
  })

  test('a wrong password and an unknown account get the same page', async () => {
    const { email } = await aPerson()
    const of = async (form: { email: string; password: string }) => {
      const answer = await submit(login.action, '/inloggen', { form, address: '198.51.100.9' })
      return { status: answer.status, problem: answer.data.problem, cookies: answer.headers.getSetCookie() }
    }
    const known = await of({ email, password: 'verkeerd wachtwoord' })
    expect(known).toEqual(await of({ email: 'spook@example.org', password: 'verkeerd wachtwoord' }))
    expect(known).toEqual({ status: 422, problem: 'Het e-mailadres of het wachtwoord klopt niet.', cookies: [] })
  })

  test('too many tries: 429, except for the browser that logged in here before', async () => {
    const { email } = await aPerson()
    const known = cookiesOf(await logInAs(email))
    const wrong = { form: { email, password: 'verkeerd wachtwoord' }, address: '192.0.2.200' }
    for (let count = 0; count < 5; count += 1) await submit(login.action, '/inloggen', wrong)
    expect(await logInAs(email, '/inloggen', { address: '192.0.2.200' })).toMatchObject({ status: 429 })
    expect(await logInAs(email, '/inloggen', { address: '192.0.2.200', cookie: known })).toMatchObject({ status: 302 })
    const forged = known.replace(/leidraad-bekend=.{10}/, 'leidraad-bekend=AAAAAAAAAA')
    expect(await logInAs(email, '/inloggen', { address: '192.0.2.200', cookie: forged })).toMatchObject({ status: 429 })
  })

  test.each([
    ['json', { 'Content-Type': 'application/json' }],
    ['of no type', {}],
    ['a torn upload', { 'Content-Type': 'multipart/form-data; boundary=x' }],
  ])('a body that is %s is refused with 400', async (_, headers) => {
    const request = new Request('http://localhost:3000/inloggen', { method: 'POST', body: '{}', headers })
    const answer = await load(({ context, params }) => login.action({ request, context, params }), '/inloggen')
    expect(answer.status).toBe(400)
  })
})

describe('/inloggen/code', () => {
  test('somebody without half a login has nothing to do there', async () => {
    expect(await load(code.loader, '/inloggen/code')).toMatchObject({ location: '/inloggen' })
    const { cookie } = await signInAs(app.database, { role: 'reporter' })
    expect(await load(code.loader, '/inloggen/code', { cookie })).toMatchObject({ location: '/mijn-taken' })
    expect(await submit(code.action, '/inloggen/code', { form: { code: '123456' } })).toMatchObject({
      location: '/inloggen',
    })
  })

  test('the whole way: set up on the page, log in again with a code, and once with a recovery code', async () => {
    const person = await aPerson({ role: 'controller', isExample: false })
    const first = cookiesOf(await logInAs(person.email))
    const page = await load(secondStep.loader, '/account/tweede-stap', { cookie: first })
    const { secret, sealed } = page.data.offer
    const codeAt = (ms: number) => generateSync({ secret, epoch: Math.floor(ms / 1000) })
    const wrong = await submit(secondStep.action, '/account/tweede-stap', {
      cookie: first,
      form: { intent: 'set-up', sealed, code: '000000' },
    })
    expect(wrong).toMatchObject({ status: 422, data: { errors: { code: [expect.stringContaining('klopt niet')] } } })
    const done = await submit(secondStep.action, '/account/tweede-stap', {
      cookie: first,
      form: { intent: 'set-up', sealed, code: codeAt(testNow) },
    })
    expect(done.data.recoveryCodes).toHaveLength(10)

    const at = (testNow + 60_000) as typeof testNow
    const half = await logInAs(person.email, '/inloggen?verder=/begroting', { at })
    expect(half.location).toBe('/inloggen/code?verder=%2Fbegroting')
    expect(half.headers.getSetCookie()).toHaveLength(1)
    const cookie = cookiesOf(half)
    expect(await load(secondStep.loader, '/account/tweede-stap', { cookie, at })).toMatchObject({
      location: '/inloggen/code',
    })
    const refused = await submit(code.action, '/inloggen/code', { cookie, at, form: { code: '000 000' } })
    expect(refused).toMatchObject({ status: 422, data: { values: {} } })
    const shown = await submit(code.action, '/inloggen/code?verder=/begroting', {
      cookie,
      at,
      form: { code: codeAt(at) },
    })
    expect(shown.location).toBe('/begroting')

    const lost = cookiesOf(await logInAs(person.email, '/inloggen', { at }))
    const recovery = { cookie: lost, at, form: { code: done.data.recoveryCodes[0] } }
    expect(await submit(code.action, '/inloggen/code', recovery)).toMatchObject({ location: '/account/tweede-stap' })
    expect(await submit(code.action, '/inloggen/code', recovery)).toMatchObject({ location: '/inloggen' })
  })
})

describe('/uitloggen and /thema', () => {
  test('logging out ends the session in the database', async () => {
    const { cookie } = await signInAs(app.database, { role: 'reporter' })
    const answer = await submit(logout.action, '/uitloggen', { cookie })
    expect(answer.location).toBe('/inloggen?melding=uitgelogd')
    expect(answer.headers.getSetCookie()[0]).toContain('Max-Age=0')
    expect(await load(code.loader, '/inloggen/code', { cookie })).toMatchObject({ location: '/inloggen' })
    expect(await submit(logout.action, '/uitloggen', { cookie })).toMatchObject({ status: 302 })
    expect(await load(logout.loader, '/uitloggen')).toMatchObject({ location: '/' })
  })

  test.each([
    ['donker', '/contracten?q=a', 'donker', '/contracten?q=a'],
    ['roze', '//evil.example', 'systeem', '/'],
  ])('theme %s, back to %s', async (chosen, returnTo, theme_, location) => {
    const person = await signInAs(app.database, { role: 'reporter' })
    const form = { theme: chosen, returnTo }
    const answer = await submit(theme.action, '/thema', { cookie: person.cookie, form })
    expect(answer.location).toBe(location)
    expect(answer.headers.getSetCookie()[0]).toContain(`leidraad-weergave=${theme_}`)
    const { rows } = await app.owner.query('select theme from user_account where id = $1', [person.userId])
    expect(rows[0].theme).toBe(theme_)
    expect(await submit(theme.action, '/thema', { form })).toMatchObject({ location })
  })
})

describe('a forgotten password', () => {
  test('the page says the same for every address', async () => {
    const { email } = await aPerson()
    const ask = (of: string) => submit(forgotten.action, '/wachtwoord-vergeten', { form: { email: of } })
    const known = await ask(email)
    const unknown = await ask('spook@example.org')
    expect([known.status, Object.keys(known.data)]).toEqual([unknown.status, Object.keys(unknown.data)])
    expect(await ask('geen adres')).toMatchObject({ status: 422, data: { values: { email: 'geen adres' } } })
  })

  test('the link chooses a new password once, and leads to the login', async () => {
    const person = await aPerson()
    await sendPasswordReset({ email: person.email, send: true }, testNow)
    const { rows } = await app.owner.query('select text from mail where to_address = $1', [person.email])
    const token = /herstellen\/([\w-]+)/.exec(rows[0].text)?.[1] ?? ''
    const target = `/wachtwoord-herstellen/${token}`
    const call = { params: { token } }
    expect(await load(reset.loader, target, call)).toMatchObject({ status: 200, data: { email: person.email } })
    const wanted = 'groene lamp boven water'
    const twice = { password: wanted, passwordAgain: wanted }
    const bad = await submit(reset.action, target, { ...call, form: { password: 'kort', passwordAgain: 'kort' } })
    expect(bad).toMatchObject({ status: 422, data: { errors: { password: [expect.any(String)] }, values: {} } })
    const done = await submit(reset.action, target, { ...call, form: twice })
    expect(done.location).toBe('/inloggen?melding=wachtwoord-hersteld')
    expect(await submit(reset.action, target, { ...call, form: twice })).toMatchObject({ status: 409 })
    expect(await load(reset.loader, target, call)).toMatchObject({ status: 410, data: { email: null } })
    expect((await logInAs(person.email)).status).toBe(422)
    const anew = await submit(login.action, '/inloggen', { form: { email: person.email, password: wanted } })
    expect(anew.status).toBe(302)
  })
})

test('a session that only showed the password opens no page of a person with a second step', async () => {
  const person = await aPerson()
  await app.owner.query(`update user_account set totp_secret = 'v1.x', totp_confirmed_at = now() where id = $1`, [
    person.userId,
  ])
  const cookie = await openSession(app.database, person, { strong: false })
  expect(await load(secondStep.loader, '/account/tweede-stap', { cookie })).toMatchObject({
    location: '/inloggen/code',
  })
})
