/**
 * A page that says it needs no scripts gets none: so nothing that it shows may lean on the browser running any. Each such
 * route is followed through all that it imports of ours.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { sourceFiles, withoutComments } from './source-files'

const needsBrowser =
  /\buse(?:State|Effect|LayoutEffect|Ref|Reducer|SyncExternalStore|Fetcher|Revalidator|Submit|Navigation|Navigate)\(|\son[A-Z]\w*=\{|\bInvalidFormAlert\b/g

const routes = sourceFiles('app/routes').filter((file) => /\bwithoutScripts: true\b/.test(file.text))

/** The files of ours that hold what this file imports by value; server files hold no markup. */
function importsOf(file: string): string[] {
  const text = withoutComments(readFileSync(file, 'utf8'))
  const values = [...text.matchAll(/^(?:import|export)\s+(?!type\b)[^'"]*from\s+['"]([^'"]+)['"]/gm)]
  return values.flatMap(([, from = '']) => {
    if (/\.server$/.test(from) || !/^[~.]/.test(from)) return []
    const base = from.startsWith('~/') ? path.join('app', from.slice(2)) : path.join(path.dirname(file), from)
    return ['.tsx', '.ts'].map((ending) => base + ending).filter((each) => existsSync(each))
  })
}

function reachedFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const each of importsOf(file)) reachedFrom(each, seen)
  return seen
}

test('there are such pages, and following them finds their parts', () => {
  expect(routes.map((route) => route.path)).toContain('app/routes/contracten._index.tsx')
  expect([...reachedFrom('app/routes/contracten._index.tsx')]).toContain('app/ui/filter-bar.tsx')
  expect([...reachedFrom('app/routes/contracten.nieuw.tsx')].join()).toMatch(/form-errors/)
})

test.each(routes.map((route) => route.path))('%s shows nothing that needs a script', (route) => {
  const found = [...reachedFrom(route)].flatMap((file) =>
    [...withoutComments(readFileSync(file, 'utf8')).matchAll(needsBrowser)].map((match) => `${file}: ${match[0]}`),
  )
  expect(found).toEqual([])
})
