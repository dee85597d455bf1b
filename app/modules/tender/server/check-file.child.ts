/** The child process that looks into a bidder's file: decrypted in its own memory, so that it stands on no disk. */
import { createReadStream } from 'node:fs'
import { serveInChild } from '~/platform/child/serve-in-child'
import { collect, openWithItsKey } from '~/platform/sealing/envelope.server'
import { type BidFileMessage, checkFileContent, type SealedFileInput } from './check-file-content.server'

const pieceBytes = 1_048_576

serveInChild<SealedFileInput, BidFileMessage>(async ({ path, key, ...input }, send) => {
  const envelope = createReadStream(path, { highWaterMark: pieceBytes })
  return send(await checkFileContent(await collect(openWithItsKey(envelope, Buffer.from(key))), input))
})
