/** The definitive decision: after the standstill, once, with what the contracts need as plain data. */
import type { StaffActor } from '~/kernel/actor'
import { addDays, addMonths, type CivilDate, dayOf, isCivilDate } from '~/kernel/civil-date'
import type { Cents } from '~/kernel/money'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant, toCents, toDayOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { fixedTariffs } from '../domain/admission-contract'
import { type AwardStatus, awardStepProblem, firstTermValue, type MunicipalityPart } from '../domain/award-steps'
import type { ObjectionKind, ObjectionStatus } from '../domain/standstill'
import { isStopped } from '../domain/tender-status'
import type { AwardProblem } from '../texts-award'
import type { OfLot } from './decide-award.server'
import { findTenderOfOfficer } from './find-tender-head.server'
import { toPromises } from './get-score-sheet.server'
import { holdTender } from './hold-tender.server'
import { findLotOf, isRanked } from './lot-facts.server'
import { municipalityParts } from './municipality-parts.server'

/** A contract as an award or an admission decides it; the module of contracts makes it. */
export type AwardedContract = {
  /** Null for an admission: nobody was chosen above another. */
  readonly awardId: string | null
  /** Of the award or the admission; that of the contract follows from it. */
  readonly number: string
  readonly lotId: string
  readonly supplierId: string
  readonly title: string
  readonly segmentCode: string
  readonly variant: string
  /** With what each may spend beside the others. */
  readonly municipalities: readonly MunicipalityPart[]
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate
  readonly extension: { readonly months: number; readonly count: number }
  /** What may be spent until it ends, options not used; null for no ceiling. */
  readonly valueCents: Cents | null
  readonly tariffs: readonly { readonly productCode: string; readonly unit: string; readonly amountCents: Cents }[]
  readonly promises: readonly AwardedPromise[]
  /** What follows from an example is an example. */
  readonly isExample: boolean
}
export type AwardedPromise = {
  readonly text: string
  readonly dueOn: CivilDate | null
  readonly criterionCode: string
  readonly criterionName: string
  readonly resultCodes: readonly string[]
}

/**
 * Moves the decision, its awards and the lot, in the caller's transaction; the caller makes the contracts in it too, so
 * that there is never an award without its contract. Two at once: the second is told.
 */
export async function finalizeAward(
  db: Db,
  actor: StaffActor,
  { tenderId, lotId, version, now }: OfLot & { version: number },
): Promise<Result<readonly AwardedContract[], AwardProblem>> {
  await holdTender(db, tenderId)
  const head = await findTenderOfOfficer(db, actor, tenderId)
  const lot = await findLotOf(db, head, lotId)
  if (isStopped(lot)) return refuse('lotStopped')
  const decision = await db.awardDecision.findFirst({
    where: { lotId, status: { in: ['pending', 'active'] } },
    include: { objections: true, awards: { where: { status: 'pending' } } },
  })
  if (decision === null) return refuse('changedMeanwhile')
  const facts = {
    status: decision.status as AwardStatus,
    endsOn: toDayOrNull(decision.standstillEndsOn),
    objections: decision.objections.map(({ kind, status }) => ({
      kind: kind as ObjectionKind,
      status: status as ObjectionStatus,
    })),
    contracts: 0,
  }
  const problem = awardStepProblem(facts, 'active', dayOf(now))
  if (problem?.code === 'standstillRunning') return refuse('standstillRunning', { until: problem.until })
  if (problem?.code === 'stepUnknown' || problem?.code === 'contractsMade') return refuse('changedMeanwhile')
  if (problem) return refuse(problem.code)
  if (
    lot.contractStartsOn === null ||
    lot.contractMonths === null ||
    lot.segmentCode === null ||
    lot.variant === null
  ) {
    return refuse('lotIncomplete')
  }
  const moved = await db.awardDecision.updateMany({
    where: { id: decision.id, version, status: 'pending' },
    data: { status: 'active', finalAt: fromInstant(now), finalById: actor.userId, version: { increment: 1 } },
  })
  if (moved.count !== 1) return refuse('changedMeanwhile')
  await db.award.updateMany({ where: { decisionId: decision.id, status: 'pending' }, data: { status: 'active' } })
  await db.lot.updateMany({ where: { id: lotId }, data: { status: 'complete', version: { increment: 1 } } })
  const contracts: AwardedContract[] = []
  const startsOn = lot.contractStartsOn
  const term = { ...lot, contractMonths: lot.contractMonths }
  const municipalities = await municipalityParts(db, lotId)
  for (const award of decision.awards) {
    contracts.push({
      awardId: award.id,
      number: award.number,
      lotId,
      supplierId: award.supplierId,
      title: `${head.title}: ${lot.title}`,
      segmentCode: lot.segmentCode ?? '',
      variant: lot.variant ?? '',
      municipalities,
      startsOn,
      endsOn: addDays(addMonths(startsOn, term.contractMonths), -1),
      extension: { months: lot.extensionMonths, count: lot.extensionCount },
      valueCents: award.valueCents === null ? null : firstTermValue(toCents(award.valueCents), term),
      tariffs: isRanked(lot) ? await winningTariffs(db, lotId, award.bidId) : await lotTariffs(db, lotId),
      promises: await winningPromises(db, lotId, award.bidId),
      isExample: head.isExample,
    })
  }
  const data = { lotId, decisionId: decision.id, contracts: contracts.length }
  await recordEvent(db, { type: 'award.finalized', objectType: 'tender', objectId: tenderId, data })
  return ok(contracts)
}

/** The prices of the winning bid; a line without a product code is no tariff. */
async function winningTariffs(db: Db, lotId: string, bidId: string | null) {
  if (bidId === null) return []
  const prices = await db.openedPrice.findMany({ where: { bidId, lotId } })
  const lines = await db.priceLine.findMany({ where: { lotId }, orderBy: { position: 'asc' } })
  return lines.flatMap((line) => {
    const price = prices.find((each) => each.priceLineId === line.id)
    if (!price || line.productCode === null) return []
    return [{ productCode: line.productCode, unit: line.unit, amountCents: toCents(price.amountCents) }]
  })
}

/** Nobody named a price: the tariffs of the lot, the same for every winner. */
async function lotTariffs(db: Db, lotId: string) {
  const lines = await db.priceLine.findMany({ where: { lotId }, orderBy: { position: 'asc' } })
  const amount = (stored: bigint | null) => (stored === null ? null : toCents(stored))
  return fixedTariffs(
    lines.map((line) => ({
      productCode: line.productCode,
      unit: line.unit,
      minAmountCents: amount(line.minAmountCents),
      maxAmountCents: amount(line.maxAmountCents),
    })),
  )
}

/** The promises of the winning bid on the criteria that ask for one. */
async function winningPromises(db: Db, lotId: string, bidId: string | null): Promise<readonly AwardedPromise[]> {
  if (bidId === null) return []
  const answers = await db.openedAnswer.findMany({ where: { bidId, OR: [{ lotId }, { lotId: null }] } })
  const criteria = await db.criterion.findMany({
    where: { id: { in: answers.map((each) => each.criterionId) }, asksPromise: true },
  })
  return criteria
    .sort((a, b) => a.position - b.position)
    .flatMap((criterion) =>
      answers
        .filter((answer) => answer.criterionId === criterion.id)
        .flatMap((answer) => toPromises(answer.promises))
        .map(({ text, dueOn }) => ({
          text,
          dueOn: dueOn !== null && isCivilDate(dueOn) ? dueOn : null,
          criterionCode: criterion.code,
          criterionName: criterion.title,
          resultCodes: criterion.resultCodes,
        })),
    )
}
