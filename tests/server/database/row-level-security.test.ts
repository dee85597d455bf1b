/** Takes the application's role and raw SQL, as an attacker inside the application would, and tries to cross the wall. */
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '~/kernel/actor'
import { renewWebLogin } from '~/platform/database/web-login.server'
import { actorSettings } from '~/platform/database/with-actor.server'
import { createTestDatabase, type TestDatabase } from '../../support/database'
import { layTwoProviders, type TwoProviders } from '../../support/two-providers'

let database: TestDatabase
let providers: TwoProviders
let reporter: Actor
let leiderdorp: Actor

beforeAll(async () => {
  database = await createTestDatabase()
  providers = await layTwoProviders(database.owner)
  const { organisationId, userId } = providers.a
  reporter = { kind: 'provider', userId, organisationId, role: 'reporter' }
  leiderdorp = {
    kind: 'staff',
    userId,
    organisationId,
    role: 'contractManager',
    scope: { kind: 'municipality', code: '0547' },
  }
})
afterAll(() => database.drop())

const as = <T>(actor: Actor, work: (client: pg.PoolClient) => Promise<T>) =>
  database.asApp({ ...actorSettings(actor) }, work)

/** Every table with a supplier_id, asked of the database itself: a new table can't be forgotten. */
async function supplierTables(): Promise<string[]> {
  const { rows } = await database.owner.query<{ table_name: string }>(
    `select table_name from information_schema.columns where table_schema = 'public' and column_name = 'supplier_id' order by 1`,
  )
  return rows.map((row) => row.table_name)
}

describe('row-level security', () => {
  test('is on and forced for every table', async () => {
    const { rows } = await database.owner.query<{ relname: string }>(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
       and relname <> '_prisma_migrations' and not (relrowsecurity and relforcerowsecurity)`,
    )
    expect(rows).toEqual([])
  })

  test('the scene has rows of both providers in every table that holds a provider’s data', async () => {
    const tables = await supplierTables()
    expect(tables.length).toBeGreaterThanOrEqual(18)
    for (const table of tables) {
      const { rows } = await database.owner.query(
        `select count(distinct supplier_id)::int as n from ${table} where supplier_id is not null`,
      )
      expect({ table, providers: rows[0].n }).toEqual({ table, providers: 2 })
    }
  })

  test('a provider reads nothing of another', async () => {
    const tables = await supplierTables()
    for (const table of tables) {
      const seen = await as(reporter, (c) =>
        c.query(`select 1 from ${table} where supplier_id = $1`, [providers.b.organisationId]),
      )
      expect({ table, seen: seen.rowCount }).toEqual({ table, seen: 0 })
    }
  })

  test('a provider does read its own, so that the test above proves something', async () => {
    for (const table of [
      'contract',
      'tariff',
      'obligation',
      'delivery',
      'delivery_row',
      'delivery_problem',
      'explanation',
      'audit_event',
      'award',
    ]) {
      const seen = await as(reporter, (c) =>
        c.query(`select 1 from ${table} where supplier_id = $1`, [providers.a.organisationId]),
      )
      expect({ table, seen: (seen.rowCount ?? 0) > 0 }).toEqual({ table, seen: true })
    }
  })

  test('a provider changes, takes or removes nothing of another', async () => {
    for (const table of await supplierTables()) {
      for (const statement of [
        `update ${table} set supplier_id = supplier_id where supplier_id = $1`,
        `delete from ${table} where supplier_id = $1`,
        `update ${table} set supplier_id = '${providers.a.organisationId}' where supplier_id = $1`,
      ]) {
        const touched = await as(reporter, (c) =>
          c.query(statement, [providers.b.organisationId]).catch(refusedByDatabase),
        )
        expect({ statement, touched: touched.rowCount }).toEqual({ statement, touched: 0 })
      }
    }
  })

  test.each([
    [
      'a tariff',
      `insert into tariff (contract_id, supplier_id, product_code, unit, amount_cents, valid_from) values ($2, $1, 'X', '04', 1, '2026-01-01')`,
    ],
    [
      'a delivery',
      `insert into delivery (obligation_id, supplier_id, contract_id, number, status, file_name, file_size, request_key, uploaded_at) values ($3, $1, $2, 9, 'received', 'f', 1, 'z', now())`,
    ],
    [
      'an explanation',
      `insert into explanation (obligation_id, supplier_id, row_key, column_key, rule, text, updated_at) values ($3, $1, 'q', 'c', 'V9', 't', now() + 0 * length($2::text) * interval '1 second')`,
    ],
    [
      'a comment',
      `insert into delivery_comment (obligation_id, supplier_id, visibility, body, author_name, created_at) values ($3, $1, 'shared', $2, 'n', now())`,
    ],
  ])('a provider adds no %s to another', async (_, statement) => {
    const { organisationId, contractId, obligationId } = providers.b
    const values = statement.includes('$3') ? [organisationId, contractId, obligationId] : [organisationId, contractId]
    await expect(as(reporter, (c) => c.query(statement, values))).rejects.toThrow(/row-level security/)
  })

  test('a provider can’t hang its own rows under another’s contract', async () => {
    const statement = `insert into delivery (obligation_id, supplier_id, contract_id, number, status, file_name, file_size, request_key, uploaded_at)
      values ($1, $2, $3, 9, 'received', 'f', 1, 'z', now())`
    const values = [providers.b.obligationId, providers.a.organisationId, providers.b.contractId]
    await expect(as(reporter, (c) => c.query(statement, values))).rejects.toThrow(/foreign key/)
  })

  test.each([
    ['approve its own delivery', `update delivery set status = 'approved'`],
    ['approve its own obligation', `update obligation set status = 'approved'`],
    [
      'add a delivery that is approved already',
      `insert into delivery (obligation_id, supplier_id, contract_id, number, status, file_name, file_size, request_key, uploaded_at)
      select id, supplier_id, contract_id, 8, 'approved', 'f', 1, 'y', now() from obligation`,
    ],
    [
      'write an internal comment',
      `insert into delivery_comment (obligation_id, supplier_id, visibility, body, author_name, created_at)
      select id, supplier_id, 'internal', 'b', 'n', now() from obligation`,
    ],
  ])('a provider can’t %s', async (_, statement) => {
    await expect(as(reporter, (c) => c.query(statement))).rejects.toThrow(/row-level security/)
  })

  test.each([
    ['lower its price', `update tariff set amount_cents = 1`],
    ['raise its ceiling', `update ceiling set amount_cents = 1`],
    ['change its contract', `update contract set title = 'x'`],
    ['remove what the check found', `delete from delivery_problem`],
    ['read an internal comment', `select 1 from delivery_comment where visibility = 'internal'`],
  ])('a provider who tries to %s touches nothing', async (_, statement) => {
    expect((await as(reporter, (c) => c.query(statement))).rowCount).toBe(0)
  })

  test('staff of a municipality sees only what was signed on its behalf', async () => {
    for (const table of [
      'contract',
      'tariff',
      'ceiling',
      'obligation',
      'delivery',
      'delivery_row',
      'delivery_problem',
      'delivery_comment',
      'explanation',
    ]) {
      const seen = await as(leiderdorp, (c) => c.query(`select distinct supplier_id from ${table}`))
      expect({ table, seen: seen.rows }).toEqual({ table, seen: [{ supplier_id: providers.b.organisationId }] })
    }
  })

  test.each([
    ['anonymous', { kind: 'anonymous' } as const],
    ['the access actor', { kind: 'system', name: 'access' } as const],
  ])('%s sees nothing of any provider', async (_, actor) => {
    for (const table of await supplierTables()) {
      if (table === 'mail' && actor.kind === 'system') continue
      const seen = await as(actor, (c) => c.query(`select 1 from ${table} where supplier_id is not null`))
      expect({ table, seen: seen.rowCount }).toEqual({ table, seen: 0 })
    }
  })

  test('the audit log can’t be written, changed or emptied', async () => {
    const system = { kind: 'system', name: 'command' } as const
    for (const statement of [
      `update audit_event set type = 'x'`,
      'delete from audit_event',
      'truncate audit_event',
      `insert into audit_event select * from audit_event`,
    ]) {
      await expect(as(system, (c) => c.query(statement))).rejects.toThrow(/permission denied/)
    }
    await expect(database.owner.query('delete from audit_event')).rejects.toThrow(/append-only/)
  })
})

describe('the login of requests', () => {
  let client: pg.Client
  beforeAll(async () => {
    client = new pg.Client({ connectionString: await renewWebLogin(database.ownerUrl) })
    await client.connect()
  })
  afterAll(() => client.end())

  test('may do nothing outside the door', async () => {
    await expect(client.query('select 1 from contract')).rejects.toThrow(/permission denied/)
  })

  test.each([
    'set role postgres',
    'set session authorization postgres',
    'alter table contract disable row level security',
    'alter role leidraad_web superuser',
    'alter role leidraad_app bypassrls',
    'create role x superuser',
    `create policy open on contract for select using (true)`,
    'drop policy contract_read on contract',
    "select pg_read_file('/etc/passwd')",
    `copy contract to program 'cat'`,
  ])('can’t get out by: %s', async (statement) => {
    await client.query('begin')
    await client.query(`select set_config('role', 'leidraad_app', true)`)
    await expect(client.query(statement)).rejects.toThrow(
      /permission denied|must be owner|must be superuser|does not exist/,
    )
    await client.query('rollback')
  })

  test('sees nothing when no actor was told', async () => {
    await client.query('begin')
    await client.query(`select set_config('role', 'leidraad_app', true)`)
    expect((await client.query('select 1 from contract')).rowCount).toBe(0)
    expect((await client.query('select 1 from organisation')).rowCount).toBe(0)
    await client.query('rollback')
  })
})

function refusedByDatabase(error: Error): { rowCount: number } {
  if (!/permission denied|row-level security/.test(error.message)) throw error
  return { rowCount: 0 }
}
