/** Job after a bidder answered: the officers hear that the repair, or the explanation of a low price, waits for them. */
import type { SystemActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { platform } from '~/platform/context.server'
import { withActor } from '~/platform/database/with-actor.server'
import { officerAnswerTexts as texts } from '../texts-evaluation'
import { mailOfficers } from './mail-officers.server'

const mailer: SystemActor = { kind: 'system', name: 'job' }

/** An answer is given once, so its question names the mail: run twice it mails once. */
export async function mailBidderAnswer({ questionId }: { questionId: string }, now: Instant): Promise<void> {
  await withActor(mailer, async (db) => {
    const question = await db.bidderQuestion.findUnique({ where: { id: questionId } })
    if (question === null || question.answeredAt === null) return
    const { tenderId, bidId, supplierId } = question
    const tender = await db.tender.findUniqueOrThrow({ where: { id: tenderId } })
    const { name: supplier } = await db.organisation.findUniqueOrThrow({ where: { id: supplierId } })
    const about = `${tender.number} ${tender.title}`
    const url = `${platform().env.appUrl}/aanbestedingen/${tenderId}/beoordeling/controle/${bidId}`
    await mailOfficers(db, {
      tenderId,
      kind: 'bidderAnswer',
      key: `bidderAnswer:${questionId}`,
      subject: texts.subject(about),
      text: (name) => texts.text({ name, supplier, about, url }),
      now,
    })
  })
}
