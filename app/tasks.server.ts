/** The jobs of the queue and when the recurring ones run: one table for the web process and `npm run worker`. */
import type { TaskList } from 'graphile-worker'
import { sendPasswordReset } from '~/modules/access/server/send-password-reset.server'
import { now } from '~/platform/clock.server'
import { sendMail } from '~/platform/mail/send-mail.server'

/** Every task by its name; the payload is what addJob was given. */
export const tasks: TaskList = {
  sendPasswordReset: (payload) => sendPasswordReset(payload as { email: string; send: boolean }, now()),
  sendMail: (payload) => sendMail((payload as { key: string }).key, now()),
}

/** graphile-worker's crontab, in UTC. */
export const crontab = ``
