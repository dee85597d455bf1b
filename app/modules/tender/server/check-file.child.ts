/** The child process that looks into a bidder's file: from its standard input, so that it stands on no disk. */

import { serveInChild } from '~/platform/child/serve-in-child'
import { collect } from '~/platform/sealing/envelope.server'
import { type BidFileInput, type BidFileMessage, checkFileContent } from './check-file-content.server'

serveInChild<BidFileInput, BidFileMessage>(async (input, send) =>
  send(await checkFileContent(await collect(process.stdin), input)),
)
