/** Puts every content of a draft under the tender's keys, one envelope each, into the file store. */
import { Readable } from 'node:stream'
import { platform } from '~/platform/context.server'
import { chunkCount, sealFor } from '~/platform/sealing/envelope.server'
import { type BidPart, bidParts } from '../domain/bid-content'
import { bidFileLimits } from '../domain/bid-files'
import type { BidManifests } from './bid-manifest.server'
import { manifestPosition } from './bid-manifest.server'
import { nameHash, saltOf, startCommitment } from './commitment.server'
import { openDraftFile } from './draft-file.server'
import type { Draft } from './read-draft.server'

export type PublicKeys = Readonly<Record<BidPart, { readonly id: string; readonly publicKey: Buffer }>>
export type SealedContent = {
  readonly position: number
  readonly part: BidPart
  readonly tenderKeyId: string
  readonly nameSha256: string
  readonly chunks: number
  readonly sha256: string
  readonly size: number
  readonly commitment: string
}
export type BidToSeal = {
  readonly tenderId: string
  readonly version: number
  readonly draft: Draft
  readonly manifests: BidManifests
  readonly keys: PublicKeys
  /** The stored ciphertext of the draft's files, by their id. */
  readonly stored: ReadonlyMap<string, string>
}

/** What is bound into an envelope: its row in sealed_file says the same. */
export const envelopeAbout = (file: {
  tenderId: string
  bidId: string
  number: number
  part: string
  position: number
  nameSha256: string
  chunks: number
}) => ({
  tender: file.tenderId,
  bid: file.bidId,
  version: file.number,
  part: file.part,
  position: file.position,
  name: file.nameSha256,
  chunks: file.chunks,
})

/** In the order of positions. Nothing readable touches a disk; envelopes without a row are swept later. */
export async function sealBid(bid: BidToSeal): Promise<SealedContent[]> {
  const sealed: SealedContent[] = []
  for (const part of bidParts) {
    const bytes = Buffer.from(bid.manifests[part], 'utf8')
    const content = { position: manifestPosition[part], part, name: '', size: bytes.length }
    sealed.push(await sealOne(bid, content, [bytes]))
  }
  for (const { position, file } of bid.manifests.files) {
    const sha256 = bid.stored.get(file.id)
    if (sha256 === undefined) throw new Error('A file of a draft is in the store')
    const content = { position, part: 'quality', name: file.name, size: file.size } as const
    sealed.push(await sealOne(bid, content, openDraftFile(bid.draft, { id: file.id, sha256 })))
  }
  return sealed
}

async function sealOne(
  { tenderId, version, draft, keys }: BidToSeal,
  file: { position: number; part: BidPart; name: string; size: number },
  content: AsyncIterable<Buffer> | Iterable<Buffer>,
): Promise<SealedContent> {
  const { position, part } = file
  const facts = { tenderId, bidId: draft.bidId, number: version, part, position }
  const bound = { nameSha256: nameHash(file.name), chunks: chunkCount(file.size) }
  const committed = startCommitment(saltOf(draft.code, { bidId: draft.bidId, version, position }))
  const envelope = sealFor(keys[part].publicKey, envelopeAbout({ ...facts, ...bound }), committed.watch(content))
  const blob = await platform().files.put(Readable.from(envelope, { objectMode: false }), {
    maxBytes: bidFileLimits.bytes * 2,
  })
  const stored = { sha256: blob.sha256, size: blob.size, commitment: committed.commitment() }
  return { position, part, tenderKeyId: keys[part].id, ...bound, ...stored }
}
