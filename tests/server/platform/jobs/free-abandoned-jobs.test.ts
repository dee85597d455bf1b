/** Jobs of a worker that was killed are taken up at the next start, and never while another worker lives. */
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freeAbandonedJobs, workerApplicationName } from '~/platform/jobs/free-abandoned-jobs.server'
import { migrateJobs } from '~/platform/jobs/run-jobs.server'
import { createTestDatabase, type TestDatabase } from '../../../support/database'

let database: TestDatabase
let pool: pg.Pool

beforeAll(async () => {
  database = await createTestDatabase()
  await migrateJobs(database.ownerUrl)
  pool = new pg.Pool({ connectionString: database.ownerUrl, max: 1, application_name: workerApplicationName })
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

/** A job in a queue, locked as a worker that was killed leaves it. */
async function leaveLocked(): Promise<void> {
  await database.owner.query(`select graphile_worker.add_job('sendMail', '{}'::json, queue_name => 'q')`)
  await database.owner.query(`update graphile_worker._private_jobs set locked_by = 'dead', locked_at = now()`)
  await database.owner.query(`update graphile_worker._private_job_queues set locked_by = 'dead', locked_at = now()`)
}
const locked = async (): Promise<number> => {
  const { rows } = await database.owner.query(
    `select (select count(*) from graphile_worker._private_jobs where locked_by is not null)
       + (select count(*) from graphile_worker._private_job_queues where locked_by is not null) as n`,
  )
  return Number(rows[0].n)
}

test('a job and its queue are freed, unless another worker is connected', async () => {
  await leaveLocked()
  const other = new pg.Client({ connectionString: database.ownerUrl, application_name: workerApplicationName })
  await other.connect()
  await freeAbandonedJobs(pool)
  expect(await locked()).toBe(2)
  await other.end()
  // The server process of the connection ends a moment after the client has said goodbye.
  await expect
    .poll(async () => {
      await freeAbandonedJobs(pool)
      return locked()
    })
    .toBe(0)
})
