/**
 * Asks for a reset link. The request does the same work for every address, known or not: it counts the try and queues a
 * job; the job finds out whether there is an account.
 */
import type { Instant } from '~/kernel/civil-date'
import { addJob } from '~/platform/jobs/add-job.server'
import { visitorOf } from '../domain/attempt-limits'
import { accountMark, visitorMark } from './account-mark.server'
import { takeAttempt } from './take-attempt.server'
import { withAccess } from './with-access.server'

/** Gives the seconds to wait when this visitor asks too often, else 0, whatever the address. */
export function requestPasswordReset(wanted: { email: string; address: string; now: Instant }): Promise<number> {
  const { email, now } = wanted
  return withAccess(null, async (db) => {
    const visitor = visitorMark(visitorOf(wanted.address))
    const wait = await takeAttempt(db, { kind: 'resetFromAddress', of: visitor }, now)
    if (wait > 0) return wait
    // Too many for one account: said to nobody, and no mail goes.
    const quiet = await takeAttempt(db, { kind: 'resetOfAccount', of: accountMark(email) }, now)
    await addJob(db, 'sendPasswordReset', { email, send: quiet === 0 })
    return 0
  })
}
