/**
 * After kill -9 the jobs that were under way stay locked by a worker that is no more; graphile-worker itself waits four
 * hours before it takes them up. A dead process has no connections, so the database can tell.
 */
import type pg from 'pg'

/** The name under which every worker connects. */
export const workerApplicationName = 'leidraad-jobs'

/** Unlocks all jobs and queues when no other worker is connected to this database. Call before taking jobs. */
export async function freeAbandonedJobs(pool: pg.Pool): Promise<void> {
  await pool.query(
    `select graphile_worker.force_unlock_workers(array(
        select locked_by from graphile_worker._private_jobs where locked_by is not null
        union select locked_by from graphile_worker._private_job_queues where locked_by is not null))
      where not exists (select 1 from pg_stat_activity
        where application_name = $1 and datname = current_database() and pid <> pg_backend_pid())`,
    [workerApplicationName],
  )
}
