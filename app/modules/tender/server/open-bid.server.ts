/**
 * Opens the envelopes of one bid and compares each with what was promised on the receipt. A bid that can't be opened
 * keeps nobody else's shut: it is told in the proces-verbaal.
 */
import { Readable } from 'node:stream'
import { platform } from '~/platform/context.server'
import { collect, openEnvelope } from '~/platform/sealing/envelope.server'
import { EnvelopeRefused } from '~/platform/sealing/envelope-header.server'
import type { BidPart } from '../domain/bid-content'
import { bidFileLimits } from '../domain/bid-files'
import {
  manifestPosition,
  type PriceManifest,
  type QualityManifest,
  readPriceManifest,
  readQualityManifest,
} from './bid-manifest.server'
import { bidCommitment, nameHash, saltOf, startCommitment } from './commitment.server'
import type { BidToOpen, EnvelopeToOpen } from './list-bids-to-open.server'
import { envelopeAbout } from './seal-bid.server'

export type OpenedFile = { readonly position: number; readonly sha256: string; readonly size: number }
/** A contents page as it was sealed. */
export type OpenedPage = QualityManifest | PriceManifest
/** What is remembered of a bid that opened. Its pages are read again when they are written: all together are large. */
export type OpenedBid = {
  readonly bid: BidToOpen
  /** In the store, without a row yet. */
  readonly files: readonly OpenedFile[]
  /** Why it stays shut: an envelope is missing, damaged, or not what the receipt promised. Null when it opened. */
  readonly problem: string | null
}
export type OpeningKeys = ReadonlyMap<string, Buffer>

/** The content differs from its commitment. */
class NotAsPromised extends Error {}

export async function openBid(bid: BidToOpen, part: BidPart, keys: OpeningKeys): Promise<OpenedBid> {
  try {
    return { bid, files: await openFiles(bid, await openPage(bid, part, keys), keys), problem: null }
  } catch (error) {
    const problem = problemOf(error)
    if (problem === null) throw error
    return { bid, files: [], problem }
  }
}

/** What is the bid's own fault, or that of its file; anything else (a full disk) breaks the opening off. */
function problemOf(error: unknown): string | null {
  if (error instanceof EnvelopeRefused) return error.problem
  if (error instanceof NotAsPromised) return 'notAsPromised'
  const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT' || (error as Error).name === 'NoSuchKey'
  return isMissing ? 'missing' : null
}

/** The contents page of this part, if it is what the receipt promised; throws otherwise. */
export async function openPage(bid: BidToOpen, part: BidPart, keys: OpeningKeys): Promise<OpenedPage> {
  if (bidCommitment(bid.bidId, bid.number, bid.commitments) !== bid.commitment) throw new NotAsPromised()
  const page = bid.files.find(({ position }) => position === manifestPosition[part])
  if (!page) throw new NotAsPromised()
  const bytes = await collect(decrypted(bid, page, keys))
  const manifest = part === 'quality' ? readQualityManifest(bytes) : readPriceManifest(bytes)
  const salt = saltOf(manifest.code, { bidId: bid.bidId, version: bid.number, position: page.position })
  const promised = startCommitment(salt)
  await collect(promised.watch([bytes]))
  const isOwn = manifest.bid === bid.bidId && manifest.tender === bid.tenderId
  if (promised.commitment() !== page.commitment || !isOwn) throw new NotAsPromised()
  return manifest
}

async function openFiles(bid: BidToOpen, page: OpenedPage, keys: OpeningKeys): Promise<OpenedFile[]> {
  const files: OpenedFile[] = []
  if (page.part === 'price') return files
  for (const { file } of page.answers) {
    if (file) files.push(await openFile(bid, { ...file, code: page.code }, keys))
  }
  return files
}

async function openFile(
  bid: BidToOpen,
  file: { position: number; name: string; code: string },
  keys: OpeningKeys,
): Promise<OpenedFile> {
  const envelope = bid.files.find(({ position }) => position === file.position)
  if (!envelope || envelope.nameSha256 !== nameHash(file.name)) throw new NotAsPromised()
  const salt = saltOf(file.code, { bidId: bid.bidId, version: bid.number, position: file.position })
  const promised = startCommitment(salt)
  const content = Readable.from(promised.watch(decrypted(bid, envelope, keys)), { objectMode: false })
  const { sha256, size } = await platform().files.put(content, { maxBytes: bidFileLimits.bytes })
  if (promised.commitment() !== envelope.commitment) throw new NotAsPromised()
  return { position: file.position, sha256, size }
}

async function* decrypted(bid: BidToOpen, file: EnvelopeToOpen, pairs: OpeningKeys): AsyncGenerator<Buffer> {
  const about = envelopeAbout({ ...file, tenderId: bid.tenderId, bidId: bid.bidId, number: bid.number })
  yield* openEnvelope(platform().files.read(file.sha256), { pairs }, about)
}
