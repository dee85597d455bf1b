import { expect, test } from 'vitest'
import type { Actor } from '~/kernel/actor'
import { navigationFor } from '~/navigation'

const staff: Actor = {
  kind: 'staff',
  userId: '0',
  organisationId: '0',
  role: 'contractManager',
  scope: { kind: 'region' },
}
const bidder: Actor = { kind: 'provider', userId: '0', organisationId: '0', role: 'bidder' }

test.each([
  ['a list', staff, '/contracten', '/contracten'],
  ['a page below it', staff, '/contracten/1/tarieven', '/contracten'],
  ['a list with an address of its own', staff, '/toezeggingen', '/contracten'],
  ['letters to a bidder', bidder, '/gunningsbrieven/1', '/inschrijvingen'],
  ['questions to a bidder', bidder, '/herstelvragen', '/inschrijvingen'],
  ['a name that only begins the same', staff, '/contractenlijst', undefined],
])('the main menu says where one is: %s', (_, actor, path, expected) => {
  const current = navigationFor(actor, path).filter((item) => item.current)
  expect(current.map(({ href }) => href)).toEqual(expected === undefined ? [] : [expected])
})
