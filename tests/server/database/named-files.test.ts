/** The sweeper takes away what no row names: it must know every table that names a file. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../support/database'

/** What keeps the hash of a file as proof, and not the file. */
const keepsOnlyTheHash = ['plan_import']

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

test('every table with a file is known to the sweeper', async () => {
  const { rows } = await database.owner.query<{ table_name: string }>(
    `select table_name from information_schema.columns
     where table_schema = 'public' and column_name = 'file_sha256' order by 1`,
  )
  const sweeper = readFileSync('app/modules/reporting/server/forget-file.server.ts', 'utf8')
  const tables = rows.map((row) => row.table_name)
  expect(tables).toContain('delivery')
  const unknown = tables.filter(
    (table) =>
      !sweeper.includes(`select file_sha256 as sha256 from ${table} `) &&
      !sweeper.includes(`select file_sha256 from ${table} `),
  )
  expect(unknown).toEqual(keepsOnlyTheHash)
})
