/** The first conversation with a postmaster: is it ours, is it ready, does our database exist? */
import { realpathSync } from 'node:fs'
import pg from 'pg'
import { waitUntil } from '../process/wait-until.server'
import { OWNER } from './create-cluster.server'
import { findPostmaster, type Postmaster } from './postmaster.server'

const DATABASE = 'leidraad'
const PATIENCE_MS = 2_000
const DUPLICATE_DATABASE = '42P04'
const DUPLICATE_KEY = '23505'
/** What PostgreSQL and the system say while it is starting or stopping: ask again. */
const NOT_YET = ['57P03', '53300', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE']

/** The address that the owner of the database connects with. It holds a password: never log it. */
export function ownerUrl(
  { host, port }: Pick<Postmaster, 'host' | 'port'>,
  password: string,
  database = DATABASE,
): string {
  const login = `postgresql://${OWNER}:${password}@`
  return host.startsWith('/')
    ? `${login}/${database}?host=${encodeURIComponent(host)}&port=${port}`
    : `${login}${host}:${port}/${database}`
}

/**
 * Waits until the postmaster on `cluster` answers and has our database; null when it is gone, 'hangs' when it is there
 * but doesn't answer within `timeoutMs`.
 */
export async function waitForDatabase(
  cluster: string,
  password: string,
  { launching, timeoutMs }: { launching: () => boolean; timeoutMs: number },
): Promise<Postmaster | 'gone' | 'hangs'> {
  const answer = await waitUntil(
    async () => {
      const postmaster = findPostmaster(cluster)
      if (postmaster === null) return launching() ? null : ('gone' as const)
      return (await hasDatabase(postmaster, cluster, password)) ? postmaster : null
    },
    { timeoutMs },
  )
  return answer ?? 'hangs'
}

async function hasDatabase(postmaster: Postmaster, cluster: string, password: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: ownerUrl(postmaster, password, 'postgres'),
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: 30_000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ folder: string; present: boolean }>(
      `select current_setting('data_directory') as folder, exists(select from pg_database where datname = $1) as present`,
      [DATABASE],
    )
    if (realpathSync(rows[0]!.folder) !== cluster) return false
    if (!rows[0]!.present) await createDatabase(client)
    return true
  } catch (error) {
    if (isNotYet(error)) return false
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}

async function createDatabase(client: pg.Client): Promise<void> {
  try {
    await client.query(`create database ${DATABASE}`)
  } catch (error) {
    // Another start was first.
    if (![DUPLICATE_DATABASE, DUPLICATE_KEY].includes((error as { code?: string }).code ?? '')) throw error
  }
}

function isNotYet(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  return NOT_YET.includes(code ?? '') || /timeout|terminated/i.test(message ?? '')
}
