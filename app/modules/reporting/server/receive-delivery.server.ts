/**
 * Takes a provider's file in: flushed to the store first, then the delivery, its job and its event in one transaction.
 * Nothing counts yet; the check follows as a job and handing in is a step of its own.
 */
import type { Readable } from 'node:stream'
import type { ProviderActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { hasCitizenNumber } from '~/kernel/personal-data'
import { ok, type Result, refuse } from '~/kernel/result'
import { can } from '~/modules/access/domain/permissions'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { platform } from '~/platform/context.server'
import { fromInstant } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { addJob } from '~/platform/jobs/add-job.server'
import { log } from '~/platform/log.server'
import { BlobTooLarge, type StoredBlob } from '~/platform/storage/blob-store.server'
import { holdStoredFile } from '~/platform/storage/hold-file.server'
import type { ReceiveProblem } from '../domain/provider-problems'
import { mostBytes, uploadLimits } from '../domain/upload-limits'

export type FileToReceive = {
  readonly obligationId: string
  /** From the form; the same key twice is the same upload. */
  readonly requestKey: string
  readonly fileName: string
  readonly content: Readable
  readonly channel?: 'upload' | 'screen'
  readonly now: Instant
}
export type ReceivedDelivery = { readonly deliveryId: string; readonly number: number }

const attempts = 5
const storeErrors: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EACCES', 'EMFILE'])

/** Stores and registers the file; refuses one that is empty, too large, or for an obligation that takes none now. */
export async function receiveDelivery(
  actor: ProviderActor,
  file: FileToReceive,
): Promise<Result<ReceivedDelivery, ReceiveProblem>> {
  if (!can(actor, 'delivery:upload')) return refuse('notAllowed')
  const maxBytes = mostBytes(file.fileName)
  if (await hasTooMany(actor, file.now)) return refuse('tooManyUploads', { max: uploadLimits.uploadsPerHour })
  let blob: StoredBlob
  try {
    blob = await platform().files.put(file.content, { maxBytes })
  } catch (error) {
    if (error instanceof BlobTooLarge) return refuse('fileTooLarge', { maxBytes })
    if (!(await isStoreFailure(error))) throw error
    log.error({ err: error }, 'the file store failed')
    return refuse('storeFailed')
  }
  if (blob.size === 0) return refuse('fileEmpty')
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await withActor(actor, (db) => register(db, actor, file, blob))
    } catch (error) {
      // Two uploads at once want the same number, or are the same upload: look again.
      const constraint = violatedConstraint(error)
      const race = constraint === 'delivery_obligation_id_number_key' || constraint === 'delivery_request_key_key'
      if (!race || attempt === attempts) throw error
    }
  }
}

/** Whether the store failed (disk full, gone, not writable), and not the sender who went away halfway. */
async function isStoreFailure(error: unknown): Promise<boolean> {
  const { code } = error as { code?: unknown }
  if (typeof code === 'string' && storeErrors.has(code)) return true
  return platform()
    .files.check()
    .then(
      () => false,
      () => true,
    )
}

/** Before the file is stored: who sends without end fills the disk. */
async function hasTooMany(actor: ProviderActor, now: Instant): Promise<boolean> {
  const since = new Date(now - 3_600_000)
  const count = await withActor(actor, (db) =>
    db.delivery.count({ where: { supplierId: actor.organisationId, uploadedAt: { gt: since } } }),
  )
  return count >= uploadLimits.uploadsPerHour
}

/** A name can hold what the file may not: the digits of a citizen service number are not kept. */
const keptName = (name: string): string => (hasCitizenNumber(name) ? name.replace(/\d/g, 'x') : name).slice(0, 200)

async function register(
  db: Db,
  actor: ProviderActor,
  file: FileToReceive,
  blob: StoredBlob,
): Promise<Result<ReceivedDelivery, ReceiveProblem>> {
  // Uploads for one obligation come one by one: each makes way for the next and takes the next number.
  await db.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${file.obligationId}, 0))::text as locked`
  const known = await db.delivery.findUnique({
    where: { requestKey: file.requestKey },
    select: { id: true, number: true },
  })
  if (known) return ok({ deliveryId: known.id, number: known.number })
  const obligation = await db.obligation.findUnique({ where: { id: file.obligationId } })
  if (!obligation || (obligation.status !== 'open' && obligation.status !== 'returned'))
    return refuse('notOpenForDelivery')
  if (!(await holdStoredFile(db, blob.sha256))) return refuse('storeFailed')
  await db.storedFile.createMany({
    data: [{ sha256: blob.sha256, size: BigInt(blob.size), mediaType: 'application/octet-stream' }],
    skipDuplicates: true,
  })
  const last = await db.delivery.findFirst({
    where: { obligationId: obligation.id },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  // What was uploaded before and not handed in makes way; it stays in the list of versions. What was handed in and
  // returned stays so: that is what happened to it.
  await db.delivery.updateMany({
    where: { obligationId: obligation.id, status: { in: ['received', 'rejected', 'checked'] } },
    data: { status: 'superseded' },
  })
  const delivery = await db.delivery.create({
    data: {
      obligationId: obligation.id,
      supplierId: obligation.supplierId,
      contractId: obligation.contractId,
      number: (last?.number ?? 0) + 1,
      status: 'received',
      channel: file.channel ?? 'upload',
      fileSha256: blob.sha256,
      fileName: keptName(file.fileName),
      fileSize: BigInt(blob.size),
      requestKey: file.requestKey,
      uploadedById: actor.userId,
      uploadedAt: fromInstant(file.now),
    },
    select: { id: true, number: true },
  })
  await addJob(
    db,
    'checkDelivery',
    { deliveryId: delivery.id },
    { jobKey: `check:${delivery.id}`, queue: `check:${obligation.supplierId}` },
  )
  await recordEvent(db, {
    type: 'delivery.received',
    objectType: 'delivery',
    objectId: delivery.id,
    contractId: obligation.contractId,
    supplierId: obligation.supplierId,
    data: { number: delivery.number, sha256: blob.sha256, size: blob.size, obligationId: obligation.id },
  })
  return ok({ deliveryId: delivery.id, number: delivery.number })
}
