/** The process of writeExportApart: one export, told to it as its first message. Exit 0 when it has told what it made. */
import { once } from 'node:events'
import { type ExportOrder, writeExport } from '~/modules/export/server/write-export.server'
import { boot } from './boot.server'
import type { FromExportProcess } from './write-export-apart.server'

// The channel closes when the server is gone, killed or not: nobody is left to make the export for.
process.on('disconnect', () => process.exit(1))
const tell = (message: FromExportProcess) =>
  new Promise<void>((resolve, reject) => {
    process.send?.(message, (error: Error | null) => (error ? reject(error) : resolve()))
  })

const [order] = (await once(process, 'message')) as [ExportOrder]
const booted = await boot('tool')
let told = 0
try {
  const made = await writeExport(order, (rows) => {
    if (rows - told < 1_000) return
    told = rows
    void tell({ rows }).catch(() => {})
  })
  await tell({ made })
} finally {
  await booted.stop()
}
process.exit(0)
