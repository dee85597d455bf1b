/** Adds a job in the transaction of the change that causes it. */
import type { Instant } from '~/kernel/civil-date'
import { fromInstant } from '../database/columns.server'
import type { Db } from '../database/with-actor.server'

export type JobOptions = {
  /** A job with this key that still waits is replaced, not added twice. */
  readonly jobKey?: string
  readonly runAt?: Instant
  /** Jobs of one queue run one after the other. */
  readonly queue?: string
}

/** Queues `task` with a JSON payload; it runs after the commit and is tried again when it fails. */
export async function addJob(
  db: Db,
  task: string,
  payload: Readonly<Record<string, unknown>>,
  options: JobOptions = {},
): Promise<void> {
  const runAt = options.runAt === undefined ? null : fromInstant(options.runAt)
  await db.$executeRaw`select leidraad.add_job(${task}, ${JSON.stringify(payload)}::json, ${options.jobKey ?? null},
    ${runAt}::timestamptz, ${options.queue ?? null})`
}
