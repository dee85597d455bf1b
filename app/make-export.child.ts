/** The process of makeExportApart: one export, named by its argument. Exit 0 when there is nothing left to make. */
import { makeExport } from '~/modules/export/server/make-export.server'
import { now } from '~/platform/clock.server'
import { boot } from './boot.server'

// The channel closes when the server is gone, killed or not: nobody is left to make the export for.
process.on('disconnect', () => process.exit(1))

const booted = await boot('tool')
try {
  await makeExport(process.argv[2] ?? '', now)
} finally {
  await booted.stop()
}
process.exit(0)
