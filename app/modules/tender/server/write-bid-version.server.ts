/** The one transaction of handing in. The database fills in the moment of receipt and refuses it after closing. */
import type { ProviderActor } from '~/kernel/actor'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant, toInstant } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { addJob } from '~/platform/jobs/add-job.server'
import { signingKey, signText } from '~/platform/sealing/sign.server'
import { bidReceiptText } from '../domain/bid-receipt'
import { bidCommitment } from './commitment.server'
import type { BidSecrets } from './forget-bid-secrets.server'
import type { BidToSeal, SealedContent } from './seal-bid.server'

/** Somebody changed or handed in the draft while it was being sealed. */
export class DraftMoved extends Error {}

type Version = { readonly bid: BidToSeal; readonly sealed: readonly SealedContent[]; readonly requestKey: string }

/** Gives what may now be forgotten. Throws DraftMoved; a violation of bid_version_in_time means too late. */
export async function writeBidVersion(db: Db, actor: ProviderActor, version: Version): Promise<BidSecrets> {
  const { bid, sealed, requestKey } = version
  const { bidId, keyName } = bid.draft
  const { organisationId: supplierId, userId } = actor
  await db.$queryRaw`select id::text from bid where id = ${bidId}::uuid for update`
  const files = await db.bidDraftFile.findMany({ where: { bidId }, select: { sha256: true } })
  const gone = await db.bidDraft.deleteMany({ where: { bidId, keyName, version: bid.draft.version } })
  if (gone.count !== 1) throw new DraftMoved()
  await db.bidVersion.updateMany({ where: { bidId, status: 'sealed' }, data: { status: 'superseded' } })
  await db.storedFile.createMany({
    data: sealed.map(({ sha256, size }) => ({ sha256, size: BigInt(size), mediaType: 'application/octet-stream' })),
    skipDuplicates: true,
  })
  const secrets = { bidId, keyName, files: files.map(({ sha256 }) => sha256) }
  await addJob(db, 'forgetBidSecrets', secrets, { jobKey: `forget:${keyName}` })
  await addJob(db, 'bidHandedIn', { bidId, number: bid.version }, { jobKey: `handedIn:${bidId}:${bid.version}` })
  const commitment = bidCommitment(
    bidId,
    bid.version,
    sealed.map((file) => file.commitment),
  )
  const row = await db.bidVersion.create({
    data: {
      bidId,
      number: bid.version,
      supplierId,
      tenderId: bid.tenderId,
      status: 'sealed',
      // The database writes its own clock over this.
      receivedAt: new Date(0),
      requestKey,
      submittedById: userId,
      commitment,
    },
  })
  await db.sealedFile.createMany({
    data: sealed.map(({ size, ...file }) => ({
      ...file,
      size: BigInt(size),
      bidId,
      number: bid.version,
      supplierId,
      tenderId: bid.tenderId,
    })),
  })
  const receivedAt = toInstant(row.receivedAt)
  await db.bid.update({
    where: { id: bidId },
    data: {
      status: 'pending',
      currentVersion: bid.version,
      submittedAt: fromInstant(receivedAt),
      withdrawnAt: null,
      version: { increment: 1 },
    },
  })
  await recordEvent(db, {
    type: 'bid.handedIn',
    objectType: 'bid',
    objectId: bidId,
    supplierId,
    data: { version: bid.version, receivedAt: row.receivedAt.toISOString(), commitment },
  })
  await addReceipt(db, version, { receivedAt, commitment, supplierId })
  return secrets
}

/** After the event: the receipt carries the head of the log, with this very handing in under it. */
export async function addReceipt(
  db: Db,
  { bid, sealed }: Pick<Version, 'bid' | 'sealed'>,
  made: { receivedAt: ReturnType<typeof toInstant>; commitment: string; supplierId: string },
): Promise<void> {
  const [head] = await db.$queryRaw<{ seq: bigint; hash: string }[]>`select seq, hash from leidraad.log_head()`
  if (!head) throw new Error('The log has a head')
  const tender = await db.tender.findUniqueOrThrow({ where: { id: bid.tenderId }, select: { number: true } })
  const bidder = await db.organisation.findUniqueOrThrow({ where: { id: made.supplierId }, select: { name: true } })
  const { keyId, publicKey } = signingKey()
  await db.signingKey.createMany({ data: [{ keyId, publicKey }], skipDuplicates: true })
  const text = bidReceiptText({
    tenderId: bid.tenderId,
    tenderNumber: tender.number,
    bidId: bid.draft.bidId,
    bidder: bidder.name,
    version: bid.version,
    receivedAt: made.receivedAt,
    files: sealed,
    commitment: made.commitment,
    logIndex: head.seq,
    logHead: head.hash,
    keyId,
  })
  await db.bidVersion.update({
    where: { bidId_number: { bidId: bid.draft.bidId, number: bid.version } },
    data: { receiptText: text, receiptSignature: signText(text).signature, receiptKeyId: keyId },
  })
}
