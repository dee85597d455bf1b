/** Mail to the officers of a tender; of an open house: a new application or completion, and evidence that expires. */
import type { SystemActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { platform } from '~/platform/context.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { admissionReference } from '../domain/admission-letter'
import { admissionMailTexts as texts } from '../texts-admission'

const mailer: SystemActor = { kind: 'system', name: 'job' }

type OfficerMail = {
  readonly tenderId: string
  readonly kind: 'admission' | 'bidderAnswer'
  /** What makes the mail one of its kind for ever. */
  readonly key: string
  readonly subject: string
  readonly text: (name: string) => string
  readonly now: Instant
}

/** To everybody who is officer of the tender now; each key once, whatever happens twice. */
export async function mailOfficers(db: Db, { tenderId, kind, key, subject, text, now }: OfficerMail): Promise<void> {
  const officers = await db.tenderMember.findMany({ where: { tenderId, role: 'officer', endedAt: null } })
  const people = await db.user.findMany({
    where: { id: { in: officers.map(({ userId }) => userId) }, disabledAt: null },
  })
  for (const { name, email } of people) {
    const mail = { key: `${key}:${email}`, kind, to: email, subject: subject.replace(/[\r\n]+/g, ' ') }
    await queueMail(db, { ...mail, text: text(name) }, now)
  }
}

/** The page of an application for who decides on it. */
export const officersUrl = (tenderId: string, applicationId: string): string =>
  `${platform().env.appUrl}/aanbestedingen/${tenderId}/toelating/${applicationId}`

export type SubmittedJob = { readonly applicationId: string; readonly version: number; readonly first: boolean }

/** Job after handing in: the officers hear that an application, or what they asked for, is there. */
export async function mailApplicationSubmitted(
  { applicationId, version, first }: SubmittedJob,
  now: Instant,
): Promise<void> {
  await withActor(mailer, async (db) => {
    const application = await db.admissionApplication.findUnique({
      where: { id: applicationId },
      include: { tender: true },
    })
    if (application === null) return
    const { tender, supplierId, number } = application
    const supplier = await db.organisation.findUniqueOrThrow({ where: { id: supplierId } })
    const about = `${admissionReference(tender.number, number)} ${tender.title}`
    const facts = { about, supplier: supplier.name, url: officersUrl(tender.id, applicationId) }
    await mailOfficers(db, {
      tenderId: tender.id,
      kind: 'admission',
      key: `admissionSubmitted:${applicationId}:${version}`,
      subject: first ? texts.applied(about) : texts.completed(about),
      text: (name) => (first ? texts.appliedText({ ...facts, name }) : texts.completedText({ ...facts, name })),
      now,
    })
  })
}
