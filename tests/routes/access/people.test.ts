import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { hashPassword } from '~/modules/access/server/hash-password.server'
import * as account from '~/routes/account'
import * as passwordPage from '~/routes/account_.wachtwoord'
import * as people from '~/routes/gebruikers'
import * as person from '~/routes/gebruikers_.$userId'
import * as invite from '~/routes/gebruikers_.uitnodigen'
import * as outbox from '~/routes/postvak-uit'
import * as mailPage from '~/routes/postvak-uit_.$mailId'
import * as invitation from '~/routes/uitnodiging.$token'
import * as roles from '~/routes/wissel-rol'
import { load, submit, useTestApp } from '../../support/app-context'
import { addMembership, openSession, type SignedIn, signInAs } from '../../support/sign-in'

const app = useTestApp()
const password = 'paars tafel regen viool'
let passwordHash: string
let region: SignedIn
let provider: SignedIn
let reporter: SignedIn
beforeAll(async () => {
  passwordHash = await hashPassword(password)
  region = await signInAs(app.database, { role: 'administrator' })
  provider = await signInAs(app.database, { role: 'providerAdministrator', organisationName: 'Zorg Een' })
  reporter = await signInAs(app.database, { role: 'reporter', organisationId: provider.organisationId, passwordHash })
})

const linkTo = async (email: string): Promise<string> => {
  const { rows } = await app.owner.query('select text from mail where to_address = $1 order by created_at desc', [
    email,
  ])
  return /uitnodiging\/([\w-]+)/.exec(rows[0]?.text ?? '')?.[1] ?? ''
}
const inviteForm = (more: object = {}) => ({
  name: 'Nieuwe Collega',
  email: `nieuw-${randomUUID()}@example.org`,
  organisationId: provider.organisationId,
  role: 'reporter',
  contractNumber: '',
  ...more,
})

describe('who may open the pages about people', () => {
  test.each([
    ['/gebruikers', people.loader],
    ['/gebruikers/uitnodigen', invite.loader],
  ])('%s: administrators only', async (path, loader) => {
    expect((await load(loader, path, { cookie: region.cookie })).status).toBe(200)
    expect((await load(loader, path, { cookie: provider.cookie })).status).toBe(200)
    expect((await load(loader, path, { cookie: reporter.cookie })).status).toBe(403)
    expect((await load(loader, path)).location).toMatch(/^\/inloggen\?verder=/)
  })

  test('the outbox: the region’s administrator only', async () => {
    expect((await load(outbox.loader, '/postvak-uit', { cookie: region.cookie })).status).toBe(200)
    expect((await load(outbox.loader, '/postvak-uit', { cookie: provider.cookie })).status).toBe(403)
  })

  test.each([
    ['an id that is none', 'x'],
    ['somebody who does not exist', randomUUID()],
    ['somebody of another organisation', null],
  ])('%s is not there', async (_, id) => {
    const userId = id ?? region.userId
    const call = { cookie: provider.cookie, params: { userId } }
    expect((await load(person.loader, `/gebruikers/${userId}`, call)).status).toBe(404)
    const form = { intent: 'disable', version: '1' }
    expect((await submit(person.action, `/gebruikers/${userId}`, { ...call, form })).status).toBe(404)
  })
})

describe('/gebruikers', () => {
  test.each([
    '?zoek=%00&pagina=-1&sorteer=x&rol=x&organisatie=x&status=x',
    `?zoek=${'%25'.repeat(300)}&pagina=999999999999`,
    '?pagina=1e309&lijst=uitnodigingen&sorteer=-naam,rol',
    "?zoek=';drop table user_account;--",
  ])('an odd address (%s) is a list', async (search) => {
    expect((await load(people.loader, `/gebruikers${search}`, { cookie: region.cookie })).status).toBe(200)
  })

  test('sorts, filters and pages by what the address says', async () => {
    const answer = await load(people.loader, '/gebruikers?sorteer=-naam&rol=reporter', { cookie: region.cookie })
    expect(answer.data.people.map((row: { userId: string }) => row.userId)).toEqual([reporter.userId])
  })
})

describe('/gebruikers/uitnodigen', () => {
  test.each([
    ['nothing', () => ({}), ['name', 'email', 'organisationId', 'role']],
    ['no address', () => inviteForm({ email: 'geen adres' }), ['email']],
    ['a line break in the name', () => inviteForm({ name: 'Een\r\nBcc: ander@example.org' }), ['name']],
    ['a name that turns the text around', () => inviteForm({ name: 'Jan\u202eneL' }), ['name']],
    ['an organisation that is no id', () => inviteForm({ organisationId: '1 or 1=1' }), ['organisationId']],
    ['a role that we don’t know', () => inviteForm({ role: '__proto__' }), ['role']],
    ['an adviser without a contract', () => inviteForm({ role: 'externalAdviser' }), ['contractNumber']],
    ['a role that does not fit', () => inviteForm({ role: 'alderman' }), ['role']],
    ['an organisation that does not exist', () => inviteForm({ organisationId: randomUUID() }), ['organisationId']],
  ])('%s: 422, and keeps what was typed', async (_, form, fields) => {
    const sent: Record<string, string> = form()
    const answer = await submit(invite.action, '/gebruikers/uitnodigen', { cookie: region.cookie, form: sent })
    expect(answer.status).toBe(422)
    expect(Object.keys(answer.data.errors)).toEqual(fields)
    expect(answer.data.values).toEqual(sent)
  })

  test('a provider invites into its own organisation only, whatever the form says', async () => {
    const other = await signInAs(app.database, { role: 'providerAdministrator' })
    const form = inviteForm({ organisationId: other.organisationId })
    const answer = await submit(invite.action, '/gebruikers/uitnodigen', { cookie: provider.cookie, form })
    expect(answer).toMatchObject({ status: 422, data: { errors: { organisationId: [expect.any(String)] } } })
    const page = await load(invite.loader, '/gebruikers/uitnodigen', { cookie: provider.cookie })
    expect(page.data.organisations).toEqual([{ id: provider.organisationId, name: 'Zorg Een' }])
    expect(page.data.roles).toEqual(['providerAdministrator', 'bidder', 'reporter'])
  })

  test('the whole way: invite, read the mail, make the account; the link works once', async () => {
    const form = inviteForm()
    const call = { cookie: provider.cookie, form }
    const sent = await submit(invite.action, '/gebruikers/uitnodigen', call)
    expect(sent.location).toBe('/gebruikers?lijst=uitnodigingen&melding=uitgenodigd')
    expect(await submit(invite.action, '/gebruikers/uitnodigen', call)).toMatchObject({ status: 409 })
    const token = await linkTo(form.email)
    const { rows } = await app.owner.query('select id from mail where to_address = $1', [form.email])
    const mailId = rows[0].id
    const mail = await load(mailPage.loader, `/postvak-uit/${mailId}`, { cookie: region.cookie, params: { mailId } })
    expect(mail.data.mail.text).toContain(`http://localhost:3000/uitnodiging/${token}`)
    const list = await load(outbox.loader, `/postvak-uit?zoek=${form.email.toUpperCase()}`, { cookie: region.cookie })
    expect(list.data).toMatchObject({ total: 1, rows: [{ id: mailId, to: form.email }] })

    const target = `/uitnodiging/${token}`
    const visitor = { params: { token } }
    expect(await load(invitation.loader, target, visitor)).toMatchObject({
      status: 200,
      data: { invitation: { email: form.email, hasAccount: false } },
    })
    const typed = { name: 'Nieuwe Naam', password, passwordAgain: 'anders' }
    const wrong = await submit(invitation.action, target, { ...visitor, form: typed })
    expect(wrong).toMatchObject({ status: 422, data: { values: { name: 'Nieuwe Naam' } } })
    expect(JSON.stringify(wrong.data)).not.toContain(password)
    const accept = { ...visitor, form: { ...typed, passwordAgain: password } }
    const made = await submit(invitation.action, target, accept)
    expect(made.location).toBe('/mijn-taken')
    const cookie = made.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    expect((await load(account.loader, '/account', { cookie })).data).toMatchObject({
      name: 'Nieuwe Naam',
      organisation: 'Zorg Een',
      role: 'reporter',
    })
    expect(await submit(invitation.action, target, accept)).toMatchObject({ status: 409 })
    expect(await load(invitation.loader, target, visitor)).toMatchObject({ status: 410 })
  })

  test('two invitations of one address, accepted at once, make one account', async () => {
    const email = `twee-${randomUUID()}@example.org`
    const tokens: string[] = []
    for (const role of ['reporter', 'bidder']) {
      await submit(invite.action, '/gebruikers/uitnodigen', {
        cookie: provider.cookie,
        form: inviteForm({ email, role }),
      })
    }
    const { rows } = await app.owner.query('select text from mail where to_address = $1', [email])
    for (const { text } of rows) tokens.push(/uitnodiging\/([\w-]+)/.exec(text)?.[1] ?? '')
    const answers = await Promise.all(
      tokens.map((token) =>
        submit(invitation.action, `/uitnodiging/${token}`, {
          params: { token },
          form: { name: 'Twee', password, passwordAgain: password },
        }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([302, 409])
    expect((await app.owner.query('select 1 from user_account where email = $1', [email])).rowCount).toBe(1)
  })
})

describe('an invitation for who has an account', () => {
  test('is added after logging in as that person, and not as another', async () => {
    const form = inviteForm({ email: reporter.email, role: 'bidder' })
    await submit(invite.action, '/gebruikers/uitnodigen', { cookie: provider.cookie, form })
    const token = await linkTo(reporter.email)
    const call = (cookie: string) => ({ cookie, params: { token } })
    const target = `/uitnodiging/${token}`
    expect(await submit(invitation.action, target, call(region.cookie))).toMatchObject({ status: 409 })
    const added = await submit(invitation.action, target, call(reporter.cookie))
    expect(added.location).toBe('/wissel-rol?melding=rol-toegevoegd')
    const own = await load(roles.loader, '/wissel-rol', { cookie: reporter.cookie })
    expect(own.data.roles.map((role: { role: string }) => role.role)).toEqual(['reporter', 'bidder'])
  })
})

describe('invitations on the list', () => {
  test('are sent again and withdrawn', async () => {
    const form = inviteForm()
    await submit(invite.action, '/gebruikers/uitnodigen', { cookie: provider.cookie, form })
    const { data } = await load(people.loader, `/gebruikers?lijst=uitnodigingen&zoek=${form.email}`, {
      cookie: provider.cookie,
    })
    const [row] = data.invitations
    const say = (intent: string, cookie = provider.cookie) =>
      submit(people.action, '/gebruikers?lijst=uitnodigingen', {
        cookie,
        form: { intent, invitationId: row.id, expiresAt: String(row.expiresAt) },
      })
    expect((await say('resend')).location).toMatch(/opnieuw-verstuurd$/)
    expect((await say('withdraw')).location).toMatch(/ingetrokken$/)
    expect((await say('withdraw')).status).toBe(409)
    expect((await say('resend')).status).toBe(409)
    expect((await say('withdraw', reporter.cookie)).status).toBe(403)
    const rubbish = {
      cookie: provider.cookie,
      form: { intent: 'resend', invitationId: 'x', expiresAt: '9'.repeat(400) },
    }
    expect((await submit(people.action, '/gebruikers', rubbish)).status).toBe(400)
  })
})

describe('/gebruikers/:userId', () => {
  const page = (who: SignedIn) => `/gebruikers/${who.userId}`
  const say = (to: SignedIn, form: Record<string, string>, by = region) =>
    submit(person.action, page(to), { cookie: by.cookie, params: { userId: to.userId }, form })

  test('changes a role; a second press on the old page gives 409 with how it is now', async () => {
    const one = await signInAs(app.database, { role: 'reporter', organisationId: provider.organisationId })
    const form = { intent: 'role', membershipId: one.membershipId, version: '1', role: 'bidder', contractNumber: '' }
    expect((await say(one, form)).location).toBe(`${page(one)}?melding=rol-gewijzigd`)
    const late = await say(one, { ...form, role: 'reporter' })
    expect(late).toMatchObject({ status: 409, data: { problem: expect.stringContaining('intussen') } })
    const now = await load(person.loader, page(one), { cookie: region.cookie, params: { userId: one.userId } })
    expect(now.data).toMatchObject({ version: 2, roles: [{ role: 'bidder' }] })
  })

  test('ends a role: sessions stop; the provider no longer finds the person', async () => {
    const one = await signInAs(app.database, { role: 'reporter', organisationId: provider.organisationId })
    const form = { intent: 'end', membershipId: one.membershipId, version: '1' }
    expect((await say(one, form, provider)).location).toBe('/gebruikers?melding=rol-beeindigd')
    expect((await load(account.loader, '/account', { cookie: one.cookie })).location).toMatch(/^\/inloggen/)
  })

  test('closes and opens an account; a provider can’t, and nobody the own', async () => {
    const one = await signInAs(app.database, { role: 'reporter', organisationId: provider.organisationId })
    expect((await say(one, { intent: 'disable', version: '1' }, provider)).status).toBe(409)
    expect((await say(one, { intent: 'disable', version: '1' })).location).toMatch(/account-gesloten$/)
    expect((await load(account.loader, '/account', { cookie: one.cookie })).location).toMatch(/^\/inloggen/)
    expect((await say(one, { intent: 'enable', version: '2' })).location).toMatch(/account-geopend$/)
    expect((await say(region, { intent: 'disable', version: '1' })).status).toBe(422)
    expect((await say(one, { intent: 'toverij', version: '3' })).status).toBe(400)
  })
})

describe('/account', () => {
  test('lists the own sessions, ends one, and ends all', async () => {
    const one = await signInAs(app.database, { role: 'reporter' })
    const elsewhere = await openSession(app.database, one)
    const other = await signInAs(app.database, { role: 'reporter' })
    const { data } = await load(account.loader, '/account', { cookie: one.cookie })
    expect(data.sessions).toHaveLength(2)
    const far = data.sessions.find((session: { isThis: boolean }) => !session.isThis)
    const end = (who: SignedIn, form: Record<string, string>) =>
      submit(account.action, '/account', { cookie: who.cookie, form })
    // A mark of somebody else's session ends nothing.
    await end(other, { intent: 'end', mark: far.mark })
    expect((await load(account.loader, '/account', { cookie: elsewhere })).status).toBe(200)
    expect((await end(one, { intent: 'end', mark: far.mark })).location).toBe('/account?melding=sessie-beeindigd')
    expect((await load(account.loader, '/account', { cookie: elsewhere })).status).toBe(302)
    expect((await end(one, { intent: 'end-all' })).location).toBe('/inloggen?melding=overal-uitgelogd')
    expect((await load(account.loader, '/account', { cookie: one.cookie })).status).toBe(302)
  })

  test.each([
    ['the wrong current password', { currentPassword: 'verkeerd' }, 'currentPassword'],
    ['not the same twice', { passwordAgain: 'anders anders' }, 'passwordAgain'],
    ['a common one', { password: 'wachtwoord123', passwordAgain: 'wachtwoord123' }, 'password'],
  ])('a new password, %s: 422 with that field', async (_, more, field) => {
    const one = await signInAs(app.database, { role: 'reporter', passwordHash })
    const wanted = 'groene lamp boven water'
    const form = { currentPassword: password, password: wanted, passwordAgain: wanted, ...more }
    const answer = await submit(passwordPage.action, '/account/wachtwoord', { cookie: one.cookie, form })
    expect(answer).toMatchObject({ status: 422, data: { values: {} } })
    expect(Object.keys(answer.data.errors)).toEqual([field])
  })

  test('a new password gives this browser a new session', async () => {
    const one = await signInAs(app.database, { role: 'reporter', passwordHash })
    const wanted = 'groene lamp boven water'
    const form = { currentPassword: password, password: wanted, passwordAgain: wanted }
    const answer = await submit(passwordPage.action, '/account/wachtwoord', { cookie: one.cookie, form })
    expect(answer.location).toBe('/account?melding=wachtwoord-gewijzigd')
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    expect((await load(account.loader, '/account', { cookie })).status).toBe(200)
    expect((await load(account.loader, '/account', { cookie: one.cookie })).status).toBe(302)
  })
})

describe('/wissel-rol', () => {
  test('moves the session to another own role, with a new token', async () => {
    const one = await signInAs(app.database, { role: 'reporter' })
    const second = await addMembership(app.database, { ...one, membershipId: randomUUID(), role: 'bidder' })
    const answer = await submit(roles.action, '/wissel-rol', { cookie: one.cookie, form: { membershipId: second } })
    expect(answer.location).toBe('/mijn-taken?melding=van-rol-gewisseld')
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    expect((await load(account.loader, '/account', { cookie })).data.role).toBe('bidder')
    expect((await load(account.loader, '/account', { cookie: one.cookie })).status).toBe(302)
  })

  test.each([
    ['of somebody else', () => region.membershipId],
    ['that is no id', () => 'x'],
    ['that does not exist', () => randomUUID()],
  ])('a role %s is not there', async (_, membershipId) => {
    const one = await signInAs(app.database, { role: 'reporter' })
    const form = { membershipId: membershipId() }
    expect((await submit(roles.action, '/wissel-rol', { cookie: one.cookie, form })).status).toBe(404)
  })
})
