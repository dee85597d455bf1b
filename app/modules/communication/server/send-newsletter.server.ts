/**
 * From draft to sent. Sending is a row of small steps of the queue: each puts a hundred mails in the outbox and adds the
 * next step in the same transaction, so that a crash at any moment repeats nothing and skips nobody.
 */
import type { PersonActor } from '~/kernel/actor'
import { instantInAmsterdam } from '~/kernel/amsterdam-time'
import { type CivilDate, dayOf, type Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { findRegion } from '~/modules/access/server/find-region.server'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { platform } from '~/platform/context.server'
import { fromInstant, toInstantOrNull } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { addJob } from '~/platform/jobs/add-job.server'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { batchSize, isEmpty, type NewsletterContent } from '../domain/newsletter'
import { newsletterHtml, newsletterText } from '../newsletter-mail'
import { type NewsletterProblem, newsletterTexts as texts } from '../texts'
import { composeContent, sentContent } from './newsletter-content.server'
import { unsubscribeUrl } from './subscriber-marks.server'

const job = { kind: 'system', name: 'job' } as const
const nineOClock = 9 * 60

export type SendNewsletterJob = { readonly newsletterId: string }

/** Plans the sending: now, or that day at nine. Throws 404 when there is no such newsletter. */
export async function scheduleNewsletter(
  actor: PersonActor,
  { id, version, sendOn, now }: { id: string; version: number; sendOn: CivilDate | null; now: Instant },
): Promise<Result<null, NewsletterProblem>> {
  const newsletter = await withActor(actor, (db) => db.newsletter.findUnique({ where: { id } }))
  if (!newsletter) throw new Response(null, { status: 404 })
  if (newsletter.status !== 'draft') return refuse('notDraft')
  if (newsletter.version !== version) return refuse('changedMeanwhile')
  if (isEmpty(await composeContent(newsletter))) return refuse('nothingToTell')
  const runAt = sendOn === null ? now : instantInAmsterdam(sendOn, nineOClock)
  if (runAt === null || (sendOn !== null && (sendOn < dayOf(now) || runAt < now))) return refuse('dayInPast')
  return withActor(actor, async (db) => {
    const moved = await db.newsletter.updateMany({
      where: { id, version, status: 'draft' },
      data: { status: 'scheduled', scheduledAt: fromInstant(runAt), version: { increment: 1 } },
    })
    if (moved.count !== 1) return refuse('changedMeanwhile')
    await addJob(db, 'sendNewsletter', { newsletterId: id }, { jobKey: `newsletter:${id}`, runAt })
    await recordEvent(db, {
      type: 'newsletter.scheduled',
      objectType: 'newsletter',
      objectId: id,
      data: { at: new Date(runAt).toISOString() },
    })
    return ok(null)
  })
}

/** Back to draft, as long as nothing went out. */
export function takeBackNewsletter(actor: PersonActor, id: string): Promise<Result<null, NewsletterProblem>> {
  return withActor(actor, async (db) => {
    const moved = await db.newsletter.updateMany({
      where: { id, status: 'scheduled' },
      data: { status: 'draft', scheduledAt: null, version: { increment: 1 } },
    })
    if (moved.count !== 1) return refuse('notScheduled')
    await recordEvent(db, { type: 'newsletter.takenBack', objectType: 'newsletter', objectId: id })
    return ok(null)
  })
}

/** One step; the job adds the next one itself. `most`: see domain, smaller in tests. */
export async function sendNewsletter(
  { newsletterId }: SendNewsletterJob,
  now: Instant,
  most = batchSize,
): Promise<void> {
  const newsletter = await withActor(job, (db) => db.newsletter.findUnique({ where: { id: newsletterId } }))
  const scheduledAt = toInstantOrNull(newsletter?.scheduledAt ?? null)
  if (!newsletter || scheduledAt === null || scheduledAt > now) return
  if (newsletter.status !== 'scheduled' && newsletter.status !== 'sending') return
  const content = sentContent(newsletter) ?? (await composeContent(newsletter))
  const region = (await findRegion(now))?.name ?? ''
  await withActor(job, async (db) => {
    // From here on what it says is kept. Who took it back meanwhile wins; another step at the same moment waits here.
    const held = await db.newsletter.updateMany({
      where: { id: newsletterId, status: { in: ['scheduled', 'sending'] } },
      data: { status: 'sending', content: { ...content } as object },
    })
    if (held.count !== 1) return
    const count = await queueBatch(db, { newsletterId, content, region, now, most })
    if (count === most) {
      await addJob(db, 'sendNewsletter', { newsletterId }, { jobKey: `newsletter:${newsletterId}` })
      return
    }
    await db.newsletter.updateMany({
      where: { id: newsletterId },
      data: { status: 'sent', sentAt: fromInstant(now), version: { increment: 1 } },
    })
    const total = await db.newsletterDelivery.count({ where: { newsletterId } })
    await recordEvent(db, {
      type: 'newsletter.sent',
      objectType: 'newsletter',
      objectId: newsletterId,
      origin: 'job',
      data: { number: newsletter.number, mails: total },
    })
  })
}

type Batch = {
  readonly newsletterId: string
  readonly content: NewsletterContent
  readonly region: string
  readonly now: Instant
  readonly most: number
}

/** The next so many subscribers who have not had it; gives how many there were. */
async function queueBatch(db: Db, { newsletterId, content, region, now, most }: Batch): Promise<number> {
  const subscribers = await db.newsletterSubscriber.findMany({
    where: { status: 'confirmed', deliveries: { none: { newsletterId } } },
    select: { id: true, email: true },
    orderBy: { id: 'asc' },
    take: most,
  })
  const keyOf = (id: string) => `newsletter:${newsletterId}:${id}`
  await db.newsletterDelivery.createMany({
    data: subscribers.map(({ id }) => ({
      newsletterId,
      subscriberId: id,
      messageKey: keyOf(id),
      queuedAt: fromInstant(now),
    })),
    skipDuplicates: true,
  })
  for (const { id, email } of subscribers) {
    if (email === null) continue
    const leave = unsubscribeUrl(id)
    const place = { region, appUrl: platform().env.appUrl, unsubscribeUrl: leave }
    const mail = {
      key: keyOf(id),
      kind: 'newsletter',
      to: email,
      subject: content.title,
      text: newsletterText(content, place),
      html: newsletterHtml(content, place),
      // RFC 8058: mail programs then offer to unsubscribe with one click.
      headers: { 'List-Unsubscribe': `<${leave}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    }
    await queueMail(db, mail, now)
  }
  return subscribers.length
}

/** Sends what there is now to the person who asks; every version of the draft once. */
export async function sendTestMail(
  actor: PersonActor,
  { id, email, now }: { id: string; email: string; now: Instant },
): Promise<void> {
  const newsletter = await withActor(actor, (db) => db.newsletter.findUnique({ where: { id } }))
  if (!newsletter) throw new Response(null, { status: 404 })
  const content = sentContent(newsletter) ?? (await composeContent(newsletter))
  const { appUrl } = platform().env
  const region = (await findRegion(now))?.name ?? ''
  const place = { region, appUrl, unsubscribeUrl: `${appUrl}/openbaar/nieuws` }
  const mail = {
    key: `newsletter-test:${id}:${newsletter.version}:${actor.userId}`,
    kind: 'newsletterTest',
    to: email,
    subject: texts.testSubject(content.title),
    text: newsletterText(content, place),
    html: newsletterHtml(content, place),
  }
  await withActor(actor, (db) => queueMail(db, mail, now))
}
