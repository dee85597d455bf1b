/** A provider hands an application in, hands in what was asked to complete, or withdraws it. */
import type { ProviderActor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { fromInstant } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { withActor } from '~/platform/database/with-actor.server'
import { addJob } from '~/platform/jobs/add-job.server'
import { admissionStepProblem } from '../domain/admission-status'
import { takesApplications } from '../domain/admission-window'
import type { AdmissionProblem } from '../texts-admission'
import { readChecklist } from './admission-checklist.server'
import { findAdmission, recordAdmissionEvent } from './admission-record.server'
import { findOpening } from './admission-windows.server'

type Step = { readonly applicationId: string; readonly version: number; readonly now: Instant }

/** The first time only in a window; a completion whenever it was asked. Every requirement must have its answer. */
export async function submitApplication(
  actor: ProviderActor,
  { applicationId, version, now }: Step,
): Promise<Result<null, AdmissionProblem>> {
  try {
    return await withActor(actor, async (db) => {
      const application = await findAdmission(db, applicationId)
      const today = dayOf(now)
      const { status, tenderId } = application
      if (admissionStepProblem({ status, openRequestUntil: null }, 'submitted', today)) return refuse('stepUnknown')
      if (status === 'draft' && !takesApplications(await findOpening(db, tenderId, now))) return refuse('notOpen')
      const missing = (await readChecklist(db, application, today)).filter(({ answered }) => !answered)
      if (missing.length > 0) return refuse('answersMissing', { codes: missing.map(({ code }) => code).join(', ') })
      const first = application.submittedAt === null
      const moved = await db.admissionApplication.updateMany({
        where: { id: applicationId, version, status },
        data: {
          status: 'submitted',
          version: { increment: 1 },
          ...(first ? { submittedAt: fromInstant(now), submittedById: actor.userId } : {}),
        },
      })
      if (moved.count !== 1) return refuse('changedMeanwhile')
      await db.admissionRequest.updateMany({
        where: { applicationId, answeredAt: null },
        data: { answeredAt: fromInstant(now) },
      })
      await addJob(db, 'admissionSubmitted', { applicationId, version, first })
      await recordAdmissionEvent(db, application, 'admission.submitted', { first })
      return ok(null)
    })
  } catch (error) {
    // The window closed between the check and the write.
    if (violatedConstraint(error) === 'admission_in_window') return refuse('notOpen')
    throw error
  }
}

/** Until the decision; applying again is always possible. */
export async function withdrawApplication(
  actor: ProviderActor,
  { applicationId, version, now }: Step,
): Promise<Result<null, AdmissionProblem>> {
  return withActor(actor, async (db) => {
    const application = await findAdmission(db, applicationId)
    const { status } = application
    if (admissionStepProblem({ status, openRequestUntil: null }, 'withdrawn', dayOf(now))) return refuse('stepUnknown')
    const moved = await db.admissionApplication.updateMany({
      where: { id: applicationId, version, status },
      data: { status: 'withdrawn', withdrawnAt: fromInstant(now), version: { increment: 1 } },
    })
    if (moved.count !== 1) return refuse('changedMeanwhile')
    await recordAdmissionEvent(db, application, 'admission.withdrawn')
    return ok(null)
  })
}
