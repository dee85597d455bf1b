/** The one transaction of an opening: what was in the envelopes, the proces-verbaal, the moment and the event. */
import { createHash } from 'node:crypto'
import type { Instant } from '~/kernel/civil-date'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { platform } from '~/platform/context.server'
import { fromCents, fromDayOrNull, fromInstant, toInstant } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { addJob } from '~/platform/jobs/add-job.server'
import type { BidPart } from '../domain/bid-content'
import { openingRecordText } from '../domain/opening-record'
import { type Regime, regimeRules } from '../domain/regime'
import { databaseNow } from './database-now.server'
import { type OpenedBid, type OpenedPage, type OpeningKeys, openPage } from './open-bid.server'

type Opened = {
  readonly openingId: string
  readonly tenderId: string
  readonly part: BidPart
  readonly opened: readonly OpenedBid[]
  /** The pages are opened with them once more, one at a time: all of them together are not held in memory. */
  readonly keys: OpeningKeys
}

/** Throws when the opening is no longer this one's, or a file went: nothing is opened then. */
export async function writeOpened(db: Db, opening: Opened): Promise<void> {
  const { openingId, tenderId, part, opened, keys } = opening
  const now = await databaseNow(db)
  const at = fromInstant(now)
  const moved = await db.tender.updateMany({
    where: { id: tenderId, ...(part === 'quality' ? { openedAt: null } : { pricesOpenedAt: null }) },
    data: await momentsOf(db, opening, at),
  })
  if (moved.count !== 1) throw new Error('This part was opened already')
  for (const each of opened) {
    if (each.problem === null) await writeContent(db, each, await openPage(each.bid, part, keys))
  }
  const record = await recordOf(db, opening, now)
  const recordSha256 = createHash('sha256').update(record, 'utf8').digest('hex')
  const matched = opened.filter(({ problem }) => problem === null).length
  const done = await db.tenderOpening.updateMany({
    where: { id: openingId, status: 'opening' },
    data: {
      status: 'opened',
      openedAt: at,
      bidsTotal: opened.length,
      bidsOpened: matched,
      recordText: record,
      recordSha256,
    },
  })
  if (done.count !== 1) throw new Error('This opening was ended by another')
  await addJob(db, 'bidsOpened', { openingId }, { jobKey: `opened:${openingId}` })
  if (part === 'quality') await addJob(db, 'scanOpenedFiles', { tenderId }, { jobKey: `scan:${tenderId}` })
  await recordEvent(db, {
    type: part === 'quality' ? 'vault.opened' : 'vault.pricesOpened',
    objectType: 'tender',
    objectId: tenderId,
    data: { openingId, bids: opened.length, matched, recordSha256 },
  })
}

/** Where nobody is ranked the price envelopes are empty: nothing waits for a second opening. */
async function momentsOf(db: Db, { tenderId, part }: Opened, at: Date) {
  if (part === 'price') return { pricesOpenedAt: at }
  const { regime } = await db.tender.findUniqueOrThrow({ where: { id: tenderId }, select: { regime: true } })
  return { openedAt: at, ...(regimeRules[regime as Regime].ranks ? {} : { pricesOpenedAt: at }) }
}

async function writeContent(db: Db, { bid, files }: OpenedBid, page: OpenedPage): Promise<void> {
  const { bidId, supplierId, tenderId, number } = bid
  const own = { bidId, supplierId, tenderId }
  if (page.part === 'price') {
    await db.openedPrice.createMany({
      data: page.prices.map(({ line, lot, cents }) => ({
        ...own,
        priceLineId: line,
        lotId: lot,
        amountCents: fromCents(cents),
      })),
    })
    return
  }
  await db.bidLot.createMany({ data: page.lots.map((lotId) => ({ ...own, lotId, status: 'pending' })) })
  await db.openedParticipant.createMany({
    data: page.participants.map((participant) => ({
      ...own,
      ...participant,
      organisationId: participant.role === 'lead' ? supplierId : null,
    })),
  })
  for (const { sha256, size } of files) await nameFile(db, sha256, size)
  await db.openedAnswer.createMany({
    data: page.answers.map(({ criterion, lot, isMet, text, promises, evidenceOn, file }) => ({
      ...own,
      criterionId: criterion,
      lotId: lot,
      isMet,
      text,
      promises,
      evidenceOn: fromDayOrNull(evidenceOn),
      fileName: file?.name ?? null,
      fileSha256: files.find(({ position }) => position === file?.position)?.sha256 ?? null,
    })),
  })
  await db.bidVersion.update({ where: { bidId_number: { bidId, number } }, data: { status: 'opened' } })
}

/** Two bidders may have the same file; nobody removes it between here and the commit. */
async function nameFile(db: Db, sha256: string, size: number): Promise<void> {
  await db.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`file:${sha256}`}, 0))::text as locked`
  if (!(await platform().files.has(sha256))) throw new Error('An opened file is in the store')
  await db.storedFile.createMany({
    data: [{ sha256, size: BigInt(size), mediaType: 'application/octet-stream' }],
    skipDuplicates: true,
  })
}

async function recordOf(db: Db, { openingId, tenderId, part, opened }: Opened, openedAt: Instant): Promise<string> {
  const tender = await db.tender.findUniqueOrThrow({ where: { id: tenderId } })
  const opening = await db.tenderOpening.findUniqueOrThrow({ where: { id: openingId } })
  if (opening.secondUserId === null || opening.secondAt === null || tender.bidsCloseAt === null) {
    throw new Error('An opening that runs has two openers and a closing moment')
  }
  const people = await db.user.findMany({
    where: { id: { in: [opening.firstUserId, opening.secondUserId] } },
    select: { id: true, name: true },
  })
  const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? ''
  return openingRecordText({
    tenderNumber: tender.number,
    tenderTitle: tender.title,
    ranks: regimeRules[tender.regime as Regime].ranks,
    part,
    closedAt: toInstant(tender.bidsCloseAt),
    openedAt,
    first: { name: nameOf(opening.firstUserId), at: toInstant(opening.firstAt) },
    second: { name: nameOf(opening.secondUserId), at: toInstant(opening.secondAt) },
    escrowReason: opening.escrowReason,
    bids: opened.map(({ bid, problem }) => ({
      bidder: bid.bidder,
      receivedAt: toInstant(bid.receivedAt),
      version: bid.number,
      commitment: bid.commitment,
      problem,
    })),
  })
}
