/**
 * Playwright's global setup: the work of the night and the morning is done before the first story begins. Otherwise a
 * suite that is under way at half past two or six o'clock sees new obligations and mails appear in the middle of a story.
 */
import { connectAsOwner } from './owner-database'

const work = ['planObligations', 'sendReminders', 'sendExpiryMails', 'sendEvidenceMails']

export default async function afterTheNight(): Promise<void> {
  const owner = await connectAsOwner()
  const queue = 'the night before the stories'
  try {
    for (const task of work) await owner.query(`select graphile_worker.add_job($1, queue_name := $2)`, [task, queue])
    // A place in one queue: they go one after the other, in this order.
    const until = Date.now() + 120_000
    for (;;) {
      const { rows } = await owner.query<{ task: string; error: string | null }>(
        `select task_identifier as task, last_error as error from graphile_worker.jobs where queue_name = $1`,
        [queue],
      )
      if (rows.length === 0) return
      const failed = rows.find((row) => row.error !== null)
      if (failed) throw new Error(`${failed.task}: ${failed.error}`)
      if (Date.now() > until) throw new Error(`Not done in two minutes: ${rows.map((row) => row.task).join(', ')}`)
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  } finally {
    await owner.end()
  }
}
