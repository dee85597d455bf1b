/** A mail to the people of a bidder who bid for it: in the transaction of what it tells, each key once. */
import type { Instant } from '~/kernel/civil-date'
import type { Db } from '~/platform/database/with-actor.server'
import { queueMail } from '~/platform/mail/queue-mail.server'

type BidderMail = {
  readonly supplierId: string
  /** What makes the mail one of its kind for ever. */
  readonly key: string
  readonly kind: 'awardLetter' | 'bidderQuestion'
  readonly subject: string
  readonly text: (name: string) => string
  readonly now: Instant
}

export async function mailBidder(db: Db, { supplierId, key, kind, subject, text, now }: BidderMail): Promise<void> {
  const people = await db.membership.findMany({
    where: { organisationId: supplierId, endedAt: null, role: { in: ['bidder', 'providerAdministrator'] } },
    include: { user: { select: { email: true, name: true } } },
  })
  for (const { user } of people) {
    const { email, name } = user
    await queueMail(db, { key: `${key}:${email}`, kind, to: email, subject, text: text(name), supplierId }, now)
  }
}
