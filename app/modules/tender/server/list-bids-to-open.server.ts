/** The one version of each bid that counts, with its envelopes of this part. */
import type { Db } from '~/platform/database/with-actor.server'
import type { BidPart } from '../domain/bid-content'

export type EnvelopeToOpen = {
  readonly position: number
  readonly part: string
  readonly nameSha256: string
  readonly chunks: number
  readonly sha256: string
  readonly commitment: string
}
export type BidToOpen = {
  readonly bidId: string
  readonly number: number
  readonly supplierId: string
  readonly bidder: string
  readonly tenderId: string
  readonly receivedAt: Date
  readonly commitment: string
  /** All commitments of the version in order, from which its own follows. */
  readonly commitments: readonly string[]
  readonly files: readonly EnvelopeToOpen[]
}

/** Withdrawn and replaced versions are not among them; prices of who was excluded stay shut too. */
export async function listBidsToOpen(db: Db, tenderId: string, part: BidPart): Promise<BidToOpen[]> {
  const versions = await db.bidVersion.findMany({
    where: {
      tenderId,
      status: part === 'quality' ? 'sealed' : 'opened',
      ...(part === 'price' ? { bid: { status: { in: ['pending', 'valid'] } } } : {}),
    },
    orderBy: [{ receivedAt: 'asc' }, { bidId: 'asc' }],
    include: { files: { orderBy: { position: 'asc' } } },
  })
  const names = await db.organisation.findMany({
    where: { id: { in: versions.map(({ supplierId }) => supplierId) } },
    select: { id: true, name: true },
  })
  const nameOf = new Map(names.map(({ id, name }) => [id, name]))
  return versions.map(({ files, ...version }) => ({
    ...version,
    bidder: nameOf.get(version.supplierId) ?? '',
    commitments: files.map(({ commitment }) => commitment),
    files: files.filter((file) => file.part === part),
  }))
}
