import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffSheet, type SheetValues, type TypedRow, valuesAfter } from '~/kernel/sheet-changes'

const fields = ['a', 'b', 'c'] as const
type Field = (typeof fields)[number]
type Values = SheetValues<Field>

const word = fc.constantFrom('', 'x', 'y', 'z')
const values: fc.Arbitrary<Values> = fc.record({ a: word, b: word, c: word })
const keys = ['k1', 'k2', 'k3']
const compare = (file: readonly TypedRow<Field>[], exported: Map<string, Values>, current: Map<string, Values>) =>
  diffSheet<Field>({ fields, file, exported, current, needed: ['a'], titleOf: ({ a }) => a, check: () => null })
const line = (key: string | null, typed: Partial<Values>, row = 1): TypedRow<Field> => ({
  row,
  key,
  remove: false,
  values: typed,
  errors: [],
})
const tables = fc.tuple(values, values, values).map((all) => new Map(keys.map((key, index) => [key, all[index]!])))

test('a sheet that nobody touched changes nothing, whatever others did meanwhile', () => {
  fc.assert(
    fc.property(tables, tables, (exported, current) => {
      const file = keys.map((key, index) => line(key, exported.get(key)!, index))
      expect(compare(file, exported, current)).toEqual({ rows: [], errors: [], unchanged: 3 })
    }),
  )
})

test('what is applied holds what the sheet changed and leaves the rest; applying again is no difference', () => {
  fc.assert(
    fc.property(tables, tables, tables, (exported, current, typed) => {
      const file = keys.map((key, index) => line(key, typed.get(key)!, index))
      const { rows, unchanged } = compare(file, exported, current)
      expect(rows.length + unchanged).toBe(3)
      const after = new Map(current)
      for (const row of rows) after.set(row.key, valuesAfter(row, current.get(row.key)!))
      for (const key of keys) {
        for (const field of fields) {
          const isTouched = typed.get(key)![field] !== exported.get(key)![field]
          expect(after.get(key)![field]).toBe(isTouched ? typed.get(key)![field] : current.get(key)![field])
        }
      }
      expect(compare(file, exported, after).rows).toEqual([])
    }),
  )
})

test('a cell is a conflict only when both sides changed it, each differently', () => {
  fc.assert(
    fc.property(values, values, values, (exported, current, typed) => {
      const { rows } = compare([line('k1', typed)], new Map([['k1', exported]]), new Map([['k1', current]]))
      const row = rows[0]
      const conflicts = row?.kind === 'changed' ? row.conflicts.map(({ field }) => field) : []
      const expected = fields.filter(
        (each) => typed[each] !== exported[each] && current[each] !== exported[each] && typed[each] !== current[each],
      )
      expect(conflicts).toEqual(expected)
    }),
  )
})

test('a row without a key is new only where rows may be added; a rule that refuses keeps a row out', () => {
  const about = { fields, exported: new Map(), current: new Map(), titleOf: ({ a }: Values) => a }
  const file = [line(null, { a: 'x' }), line(null, { b: 'y' }, 2)]
  expect(diffSheet<Field>({ ...about, file, needed: ['a'], check: () => null })).toMatchObject({
    rows: [{ kind: 'new', key: 'rij-1' }],
    errors: [{ row: 2, code: 'incomplete', text: 'a' }],
  })
  expect(diffSheet<Field>({ ...about, file, needed: null, check: () => null }).errors).toMatchObject([
    { code: 'noNewRows' },
    { code: 'noNewRows' },
  ])
  const check = () => ({ code: 'cell', text: 'Nee.' }) as const
  expect(diffSheet<Field>({ ...about, file: file.slice(0, 1), needed: ['a'], check })).toMatchObject({
    rows: [],
    errors: [{ row: 1, text: 'Nee.' }],
  })
})
