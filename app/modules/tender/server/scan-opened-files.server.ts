/**
 * Job after an opening: the virus scanner sees every file of the bids. Not before: it writes what it is sent to a file
 * of its own, and until the opening no disk may hold a bid readable (decision 0016). A file in which it finds something
 * stays in the record and can't be opened.
 */
import type { SystemActor } from '~/kernel/actor'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { scanStream } from '~/platform/antivirus/scan-stream.server'
import { platform } from '~/platform/context.server'
import { withActor } from '~/platform/database/with-actor.server'

const scanner: SystemActor = { kind: 'system', name: 'job' }

/** Throws when the scanner had no answer for a file, so that the job is tried again; what was said before is kept. */
export async function scanOpenedFiles({ tenderId }: { readonly tenderId: string }): Promise<void> {
  const { files, env } = platform()
  const socket = env.clamdSocket ?? env.clamdMemorySocket
  if (socket === null) return
  const waiting = await withActor(scanner, (db) =>
    db.openedAnswer.findMany({
      where: { tenderId, fileSha256: { not: null }, fileScanState: 'notScanned' },
      select: { id: true, bidId: true, supplierId: true, fileSha256: true },
      orderBy: { id: 'asc' },
    }),
  )
  let unanswered = 0
  for (const { id, bidId, supplierId, fileSha256 } of waiting) {
    const sha256 = fileSha256 ?? ''
    const state = await scanStream(await files.open(sha256), socket)
    if (state === 'notScanned') {
      unanswered += 1
      continue
    }
    await withActor(scanner, async (db) => {
      const said = await db.openedAnswer.updateMany({
        where: { id, fileScanState: 'notScanned' },
        data: { fileScanState: state },
      })
      if (said.count === 0 || state !== 'infected') return
      const data = { answerId: id, sha256 }
      await recordEvent(db, { type: 'bid.fileInfected', objectType: 'bid', objectId: bidId, supplierId, data })
    })
  }
  if (unanswered > 0) throw new Error(`The virus scanner had no answer for ${unanswered} files`)
}
