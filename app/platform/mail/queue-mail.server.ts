/**
 * Mail is queued in the transaction that causes it: the row and the job commit together or not at all, and the same
 * key twice is the same mail.
 */
import type { Instant } from '~/kernel/civil-date'
import { fromInstant } from '../database/columns.server'
import type { Db } from '../database/with-actor.server'
import { addJob } from '../jobs/add-job.server'

/** A small text file that goes with a mail; it is kept in the mail's own row, so that both commit together. */
export type MailAttachment = {
  readonly fileName: string
  readonly mediaType: string
  readonly content: string
  /** For a calendar event (RFC 5546): mail programs then offer to accept it instead of showing a file. */
  readonly calendarMethod?: 'REQUEST' | 'CANCEL'
}

export type MailToQueue = {
  /** Names this mail for ever, e.g. 'invitation:<id>'. */
  readonly key: string
  readonly kind: string
  readonly to: string
  readonly subject: string
  /** Plain text; links stand on a line of their own. */
  readonly text: string
  /** The same in HTML, for who reads mail with layout. */
  readonly html?: string
  /** Extra headers, by name. */
  readonly headers?: Readonly<Record<string, string>>
  readonly attachments?: readonly MailAttachment[]
  readonly supplierId?: string | null
}

/** Writes the mail and its job. A subject or address with a line break is refused: that would add headers. */
export async function queueMail(db: Db, mail: MailToQueue, at: Instant): Promise<void> {
  const headerTexts = [mail.to, mail.subject, ...Object.entries(mail.headers ?? {}).flat()]
  if (headerTexts.some((text) => /[\r\n]/.test(text))) throw new Error('A mail header holds a line break')
  const { count } = await db.mail.createMany({
    data: [
      {
        messageKey: mail.key,
        kind: mail.kind,
        toAddress: mail.to,
        subject: mail.subject,
        text: mail.text,
        html: mail.html ?? null,
        ...(mail.headers ? { headers: { ...mail.headers } } : {}),
        ...(mail.attachments ? { attachments: mail.attachments.map((attachment) => ({ ...attachment })) } : {}),
        createdAt: fromInstant(at),
        supplierId: mail.supplierId ?? null,
      },
    ],
    skipDuplicates: true,
  })
  if (count === 1) await addJob(db, 'sendMail', { key: mail.key }, { jobKey: `mail:${mail.key}` })
}
