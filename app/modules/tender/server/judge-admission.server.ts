/** An officer says that there is no interest, judges answers, and asks to complete; each of them before the decision. */
import type { StaffActor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { formatDay } from '~/kernel/dutch-format'
import { hasCitizenNumber } from '~/kernel/personal-data'
import { ok, type Result, refuse } from '~/kernel/result'
import { fromDay, fromInstant } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { admissionStepProblem, mayJudge } from '../domain/admission-status'
import { completionDueOn } from '../domain/admission-terms'
import type { CheckOutcome } from '../domain/eligibility'
import { declare, type InterestInput } from '../domain/interest'
import { type AdmissionProblem, admissionMailTexts } from '../texts-admission'
import { readChecklist } from './admission-checklist.server'
import {
  type Admission,
  admissionUrl,
  findAdmission,
  mailApplicants,
  recordAdmissionEvent,
} from './admission-record.server'
import { findTenderOfOfficer } from './find-tender-head.server'

export type OfAdmission = { readonly tenderId: string; readonly applicationId: string; readonly now: Instant }

/** Once; who said none may still find out otherwise, the way back is a colleague's to decide. */
export async function declareAdmissionInterest(
  actor: StaffActor,
  { tenderId, applicationId, input, now }: OfAdmission & { readonly input: InterestInput },
): Promise<Result<null, AdmissionProblem>> {
  if (hasCitizenNumber(input.explanation)) return refuse('personalNumber')
  const declared = declare(null, input)
  if (!declared.ok) return refuse('explanationMissing')
  const status = input.hasInterest ? 'declared' : 'none'
  return withActor(actor, async (db) => {
    await findTenderOfOfficer(db, actor, tenderId)
    const application = await findAdmission(db, applicationId, tenderId)
    const explanation = input.hasInterest ? input.explanation.trim() : ''
    const who = { applicationId: application.id, userId: actor.userId }
    const declaredAt = fromInstant(now)
    const added = await db.admissionInterest.createMany({
      data: [{ ...who, tenderId, status, explanation, declaredAt }],
      skipDuplicates: true,
    })
    const found =
      added.count === 0 && status === 'declared'
        ? await db.admissionInterest.updateMany({
            where: { ...who, status: 'none' },
            data: { status, explanation, declaredAt },
          })
        : { count: 0 }
    if (added.count + found.count > 0) {
      await recordAdmissionEvent(db, application, 'admission.interestDeclared', { status })
    }
    return ok(null)
  })
}

/** The application for who may decide on it, or why the actor may not. */
export async function findToDecide(
  db: Db,
  actor: StaffActor,
  { tenderId, applicationId }: Omit<OfAdmission, 'now'>,
): Promise<Result<Admission, AdmissionProblem>> {
  await findTenderOfOfficer(db, actor, tenderId)
  const application = await findAdmission(db, applicationId, tenderId)
  const interest = await db.admissionInterest.findFirst({
    where: { applicationId: application.id, userId: actor.userId },
  })
  if (interest === null) return refuse('interestFirst')
  return interest.status === 'none' ? ok(application) : refuse('interestDeclared')
}

export type JudgementInput = {
  readonly answerId: string
  readonly outcome: CheckOutcome
  readonly reason: string
  readonly version: number
}

const longestReason = 4_000

/** All at once or none; who was overtaken on one of them is told. What was judged the same again changes nothing. */
export async function judgeAnswers(
  actor: StaffActor,
  { judgements, now, ...of }: OfAdmission & { readonly judgements: readonly JudgementInput[] },
): Promise<Result<null, AdmissionProblem>> {
  if (judgements.length === 0) return refuse('nothingJudged')
  if (judgements.some(({ reason }) => hasCitizenNumber(reason))) return refuse('personalNumber')
  if (judgements.some(({ reason }) => reason.length > longestReason))
    return refuse('reasonTooLong', { most: longestReason })
  try {
    return await withActor(actor, async (db) => {
      const found = await findToDecide(db, actor, of)
      if (!found.ok) return found
      const application = found.value
      if (!mayJudge(application.status)) return refuse('stepUnknown')
      const items = await readChecklist(db, application, dayOf(now))
      const changed: { code: string; outcome: CheckOutcome }[] = []
      for (const judgement of judgements) {
        const item = items.find(({ answer }) => answer?.id === judgement.answerId)
        if (item === undefined) throw new Stale()
        const reason = judgement.reason.trim()
        if (judgement.outcome === 'notMet' && reason === '') throw new Silent(item.code)
        if (item.outcome === judgement.outcome && item.reason === reason) continue
        if (item.judgementVersion !== judgement.version) throw new Stale()
        await write(db, actor, { application, judgement: { ...judgement, reason }, now })
        changed.push({ code: item.code, outcome: judgement.outcome })
      }
      if (changed.length === 0) return ok(null)
      // Whoever decides on what was seen before this is told.
      const moved = await db.admissionApplication.updateMany({
        where: { id: application.id, status: application.status },
        data: { version: { increment: 1 } },
      })
      if (moved.count !== 1) throw new Stale()
      await recordAdmissionEvent(db, application, 'admission.judged', { judgements: changed })
      return ok(null)
    })
  } catch (error) {
    if (error instanceof Silent) return refuse('reasonMissing', { codes: error.message })
    if (error instanceof Stale || violatedConstraint(error) === 'admission_judgement_pkey')
      return refuse('changedMeanwhile')
    throw error
  }
}

/** Carries a refusal out of the transaction, so that nothing of it stays. */
class Stale extends Error {}
class Silent extends Error {}

type ToWrite = { readonly application: Admission; readonly judgement: JudgementInput; readonly now: Instant }

async function write(db: Db, actor: StaffActor, { application, judgement, now }: ToWrite): Promise<void> {
  const { answerId, outcome, reason, version } = judgement
  const said = { outcome, reason, judgedAt: fromInstant(now), judgedById: actor.userId }
  if (version === 0) {
    const { id: applicationId, supplierId, tenderId } = application
    await db.admissionJudgement.createMany({ data: [{ answerId, applicationId, supplierId, tenderId, ...said }] })
    return
  }
  const changed = await db.admissionJudgement.updateMany({
    where: { answerId, version },
    data: { ...said, version: { increment: 1 } },
  })
  if (changed.count !== 1) throw new Stale()
}

type ToAsk = OfAdmission & {
  readonly criterionIds: readonly string[]
  readonly question: string
  readonly version: number
}

/** The term follows from the dated rules; while it runs nobody decides. The provider gets a mail in the same transaction. */
export async function askToComplete(
  actor: StaffActor,
  { criterionIds, question, version, now, ...of }: ToAsk,
): Promise<Result<null, AdmissionProblem>> {
  const text = question.trim()
  if (text === '') return refuse('questionMissing')
  if (hasCitizenNumber(text)) return refuse('personalNumber')
  try {
    return await withActor(actor, async (db) => {
      const found = await findToDecide(db, actor, of)
      if (!found.ok) return found
      const application = found.value
      const { id, supplierId, tenderId, status, reference, tender } = application
      const today = dayOf(now)
      const known = new Set((await readChecklist(db, application, today)).map((item) => item.criterionId))
      const asked = criterionIds.filter((criterionId) => known.has(criterionId))
      if (asked.length === 0) return refuse('itemsMissing')
      if (status === 'completing') return refuse('requestOpen')
      if (application.version !== version) return refuse('changedMeanwhile')
      if (admissionStepProblem({ status, openRequestUntil: null }, 'completing', today)) return refuse('stepUnknown')
      const moved = await db.admissionApplication.updateMany({
        where: { id, version, status },
        data: { status: 'completing', version: { increment: 1 } },
      })
      if (moved.count !== 1) return refuse('changedMeanwhile')
      const dueOn = completionDueOn(today)
      await db.admissionRequest.createMany({
        data: [
          {
            ...{ applicationId: id, supplierId, tenderId, criterionIds: asked, question: text },
            ...{ askedAt: fromInstant(now), askedById: actor.userId, dueOn: fromDay(dueOn) },
          },
        ],
      })
      const about = `${reference} ${tender.title}`
      await mailApplicants(db, supplierId, {
        key: `admissionRequest:${id}:${application.version}`,
        subject: admissionMailTexts.asked(about),
        text: (name) =>
          admissionMailTexts.askedText({ name, about, question: text, until: formatDay(dueOn), url: admissionUrl(id) }),
        now,
      })
      await recordAdmissionEvent(db, application, 'admission.requested', { criterionIds: asked, dueOn })
      return ok(null)
    })
  } catch (error) {
    if (violatedConstraint(error) === 'admission_request_open') return refuse('requestOpen')
    throw error
  }
}
