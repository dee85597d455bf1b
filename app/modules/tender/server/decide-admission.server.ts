/**
 * The decision on an application: admitted when everything is met, refused with a reason per requirement that is not. The
 * letter is frozen and mailed in the same transaction; what the contract needs is given back, for the caller to make it
 * there too. Who else applied is not looked at.
 */
import type { StaffActor } from '~/kernel/actor'
import { dayOf } from '~/kernel/civil-date'
import { hasCitizenNumber } from '~/kernel/personal-data'
import { ok, type Result, refuse } from '~/kernel/result'
import { fromDay, fromInstant, toCents, toDay } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { decisionProblem } from '../domain/admission-checklist'
import { admissionContract, fixedTariffs, isOpenTariff } from '../domain/admission-contract'
import type { AdmissionLetter } from '../domain/admission-letter'
import { admissionStepProblem } from '../domain/admission-status'
import { objectionUntil } from '../domain/admission-terms'
import { canonical } from '../domain/award-letter'
import type { CheckOutcome } from '../domain/eligibility'
import { type AdmissionProblem, admissionMailTexts } from '../texts-admission'
import { readChecklist, readRequests } from './admission-checklist.server'
import { type Admission, admissionUrl, mailApplicants, recordAdmissionEvent } from './admission-record.server'
import type { AwardedContract } from './finalize-award.server'
import { findToDecide, type OfAdmission } from './judge-admission.server'
import { sha256 } from './lot-calculation.server'
import { municipalityParts } from './municipality-parts.server'

export type Decision = OfAdmission & {
  readonly to: 'admitted' | 'refused'
  readonly remark: string
  readonly version: number
}

/** In the caller's transaction. Gives the contract to make; null for a refusal. Two at once: the second is told. */
export async function decideAdmission(
  db: Db,
  actor: StaffActor,
  { to, remark, version, now, ...of }: Decision,
): Promise<Result<AwardedContract | null, AdmissionProblem>> {
  if (hasCitizenNumber(remark)) return refuse('personalNumber')
  const found = await findToDecide(db, actor, of)
  if (!found.ok) return found
  const application = found.value
  const today = dayOf(now)
  const open = (await readRequests(db, application.id)).find(({ answeredAt }) => answeredAt === null)
  const step = admissionStepProblem({ status: application.status, openRequestUntil: open?.dueOn ?? null }, to, today)
  if (step?.code === 'completionRunning') return refuse('completionRunning', { until: step.until })
  if (step) return refuse('stepUnknown')
  if (application.version !== version) return refuse('changedMeanwhile')
  const items = await readChecklist(db, application, today)
  const problem = decisionProblem(items, to)
  if (problem?.code === 'nothingFailed') return refuse('nothingFailed')
  if (problem) return refuse(problem.code, { codes: problem.codes })
  const contract = to === 'admitted' ? await contractOf(db, application, now) : ok(null)
  if (!contract.ok) return contract
  const name = await supplierName(db, application.supplierId)
  const letter: AdmissionLetter = {
    kind: to,
    reference: application.reference,
    tender: { number: application.tender.number, title: application.tender.title },
    lot: { number: application.lot.number, title: application.lot.title },
    addressee: name,
    sentAt: now,
    items: items.map(({ code, title, outcome, reason }) => ({ code, title, outcome: outcome as CheckOutcome, reason })),
    remark: remark.trim(),
    contract: contract.value && { startsOn: contract.value.startsOn, endsOn: contract.value.endsOn },
    objectUntil: objectionUntil(today),
  }
  const written = await writeDecision(db, actor, { application, letter, version, now })
  if (!written) return refuse('changedMeanwhile')
  if (contract.value !== null) {
    const { id: applicationId, tenderId, lotId, supplierId: organisationId } = application
    const startsOn = fromDay(contract.value.startsOn)
    await db.admissionRegister.createMany({
      data: [{ applicationId, tenderId, lotId, organisationId, name, admittedOn: fromDay(today), startsOn }],
    })
  }
  return contract
}

type ToWrite = { application: Admission; letter: AdmissionLetter; version: number; now: Decision['now'] }

/** False when somebody was first. */
async function writeDecision(
  db: Db,
  actor: StaffActor,
  { application, letter, version, now }: ToWrite,
): Promise<boolean> {
  const { id, supplierId, status } = application
  const text = canonical(letter)
  const hash = sha256(text)
  await db.admissionRequest.updateMany({
    where: { applicationId: id, answeredAt: null },
    data: { answeredAt: fromInstant(now) },
  })
  const moved = await db.admissionApplication.updateMany({
    where: { id, version, status },
    data: {
      status: letter.kind,
      decidedAt: fromInstant(now),
      decidedById: actor.userId,
      remark: letter.remark,
      letter: JSON.parse(text),
      letterSha256: hash,
      version: { increment: 1 },
    },
  })
  if (moved.count !== 1) return false
  const about = `${letter.reference} ${letter.tender.title}`
  await mailApplicants(db, supplierId, {
    key: `admissionDecision:${id}`,
    subject: admissionMailTexts.decided(about),
    text: (name) => admissionMailTexts.decidedText({ name, about, url: admissionUrl(id) }),
    now,
  })
  await recordAdmissionEvent(db, application, 'admission.decided', { to: letter.kind, sha256: hash })
  return true
}

async function supplierName(db: Db, organisationId: string): Promise<string> {
  return (await db.organisation.findUniqueOrThrow({ where: { id: organisationId }, select: { name: true } })).name
}

/** The same contract for everybody who is admitted on this day: the lot's tariffs, ceiling and end. */
async function contractOf(
  db: Db,
  { lotId, supplierId, reference, tender }: Admission,
  now: Decision['now'],
): Promise<Result<AwardedContract, AdmissionProblem>> {
  const lot = await db.lot.findUniqueOrThrow({
    where: { id: lotId },
    include: { priceLines: { orderBy: { position: 'asc' } } },
  })
  if (!lot.contractStartsOn || lot.contractMonths === null) return refuse('lotOver')
  const planned = admissionContract(
    {
      contractStartsOn: toDay(lot.contractStartsOn),
      contractMonths: lot.contractMonths,
      yearCeilingCents: lot.yearCeilingCents === null ? null : toCents(lot.yearCeilingCents),
    },
    dayOf(now),
  )
  if (planned === null) return refuse('lotOver')
  const lines = lot.priceLines.map(({ productCode, unit, minAmountCents, maxAmountCents }) => ({
    productCode,
    unit,
    minAmountCents: minAmountCents === null ? null : toCents(minAmountCents),
    maxAmountCents: maxAmountCents === null ? null : toCents(maxAmountCents),
  }))
  if (lines.some(isOpenTariff)) return refuse('tariffsNotFixed')
  return ok({
    awardId: null,
    number: reference,
    lotId,
    supplierId,
    title: `${tender.title}: ${lot.title}`,
    segmentCode: lot.segmentCode ?? '',
    variant: lot.variant ?? 'effort',
    municipalities: await municipalityParts(db, lotId),
    ...planned,
    extension: { months: lot.extensionMonths, count: lot.extensionCount },
    tariffs: fixedTariffs(lines),
    promises: [],
    isExample: tender.isExample,
  })
}

/** Names the contract that the admission made; in the same transaction. */
export async function linkAdmissionContract(db: Db, applicationId: string, contractId: string): Promise<void> {
  await db.admissionApplication.updateMany({ where: { id: applicationId, contractId: null }, data: { contractId } })
}

type ToEnd = OfAdmission & { readonly reason: string; readonly version: number }

/** The admission is over from today: out of the register. The contract itself is ended where contracts are. */
export async function endAdmission(
  actor: StaffActor,
  { reason, version, now, ...of }: ToEnd,
): Promise<Result<null, AdmissionProblem>> {
  if (reason.trim() === '') return refuse('endMissing')
  if (hasCitizenNumber(reason)) return refuse('personalNumber')
  return withActor(actor, async (db) => {
    const found = await findToDecide(db, actor, of)
    if (!found.ok) return found
    const application = found.value
    const { id, status } = application
    const today = dayOf(now)
    if (admissionStepProblem({ status, openRequestUntil: null }, 'ended', today)) return refuse('stepUnknown')
    if (application.version !== version) return refuse('changedMeanwhile')
    const moved = await db.admissionApplication.updateMany({
      where: { id, version, status },
      data: { status: 'ended', endedOn: fromDay(today), endReason: reason.trim(), version: { increment: 1 } },
    })
    if (moved.count !== 1) return refuse('changedMeanwhile')
    await db.admissionRegister.updateMany({ where: { applicationId: id }, data: { endedOn: fromDay(today) } })
    await recordAdmissionEvent(db, application, 'admission.ended', { on: today })
    return ok(null)
  })
}
