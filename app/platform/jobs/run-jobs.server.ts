/** The job queue: graphile-worker on the same database, in the web process or in `npm run worker`. */
import { Logger, type Runner, run, runMigrations, type TaskList } from 'graphile-worker'
import pg from 'pg'
import { log } from '../log.server'
import { freeAbandonedJobs, workerApplicationName } from './free-abandoned-jobs.server'

const logger = new Logger(() => (level, message) => {
  if (level === 'error') log.error({ message }, 'job queue')
  else if (level === 'warning') log.warn({ message }, 'job queue')
})

/** Lays or renews the tables of the queue; run at start with the owner's address, after our own migrations. */
export async function migrateJobs(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger })
}

/** Starts taking jobs; `stop()` lets those under way finish. `crontab` is graphile-worker's, in UTC. */
export async function runJobs(
  ownerUrl: string,
  taskList: TaskList,
  options: { crontab?: string; concurrency?: number } = {},
): Promise<Runner> {
  const pgPool = new pg.Pool({ connectionString: ownerUrl, max: 5, application_name: workerApplicationName })
  // A lost connection is opened again; without listeners it would end the process.
  pgPool.on('error', (error) => log.warn({ message: error.message }, 'job queue connection'))
  pgPool.on('connect', (client) => {
    client.on('error', (error) => log.warn({ message: error.message }, 'job queue connection'))
  })
  await freeAbandonedJobs(pgPool)
  const runner = await run({
    pgPool,
    taskList,
    logger,
    crontab: options.crontab ?? '',
    concurrency: options.concurrency ?? 2,
    noHandleSignals: true,
    pollInterval: 2_000,
  })
  runner.promise.catch((error: Error) => log.error({ message: error.message }, 'job queue stopped'))
  const stop = runner.stop.bind(runner)
  runner.stop = async (...args) => {
    await stop(...args)
    await pgPool.end()
  }
  return runner
}
