/** Sends a queued mail by SMTP; without SMTP_URL the mail stays in the outbox page, which is where it is read then. */
import { createHash } from 'node:crypto'
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer'
import type { Instant } from '~/kernel/civil-date'
import { platform } from '../context.server'
import { fromInstant } from '../database/columns.server'
import { withActor } from '../database/with-actor.server'
import { singleton } from '../singleton.server'
import type { MailAttachment } from './queue-mail.server'

const job = { kind: 'system', name: 'job' } as const

/**
 * Sends the mail with this key once. The Message-ID follows from the key, so that a mail sent just before a crash and
 * sent again is recognised as the same one. A failure is thrown, for the queue to try again later.
 */
export async function sendMail(key: string, at: Instant): Promise<void> {
  const { env } = platform()
  if (env.smtpUrl === null) return
  const smtpUrl = env.smtpUrl
  const mail = await withActor(job, (db) => db.mail.findUnique({ where: { messageKey: key } }))
  // An address that was forgotten meanwhile gets nothing.
  if (!mail || mail.sentAt || mail.toAddress === '') return
  const transport = singleton<Transporter>(`smtp:${smtpUrl}`, () => createTransport(smtpUrl))
  const domain = new URL(env.appUrl).hostname
  try {
    await transport.sendMail({
      from: env.mailFrom,
      to: mail.toAddress,
      subject: mail.subject,
      text: mail.text,
      ...(mail.html === null ? {} : { html: mail.html }),
      ...(mail.headers === null ? {} : { headers: mail.headers as Record<string, string> }),
      ...withAttachments((mail.attachments ?? []) as unknown as readonly MailAttachment[]),
      messageId: `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${domain}>`,
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 500) : 'unknown'
    await withActor(job, (db) => db.mail.updateMany({ where: { messageKey: key }, data: { failedReason: reason } }))
    throw error
  }
  await withActor(job, (db) =>
    db.mail.updateMany({
      where: { messageKey: key, sentAt: null },
      data: { sentAt: fromInstant(at), failedReason: null },
    }),
  )
}

/** A calendar event becomes a part of the message itself, with its method: that is what Outlook and others act on. */
function withAttachments(all: readonly MailAttachment[]): SendMailOptions {
  const event = all.find((attachment) => attachment.calendarMethod !== undefined)
  return {
    attachments: all
      .filter((attachment) => attachment !== event)
      .map(({ fileName, mediaType, content }) => ({ filename: fileName, contentType: mediaType, content })),
    ...(event && { icalEvent: { method: event.calendarMethod, filename: event.fileName, content: event.content } }),
  }
}
