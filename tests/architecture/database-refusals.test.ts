/**
 * A trigger that refuses says the name of its constraint in its message too. The database adapter of the program drops
 * the field that carries it for a check, and a bid that was a moment late once got an error page for it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** The functions as they stand after all migrations. */
const functions = new Map(
  readdirSync('prisma/migrations', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .flatMap((name) => {
      const text = readFileSync(`prisma/migrations/${name}/migration.sql`, 'utf8')
      const made = text.matchAll(/CREATE (?:OR REPLACE )?FUNCTION (leidraad\.\w+)\([\s\S]*?\$\$([\s\S]*?)\$\$/g)
      return [...made].map((match): [string, string] => [match[1]!, match[2]!])
    }),
)
const raised = [...functions].flatMap(([name, body]) =>
  [...body.matchAll(/RAISE EXCEPTION '([^']*)'[^;]*CONSTRAINT = '(\w+)'/g)].map((match) => ({
    name,
    message: match[1]!,
    constraint: match[2]!,
  })),
)

test('the refusals of the triggers are found', () => {
  expect(raised.map(({ constraint }) => constraint)).toContain('bid_version_in_time')
  expect(raised.length).toBeGreaterThan(8)
})

test('each refusal names its constraint where the program reads it', () => {
  expect(raised.filter(({ message, constraint }) => !message.includes(`constraint "${constraint}"`))).toEqual([])
})
