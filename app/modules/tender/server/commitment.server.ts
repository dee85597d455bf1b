/** Commitments: SHA-256 over a salt that only the bidder has, and the content. */
import { createHash, hkdfSync } from 'node:crypto'
import { plainCode } from '../domain/bid-code'
import { bidCommitmentText, saltInfo } from '../domain/bid-receipt'

/** The salt of one file of one version; follows from the bidder's secret code. */
export const saltOf = (code: string, file: { bidId: string; version: number; position: number }): Buffer =>
  Buffer.from(hkdfSync('sha256', plainCode(code), '', saltInfo(file.bidId, file.version, file.position), 32))

/** Hashes what passes through it, salt first; `commitment()` after the last piece. */
export function startCommitment(salt: Buffer): {
  watch(content: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Buffer>
  commitment(): string
} {
  const hash = createHash('sha256').update(salt)
  return {
    async *watch(content) {
      for await (const piece of content) {
        hash.update(piece)
        yield piece
      }
    },
    commitment: () => hash.digest('hex'),
  }
}

/** The commitment of a whole version: what is published after closing. */
export const bidCommitment = (bidId: string, version: number, commitments: readonly string[]): string =>
  createHash('sha256')
    .update(bidCommitmentText(bidId, version, commitments))
    .digest('hex')

/** What is bound into an envelope instead of the file's name. */
export const nameHash = (name: string): string => createHash('sha256').update(name).digest('hex')
