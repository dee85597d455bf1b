/**
 * Destroys what may no longer be read: keys and files of drafts that are over, envelopes of versions that no longer
 * count. Every step can be repeated; what a power cut leaves undone is done by the job, or by the hourly sweep.
 */
import type { SystemActor } from '~/kernel/actor'
import { type Instant, instant } from '~/kernel/civil-date'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { platform } from '~/platform/context.server'
import { fromInstant } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { log } from '~/platform/log.server'
import { databaseNow } from './database-now.server'
import { destroyDraftKey, listDraftKeys } from './draft-keys.server'

const sweeper: SystemActor = { kind: 'system', name: 'job' }

export type BidSecrets = { readonly bidId: string; readonly keyName: string; readonly files: readonly string[] }

/**
 * Right after the transaction that ended a draft or a version. What was promised then is done, whatever fails here: the
 * job that the same transaction left behind does it again.
 */
export const forgetAtOnce = (secrets: BidSecrets): Promise<void> =>
  forgetBidSecrets(secrets).catch((error: unknown) =>
    log.error({ err: error, bidId: secrets.bidId }, 'not forgotten yet'),
  )

/** After the end of a draft; also the job of the same name. */
export async function forgetBidSecrets({ bidId, keyName, files }: BidSecrets): Promise<void> {
  const isDraft = await withActor(sweeper, (db) => db.bidDraft.count({ where: { keyName } }))
  if (isDraft > 0) return
  await destroyDraftKey(keyName)
  await forgetEnvelopes(files)
  await destroyOldEnvelopes(bidId)
}

/** Removes envelopes that no draft and no version that counts names. Each envelope is one of its kind. */
async function forgetEnvelopes(sha256s: readonly string[]): Promise<void> {
  for (const sha256 of sha256s) {
    const named = await withActor(sweeper, async (db) => {
      const drafts = await db.bidDraftFile.count({ where: { sha256 } })
      const sealed = await db.sealedFile.count({ where: { sha256, destroyedAt: null } })
      if (drafts + sealed === 0) await db.storedFile.deleteMany({ where: { sha256 } })
      return drafts + sealed
    })
    if (named === 0) await platform().files.remove(sha256)
  }
}

/** Replaced and withdrawn versions stay sealed for ever: their envelopes go, their hashes stay, and the log tells it. */
async function destroyOldEnvelopes(bidId: string): Promise<void> {
  const destroyed = await withActor(sweeper, (db) => markDestroyed(db, bidId))
  await forgetEnvelopes(destroyed)
}

async function markDestroyed(db: Db, bidId: string): Promise<string[]> {
  // The request and the job come at the same time: the second finds nothing left.
  await db.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`destroy:${bidId}`}, 0))::text as locked`
  const old = { bidId, destroyedAt: null, version: { status: { in: ['superseded', 'withdrawn'] } } }
  const files = await db.sealedFile.findMany({ where: old, orderBy: [{ number: 'asc' }, { position: 'asc' }] })
  const [first] = files
  if (!first) return []
  const at = fromInstant(await databaseNow(db))
  const { count } = await db.sealedFile.updateMany({ where: old, data: { destroyedAt: at } })
  if (count !== files.length) throw new Error('Somebody else destroys the same envelopes: try again')
  await recordEvent(db, {
    type: 'bid.destroyed',
    objectType: 'bid',
    objectId: bidId,
    supplierId: first.supplierId,
    data: { versions: [...new Set(files.map(({ number }) => number))], sha256: files.map(({ sha256 }) => sha256) },
  })
  return files.map(({ sha256 }) => sha256)
}

/** A key is on the disk a moment before its row. */
const beforeRowMs = 600_000

/** Every hour: drafts of tenders that were opened or closed a day ago end, and nothing that is over keeps a key. */
export async function sweepBidSecrets(now: Instant): Promise<void> {
  for (const secrets of await withActor(sweeper, endOldDrafts)) await forgetBidSecrets(secrets)
  const orphans = await listDraftKeys(instant(now - beforeRowMs))
  const live = await withActor(sweeper, (db) => db.bidDraft.findMany({ select: { keyName: true } }))
  const kept = new Set(live.map(({ keyName }) => keyName))
  for (const keyName of orphans) if (!kept.has(keyName)) await destroyDraftKey(keyName)
  const old = await withActor(sweeper, (db) =>
    db.sealedFile.findMany({
      where: { destroyedAt: null, version: { status: { in: ['superseded', 'withdrawn'] } } },
      distinct: ['bidId'],
      select: { bidId: true },
    }),
  )
  for (const { bidId } of old) await destroyOldEnvelopes(bidId)
}

async function endOldDrafts(db: Db): Promise<BidSecrets[]> {
  const over = await db.$queryRaw<{ bid_id: string }[]>`
    select d.bid_id::text from bid_draft d join tender t on t.id = d.tender_id
    where t.opened_at is not null or t.cancelled_at is not null
      or t.bids_close_at < leidraad.database_now() - interval '1 day'`
  const ended: BidSecrets[] = []
  for (const { bid_id: bidId } of over) {
    const draft = await db.bidDraft.findUnique({ where: { bidId }, include: { files: true } })
    if (!draft) continue
    await db.bidDraft.delete({ where: { bidId } })
    await recordEvent(db, {
      type: 'bid.draftEnded',
      objectType: 'bid',
      objectId: bidId,
      supplierId: draft.supplierId,
    })
    ended.push({ bidId, keyName: draft.keyName, files: draft.files.map(({ sha256 }) => sha256) })
  }
  return ended
}
