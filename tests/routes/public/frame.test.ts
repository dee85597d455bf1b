/** The way in: a visitor at the front door reads the public site, who is logged in goes on with the work. */
import { expect, test } from 'vitest'
import { isPublicPath, publicNavigationFor } from '~/public-navigation'
import { loader as rootLoader } from '~/root'
import { loader as frontDoor } from '~/routes/_index'
import { loader as nothing } from '~/routes/openbaar.$'
import { load, useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'

const app = useTestApp()

test('a new installation first asks for its administrator', async () => {
  expect((await load(frontDoor, '/')).location).toBe('/eerste-beheerder')
})

test('the front door leads a visitor to the public site, and a person to the own tasks', async () => {
  const { cookie } = await signInAs(app.database, { role: 'projectLead' })
  expect((await load(frontDoor, '/')).location).toBe('/openbaar')
  expect((await load(frontDoor, '/', { cookie })).location).toBe('/mijn-taken')
})

test('the public site knows nobody: the frame is the same with a session', async () => {
  const { cookie } = await signInAs(app.database, { role: 'projectLead' })
  const asVisitor = await load(rootLoader, '/openbaar/documenten')
  const asLead = await load(rootLoader, '/openbaar/documenten', { cookie })
  expect(asLead.data).toEqual(asVisitor.data)
  expect(asLead.data).toMatchObject({ person: null, navigation: [], tabs: [] })
  expect((await load(rootLoader, '/project', { cookie })).data.person).not.toBeNull()
})

test('an address that is not there is 404', async () => {
  expect((await load(nothing, '/openbaar/geheim')).status).toBe(404)
})

test('which addresses are public', () => {
  expect(['/openbaar', '/openbaar/documenten'].map(isPublicPath)).toEqual([true, true])
  expect(['/', '/openbaarheid', '/documenten', '/inloggen'].map(isPublicPath)).toEqual([false, false, false, false])
  expect(publicNavigationFor('/openbaar')[0]).toMatchObject({ href: '/openbaar', current: true })
  expect(publicNavigationFor('/openbaar/documenten')[0]?.current).toBe(false)
})
