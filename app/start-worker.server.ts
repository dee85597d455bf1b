/** `npm run worker`: the job queue in a process of its own, beside web processes with LEIDRAAD_JOBS=apart. */
import { runJobs } from '~/platform/jobs/run-jobs.server'
import { boot } from './boot.server'
import { crontab, tasks } from './tasks.server'

/** Runs until a signal; jobs under way finish. */
export async function startWorker(): Promise<{ stop(): Promise<void> }> {
  const booted = await boot('tool')
  const runner = await runJobs(booted.ownerUrl, tasks, { crontab })
  return {
    async stop() {
      await runner.stop()
      await booted.stop()
    },
  }
}
