/** One application for the region: the checklist beside its evidence, requests, the own interest, and what may be done. */
import type { PersonActor, StaffActor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { can } from '~/modules/access/domain/permissions'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { platform } from '~/platform/context.server'
import { toCents, toDay } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { verdictOf } from '../domain/admission-checklist'
import { admissionContract } from '../domain/admission-contract'
import type { AdmissionLetter } from '../domain/admission-letter'
import { mayJudge } from '../domain/admission-status'
import { readChecklist, readRequests } from './admission-checklist.server'
import { type Admission, dueOf, findAdmission } from './admission-record.server'
import { decreedDays } from './decreed-days.server'
import { findTenderHead } from './find-tender-head.server'

type OfAdmission = { readonly tenderId: string; readonly applicationId: string; readonly now: Instant }

/** Throws 404 for a draft, which is its provider's only. */
export function getAdmission(actor: StaffActor, { tenderId, applicationId, now }: OfAdmission) {
  return withActor(actor, async (db) => {
    const head = await findTenderHead(db, actor, tenderId)
    const application = await findAdmission(db, applicationId, tenderId)
    const today = dayOf(now)
    const items = await readChecklist(db, application, today)
    const requests = await readRequests(db, application.id)
    const due = dueOf(application, requests, { today, decreed: await decreedDays(db) })
    const mayDecide = can(actor, 'admission:decide') && head.roles.includes('officer')
    const interest = mayDecide
      ? await db.admissionInterest.findFirst({ where: { applicationId: application.id, userId: actor.userId } })
      : null
    const { name, kvk } = await db.organisation.findUniqueOrThrow({ where: { id: application.supplierId } })
    const { letter, ...facts } = application
    return {
      ...facts,
      name,
      kvk,
      items,
      requests,
      today,
      due: due && {
        on: due.lastOn,
        days: due.days,
        suspended: due.suspended,
        isLate: isWaiting(facts) && due.lastOn < today,
      },
      verdict: verdictOf(items),
      letter: letter as AdmissionLetter | null,
      planned: await plannedContract(db, application, now),
      mayDecide,
      interest: interest && { status: interest.status, explanation: interest.explanation },
      mayJudge: interest?.status === 'none' && mayJudge(application.status),
    }
  })
}
export type AdmissionView = Awaited<ReturnType<typeof getAdmission>>

const isWaiting = ({ status }: Pick<Admission, 'status'>): boolean => status === 'submitted' || status === 'completing'

/** When a contract would run if it were decided today; null when the lot is over. */
async function plannedContract(db: Db, { lotId }: Admission, now: Instant) {
  const lot = await db.lot.findUniqueOrThrow({ where: { id: lotId } })
  if (lot.contractStartsOn === null || lot.contractMonths === null) return null
  const planned = admissionContract(
    {
      contractStartsOn: toDay(lot.contractStartsOn),
      contractMonths: lot.contractMonths,
      yearCeilingCents: lot.yearCeilingCents === null ? null : toCents(lot.yearCeilingCents),
    },
    dayOf(now),
  )
  return planned && { startsOn: planned.startsOn, endsOn: planned.endsOn }
}

/** A file of evidence for who may see its application; that it was read is in the log. Null when there is none. */
export async function openEvidence(
  actor: PersonActor,
  {
    applicationId,
    answerId,
    tenderId,
  }: { readonly applicationId: string; readonly answerId: string; readonly tenderId?: string },
) {
  if (!isUuid(applicationId) || !isUuid(answerId)) return null
  const found = await withActor(actor, async (db) => {
    if (tenderId !== undefined) await findAdmission(db, applicationId, tenderId)
    const answer = await db.admissionAnswer.findFirst({ where: { id: answerId, applicationId } })
    if (answer?.fileSha256 == null) return null
    await recordEvent(db, {
      type: 'admission.fileOpened',
      objectType: 'admission',
      objectId: applicationId,
      supplierId: answer.supplierId,
      data: { answerId, sha256: answer.fileSha256 },
    })
    return { sha256: answer.fileSha256, fileName: answer.fileName ?? 'bewijs' }
  })
  if (found === null || !(await platform().files.has(found.sha256))) return null
  return { fileName: found.fileName, content: await platform().files.open(found.sha256) }
}
