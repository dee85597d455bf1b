/**
 * The example region, loaded once per test run: a template for databases and the files that go with it. Loading it takes
 * seconds, copying it a fraction; the first test file that needs it makes it, the others wait for that.
 */
import { cpSync, rmSync } from 'node:fs'
import type pg from 'pg'
import { inject } from 'vitest'
import { setPlatform } from '~/platform/context.server'
import { connectDatabase, disconnectDatabase } from '~/platform/database/connection.server'
import { loadExampleRegion } from '../../prisma/seed/load-example-region.server'
import { TEMPLATE, urlOfDatabase, withClient } from './test-cluster'
import { testPlatform } from './test-platform'

const EXAMPLE = 'leidraad_example'
const UNFINISHED = `${EXAMPLE}_unfinished`
/** Any number will do, as long as nobody else locks it on the maintenance database. */
const LOCK = 20_261_126

/** Makes the template when it isn't there, copies its files to `folder` and gives its name. Disconnects this process. */
export async function exampleTemplate(folder: string): Promise<string> {
  await withClient(inject('clusterUrl'), async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [EXAMPLE])
    if (rowCount === 0) await makeTemplate(client)
  })
  cpSync(inject('exampleFolder'), folder, { recursive: true })
  return EXAMPLE
}

async function makeTemplate(client: pg.Client): Promise<void> {
  const folder = inject('exampleFolder')
  // A test run that broke off here left half a region.
  await client.query(`drop database if exists ${UNFINISHED} with (force)`)
  rmSync(folder, { recursive: true, force: true })
  await client.query(`create database ${UNFINISHED} template ${TEMPLATE} strategy file_copy`)
  const ownerUrl = urlOfDatabase(inject('clusterUrl'), UNFINISHED)
  await connectDatabase({ ownerUrl, appUrl: ownerUrl })
  setPlatform(testPlatform(folder))
  try {
    await loadExampleRegion()
  } finally {
    await disconnectDatabase()
  }
  await client.query(`alter database ${UNFINISHED} rename to ${EXAMPLE}`)
}
