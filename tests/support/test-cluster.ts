/**
 * One embedded PostgreSQL for the whole test run, with the migrations applied once to a template; vitest calls this
 * before the first test file and hands the address to all of them.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbeddedCluster } from '~/platform/database/embedded-cluster.server'
import { migrate } from '~/platform/database/migrate.server'
import { migrateJobs } from '~/platform/jobs/run-jobs.server'

export const TEMPLATE = 'leidraad_template'

declare module 'vitest' {
  interface ProvidedContext {
    clusterUrl: string
    /** Where the files of the example region are, once a test made them. */
    exampleFolder: string
  }
}

/** Starts the cluster (without waiting for the disk: its data is thrown away) and makes the migrated template. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'leidraad-test-'))
  const cluster = await startEmbeddedCluster({
    dataDir,
    durable: false,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  })
  await makeTemplate(cluster.ownerUrl)
  project.provide('clusterUrl', cluster.ownerUrl)
  project.provide('exampleFolder', path.join(dataDir, 'example'))
  return async () => {
    await cluster.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function makeTemplate(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, (client) => client.query(`create database ${TEMPLATE}`))
  await withClient(urlOfDatabase(ownerUrl, TEMPLATE), (client) => migrate(client, { folder: 'prisma/migrations' }))
  await migrateJobs(urlOfDatabase(ownerUrl, TEMPLATE))
}

/** The address of another database on the same server. */
export function urlOfDatabase(url: string, database: string): string {
  return url.replace(/\/leidraad(\?|$)/, `/${database}$1`)
}

/** Runs `work` on a connection of its own that is closed afterwards, whatever happens. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  // A cut connection shows as the error of the query that ran on it.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
