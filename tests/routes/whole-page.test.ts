/**
 * A page as the browser gets it, through the frame and the server entry: whether its scripts come along, and that an error
 * stands in the region's frame with the menu of who is logged in, also when an action threw and no loader ran.
 */
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { beforeAll, expect, test } from 'vitest'
import * as entry from '~/entry.server'
import { wholeBodyOf } from '~/platform/http/whole-response.server'
import * as root from '~/root'
import * as contracts from '~/routes/contracten._index'
import * as newContract from '~/routes/contracten.nieuw'
import * as publicHome from '~/routes/openbaar._index'
import { type TestRequest, testNow, testOrigin, testRequest, useTestApp } from '../support/app-context'
import { type SignedIn, signInAs } from '../support/sign-in'

const pages = { contracten: contracts, 'contracten/nieuw': newContract, openbaar: publicHome }
const routes = [
  { id: 'root', path: '', module: root },
  ...Object.entries(pages).map(([path, module]) => ({ id: path, parentId: 'root', path, module })),
]
const assets = routes.map(({ module, ...route }) => ({
  ...route,
  module: `/${route.id}.js`,
  hasAction: 'action' in module,
  hasLoader: 'loader' in module,
  hasClientAction: false,
  hasClientLoader: false,
  hasErrorBoundary: 'ErrorBoundary' in module,
}))
const byId = <Route extends { readonly id: string }>(all: readonly Route[]) =>
  Object.fromEntries(all.map((route) => [route.id, route]))
/** What the build makes of these routes. */
const build = {
  entry: { module: entry },
  routes: byId(routes),
  assets: { version: 'test', url: '/manifest.js', entry: { module: '/entry.js', imports: [] }, routes: byId(assets) },
  publicPath: '/',
  assetsBuildDirectory: '',
  future: {},
  isSpaMode: false,
} as unknown as ServerBuild
const answer = createRequestHandler(build, 'production')

const app = useTestApp({ example: true })
let officer: SignedIn
let reader: SignedIn
beforeAll(async () => {
  officer = await signInAs(app.database, { role: 'procurementOfficer' })
  reader = await signInAs(app.database, { role: 'councilMember' })
})

async function pageOf(target: string, request: TestRequest = {}) {
  const response = await answer(testRequest(target, request), {
    nonce: 'test-nonce',
    requestId: 'test-request',
    address: '192.0.2.1',
    startedAt: testNow,
    once: new Map(),
  } as never)
  return { status: response.status, html: wholeBodyOf(response)?.toString('utf8') ?? '' }
}

test('a page with a form has its scripts, each with the nonce of this answer', async () => {
  const { status, html } = await pageOf('/contracten/nieuw', { cookie: officer.cookie })
  expect(status).toBe(200)
  expect(html).toContain('/entry.js')
  expect(html.match(/<script/g)?.length).toBe(html.match(/<script[^>]* nonce="test-nonce"/g)?.length)
})

test.each(['/contracten', '/openbaar'])('%s says that it needs none, and has none', async (target) => {
  const { status, html } = await pageOf(target, { cookie: officer.cookie })
  expect(status).toBe(200)
  expect(html).toContain('<h1')
  expect(html).not.toContain('<script')
})

test.each([
  ['a loader refused', {}],
  ['an action refused, so that no loader ran', { form: { title: 'x' }, headers: { Host: new URL(testOrigin).host } }],
])('an error page stands in the frame of the region: %s', async (_, request) => {
  const { status, html } = await pageOf('/contracten/nieuw', { cookie: reader.cookie, ...request })
  expect(status).toBe(403)
  expect(html).toContain('Leidse regio')
  expect(html).toContain('href="/mijn-taken"')
  expect(html).not.toContain('<script')
})
