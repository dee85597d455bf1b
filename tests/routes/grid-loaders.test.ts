/** Every loader, as everybody, on everything (grid/walk.ts); a route without an entry fails with its name. */
import { expect, test } from 'vitest'
import { entries } from './grid/entries'
import { routes, walkGrid } from './grid/walk'

test('every route has an entry for its loader and its action, and every entry its route', () => {
  const lines = (route: { loader?: unknown; action?: unknown }, name: string) => [
    ...(route.loader ? [`${name} loader`] : []),
    ...(route.action ? [`${name} action`] : []),
  ]
  const inTheApp = routes.flatMap((route) => lines(route, route.name))
  const inTheGrid = Object.entries(entries).flatMap(([name, entry]) => lines(entry, name))
  expect(
    inTheApp.filter((line) => !inTheGrid.includes(line)),
    'without an entry in tests/routes/grid',
  ).toEqual([])
  expect(
    inTheGrid.filter((line) => !inTheApp.includes(line)),
    'an entry without its route',
  ).toEqual([])
})

walkGrid('loader')
