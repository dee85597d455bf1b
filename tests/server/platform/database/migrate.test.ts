import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrate } from '~/platform/database/migrate.server'
import { createTestDatabase, type TestDatabase } from '../../../support/database'
import { withClient } from '../../../support/test-cluster'

let database: TestDatabase
let folder: string

beforeEach(async () => {
  database = await createTestDatabase({ template: 'template0' })
  folder = mkdtempSync(path.join(os.tmpdir(), 'migrations-'))
  write('0001_first', 'create table first (id int primary key);')
})
afterEach(async () => {
  await database.drop()
  rmSync(folder, { recursive: true })
})

const write = (name: string, sql: string) => {
  mkdirSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, name, 'migration.sql'), sql)
}
const run = () => withClient(database.ownerUrl, (client) => migrate(client, { folder }))
const tables = async () => {
  const { rows } = await database.owner.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  )
  return rows.map((row) => row.name)
}

describe('migrate', () => {
  test('applies what is missing, in the order of the names, and the second time nothing', async () => {
    write('0002_second', 'create table second (id int references first);')
    expect(await run()).toEqual(['0001_first', '0002_second'])
    expect(await run()).toEqual([])
    write('0003_third', 'create table third (id int references second_not_there);'.replace('second_not_there', 'first'))
    expect(await run()).toEqual(['0003_third'])
    expect(await tables()).toEqual(['_prisma_migrations', 'first', 'second', 'third'])
  })

  test('keeps the checksum that Prisma keeps: SHA-256 of the file, with Unix line ends', async () => {
    write('0001_first', 'select 1;\r\nselect 2;\r\n')
    await run()
    const { rows } = await database.owner.query(
      'select checksum, finished_at is not null as done from _prisma_migrations',
    )
    // printf 'select 1;\nselect 2;\n' | sha256sum
    expect(rows).toEqual([{ checksum: '061e995aebcb765888ac7580f67ee3815a03b9b9c3fd5ff2dbb40db98b53a737', done: true }])
  })

  test('refuses a migration that was changed after it was applied, and touches nothing', async () => {
    await run()
    write('0001_first', 'create table first (id bigint primary key);')
    write('0002_second', 'create table second (id int);')
    await expect(run()).rejects.toThrow(/0001_first is na het uitvoeren veranderd/)
    expect(await tables()).toEqual(['_prisma_migrations', 'first'])
  })

  test('refuses a database of a newer version', async () => {
    write('0002_second', 'select 1;')
    await run()
    rmSync(path.join(folder, '0002_second'), { recursive: true })
    await expect(run()).rejects.toThrow(/kent migratie 0002_second/)
  })

  test('a migration that fails halfway leaves nothing, and goes through when it is mended', async () => {
    write('0002_second', 'create table second (id int); select 1 / 0;')
    await expect(run()).rejects.toThrow(/0002_second is mislukt en helemaal teruggedraaid: division by zero/)
    expect(await tables()).toEqual(['_prisma_migrations', 'first'])
    write('0002_second', 'create table second (id int);')
    expect(await run()).toEqual(['0002_second'])
  })

  test('a login with the name of a schema finds its own bookkeeping again', async () => {
    write('0002_second', 'create schema leidraad_owner;')
    await run()
    write('0003_third', 'create table third (id int);')
    expect(await run()).toEqual(['0003_third'])
    expect(await tables()).toEqual(['_prisma_migrations', 'first', 'third'])
  })

  test('eight at once: one applies, the others wait and find nothing to do', async () => {
    write('0002_second', 'select pg_sleep(0.2); create table second (id int);')
    const runs = await Promise.all(Array.from({ length: 8 }, run))
    expect(runs.flat().sort()).toEqual(['0001_first', '0002_second'])
    const { rows } = await database.owner.query('select count(*)::int as records from _prisma_migrations')
    expect(rows).toEqual([{ records: 2 }])
  })

  test('a connection that is cut during a migration undoes it and lets go of the lock', async () => {
    write('0002_second', 'create table second (id int); select pg_sleep(20);')
    const cut = run().catch((error: Error) => error)
    await expect.poll(sleepers, { timeout: 5_000 }).toHaveLength(1)
    await database.owner.query('select pg_terminate_backend($1)', await sleepers())
    expect(await cut).toBeInstanceOf(Error)
    write('0002_second', 'create table second (id int);')
    expect(await run()).toEqual(['0002_second'])
  })
})

async function sleepers(): Promise<number[]> {
  const { rows } = await database.owner.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`,
  )
  return rows.map((row) => row.pid)
}
