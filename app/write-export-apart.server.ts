/**
 * Writes an export in a process of its own with a small heap. In the web process V8 lets garbage grow for as long as there
 * is room (495 MB for 1.6 million rows of which 60 MB lives); here it collects in time, and pages don't wait for it. That
 * process reads through the driver only: Prisma would cost it 80 MB before the first row. What the database must know of
 * the export is kept by makeExport, here.
 */
import { fork } from 'node:child_process'
import path from 'node:path'
import type { MadeExport, WriteExport } from '~/modules/export/server/write-export.server'
import { giveWay } from '~/platform/child/give-way.server'

/** For whoever writes a workbook: memory stays under 200 MB whatever the rows (docs/benchmarks.md). */
export const exportHeapFlags: readonly string[] = ['--max-old-space-size=96', '--max-semi-space-size=4']

/** What the process tells: how far it is, and in the end what it made, or null when it could not. */
export type FromExportProcess = { readonly rows: number } | { readonly made: MadeExport | null }

/**
 * Rejects when the process itself ended otherwise (killed, out of memory, no database): the job queue then tries again,
 * and the export starts over.
 */
export const writeExportApart: WriteExport = async (order, onProgress) => {
  const child = fork(path.resolve('build/tools/write-export.child.js'), [], {
    execArgv: ['--enable-source-maps', ...exportHeapFlags],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  giveWay(child)
  let made: MadeExport | null | undefined
  child.on('message', (message: FromExportProcess) => {
    if ('rows' in message) onProgress(message.rows)
    else made = message.made
  })
  // A child that ended before it heard what to do tells so by its exit.
  child.send(order, () => {})
  const end = await new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
    child.on('error', reject)
    // 'close' and not 'exit': its last message has then arrived.
    child.on('close', (code, signal) => resolve(code ?? signal))
  })
  if (end !== 0 || made === undefined)
    throw new Error(`The process that writes export ${order.request.exportId} ended with ${end}`)
  return made
}
