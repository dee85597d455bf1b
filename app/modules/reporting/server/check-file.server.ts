/**
 * Checks a file in a child process, the same for an upload and for the command line. Whatever the file is, this process
 * lives on and the answer is a value: a summary with problems, or one problem that says why it can't be read.
 */
import { runInChild } from '~/platform/child/run-in-child.server'
import type { CheckedRow, CheckSummary } from '../domain/check-outcome'
import type { SeverityCounts } from '../domain/problem-log'
import { uploadLimits } from '../domain/upload-limits'
import type { ReportProblem } from '../problem'
import type { CheckMessage, CheckUploadInput } from './check-messages'
import { stoppedCheck } from './unreadable-file.server'

export type CheckFileOptions = Omit<CheckUploadInput, 'wantsRows'> & {
  /**
   * Called with each batch of checked rows, in order. What it stores may only be kept when the returned check has a
   * summary that is not `refused`: write in one transaction, or throw the rows away afterwards.
   */
  readonly onRows?: (rows: readonly CheckedRow[]) => void | Promise<void>
  /** Rows so far and what was found in them, in numbers. */
  readonly onProgress?: (rows: number, counts: SeverityCounts) => void | Promise<void>
  readonly signal?: AbortSignal
  readonly wallMs?: number
  readonly memoryMb?: number
  /** Where the built child programs are, for tests. */
  readonly folder?: string
}

export type FileCheck = {
  /** Null when the file can't be read; then `problems` holds exactly one. */
  readonly summary: CheckSummary | null
  readonly problems: readonly ReportProblem[]
}

/** The file name of the child program in build/tools. */
export const checkUploadEntry = 'check-upload.child.js'

/** Rejects only when `onRows` or `onProgress` throws, or `signal` aborts. */
export async function checkFile(options: CheckFileOptions): Promise<FileCheck> {
  const { path, fileName, template, context } = options
  let summary: CheckSummary | null = null
  let problems: ReportProblem[] = []
  const run = await runInChild<CheckUploadInput, CheckMessage>({
    entry: checkUploadEntry,
    input: { path, fileName, template, context, wantsRows: options.onRows !== undefined },
    wallMs: options.wallMs ?? uploadLimits.checkMs,
    memoryMb: options.memoryMb ?? uploadLimits.checkMemoryMb,
    isBackground: true,
    signal: options.signal,
    folder: options.folder,
    onMessage: (message) => {
      switch (message.type) {
        case 'rows':
          return options.onRows?.(message.rows)
        case 'progress':
          return options.onProgress?.(message.rows, message.counts)
        case 'problems':
          problems.push(...message.problems)
          return
        case 'unreadable':
          problems = [message.problem]
          return
        case 'summary':
          summary = message.summary
      }
    },
  })
  if (!run.ok) return { summary: null, problems: [stoppedCheck(run.problem)] }
  return { summary, problems }
}
