/** A file of an opened answer; that it was read is in the log. */
import type { StaffActor } from '~/kernel/actor'
import { isUuid } from '~/kernel/uuid'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { platform } from '~/platform/context.server'
import { withActor } from '~/platform/database/with-actor.server'

/** Null when there is none for the actor, or when the virus scanner found something in it. */
export async function openBidFile(actor: StaffActor, { tenderId, answerId }: { tenderId: string; answerId: string }) {
  if (!isUuid(tenderId) || !isUuid(answerId)) return null
  const found = await withActor(actor, async (db) => {
    const answer = await db.openedAnswer.findFirst({
      where: { id: answerId, tenderId, fileScanState: { not: 'infected' } },
    })
    if (answer?.fileSha256 == null) return null
    await recordEvent(db, {
      type: 'bid.fileOpened',
      objectType: 'bid',
      objectId: answer.bidId,
      supplierId: answer.supplierId,
      data: { answerId, sha256: answer.fileSha256 },
    })
    return { sha256: answer.fileSha256, fileName: answer.fileName ?? 'bijlage' }
  })
  if (found === null || !(await platform().files.has(found.sha256))) return null
  return { fileName: found.fileName, content: await platform().files.open(found.sha256) }
}
