import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSameText } from '~/kernel/same-text'

const told = 'Zes scholen doen mee. Twee scholen zoeken nog een ruimte.'

test.each([
  ['copied', told, true],
  ['copied with other blanks, capitals and marks', '  zes scholen doen mee;\ntwee scholen zoeken nog een ruimte', true],
  ['one word more', `${told} Nog steeds.`, false],
  ['another number', told.replace('Zes', 'Zeven'), false],
])('%s', (_, text, same) => {
  expect(isSameText(told, text)).toBe(same)
})

test('a few words are the same by chance, and nothing is no story', () => {
  expect(isSameText('Op schema.', 'Op schema.')).toBe(false)
  expect(isSameText('', '')).toBe(false)
})

test('which was first makes no difference', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => isSameText(a, b) === isSameText(b, a)))
})
