/** Jobs that tell a provider's people what the buyer decided or asked. Staff can't see who they are; the system can. */
import type { Instant } from '~/kernel/civil-date'
import { platform } from '~/platform/context.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { reviewMailTexts as texts } from '../texts-staff'
import { listReporters } from './list-reporters.server'

const job = { kind: 'system', name: 'job' } as const

/** One mail per person and decision; silent when the delivery has moved on since. */
export async function mailDecision(payload: { deliveryId: string; version: number }, now: Instant): Promise<void> {
  await withActor(job, async (db) => {
    const delivery = await db.delivery.findUnique({
      where: { id: payload.deliveryId },
      include: { obligation: { include: aboutObligation } },
    })
    if (!delivery || delivery.version !== payload.version) return
    const isApproved = delivery.status === 'approved'
    if (!isApproved && delivery.status !== 'returned') return
    const about = aboutOf(delivery.obligation)
    await mailAll(db, { supplierId: delivery.supplierId, now }, (name) => ({
      key: `decision:${delivery.id}:${payload.version}`,
      kind: isApproved ? 'deliveryApproved' : 'deliveryReturned',
      subject: (isApproved ? texts.approvedSubject : texts.returnedSubject)(about.template, about.period),
      text: isApproved
        ? texts.approved({ ...about, name })
        : texts.returned({ ...about, name, note: delivery.decisionNote ?? '' }),
    }))
  })
}

/** One mail per person and question. */
export async function mailQuestion(payload: { commentId: string }, now: Instant): Promise<void> {
  await withActor(job, async (db) => {
    const comment = await db.deliveryComment.findUnique({
      where: { id: payload.commentId },
      include: { obligation: { include: aboutObligation } },
    })
    // An internal note never leaves the buyer, whatever put it here.
    if (comment?.visibility !== 'shared') return
    const about = aboutOf(comment.obligation)
    await mailAll(db, { supplierId: comment.supplierId, now }, (name) => ({
      key: `question:${comment.id}`,
      kind: 'deliveryQuestion',
      subject: texts.questionSubject(about.template, about.period),
      text: texts.question({ ...about, name }),
    }))
  })
}

const aboutObligation = { template: { select: { name: true } }, contract: { select: { number: true } } } as const

type About = { id: string; period: string; template: { name: string }; contract: { number: string } }
const aboutOf = (obligation: About) => ({
  template: obligation.template.name,
  period: obligation.period,
  contract: obligation.contract.number,
  url: `${platform().env.appUrl}/verantwoording/${obligation.id}`,
})

type MailFor = (name: string) => { key: string; kind: string; subject: string; text: string }

async function mailAll(db: Db, to: { supplierId: string; now: Instant }, mailFor: MailFor): Promise<void> {
  for (const person of await listReporters(db, to.supplierId)) {
    const mail = mailFor(person.name)
    await queueMail(
      db,
      { ...mail, key: `${mail.key}:${person.id}`, to: person.email, supplierId: to.supplierId },
      to.now,
    )
  }
}
