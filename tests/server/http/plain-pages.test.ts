/** A page without scripts is the same page, whichever road it came by; and nobody is asked twice. */
import {
  type ActionFunction,
  type AppLoadContext,
  createRequestHandler,
  defer,
  type EntryContext,
  json,
  type LoaderFunction,
  redirect,
  type ServerBuild,
} from '@remix-run/node'
import { Outlet, RemixServer, useLoaderData, useLocation, useParams, useRouteError } from '@remix-run/react'
import { createElement as h } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { answeringOnce, isPlainBranch, plainPages } from '~/platform/http/plain-pages.server'

type Leaf = { loader: LoaderFunction; action?: ActionFunction; breaks?: boolean; headers?: () => HeadersInit }

const show = (value: unknown) => h('pre', null, JSON.stringify(value))
const Root = () => h('main', null, show(useLoaderData()), h(Outlet))
const Page = () => h('div', null, show(useLoaderData()), show(useParams()), show(useLocation()))
const Broken = () => {
  throw new Error('a component broke')
}
const Wrong = () => {
  const error = useRouteError() as { status?: number }
  return h('p', null, `wrong ${error.status ?? 'by surprise'}`)
}

/** A build of one branch: a root, and a page at /dingen/:id. */
function buildOf({ loader, action, breaks = false, headers }: Leaf, handle: unknown = { withoutScripts: true }) {
  const asked: string[] = []
  const counted =
    (name: string, inner: LoaderFunction): LoaderFunction =>
    (args) => {
      asked.push(name)
      return inner(args)
    }
  const rootModule = { default: Root, ErrorBoundary: Wrong, loader: counted('root', () => ({ kind: 'root' })) }
  const leafModule = {
    default: breaks ? Broken : Page,
    handle,
    loader: counted('leaf', loader),
    action,
    ...(headers && { headers }),
  }
  const manifest = (id: string, path: string, parentId?: string) => ({
    ...{ id, path, parentId, module: `/${id}.js`, hasLoader: true, hasAction: false, hasErrorBoundary: id === 'root' },
    ...{ hasClientLoader: false, hasClientAction: false },
  })
  const render = (_: Request, status: number, responseHeaders: Headers, context: EntryContext) => {
    const page = renderToString(h(RemixServer, { context, url: 'http://x/dingen/7?a=1' }))
    responseHeaders.set('Content-Type', 'text/html')
    return new Response(page, { status, headers: responseHeaders })
  }
  const build = {
    entry: { module: { default: render, handleError: () => {} } },
    routes: {
      root: { id: 'root', path: '', module: rootModule },
      leaf: { id: 'leaf', parentId: 'root', path: 'dingen/:id', module: leafModule },
    },
    assets: {
      ...{ version: '1', url: '/manifest.js', entry: { module: '/entry.js', imports: [] } },
      routes: { root: manifest('root', ''), leaf: manifest('leaf', 'dingen/:id', 'root') },
    },
    ...{ basename: '/', publicPath: '/', assetsBuildDirectory: '', mode: 'production', isSpaMode: false, future: {} },
  } as unknown as ServerBuild
  return { build, asked }
}

const contextOf = (): AppLoadContext => ({
  ...{ nonce: 'n', requestId: 'r', address: '::1', startedAt: 0 as AppLoadContext['startedAt'] },
  once: new Map(),
})
const address = 'http://x/dingen/7?a=1'

async function both(leaf: Leaf, init: RequestInit = {}, url = address) {
  const [remix, plain] = [buildOf(leaf), buildOf(leaf)]
  const handlers = [
    createRequestHandler(remix.build, 'production'),
    plainPages(plain.build, createRequestHandler(answeringOnce(plain.build), 'production')),
  ]
  const answers = await Promise.all(handlers.map((handle) => handle(new Request(url, init), contextOf())))
  const seen = await Promise.all(
    answers.map(async (answer) => ({
      status: answer.status,
      headers: [...answer.headers],
      body: await answer.text(),
    })),
  )
  return { seen, asked: [remix.asked, plain.asked] }
}

const values = {
  day: new Date(0),
  nothing: null,
  gone: undefined,
  list: [1, undefined],
  number: Number.NaN,
  text: '<é>',
}
const failing = new Error('a surprise')
const cases: readonly (readonly [string, Leaf, number])[] = [
  ['a value', { loader: () => values }, 200],
  ['a Response with a value', { loader: () => json(values) }, 200],
  ['a value that comes later', { loader: async () => json({ later: true }) }, 200],
  ['another status', { loader: () => json({ refused: true }, { status: 422 }) }, 422],
  ['a cookie', { loader: () => json({}, { headers: { 'Set-Cookie': 'a=1' } }) }, 200],
  ['a text', { loader: () => new Response('text') }, 200],
  ['what is deferred', { loader: () => defer({ now: 1 }) }, 200],
  ['a redirect', { loader: () => redirect('/elders') }, 302],
  ['a redirect that is thrown', { loader: () => Promise.reject(redirect('/elders')) }, 302],
  ['not found', { loader: () => Promise.reject(new Response(null, { status: 404 })) }, 404],
  [
    'a surprise',
    {
      loader: () => {
        throw failing
      },
    },
    500,
  ],
  ['a component that breaks', { loader: () => values, breaks: true }, 500],
]

describe('a page without scripts', () => {
  test.each(cases)('%s reads the same as by Remix, and each loader is asked once', async (_, leaf, status) => {
    const { seen, asked } = await both(leaf)
    expect(seen[1]).toEqual(seen[0])
    expect(seen[1]?.status).toBe(status)
    expect(asked[1]?.toSorted()).toEqual(['leaf', 'root'])
  })

  test.each([
    ['HEAD', { method: 'HEAD' }, address],
    ['a form', { method: 'POST', body: new URLSearchParams({ a: '1' }) }, address],
    ['a question of Remix for data', {}, `${address}&_data=leaf`],
    ['an address that is nothing', {}, 'http://x/niets'],
  ])('%s is for Remix', async (_, init, url) => {
    const { seen, asked } = await both({ loader: () => values, action: () => json({ done: true }) }, init, url)
    expect(seen[1]).toEqual(seen[0])
    expect(asked[1]).toEqual(asked[0])
  })

  test('two requests share nothing: each reads what its own loaders answered', async () => {
    const byPath: LoaderFunction = async ({ params, request }) => {
      await new Promise((resolve) => setTimeout(resolve, params.id === '1' ? 20 : 1))
      return { id: params.id, who: request.headers.get('Cookie') }
    }
    const { build } = buildOf({ loader: byPath })
    const handle = plainPages(build, createRequestHandler(answeringOnce(build), 'production'))
    const pages = await Promise.all(
      ['1', '2', '3'].map(async (id) => {
        const request = new Request(`http://x/dingen/${id}`, { headers: { Cookie: `person-${id}` } })
        return (await handle(request, contextOf())).text()
      }),
    )
    for (const [index, page] of pages.entries()) {
      expect(page.match(/person-\d/g)).toEqual([`person-${index + 1}`])
    }
  })
})

test('only a branch whose page says so, and that sets no headers, is plain', () => {
  const leaf = { loader: () => values }
  expect(isPlainBranch(buildOf(leaf).build, 'leaf')).toBe(true)
  expect(isPlainBranch(buildOf(leaf, {}).build, 'leaf')).toBe(false)
  expect(isPlainBranch(buildOf(leaf, null).build, 'leaf')).toBe(false)
  expect(isPlainBranch(buildOf({ ...leaf, headers: () => ({}) }).build, 'leaf')).toBe(false)
})
