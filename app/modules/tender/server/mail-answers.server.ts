/** The job that tells of a nota van inlichtingen: everybody who follows or prepares a bid, once each. */
import type { Instant } from '~/kernel/civil-date'
import { platform } from '~/platform/context.server'
import { withActor } from '~/platform/database/with-actor.server'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { questionTexts as texts } from '../texts-questions'
import { listInterested } from './mail-addendum.server'

const job = { kind: 'system', name: 'job' } as const

/** The key of a mail makes it one per person and nota. */
export async function mailAnswers(payload: { readonly roundId: string }, now: Instant): Promise<void> {
  await withActor(job, async (db) => {
    const round = await db.answerRound.findUnique({ where: { id: payload.roundId }, include: { tender: true } })
    if (round === null) return
    const { tender, number } = round
    const url = `${platform().env.appUrl}/aanbestedingen/${tender.id}/vragen`
    for (const person of await listInterested(db, tender.id)) {
      await queueMail(
        db,
        {
          key: `answers:${round.id}:${person.id}`,
          kind: 'tenderAnswers',
          to: person.email,
          subject: texts.mailSubject(tender.number, number),
          text: texts.mailText(tender.title, url),
          supplierId: person.supplierId,
        },
        now,
      )
    }
  })
}
