/**
 * A provider answers one requirement, with its evidence: while applying, when asked to complete, or to renew evidence
 * during the contract. The answer before it stays in the record.
 */
import type { ProviderActor } from '~/kernel/actor'
import { type CivilDate, dayOf, type Instant } from '~/kernel/civil-date'
import { hasCitizenNumber } from '~/kernel/personal-data'
import { ok, type Result, refuse } from '~/kernel/result'
import type { ReceivedFile } from '~/modules/document/server/receive-file.server'
import { fromDayOrNull, fromInstant, toDayOrNull } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { asksFile, asksText, checkAnswer, requirementsOf } from '../domain/admission-checklist'
import { lastDayOf } from '../domain/admission-evidence'
import { mayAnswer } from '../domain/admission-status'
import type { AdmissionProblem } from '../texts-admission'
import { type Admission, findAdmission, recordAdmissionEvent } from './admission-record.server'
import { notFound } from './find-tender-head.server'

export type AnswerToSave = {
  readonly applicationId: string
  readonly criterionId: string
  /** The answer that the form was made of; empty for none. */
  readonly seenId: string
  readonly isMet: boolean | null
  readonly text: string
  readonly evidenceOn: CivilDate | null
  readonly validUntil: CivilDate | null
  readonly file: ReceivedFile | null
  readonly now: Instant
}

/** Throws 404 for another's application and for what is no requirement of its lot. */
export async function saveAdmissionAnswer(
  actor: ProviderActor,
  input: AnswerToSave,
): Promise<Result<null, AdmissionProblem>> {
  if (hasCitizenNumber(input.text)) return refuse('personalNumber')
  try {
    return await withActor(actor, async (db) => {
      const application = await findAdmission(db, input.applicationId)
      const requirement = await findRequirement(db, application, input.criterionId)
      return save(db, actor, { ...input, application, requirement })
    })
  } catch (error) {
    if (violatedConstraint(error) === 'admission_answer_current') return refuse('changedMeanwhile')
    throw error
  }
}

/** Throws 404 for what is no requirement of the application's lot. */
export async function findRequirement(db: Db, { tenderId, lotId }: Admission, criterionId: string) {
  const criteria = await db.criterion.findMany({ where: { tenderId } })
  const requirement = requirementsOf(criteria, lotId).find(({ id }) => id === criterionId)
  if (requirement === undefined) throw notFound()
  return requirement
}

type ToSave = AnswerToSave & {
  readonly application: Admission
  readonly requirement: Awaited<ReturnType<typeof findRequirement>>
}

async function save(
  db: Db,
  actor: ProviderActor,
  { application, requirement, file, now, ...typed }: ToSave,
): Promise<Result<null, AdmissionProblem>> {
  if (!mayAnswer(application.status)) return refuse('stepUnknown')
  const before = await db.admissionAnswer.findFirst({
    where: { applicationId: application.id, criterionId: requirement.id, supersededAt: null },
  })
  if ((before?.id ?? '') !== typed.seenId) return refuse('changedMeanwhile')
  const { answerKind, evidenceMaxMonths } = requirement
  const evidence = { evidenceOn: typed.evidenceOn, expiresOn: typed.validUntil }
  const hasFile = file !== null || (before?.fileSha256 ?? null) !== null
  const checked = checkAnswer(requirement, { ...typed, ...evidence, hasFile }, dayOf(now))
  if (!checked.ok) return checked
  if (file) {
    const stored = { sha256: file.sha256, size: BigInt(file.size), mediaType: file.mediaType }
    await db.storedFile.createMany({ data: [stored], skipDuplicates: true })
  }
  if (before) {
    const replaced = await db.admissionAnswer.updateMany({
      where: { id: before.id, supersededAt: null },
      data: { supersededAt: fromInstant(now) },
    })
    if (replaced.count !== 1) return refuse('changedMeanwhile')
  }
  const kept = asksFile(answerKind)
    ? {
        fileSha256: file?.sha256 ?? before?.fileSha256 ?? null,
        fileName: file?.fileName ?? before?.fileName ?? null,
        fileSize: file?.size ?? before?.fileSize ?? null,
        mediaType: file?.mediaType ?? before?.mediaType ?? null,
        evidenceOn: fromDayOrNull(typed.evidenceOn),
        expiresOn: fromDayOrNull(lastDayOf(evidence, evidenceMaxMonths)),
      }
    : {}
  const { id, supplierId, tenderId } = application
  await db.admissionAnswer.createMany({
    data: [
      {
        applicationId: id,
        supplierId,
        tenderId,
        criterionId: requirement.id,
        isMet: answerKind === 'yesNo' ? typed.isMet : null,
        text: asksText(answerKind) ? typed.text.trim() : '',
        ...kept,
        answeredAt: fromInstant(now),
        answeredById: actor.userId,
      },
    ],
  })
  await recordAdmissionEvent(db, application, 'admission.answered', {
    criterionId: requirement.id,
    sha256: file?.sha256 ?? null,
    renewed: application.status === 'admitted' && toDayOrNull(before?.expiresOn ?? null) !== null,
  })
  return ok(null)
}
