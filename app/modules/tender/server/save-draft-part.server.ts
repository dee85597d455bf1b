/** Saves one part of a draft under an optimistic lock: colleagues work at the same time, each in a part. */
import type { ProviderActor } from '~/kernel/actor'
import { ok, type Result, refuse } from '~/kernel/result'
import { can } from '~/modules/access/domain/permissions'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import type { Db } from '~/platform/database/with-actor.server'
import { asBidder } from './as-bidder.server'
import { databaseNow } from './database-now.server'
import { type PartContent, type PartKind, type PartName, sealPart, slotOf } from './draft-parts.server'
import { biddingRefusal, findBiddableTender } from './find-biddable-tender.server'
import { holdDraft } from './read-draft.server'

export type SaveDraftProblem = 'notAllowed' | 'notFound' | 'cancelled' | 'closed' | 'noDraft' | 'changedByAnother'
export type PartToSave<Kind extends PartKind> = PartName & {
  readonly tenderId: string
  readonly kind: Kind
  /** The version that the form was made of; 0 for a part that was not there. */
  readonly version: number
  readonly content: PartContent<Kind>
  /** The ciphertext of a file that the content names for the first time. */
  readonly newFile?: { readonly id: string; readonly sha256: string; readonly size: number }
  /** A file that the content no longer names. */
  readonly oldFileId?: string | null
}

/** Refuses with changedByAnother when somebody saved this part since; nothing is then changed. */
export async function saveDraftPart<Kind extends PartKind>(
  actor: ProviderActor,
  part: PartToSave<Kind>,
): Promise<Result<{ version: number }, SaveDraftProblem>> {
  if (!can(actor, 'bid:write')) return refuse('notAllowed')
  try {
    return await asBidder(actor, (db) => save(db, actor, part))
  } catch (error) {
    if (error instanceof Overtaken || violatedConstraint(error) === 'bid_draft_part_pkey')
      return refuse('changedByAnother')
    throw error
  }
}

class Overtaken extends Error {}

async function save<Kind extends PartKind>(
  db: Db,
  actor: ProviderActor,
  part: PartToSave<Kind>,
): Promise<Result<{ version: number }, SaveDraftProblem>> {
  const tender = await findBiddableTender(db, part.tenderId)
  if (!tender) return refuse('notFound')
  const now = await databaseNow(db)
  const refusal = biddingRefusal(tender, now)
  if (refusal) return refuse(refusal)
  const draft = await holdDraft(db, actor, part.tenderId)
  if (!draft) return refuse('noDraft')
  const { bidId, key } = draft
  const { organisationId: supplierId, userId } = actor
  const slot = slotOf(key, part)
  const data = {
    sealed: sealPart(key, { bidId, slot }, part.content),
    updatedAt: fromInstant(now),
    updatedById: userId,
  }
  if (part.version === 0) {
    await db.bidDraftPart.create({ data: { ...data, bidId, slot, supplierId, version: 1 } })
  } else {
    const { count } = await db.bidDraftPart.updateMany({
      where: { bidId, slot, version: part.version },
      data: { ...data, version: { increment: 1 } },
    })
    if (count !== 1) throw new Overtaken()
  }
  if (part.newFile) await addFile(db, { bidId, supplierId, file: part.newFile })
  if (part.oldFileId) await db.bidDraftFile.deleteMany({ where: { id: part.oldFileId, bidId } })
  // A draft that was handed in meanwhile is gone: what was typed then has no place.
  const moved = await db.bidDraft.updateMany({ where: { bidId }, data: { version: { increment: 1 } } })
  if (moved.count !== 1) throw new Overtaken()
  await recordEvent(db, { type: 'bid.draftChanged', objectType: 'bid', objectId: bidId, supplierId })
  return ok({ version: part.version + 1 })
}

async function addFile(
  db: Db,
  {
    bidId,
    supplierId,
    file,
  }: { bidId: string; supplierId: string; file: { id: string; sha256: string; size: number } },
): Promise<void> {
  await db.storedFile.createMany({
    data: [{ sha256: file.sha256, size: BigInt(file.size), mediaType: 'application/octet-stream' }],
    skipDuplicates: true,
  })
  await db.bidDraftFile.create({ data: { id: file.id, bidId, supplierId, sha256: file.sha256 } })
}
