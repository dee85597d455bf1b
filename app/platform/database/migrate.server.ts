/**
 * Brings the database up to the migrations of this version. The bookkeeping is Prisma's own, so that
 * `prisma migrate deploy` and this applier can take turns on one database.
 */
import { randomUUID } from 'node:crypto'
import type { ClientBase } from 'pg'
import { StartProblem } from '../start-problem'
import { type Migration, readMigrations } from './read-migrations.server'
import { databaseTexts } from './texts'

/** The number that Prisma itself locks while it migrates. */
const PRISMA_LOCK = 72707369

const BOOKKEEPING = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`

/**
 * Applies what is missing, each migration in one transaction together with its record, and returns the names. Several
 * processes may call it at once: one works, the others wait and find nothing to do. The client is the owner's.
 * @throws StartProblem when a migration failed, was changed after it was applied, or is of a newer version.
 */
export async function migrate(client: ClientBase, { folder }: { folder: string }): Promise<string[]> {
  const migrations = readMigrations(folder)
  await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK])
  try {
    // A login with the name of one of our schemas would otherwise make its tables there.
    await client.query('SET search_path TO public')
    await client.query(BOOKKEEPING)
    const missing = missingOf(migrations, await appliedChecksums(client))
    for (const migration of missing) await apply(client, migration)
    return missing.map((migration) => migration.name)
  } finally {
    // When the connection broke, PostgreSQL has let go of the lock itself, and the first error must stay visible.
    await client.query('RESET search_path').catch(() => {})
    await client.query('SELECT pg_advisory_unlock($1)', [PRISMA_LOCK]).catch(() => {})
  }
}

type Applied = ReadonlyMap<string, { checksum: string; finished: boolean }>

async function appliedChecksums(client: ClientBase): Promise<Applied> {
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  )
  return new Map(rows.map(({ name, checksum, finished }) => [name, { checksum, finished }]))
}

function missingOf(migrations: readonly Migration[], applied: Applied): Migration[] {
  const known = new Set(migrations.map((migration) => migration.name))
  for (const [name, { finished }] of applied) {
    if (!finished) throw new StartProblem(databaseTexts.migrationUnfinished(name))
    if (!known.has(name)) throw new StartProblem(databaseTexts.migrationMissing(name))
  }
  for (const { name, checksum } of migrations) {
    const before = applied.get(name)
    if (before !== undefined && before.checksum !== checksum) {
      throw new StartProblem(databaseTexts.migrationChanged(name))
    }
  }
  return migrations.filter((migration) => !applied.has(migration.name))
}

async function apply(client: ClientBase, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN')
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, applied_steps_count) VALUES ($1, $2, $3, 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query(sql)
    await client.query('UPDATE _prisma_migrations SET finished_at = clock_timestamp() WHERE migration_name = $1', [
      name,
    ])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    const detail = error instanceof Error ? error.message : String(error)
    throw new StartProblem(databaseTexts.migrationFailed(name, detail), { cause: error })
  }
}
