/** Mails the owner that the password changed: who did not do it, knows at once (ASVS 5.0 6.3.7). */
import type { Instant } from '~/kernel/civil-date'
import type { Db } from '~/platform/database/with-actor.server'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { mailTexts } from '../texts'

/** Queues the mail in the transaction of the change. */
export async function tellPasswordChanged(db: Db, userId: string, now: Instant): Promise<void> {
  const { name, email, version } = await db.user.findUniqueOrThrow({ where: { id: userId } })
  const mail = mailTexts.passwordChanged({ name })
  const key = `password-changed:${userId}:${version}`
  await queueMail(db, { key, kind: 'passwordChanged', to: email, ...mail }, now)
}
