/**
 * Subscribing in two steps. The request does the same for every address, known or not, and says the same: a job finds
 * out which mail goes, to the address itself, so that nobody else learns who reads the newsletter.
 */
import type { Instant } from '~/kernel/civil-date'
import { instant } from '~/kernel/civil-date'
import { visitorOf } from '~/modules/access/domain/attempt-limits'
import { accountMark, visitorMark } from '~/modules/access/server/account-mark.server'
import { hashToken, isToken, newToken } from '~/modules/access/server/session-cookie.server'
import { takeAttempt } from '~/modules/access/server/take-attempt.server'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { platform } from '~/platform/context.server'
import { fromInstant } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'
import { addJob } from '~/platform/jobs/add-job.server'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { confirmDays } from '../domain/newsletter'
import { subscriptionTexts } from '../texts'
import { emailMark, subscriberOf, unsubscribeUrl } from './subscriber-marks.server'

const access = { kind: 'system', name: 'access' } as const
const job = { kind: 'system', name: 'job' } as const
const texts = subscriptionTexts.mail
const dayMs = 86_400_000

/** Gives the seconds to wait when this visitor asks too often, else 0, whatever the address. */
export function requestSubscription(wanted: { email: string; address: string; now: Instant }): Promise<number> {
  const { email, now } = wanted
  return withActor(access, async (db) => {
    const visitor = visitorMark(visitorOf(wanted.address))
    const wait = await takeAttempt(db, { kind: 'subscribeFromAddress', of: visitor }, now)
    if (wait > 0) return wait
    // Too many for one address: said to nobody, and no mail goes.
    const quiet = await takeAttempt(db, { kind: 'subscribeOfAddress', of: accountMark(email) }, now)
    if (quiet === 0) await addJob(db, 'sendSubscriptionMail', { email })
    return 0
  })
}

/** The job: a link to confirm, or for who was subscribed already the word that nothing needs to be done. */
export async function sendSubscriptionMail(email: string, now: Instant): Promise<void> {
  const { appUrl } = platform().env
  await withActor(job, async (db) => {
    const emailHash = emailMark(email)
    const known = await db.newsletterSubscriber.findUnique({ where: { emailHash } })
    if (known?.status === 'confirmed') {
      const mail = { subject: texts.alreadySubject, text: texts.alreadyBody(unsubscribeUrl(known.id)) }
      await queueMail(db, { key: `subscribed:${known.id}:${now}`, kind: 'subscription', to: email, ...mail }, now)
      return
    }
    const token = newToken()
    const waiting = {
      email,
      status: 'pending',
      confirmTokenHash: hashToken(token),
      confirmExpiresAt: fromInstant(instant(now + confirmDays * dayMs)),
      unsubscribedAt: null,
    }
    await db.newsletterSubscriber.upsert({
      where: { emailHash },
      create: { emailHash, createdAt: fromInstant(now), ...waiting },
      update: waiting,
    })
    const href = `${appUrl}/openbaar/nieuws/bevestigen/${token}`
    const mail = { subject: texts.subject, text: texts.body(href, confirmDays) }
    await queueMail(db, { key: `subscribe:${hashToken(token)}`, kind: 'subscription', to: email, ...mail }, now)
  })
}

/** Whether the link was good: the second step, once. */
export async function confirmSubscription(token: string, now: Instant): Promise<boolean> {
  if (!isToken(token)) return false
  return withActor(job, async (db) => {
    const rows = await db.newsletterSubscriber.updateManyAndReturn({
      where: { confirmTokenHash: hashToken(token), status: 'pending', confirmExpiresAt: { gt: fromInstant(now) } },
      data: { status: 'confirmed', confirmedAt: fromInstant(now), confirmTokenHash: null, confirmExpiresAt: null },
      select: { id: true },
    })
    const id = rows[0]?.id
    if (id === undefined) return false
    await recordEvent(db, { type: 'newsletter.subscribed', objectType: 'subscriber', objectId: id })
    return true
  })
}

/** Whether this link was of a subscriber; leaving twice is no mistake. The address goes, also from mails that went out. */
export async function unsubscribe(token: string, now: Instant): Promise<boolean> {
  const id = subscriberOf(token)
  if (id === null) return false
  return withActor(job, async (db) => {
    const subscriber = await db.newsletterSubscriber.findUnique({ where: { id } })
    if (!subscriber) return false
    if (subscriber.email === null) return true
    const left = await db.newsletterSubscriber.updateMany({
      where: { id, email: subscriber.email },
      data: {
        email: null,
        status: 'unsubscribed',
        unsubscribedAt: fromInstant(now),
        confirmTokenHash: null,
        confirmExpiresAt: null,
      },
    })
    if (left.count === 0) return true
    await db.mail.updateMany({
      where: { toAddress: subscriber.email, kind: { in: ['newsletter', 'subscription'] } },
      data: { toAddress: '' },
    })
    await recordEvent(db, { type: 'newsletter.unsubscribed', objectType: 'subscriber', objectId: id })
    return true
  })
}

/** Forgets whoever never confirmed; run every night. */
export async function forgetUnconfirmed(now: Instant): Promise<number> {
  return withActor(job, async (db) => {
    const { count } = await db.newsletterSubscriber.deleteMany({
      where: { status: 'pending', confirmExpiresAt: { lt: fromInstant(now) } },
    })
    return count
  })
}
