/**
 * `npm run migration:diff` prints the SQL that the next migration needs; `npm run migration:check` ends with code 1 when
 * prisma/schema.prisma and prisma/migrations have drifted apart. Both work offline: Prisma's own command would fetch
 * its engine, so its WebAssembly build runs here, with PGlite in memory as the shadow database.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg'
import { PrismaPGlite } from 'pglite-prisma-adapter'

const MIGRATIONS = path.resolve('prisma/migrations')
const SCHEMA = path.resolve('prisma/schema.prisma')
const NO_DRIFT = '-- This is an empty migration.'

/** Node can't import WebAssembly by itself, so the engine's module is put together by hand. */
async function loadEngine(): Promise<void> {
  const require = createRequire(import.meta.url)
  const file = path.join(path.dirname(require.resolve('@prisma/schema-engine-wasm')), 'schema_engine_bg.wasm')
  const imports = { './schema_engine_bg.js': engineModule as unknown as WebAssembly.ModuleImports }
  const { instance } = await WebAssembly.instantiate(readFileSync(file), imports)
  const module = engineModule as unknown as { __wbg_set_wasm: (exports: WebAssembly.Exports) => void }
  module.__wbg_set_wasm(instance.exports)
  const begin = instance.exports.__wbindgen_start
  if (typeof begin === 'function') begin()
}

/** An empty PostgreSQL in memory that knows the extensions of our migrations. */
async function openShadow(): Promise<SqlDriverAdapter> {
  const client = new PGlite({ extensions: { btree_gist, pg_trgm, unaccent } })
  const adapter = await new PrismaPGlite(client).connect()
  // The adapter doesn't wait for a script, so that a mistake in it would get lost.
  adapter.executeScript = async (script) => {
    await client.exec(script)
  }
  return adapter
}

/** The SQL from the migrations to the schema, or null when they agree. */
async function findDrift(): Promise<string | null> {
  await loadEngine()
  const schema = { path: SCHEMA, content: readFileSync(SCHEMA, 'utf8') }
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: 'pglite-prisma-adapter',
    connect: openShadow,
    connectToShadowDb: openShadow,
  })
  const engine = await engineModule.SchemaEngine.new({ datamodels: [[schema.path, schema.content]] }, () => {}, factory)
  const { stdout } = await engine.diff({
    from: { tag: 'migrations', ...migrationList() },
    to: { tag: 'schemaDatamodel', files: [schema] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  const sql = (stdout ?? '').trim()
  return sql === NO_DRIFT || sql === '' ? null : sql
}

function migrationList() {
  const read = (...parts: string[]) => readFileSync(path.join(MIGRATIONS, ...parts), 'utf8')
  const names = readdirSync(MIGRATIONS, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: 'migration_lock.toml', content: read('migration_lock.toml') },
    shadowDbInitScript: '',
    migrationDirectories: names.map(({ name }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: read(name, 'migration.sql') } },
    })),
  }
}

const command = process.argv[2]
if (command !== 'diff' && command !== 'check') {
  console.error('Usage: npm run migration:diff, or npm run migration:check')
  process.exit(2)
}
const drift = await findDrift()
if (drift === null) console.log('prisma/schema.prisma and prisma/migrations agree.')
else console.log(drift)
process.exit(command === 'check' && drift !== null ? 1 : 0)
