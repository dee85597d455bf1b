/** A cell as text: numbers in Dutch, so that a thousand and a decimal can't be taken for each other. */
import { expect, test } from 'vitest'
import { toTextRow } from '~/excel/text-rows'
import type { ReadValue } from '~/kernel/read-sheet'

const number = (text: string, percent = false): ReadValue => ({ kind: 'number', text, percent })

test.each([
  [number('1.25'), '1,25'],
  [number('1250'), '1250'],
  [number('14.1'), '14,1'],
  [number('14.100000000000001'), '14,1'],
  [number('0.141', true), '14,1'],
  [number('0.14099999999999999', true), '14,1'],
  [number('1', true), '100'],
  [number('-3.50'), '-3,5'],
  [{ kind: 'date', day: '2026-01-31', time: false } as const, '2026-01-31'],
  [{ kind: 'boolean', value: true } as const, 'ja'],
])('%j', (value, expected) => {
  expect(toTextRow({ row: 1, hidden: false, cells: [{ column: 2, value, formula: false }] }).cells).toEqual([
    '',
    expected,
  ])
})
