/**
 * Warns the owner of a document that it expires. The row that says "sent" and the mail commit together; the row's key
 * keeps a repeated or doubled run from mailing twice.
 */
import { type CivilDate, dayOf, type Instant } from '~/kernel/civil-date'
import { platform } from '~/platform/context.server'
import { fromDay, fromInstant, toDay } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { expiryWarning, warnedExpiryDays } from '../domain/expiry'
import { documentMailTexts as texts } from '../texts'

const job = { kind: 'system', name: 'job' } as const
const dutchDay = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' })

/** The job, once a day. Gives the number of documents that were warned about. */
export async function sendExpiryMails(now: Instant): Promise<number> {
  const today = dayOf(now)
  const { from, until } = warnedExpiryDays(today)
  const documents = await withActor(job, (db) =>
    db.document.findMany({
      where: { expiresOn: { gte: fromDay(from), lte: fromDay(until) } },
      select: { id: true },
      orderBy: [{ expiresOn: 'asc' }, { id: 'asc' }],
    }),
  )
  let sent = 0
  for (const { id } of documents) sent += await withActor(job, (db) => warn(db, id, { today, now }))
  return sent
}

async function warn(db: Db, id: string, { today, now }: { today: CivilDate; now: Instant }): Promise<number> {
  const document = await db.document.findUnique({
    where: { id },
    select: {
      title: true,
      expiresOn: true,
      ownerId: true,
      reminders: { select: { expiresOn: true, daysBefore: true } },
    },
  })
  if (!document?.expiresOn) return 0
  const expiresOn = toDay(document.expiresOn)
  const sent = document.reminders.filter((each) => toDay(each.expiresOn) === expiresOn).map((each) => each.daysBefore)
  const daysBefore = expiryWarning({ expiresOn, sent }, today)
  if (daysBefore === null) return 0
  // Another run at the same moment waits here, and then finds the row there.
  const { count } = await db.documentReminder.createMany({
    data: [{ documentId: id, expiresOn: document.expiresOn, daysBefore, sentAt: fromInstant(now) }],
    skipDuplicates: true,
  })
  if (count === 0) return 0
  for (const { id: userId, email } of await listWarned(db, document.ownerId)) {
    const mail = {
      key: `document-expiry:${id}:${expiresOn}:${daysBefore}:${userId}`,
      kind: 'documentExpiry',
      to: email,
      subject: texts.subject(document.title, daysBefore).replace(/[\r\n]+/g, ' '),
      text: texts.body({
        title: document.title,
        day: dutchDay.format(document.expiresOn),
        href: `${platform().env.appUrl}/documenten/${id}`,
      }),
    }
    await queueMail(db, mail, now)
  }
  return 1
}

/** The owner; without one, or when that account is closed, the project leads. */
async function listWarned(db: Db, ownerId: string | null): Promise<{ id: string; email: string }[]> {
  const select = { id: true, email: true } as const
  const owner = ownerId ? await db.user.findMany({ where: { id: ownerId, disabledAt: null }, select }) : []
  if (owner.length > 0) return owner
  return db.user.findMany({
    where: { disabledAt: null, memberships: { some: { endedAt: null, role: 'projectLead' } } },
    select,
    orderBy: { id: 'asc' },
  })
}
