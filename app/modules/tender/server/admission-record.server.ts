/** One application as its use cases need it, and what they write beside it: the event and the mail to its provider. */
import { type CivilDate, dayOf, type Instant } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { type JsonValue, recordEvent } from '~/modules/audit/server/record-event.server'
import { platform } from '~/platform/context.server'
import { toDayOrNull, toInstantOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { admissionReference } from '../domain/admission-letter'
import type { AdmissionStatus } from '../domain/admission-status'
import { decisionDue } from '../domain/admission-terms'
import type { RequestRow } from './admission-checklist.server'
import { notFound } from './find-tender-head.server'

/** Throws 404 for what is no application, or not one that the actor may see. */
export async function findAdmission(db: Db, id: string, tenderId?: string) {
  const row =
    isUuid(id) && (tenderId === undefined || isUuid(tenderId))
      ? await db.admissionApplication.findFirst({
          where: { id, ...(tenderId === undefined ? {} : { tenderId }) },
          include: { tender: true, lot: true },
        })
      : null
  if (row === null) throw notFound()
  const { tender, lot } = row
  return {
    id: row.id,
    tenderId: row.tenderId,
    lotId: row.lotId,
    supplierId: row.supplierId,
    version: row.version,
    status: row.status as AdmissionStatus,
    reference: admissionReference(tender.number, row.number),
    tender: { id: tender.id, number: tender.number, title: tender.title, isExample: tender.isExample },
    lot: { id: lot.id, number: lot.number, title: lot.title },
    ownDays: tender.admissionDecisionDays,
    submittedAt: toInstantOrNull(row.submittedAt),
    decidedAt: toInstantOrNull(row.decidedAt),
    contractId: row.contractId,
    endedOn: toDayOrNull(row.endedOn),
    endReason: row.endReason,
    letter: row.letter,
  }
}
export type Admission = Awaited<ReturnType<typeof findAdmission>>

/** The last day for deciding; null before the handing in. */
export function dueOf(
  { submittedAt, ownDays }: Pick<Admission, 'submittedAt' | 'ownDays'>,
  requests: readonly Pick<RequestRow, 'askedAt' | 'dueOn' | 'answeredAt'>[],
  { today, decreed }: { readonly today: CivilDate; readonly decreed: ReadonlySet<string> },
) {
  if (submittedAt === null) return null
  const spans = requests.map(({ askedAt, dueOn, answeredAt }) => ({
    askedOn: dayOf(askedAt),
    dueOn,
    answeredOn: answeredAt === null ? null : dayOf(answeredAt),
  }))
  return decisionDue(dayOf(submittedAt), { ownDays, requests: spans, today, decreed })
}

export type AdmissionEventType =
  | 'admission.answered'
  | 'admission.decided'
  | 'admission.ended'
  | 'admission.fileOpened'
  | 'admission.interestDeclared'
  | 'admission.judged'
  | 'admission.requested'
  | 'admission.started'
  | 'admission.submitted'
  | 'admission.withdrawn'

export const recordAdmissionEvent = (
  db: Db,
  { id, supplierId }: Pick<Admission, 'id' | 'supplierId'>,
  type: AdmissionEventType,
  data: { readonly [key: string]: JsonValue } = {},
): Promise<void> => recordEvent(db, { type, objectType: 'admission', objectId: id, supplierId, data })

export const admissionUrl = (id: string): string => `${platform().env.appUrl}/inschrijvingen/toelatingen/${id}`

type AdmissionMail = {
  /** What makes the mail one of its kind for ever. */
  readonly key: string
  readonly subject: string
  readonly text: (name: string) => string
  readonly now: Instant
}

/** To everybody who applies for the provider; each key once, whatever happens twice. */
export async function mailApplicants(db: Db, supplierId: string, mail: AdmissionMail): Promise<void> {
  const people = await db.membership.findMany({
    where: { organisationId: supplierId, endedAt: null, role: { in: ['bidder', 'providerAdministrator'] } },
    include: { user: { select: { email: true, name: true } } },
  })
  for (const { user } of people) {
    await queueMail(
      db,
      {
        key: `${mail.key}:${user.email}`,
        kind: 'admission',
        to: user.email,
        subject: mail.subject.replace(/[\r\n]+/g, ' '),
        text: mail.text(user.name),
        supplierId,
      },
      mail.now,
    )
  }
}
