import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generateLoad } from '../../prisma/seed/load/generate-load.server'
import { loadPeriods, mostPeriods } from '../../prisma/seed/load/load-periods'
import { createTestDatabase, type TestDatabase } from '../support/database'

const size = { providers: 20, contracts: 200, obligations: 2_000 }
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await generateLoad(database.ownerUrl, size)
})
afterAll(() => database.drop())

const number = async (sql: string): Promise<number> =>
  Number((await database.owner.query<{ n: string }>(`select (${sql})::text as n`)).rows[0]?.n)

describe('the load', () => {
  test('has the size that was asked for', async () => {
    expect(await number('select count(*) from organisation')).toBe(20)
    expect(await number('select count(*) from contract')).toBe(200)
    expect(await number('select count(*) from obligation')).toBe(2_000)
    expect(await number('select count(*) from tariff')).toBe(400)
    expect(await number('select count(*) from ceiling')).toBeGreaterThanOrEqual(200)
  })

  test('is spread over providers, segments, places and states', async () => {
    expect(await number('select count(distinct supplier_id) from contract')).toBe(20)
    expect(await number('select count(distinct segment_code) from contract')).toBe(6)
    expect(await number('select count(distinct municipality_codes) from contract')).toBe(4)
    expect(await number('select count(distinct status) from obligation')).toBe(5)
    expect(await number('select count(distinct ends_on) from contract')).toBeGreaterThan(100)
  })

  test('adds nothing the second time', async () => {
    await generateLoad(database.ownerUrl, size)
    expect(await number('select count(*) from obligation')).toBe(2_000)
    expect(await number('select count(*) from tariff')).toBe(400)
  })

  test('has due days by the rules', async () => {
    expect(await number(`select count(*) from obligation where period = '2025' and due_on <> '2026-03-31'`)).toBe(0)
    expect(await number(`select count(*) from obligation where period = '2026-08' and due_on <> '2026-09-14'`)).toBe(0)
  })
})

test('asks for no more reports than there are', () => {
  expect(loadPeriods(mostPeriods)).toHaveLength(26)
  expect(() => loadPeriods(mostPeriods + 1)).toThrow(RangeError)
  expect(() => loadPeriods(2.5)).toThrow(RangeError)
})
