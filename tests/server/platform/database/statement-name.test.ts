import { expect, test } from 'vitest'
import { noStatements, statementName } from '~/platform/database/statement-name.server'

test('a text gets a name of its own when it comes by often, and keeps it; there are few names', () => {
  const known = noStatements()
  expect([1, 2].map(() => statementName('select 1', known))).toEqual([undefined, undefined])
  const name = statementName('select 1', known)
  expect(name).toMatch(/^s-[0-9a-f]{32}$/)
  expect(statementName('select 1', known)).toBe(name)
  const names = new Set<string | undefined>([name])
  for (let text = 0; text < 100; text += 1)
    for (const _ of [1, 2, 3]) names.add(statementName(`select ${text} as x`, known))
  names.delete(undefined)
  expect(names.size).toBe(24)
  expect(statementName('select 1', known)).toBe(name)
})
