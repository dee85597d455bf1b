/** The job behind a reset request: makes the link and mails it when the address belongs to an account. */
import { type Instant, instant } from '~/kernel/civil-date'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { platform } from '~/platform/context.server'
import { fromInstant } from '~/platform/database/columns.server'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { linkTerms } from '../domain/link-terms'
import { mailTexts } from '../texts'
import { accountMark } from './account-mark.server'
import { hashToken, newToken } from './session-cookie.server'
import { withAccess } from './with-access.server'

/** Mails a link that works once, for an hour; earlier links stop working. Nothing for an unknown or disabled account. */
export async function sendPasswordReset(wanted: { email: string; send: boolean }, now: Instant): Promise<void> {
  await withAccess(null, async (db) => {
    const user = wanted.send
      ? await db.user.findFirst({ where: { email: wanted.email, disabledAt: null, passwordHash: { not: null } } })
      : null
    if (user !== null) {
      const token = newToken()
      const tokenHash = hashToken(token)
      const expiresAt = fromInstant(instant(now + linkTerms.resetMinutes * 60_000))
      await db.passwordReset.deleteMany({ where: { userId: user.id } })
      await db.passwordReset.create({
        data: { tokenHash, userId: user.id, createdAt: fromInstant(now), expiresAt },
      })
      const link = `${platform().env.appUrl}/wachtwoord-herstellen/${token}`
      const mail = mailTexts.passwordReset({ name: user.name, link, minutes: linkTerms.resetMinutes })
      await queueMail(db, { key: `password-reset:${tokenHash}`, kind: 'passwordReset', to: user.email, ...mail }, now)
    }
    await recordEvent(db, {
      type: 'access.passwordResetRequested',
      objectType: 'login',
      objectId: accountMark(wanted.email),
    })
  })
}
