/**
 * Opens the envelopes of one part, bid by bid, in constant memory. Everything is decrypted and checked first (files go to
 * the store, where no row names them yet); then one transaction reads the contents pages once more and writes what was
 * opened, the proces-verbaal and the moment. A power cut before it leaves the vault shut, and the opening begins again.
 */
import type { SystemActor } from '~/kernel/actor'
import { fromInstant } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'
import { log } from '~/platform/log.server'
import type { BidPart } from '../domain/bid-content'
import { databaseNow } from './database-now.server'
import { wipe } from './held-shares.server'
import { listBidsToOpen } from './list-bids-to-open.server'
import { type OpenedBid, type OpeningKeys, openBid } from './open-bid.server'
import { writeOpened } from './write-opened.server'

const vault: SystemActor = { kind: 'system', name: 'job' }
const beatMs = 5_000

export type OpeningToRun = {
  readonly openingId: string
  readonly tenderId: string
  readonly part: BidPart
  /** Private keys by key id; wiped at the end. */
  readonly keys: OpeningKeys
}

/** Never rejects: what goes wrong is in the log, and the opening is marked as broken off. */
export async function runOpening(opening: OpeningToRun): Promise<void> {
  const beating = setInterval(() => void beat(opening.openingId).catch(() => {}), beatMs)
  try {
    await open(opening)
  } catch (error) {
    log.error({ err: error, openingId: opening.openingId }, 'an opening broke off')
    await withActor(vault, (db) =>
      db.tenderOpening.updateMany({
        where: { id: opening.openingId, status: 'opening' },
        data: { status: 'broken' },
      }),
    ).catch(() => {})
  } finally {
    clearInterval(beating)
    wipe(opening.keys)
  }
}

async function open({ openingId, tenderId, part, keys }: OpeningToRun): Promise<void> {
  const bids = await withActor(vault, (db) => listBidsToOpen(db, tenderId, part))
  await withActor(vault, (db) =>
    db.tenderOpening.updateMany({
      where: { id: openingId, status: 'opening' },
      data: { bidsTotal: bids.length, bidsOpened: 0 },
    }),
  )
  const opened: OpenedBid[] = []
  for (const bid of bids) {
    opened.push(await openBid(bid, part, keys))
    await beat(openingId, opened.length)
  }
  await withActor(vault, (db) => writeOpened(db, { openingId, tenderId, part, opened, keys }), { timeoutMs: 120_000 })
}

/** Shows that the opening lives, and how far it is. */
const beat = (id: string, bidsOpened?: number): Promise<void> =>
  withActor(vault, async (db) => {
    await db.tenderOpening.updateMany({
      where: { id, status: 'opening' },
      data: { beatAt: fromInstant(await databaseNow(db)), ...(bidsOpened === undefined ? {} : { bidsOpened }) },
    })
  })
