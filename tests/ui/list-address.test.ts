import { describe, expect, test } from 'vitest'
import { addressWith, formatSort, nextSort, parseSort } from '~/ui/list-address'

const address = { path: '/contracten', search: 'gemeente=leiden&pagina=3&sorteer=eind' }

test.each([
  ['sets one, and starts again at page 1', { segment: 'a' }, '/contracten?gemeente=leiden&sorteer=eind&segment=a'],
  ['takes one away', { gemeente: null }, '/contracten?sorteer=eind'],
  ['takes an empty one away', { gemeente: '' }, '/contracten?sorteer=eind'],
  ['keeps the rest when only the page changes', { pagina: '4' }, '/contracten?gemeente=leiden&pagina=4&sorteer=eind'],
  ['writes no question mark without parameters', { gemeente: null, sorteer: null }, '/contracten'],
  ['escapes what a person typed', { gemeente: null, sorteer: null, q: 'a&b=c' }, '/contracten?q=a%26b%3Dc'],
])('%s', (_, changes, expected) => {
  expect(addressWith(address, changes)).toBe(expected)
})

describe('sort keys in the URL', () => {
  const allowed = ['eind', 'plafond', 'nummer', 'status'] as const
  test.each([
    [null, ''],
    ['', ''],
    ['eind', 'eind'],
    ['-eind,plafond', '-eind,plafond'],
    ['weg,eind', 'eind'],
    ['eind,-eind', 'eind'],
    ['eind,plafond,nummer,status', 'eind,plafond,nummer'],
    ['--eind', ''],
  ])('%s is read as "%s"', (text, expected) => {
    expect(formatSort(parseSort(text, allowed))).toBe(expected)
  })
})

test.each([
  ['', 'eind', 'eind'],
  ['eind', 'eind', '-eind'],
  ['-eind', 'eind', 'eind'],
  ['eind', 'plafond', 'plafond,eind'],
  ['plafond,-eind', 'eind', 'eind,plafond'],
  ['a,b,c', 'd', 'd,a,b'],
])('sorted by "%s", a click on %s sorts by "%s"', (now, key, expected) => {
  const current = parseSort(now, ['a', 'b', 'c', 'd', 'eind', 'plafond'])
  expect(formatSort(nextSort(current, key))).toBe(expected)
})
