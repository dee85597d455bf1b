/**
 * Jobs that mail the people of a bidder. The key of a mail starts with its kind and the tender, by which the database
 * hides it from staff until the opening (migration 0020).
 */
import type { SystemActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { platform } from '~/platform/context.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { signedReceipt } from '../domain/bid-receipt'
import { bidMailTexts as texts } from '../texts-bid-mail'

const mailer: SystemActor = { kind: 'system', name: 'job' }

type Handed = { readonly bidId: string; readonly number: number }

/** Everybody of the bidder who may hand in gets the receipt; run twice it mails once. */
export async function mailHandedIn({ bidId, number }: Handed, now: Instant): Promise<void> {
  await withActor(mailer, async (db) => {
    const version = await db.bidVersion.findUnique({
      where: { bidId_number: { bidId, number } },
      include: { bid: { include: { tender: true } } },
    })
    if (!version?.receiptText || !version.receiptSignature) return
    const { tender } = version.bid
    const about = {
      tender: tender.number,
      version: number,
      receipt: signedReceipt(version.receiptText, version.receiptSignature),
      href: `${platform().env.appUrl}/inschrijvingen/${tender.id}/ontvangstbewijs/${number}`,
    }
    const key = `bidHandedIn:${tender.id}:${bidId}:${number}`
    await send(db, { key, kind: 'bidHandedIn', supplierId: version.supplierId, now }, (name) =>
      texts.handedIn({ ...about, name }),
    )
  })
}

export async function mailWithdrawn({ bidId, number }: Handed, now: Instant): Promise<void> {
  await withActor(mailer, async (db) => {
    const bid = await db.bid.findUnique({ where: { id: bidId }, include: { tender: true } })
    if (!bid) return
    const about = {
      tender: bid.tender.number,
      version: number,
      href: `${platform().env.appUrl}/inschrijvingen/${bid.tenderId}`,
    }
    const key = `bidWithdrawn:${bid.tenderId}:${bidId}:${number}`
    await send(db, { key, kind: 'bidWithdrawn', supplierId: bid.supplierId, now }, (name) =>
      texts.withdrawn({ ...about, name }),
    )
  })
}

/** After an opening: to all whose bid was opened, with the escrow share when it was used. */
export async function mailOpened({ openingId }: { readonly openingId: string }, now: Instant): Promise<void> {
  await withActor(mailer, async (db) => {
    const opening = await db.tenderOpening.findUnique({ where: { id: openingId }, include: { tender: true } })
    if (opening?.status !== 'opened') return
    const { tender, part, escrowReason } = opening
    const bids = await db.bidVersion.findMany({ where: { tenderId: tender.id, status: { in: ['opened', 'sealed'] } } })
    const about = {
      tender: tender.number,
      part: part === 'price' ? ('price' as const) : ('quality' as const),
      matched: opening.bidsOpened,
      total: opening.bidsTotal,
      escrowReason,
      href: `${platform().env.appUrl}/openbaar/verzegelingen/${tender.id}`,
    }
    for (const { supplierId } of bids) {
      const key = `bidOpened:${tender.id}:${openingId}:${supplierId}`
      await send(db, { key, kind: 'bidOpened', supplierId, now }, (name) => texts.opened({ ...about, name }))
    }
  })
}

type Batch = { readonly key: string; readonly kind: string; readonly supplierId: string; readonly now: Instant }

async function send(
  db: Db,
  { key, kind, supplierId, now }: Batch,
  write: (name: string) => { subject: string; text: string },
): Promise<void> {
  const people = await db.user.findMany({
    where: {
      disabledAt: null,
      memberships: {
        some: { organisationId: supplierId, role: { in: ['bidder', 'providerAdministrator'] }, endedAt: null },
      },
    },
    select: { id: true, name: true, email: true },
  })
  for (const { id, name, email } of people) {
    await queueMail(db, { key: `${key}:${id}`, kind, to: email, supplierId, ...write(name) }, now)
  }
}
