/** The branch that our tree finds is the one that Remix would match, for the routes of the built product itself. */
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { findBranch, makeTree } from '~/platform/http/route-branches.server'

type Routes = ServerBuild['routes']
type Nested = { id: string; path?: string; index?: boolean; children?: Nested[] }

let routes: Routes
let nested: Nested[]

beforeAll(async () => {
  const built: ServerBuild = await import(/* @vite-ignore */ pathToFileURL('build/server/index.js').href)
  routes = built.routes
  const under = (parent: string | undefined): Nested[] =>
    Object.values(routes).flatMap((route) => {
      if (!route || route.parentId !== parent) return []
      const at = { id: route.id, ...(route.path !== undefined && { path: route.path }) }
      if (route.index) return [{ ...at, index: true }]
      const children = under(route.id)
      return [children.length > 0 ? { ...at, children } : at]
    })
  nested = under(undefined)
})

const byRemix = (address: string): string | null => matchRoutes(nested as never, address)?.at(-1)?.route.id ?? null

describe('the tree of addresses', () => {
  test('has the routes of the product', () => {
    expect(Object.keys(routes).length).toBeGreaterThan(50)
    expect(routes['routes/contracten.$contractId._index']?.path).toBeDefined()
  })

  test('finds for every route of the product what Remix finds', () => {
    const tree = makeTree(routes)
    const addresses = Object.values(routes).flatMap((route) => {
      if (!route || route.path === '*') return []
      const parts: string[] = []
      for (let at: string | undefined = route.id; at; at = routes[at]?.parentId) parts.unshift(routes[at]?.path ?? '')
      const pattern = `/${parts.filter(Boolean).join('/')}`
      return [pattern.replace(/:\w+/g, '0b5f6f0a-7c1d-4a7e-9d8b-000000000001'), pattern.replace(/:\w+/g, 'nieuw')]
    })
    const wrong = addresses.filter((address) => {
      const found = findBranch(tree, address)
      return found !== null && found !== byRemix(address)
    })
    expect(wrong).toEqual([])
    // Of each route at least one address is told without asking the whole build.
    const untold = addresses.filter((address) => findBranch(tree, address) === null)
    expect(untold.filter((address) => !address.endsWith('/nieuw'))).toEqual([])
  })

  test('never finds another than Remix, whatever is asked', () => {
    const tree = makeTree(routes)
    const words = [...new Set(Object.values(routes).flatMap((route) => (route?.path ?? '').split('/')))]
      .filter((word) => word !== '' && !word.startsWith(':'))
      .concat('nieuw', 'x', '1', '..', 'Contracten', '')
    const part = fc.oneof(fc.constantFrom(...words), fc.stringMatching(/^[\w.~-]{0,12}$/))
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const address = `/${parts.join('/')}`
        const found = findBranch(tree, address)
        if (found !== null) expect({ address, found }).toEqual({ address, found: byRemix(address) })
      }),
      { numRuns: 2_000 },
    )
  })

  test('leaves to the whole build what it can’t tell simply', () => {
    const tree = makeTree({
      root: { id: 'root', path: '' },
      all: { id: 'all', parentId: 'root', path: 'files/*' },
      maybe: { id: 'maybe', parentId: 'root', path: 'a?/b' },
      word: { id: 'word', parentId: 'root', path: 'a/b' },
    } as unknown as Routes)
    expect(['/files/x', '/b', '/a%2Fb', '//a/b', '/unknown'].map((address) => findBranch(tree, address))).toEqual(
      Array.from({ length: 5 }, () => null),
    )
    expect(findBranch(tree, '/A/B/')).toBe('word')
    const ranked = makeTree({
      root: { id: 'root', path: '' },
      new: { id: 'new', parentId: 'root', path: 'a/:b/new' },
      version: { id: 'version', parentId: 'root', path: 'a/versions/:c' },
      deep: { id: 'deep', parentId: 'root', path: 'a/:b/parts/list' },
      wide: { id: 'wide', parentId: 'root', path: 'a/versions/:c/:d' },
    } as unknown as Routes)
    expect(findBranch(ranked, '/a/versions/new')).toBeNull()
    expect(findBranch(ranked, '/a/versions/parts/list')).toBe('deep')
  })
})
