/** The outbox: what Leidraad mailed, or would have mailed where no mail server is set. */
import type { PersonActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { platform } from '~/platform/context.server'
import { toInstant, toInstantOrNull } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'
import type { MailAttachment } from '~/platform/mail/queue-mail.server'

export const mailPageSize = 50

export type MailSummary = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly createdAt: Instant
  readonly sentAt: Instant | null
  readonly failedReason: string | null
}

/** A page of mails, the latest first, with the words of `search` in address or subject. */
export async function listMails(
  actor: PersonActor,
  { search, page }: { search: string; page: number },
): Promise<{ rows: MailSummary[]; total: number }> {
  const contains = { contains: search, mode: 'insensitive' } as const
  const where = search === '' ? {} : { OR: [{ toAddress: contains }, { subject: contains }] }
  return withActor(actor, async (db) => {
    const total = await db.mail.count({ where })
    const rows = await db.mail.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: mailPageSize,
      skip: (page - 1) * mailPageSize,
    })
    return { rows: rows.map(toSummary), total }
  })
}

export type MailDetail = MailSummary & {
  readonly text: string
  readonly attachments: readonly { readonly fileName: string; readonly content: string }[]
}

/**
 * One mail, or null. Where mail is really sent, links that let somebody in are left out: they belong to the one who got
 * the mail, not to the administrator who reads along.
 */
export async function findMail(actor: PersonActor, id: string): Promise<MailDetail | null> {
  const mail = await withActor(actor, (db) => db.mail.findUnique({ where: { id } }))
  if (mail === null) return null
  const isSecret = platform().env.smtpUrl !== null
  const text = isSecret ? mail.text.replace(/\/(uitnodiging|wachtwoord-herstellen)\/[\w-]+/g, '/$1/…') : mail.text
  const attachments = (mail.attachments ?? []) as unknown as readonly MailAttachment[]
  return {
    ...toSummary(mail),
    text,
    attachments: attachments.map(({ fileName, content }) => ({ fileName, content })),
  }
}

type MailRow = {
  id: string
  toAddress: string
  subject: string
  createdAt: Date
  sentAt: Date | null
  failedReason: string | null
}

const toSummary = (mail: MailRow): MailSummary => ({
  id: mail.id,
  to: mail.toAddress,
  subject: mail.subject,
  createdAt: toInstant(mail.createdAt),
  sentAt: toInstantOrNull(mail.sentAt),
  failedReason: mail.failedReason,
})
