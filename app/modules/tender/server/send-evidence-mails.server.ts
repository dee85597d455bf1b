/**
 * Warns the provider and the officers of the open house that evidence of an admission expires: 90 and 30 days before and
 * on the day, each once. The key of the mail keeps a repeated or doubled run from mailing twice.
 */
import { type CivilDate, dayOf, type Instant } from '~/kernel/civil-date'
import { formatDay } from '~/kernel/dutch-format'
import { expiryWarning, warnedExpiryDays } from '~/modules/document/domain/expiry'
import { platform } from '~/platform/context.server'
import { fromDay, toDay } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { admissionReference } from '../domain/admission-letter'
import { admissionMailTexts } from '../texts-admission'
import { admissionUrl, mailApplicants } from './admission-record.server'

const job = { kind: 'system', name: 'job' } as const

/** The job, once a day. Gives how many pieces of evidence were looked at. */
export async function sendEvidenceMails(now: Instant): Promise<number> {
  const today = dayOf(now)
  const { from, until } = warnedExpiryDays(today)
  const ids = await withActor(job, (db) =>
    db.admissionAnswer.findMany({
      where: {
        expiresOn: { gte: fromDay(from), lte: fromDay(until) },
        supersededAt: null,
        application: { status: 'admitted' },
      },
      select: { id: true },
      orderBy: [{ expiresOn: 'asc' }, { id: 'asc' }],
    }),
  )
  for (const { id } of ids) await withActor(job, (db) => warn(db, id, { today, now }))
  return ids.length
}

async function warn(db: Db, id: string, { today, now }: { today: CivilDate; now: Instant }): Promise<void> {
  const answer = await db.admissionAnswer.findUniqueOrThrow({
    where: { id },
    include: { application: { include: { tender: true } } },
  })
  const { application, expiresOn } = answer
  const daysBefore = expiresOn === null ? null : expiryWarning({ expiresOn: toDay(expiresOn), sent: [] }, today)
  if (expiresOn === null || daysBefore === null) return
  const { tender } = application
  const criterion = await db.criterion.findUniqueOrThrow({ where: { id: answer.criterionId } })
  const about = `${admissionReference(tender.number, application.number)} ${tender.title}`
  const facts = { about, requirement: `${criterion.code} ${criterion.title}`, until: formatDay(toDay(expiresOn)) }
  const key = `admissionEvidence:${id}:${daysBefore}`
  const subject = admissionMailTexts.expiring(about)
  await mailApplicants(db, application.supplierId, {
    key,
    subject,
    text: (name) => admissionMailTexts.expiringText({ ...facts, name, url: admissionUrl(application.id) }),
    now,
  })
  const officers = await db.tenderMember.findMany({ where: { tenderId: tender.id, role: 'officer', endedAt: null } })
  const people = await db.user.findMany({
    where: { id: { in: officers.map(({ userId }) => userId) }, disabledAt: null },
  })
  const url = `${platform().env.appUrl}/aanbestedingen/${tender.id}/toelating/${application.id}`
  for (const { name, email } of people) {
    const text = admissionMailTexts.expiringText({ ...facts, name, url })
    const mail = {
      key: `${key}:${email}`,
      kind: 'admission',
      to: email,
      subject: subject.replace(/[\r\n]+/g, ' '),
      text,
    }
    await queueMail(db, mail, now)
  }
}
