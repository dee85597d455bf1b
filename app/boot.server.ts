/**
 * What every process of Leidraad does first, in this order: settings, key, files, database, migrations, job queue,
 * connection. Web server, worker and commands all start here, so that none of them runs on a half-made base.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { setPlatform } from '~/platform/context.server'
import { connectDatabase, disconnectDatabase } from '~/platform/database/connection.server'
import { startEmbeddedCluster } from '~/platform/database/embedded-cluster.server'
import { migrate } from '~/platform/database/migrate.server'
import { renewWebLogin } from '~/platform/database/web-login.server'
import { type Env, readEnv } from '~/platform/env.server'
import { installationKey } from '~/platform/installation-key.server'
import { migrateJobs } from '~/platform/jobs/run-jobs.server'
import { StartProblem } from '~/platform/start-problem'
import { openBlobStore } from '~/platform/storage/open-blob-store.server'
import { appTexts } from './texts'

export type Booted = { readonly env: Env; readonly ownerUrl: string; stop(): Promise<void> }

/** `app` holds the data folder's lock and stops PostgreSQL; a `tool` shares a running one and leaves it running. */
export type Purpose = 'app' | 'tool'

/** Brings up everything below the routes; throws StartProblem or EnvProblem with a Dutch message. */
export async function boot(purpose: Purpose): Promise<Booted> {
  const env = readEnv(process.env)
  const files = openBlobStore(env)
  await files.check().catch((error: Error) => {
    throw new StartProblem(appTexts.start.filesFailed(error.message))
  })
  const key = await installationKey(env.dataDir, process.env.LEIDRAAD_KEY)
  const cluster = env.databaseUrl === null ? await startEmbeddedCluster({ dataDir: env.dataDir, purpose }) : null
  const ownerUrl = env.databaseUrl ?? cluster!.ownerUrl
  try {
    await migrateAll(ownerUrl)
    const appUrl = env.databaseAppUrl ?? (cluster && purpose === 'app' ? await renewWebLogin(ownerUrl) : ownerUrl)
    await connectDatabase({ ownerUrl, appUrl })
  } catch (error) {
    await cluster?.stop()
    throw error
  }
  setPlatform({ env, files, key, version: packageVersion() })
  return {
    env,
    ownerUrl,
    async stop() {
      await disconnectDatabase()
      await cluster?.stop()
    },
  }
}

async function migrateAll(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 })
  await client.connect().catch((error: Error) => {
    throw new StartProblem(appTexts.start.databaseFailed(error.message))
  })
  try {
    await migrate(client, { folder: path.resolve('prisma/migrations') })
  } finally {
    await client.end()
  }
  await migrateJobs(ownerUrl)
}

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(path.resolve('package.json'), 'utf8')) as { version: string }
  return version
}
