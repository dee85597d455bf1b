/**
 * The job that checks an uploaded file: in a child process, with its rows and remarks in the database at the end, or
 * none of them. It may be killed at any moment and run again: the outcome is the same.
 */
import type { Instant } from '~/kernel/civil-date'
import { platform } from '~/platform/context.server'
import { beginCheck, type CheckRun } from './begin-check.server'
import { checkFile, type FileCheck } from './check-file.server'
import { finishCheck } from './finish-check.server'
import { CheckOvertaken, rowStore } from './store-checked-rows.server'
import { missingFile } from './unreadable-file.server'

export type CheckDeliveryJob = {
  readonly deliveryId: string
  /** True to check a file once more, with answers that were given since. */
  readonly again?: boolean
}
export type CheckDeliveryOptions = {
  /** The clock: the job has a beginning and an end. */
  readonly now: () => Instant
  /** Where the built child programs are, for tests. */
  readonly folder?: string
  readonly wallMs?: number
}

/** Silent when there is nothing to check (any more); rejects only for faults of ours, and is then tried again. */
export async function checkDelivery(job: CheckDeliveryJob, options: CheckDeliveryOptions): Promise<void> {
  const startedAt = options.now()
  const isAgain = job.again === true
  const run = await beginCheck({ deliveryId: job.deliveryId, isAgain }, startedAt)
  if (!run) return
  try {
    const check = await checkStoredFile(run, options)
    await finishCheck(run, check, { startedAt: isAgain ? startedAt : run.uploadedAt, now: options.now() })
  } catch (error) {
    if (!(error instanceof CheckOvertaken)) throw error
  }
}

async function checkStoredFile(run: CheckRun, { folder, wallMs }: CheckDeliveryOptions): Promise<FileCheck> {
  const { files } = platform()
  if (!(await files.has(run.fileSha256))) return { summary: null, problems: [missingFile()] }
  const file = await files.toLocalFile(run.fileSha256)
  try {
    const { fileName, template, context } = run
    const store = rowStore(run)
    const check = await checkFile({
      path: file.path,
      fileName,
      template,
      context,
      onRows: store.add,
      ...(folder === undefined ? {} : { folder }),
      ...(wallMs === undefined ? {} : { wallMs }),
    })
    if (check.summary && !check.summary.refused) await store.flush()
    return check
  } finally {
    await file.release()
  }
}
