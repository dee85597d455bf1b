/** One tender with its lots, as its first page shows it. */
import type { Actor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { toCents, toDayOrNull, toInstantOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { tenderPhase } from '../domain/moments'
import { toFormulaParameters } from '../domain/scoring-formula'
import type { TenderStatus } from '../domain/tender-status'
import { toTenderMoments } from './tender-moments.server'

export type TenderDetail = NonNullable<Awaited<ReturnType<typeof findTender>>>

type TenderRequest = { readonly id: string; readonly actor: Actor; readonly now: Instant }

/** The tender, or null when the actor may not see it. What the region expects to pay is left out for providers. */
export async function findTender(db: Db, { id, actor, now }: TenderRequest) {
  if (!isUuid(id)) return null
  const tender = await db.tender.findUnique({ where: { id }, include: { lots: { orderBy: { number: 'asc' } } } })
  if (tender === null) return null
  const moments = toTenderMoments(tender)
  const showsValue = actor.kind !== 'provider' && actor.kind !== 'anonymous'
  const estimate = (amount: bigint | null) => (showsValue && amount !== null ? toCents(amount) : null)
  return {
    ...moments,
    id: tender.id,
    number: tender.number,
    title: tender.title,
    description: tender.description,
    cpvCode: tender.cpvCode,
    phase: tenderPhase(moments, now),
    estimatedValueCents: estimate(tender.estimatedValueCents),
    answersDueAt: toInstantOrNull(tender.answersDueAt),
    standstillDays: tender.standstillDays,
    wantedStartOn: toDayOrNull(tender.wantedStartOn),
    publishedOn: toDayOrNull(tender.publishedOn),
    closesOn: toDayOrNull(tender.closesOn),
    awardedOn: toDayOrNull(tender.awardedOn),
    cancelReason: tender.cancelReason,
    electronicSubmission: tender.electronicSubmission,
    freeAccess: tender.freeAccess,
    urgencyReason: tender.urgencyReason,
    isExample: tender.isExample,
    version: tender.version,
    lots: tender.lots.map((lot) => ({
      id: lot.id,
      number: lot.number,
      title: lot.title,
      description: lot.description,
      status: lot.status as TenderStatus,
      segmentCode: lot.segmentCode,
      variant: lot.variant,
      municipalityCodes: lot.municipalityCodes,
      cpvCode: lot.cpvCode,
      estimatedValueCents: estimate(lot.estimatedValueCents),
      ceilingCents: lot.ceilingCents === null ? null : toCents(lot.ceilingCents),
      maxAwards: lot.maxAwards,
      priceWeightBp: lot.priceWeightBp,
      formula: lot.formula,
      formulaParameters: toFormulaParameters(lot.formulaParameters),
      contractStartsOn: toDayOrNull(lot.contractStartsOn),
      contractMonths: lot.contractMonths,
      extensionMonths: lot.extensionMonths,
      extensionCount: lot.extensionCount,
      version: lot.version,
    })),
  }
}

/** The tender; throws 404 when it does not exist for this actor. */
export async function getTender(db: Db, request: TenderRequest): Promise<TenderDetail> {
  const tender = await findTender(db, request)
  if (tender === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return tender
}
