/**
 * Warns the provider and the officers of the open house that evidence of an admission expires: 90 and 30 days before and
 * on the day, each once. The key of the mail keeps a repeated or doubled run from mailing twice.
 */
import { type CivilDate, dayOf, type Instant } from '~/kernel/civil-date'
import { formatDay } from '~/kernel/dutch-format'
import { expiryWarning, warnedExpiryDays } from '~/modules/document/domain/expiry'
import { fromDay, toDay } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { admissionReference } from '../domain/admission-letter'
import { admissionMailTexts } from '../texts-admission'
import { admissionUrl, mailApplicants } from './admission-record.server'
import { mailOfficers, officersUrl } from './mail-officers.server'

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
  await mailOfficers(db, {
    kind: 'admission',
    tenderId: tender.id,
    key,
    subject,
    text: (name) => admissionMailTexts.expiringText({ ...facts, name, url: officersUrl(tender.id, application.id) }),
    now,
  })
}
