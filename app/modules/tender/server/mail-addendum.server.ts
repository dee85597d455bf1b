/** The job that tells of an addendum: everybody who follows or prepares a bid, once each. */
import type { Instant } from '~/kernel/civil-date'
import { platform } from '~/platform/context.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { workTexts } from '../texts-work'

const job = { kind: 'system', name: 'job' } as const
const { mail: texts } = workTexts

/** Only the software knows who follows; the key of a mail makes it one per person and addendum. */
export async function mailAddendum(payload: { readonly addendumId: string }, now: Instant): Promise<void> {
  await withActor(job, async (db) => {
    const addendum = await db.tenderAddendum.findUnique({
      where: { id: payload.addendumId },
      include: { tender: true },
    })
    if (addendum === null) return
    const { tender, number, reason } = addendum
    const url = `${platform().env.appUrl}/aanbestedingen/${tender.id}#wijzigingen`
    for (const person of await listInterested(db, tender.id)) {
      await queueMail(
        db,
        {
          key: `addendum:${addendum.id}:${person.id}`,
          kind: 'tenderAddendum',
          to: person.email,
          subject: texts.addendumSubject(tender.number, number),
          text: texts.addendumText(tender.title, reason, url),
          supplierId: person.supplierId,
        },
        now,
      )
    }
  })
}

export type Interested = { readonly id: string; readonly email: string; readonly supplierId: string }

/** Followers, and the bidders of every provider with a draft or a bid; each person once, without those who left. */
export async function listInterested(db: Db, tenderId: string): Promise<Interested[]> {
  const followers = await db.tenderFollower.findMany({ where: { tenderId } })
  const bids = await db.bid.findMany({
    where: { tenderId, status: { not: 'withdrawn' } },
    select: { supplierId: true },
  })
  const memberships = await db.membership.findMany({
    where: {
      endedAt: null,
      user: { disabledAt: null },
      OR: [
        ...followers.map(({ userId, supplierId }) => ({ userId, organisationId: supplierId })),
        {
          role: { in: ['bidder', 'providerAdministrator'] },
          organisationId: { in: bids.map(({ supplierId }) => supplierId) },
        },
      ],
    },
    select: { organisationId: true, user: { select: { id: true, email: true } } },
    orderBy: { userId: 'asc' },
  })
  const people = new Map<string, Interested>()
  for (const { user, organisationId } of memberships) people.set(user.id, { ...user, supplierId: organisationId })
  return [...people.values()]
}
