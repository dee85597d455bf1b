/** A real, migrated database for one test file: a copy of the template, thrown away afterwards. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { TEMPLATE, urlOfDatabase, withClient } from './test-cluster'

export type TestDatabase = {
  /** Connects as the owner, past row-level security. */
  ownerUrl: string
  /** The owner's connections, for setting the scene and for looking at what came of it. */
  owner: pg.Pool
  /** Runs SQL as the application's role with these settings, in a transaction that is rolled back. */
  asApp: <T>(settings: Readonly<Record<string, string>>, work: (client: pg.PoolClient) => Promise<T>) => Promise<T>
  drop: () => Promise<void>
}

/**
 * A database of its own for the caller, migrated and with an empty job queue unless another template is given. Call
 * `drop` in afterAll; a connection that is still open then is cut, for it belongs to nobody.
 */
export async function createTestDatabase({ template = TEMPLATE }: { template?: string } = {}): Promise<TestDatabase> {
  const cluster = inject('clusterUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  await withClient(cluster, (client) => client.query(`create database ${name} template ${template} strategy file_copy`))
  const ownerUrl = urlOfDatabase(cluster, name)
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 5 })
  owner.on('error', () => {})
  return {
    ownerUrl,
    owner,
    asApp: (settings, work) => asApp(owner, settings, work),
    drop: async () => {
      await owner.end()
      await withClient(cluster, (client) => client.query(`drop database if exists ${name} with (force)`))
    },
  }
}

async function asApp<T>(
  pool: pg.Pool,
  settings: Readonly<Record<string, string>>,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    for (const [name, value] of Object.entries({ ...settings, role: 'leidraad_app' })) {
      await client.query('select set_config($1, $2, true)', [name, value])
    }
    return await work(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}
