/**
 * Makes an export in a process of its own with a small heap. In the web process V8 lets garbage grow for as long as there
 * is room (495 MB for 1.6 million rows of which 60 MB lives); here it collects in time, and pages don't wait for it.
 */
import { fork } from 'node:child_process'
import path from 'node:path'

/** For whoever writes a workbook: memory stays under 200 MB whatever the rows (docs/benchmarks.md). */
export const exportHeapFlags: readonly string[] = ['--max-old-space-size=96', '--max-semi-space-size=4']

/**
 * Resolves when the export was made, failed as an export, or had been made already. Rejects when the process itself
 * ended otherwise (killed, out of memory, no database): the job queue then tries again, and the export starts over.
 */
export async function makeExportApart(id: string): Promise<void> {
  const child = fork(path.resolve('build/tools/make-export.child.js'), [id], {
    execArgv: ['--enable-source-maps', ...exportHeapFlags],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const end = await new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? signal))
  })
  if (end !== 0) throw new Error(`The process that makes export ${id} ended with ${end}`)
}
