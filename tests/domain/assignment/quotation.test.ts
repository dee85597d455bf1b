import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partCode, partKinds } from '~/modules/assignment/domain/assignment'
import { partChoice, quotationState, readPartChoice } from '~/modules/assignment/domain/quotation'

test.each([
  ['the newest decided version', 2, 'Tekst', 'current'],
  ['a newer version with the same text', 3, 'Tekst', 'same'],
  ['a newer version with another text', 3, 'Andere tekst', 'changed'],
  ['a newer version without the part', 3, null, 'gone'],
  ['what was decided before it', 1, 'Eerder', 'current'],
] as const)('quoted from version 2, while there is %s', (_, version, text, state) => {
  expect(quotationState({ version: 2, text: 'Tekst' }, { version, text })).toBe(state)
})

test('a choice names the part and the version that was seen, and nothing else is one', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...partKinds),
      fc.integer({ min: 1, max: 999 }),
      fc.nat(999),
      (kind, number, version) => {
        const code = partCode('TO', kind, number)
        expect(readPartChoice(partChoice(code, version))).toEqual({ code, version })
      },
    ),
  )
  for (const wrong of ['', 'TO-DOEL-01', 'TO-DOEL-01@', '@1', 'to-doel-01@1', 'TO-DOEL-01@1x'])
    expect(readPartChoice(wrong)).toBeNull()
})
