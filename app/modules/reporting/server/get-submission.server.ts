/** What a provider looks at before handing in: totals, beside the period before and the ceilings of the contract. */
import type { ProviderActor } from '~/kernel/actor'
import { type CivilDate, yearOf } from '~/kernel/civil-date'
import { type Cents, cents } from '~/kernel/money'
import { toCents, toDay } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { valueOn } from '../domain/dated-value'
import type { DeliveryStatus } from '../domain/delivery-status'
import { getPeriod, previousPeriod } from '../domain/periods'
import type { TemplateColumn } from '../domain/report-template'
import type { Totals } from '../domain/totals'
import { asksDeclaration } from './check-declaration.server'
import { countOpenQuestions } from './count-open-questions.server'
import { type DeliveryToSubmit, findDeliveryToSubmit } from './find-delivery-to-submit.server'
import { findOwnDelivery } from './find-own-delivery.server'

export type SubmissionGroup = {
  readonly by: Readonly<Record<string, string>>
  readonly rows: number
  readonly sums: Readonly<Record<string, number>>
  /** The total of the same group in the period before; null when it was not there. */
  readonly beforeCents: number | null
}
export type CeilingLine = { readonly municipalityCode: string; readonly usedCents: Cents; readonly ceilingCents: Cents }
export type Submission = {
  readonly id: string
  readonly obligationId: string
  readonly number: number
  readonly version: number
  readonly status: DeliveryStatus
  readonly fileName: string
  readonly fileSha256: string | null
  readonly rowCount: number
  readonly errorCount: number
  readonly openQuestions: number
  readonly templateTitle: string
  readonly period: string
  readonly dueOn: CivilDate
  readonly contractNumber: string
  readonly supplierName: string
  readonly receiptNumber: string | null
  /** The columns that groups go by, and those that are added up. */
  readonly byColumns: readonly Pick<TemplateColumn, 'key' | 'header' | 'type'>[]
  readonly sumColumns: readonly Pick<TemplateColumn, 'key' | 'header' | 'type'>[]
  readonly totals: Readonly<Record<string, number>>
  readonly totalColumn: string | null
  readonly totalCents: number | null
  readonly beforePeriod: string
  /** Null when nothing was handed in for the period before. */
  readonly beforeTotalCents: number | null
  readonly groups: readonly SubmissionGroup[]
  readonly groupCount: number
  readonly ceilings: readonly CeilingLine[]
  /** Null when this template asks for no proof. */
  readonly threshold: { readonly cents: number; readonly source: string } | null
}

const mostGroups = 100

/** Throws a 404 response for an id that is none, or not the actor's. */
export async function getSubmission(
  db: Db,
  _actor: ProviderActor,
  ids: { readonly obligationId: string; readonly deliveryId: string },
): Promise<Submission> {
  const known = await findOwnDelivery(db, ids)
  const delivery = known && (await findDeliveryToSubmit(db, known.id))
  if (!delivery) throw new Response(null, { status: 404 })
  const { template, totals } = delivery
  const before = await findTotalsBefore(db, delivery)
  const column = (key: string) => template.columns.find((candidate) => candidate.key === key)
  const named = (keys: readonly string[]) =>
    keys.flatMap((key) => {
      const found = column(key)
      return found ? [{ key, header: found.header, type: found.type }] : []
    })
  return {
    id: delivery.id,
    obligationId: delivery.obligationId,
    number: delivery.number,
    version: delivery.version,
    status: delivery.status,
    fileName: delivery.fileName,
    fileSha256: delivery.fileSha256,
    rowCount: delivery.rowCount,
    errorCount: delivery.errorCount,
    openQuestions: await countOpenQuestions(db, delivery),
    templateTitle: template.title,
    period: delivery.period,
    dueOn: toDay(delivery.dueOn),
    contractNumber: delivery.contractNumber,
    supplierName: delivery.supplierName,
    receiptNumber: delivery.receiptNumber,
    byColumns: named(template.totalsBy),
    sumColumns: named(template.columns.map((column) => column.key).filter((key) => key in totals.all)),
    totals: totals.all,
    totalColumn: template.totalColumn,
    totalCents: delivery.totalCents,
    beforePeriod: previousPeriod(getPeriod(delivery.period)).label,
    beforeTotalCents: before && template.totalColumn ? (before.all[template.totalColumn] ?? null) : null,
    groups: groupsOf(delivery, before),
    groupCount: totals.groups.length,
    ceilings: await ceilingsOf(db, delivery),
    threshold: thresholdOf(delivery),
  }
}

async function findTotalsBefore(db: Db, { contractId, template, period }: DeliveryToSubmit): Promise<Totals | null> {
  const delivery = await db.delivery.findFirst({
    where: {
      contractId,
      status: { in: ['submitted', 'approved'] },
      obligation: { templateCode: template.id, period: previousPeriod(getPeriod(period)).label },
    },
    orderBy: { number: 'desc' },
    select: { totals: true },
  })
  return (delivery?.totals ?? null) as Totals | null
}

function groupsOf({ template, totals }: DeliveryToSubmit, before: Totals | null): SubmissionGroup[] {
  const nameOf = (by: Readonly<Record<string, string>>) => template.totalsBy.map((key) => by[key] ?? '').join('|')
  const earlier = new Map(before?.groups.map((group) => [nameOf(group.by), group.sums]))
  const { totalColumn } = template
  return totals.groups.slice(0, mostGroups).map((group) => ({
    ...group,
    beforeCents: totalColumn === null ? null : (earlier.get(nameOf(group.by))?.[totalColumn] ?? null),
  }))
}

/** This delivery beside the bestedingsruimte of the year, for the municipalities that have one. */
async function ceilingsOf(db: Db, delivery: DeliveryToSubmit): Promise<CeilingLine[]> {
  const { template, totals, contractId, periodEndsOn } = delivery
  const { totalColumn } = template
  if (totalColumn === null || !template.totalsBy.includes('gemeentecode')) return []
  const ceilings = await db.ceiling.findMany({
    where: { contractId, year: yearOf(toDay(periodEndsOn)) },
    orderBy: { municipalityCode: 'asc' },
  })
  return ceilings.map(({ municipalityCode, amountCents }) => ({
    municipalityCode,
    ceilingCents: toCents(amountCents),
    usedCents: cents(
      totals.groups
        .filter((group) => group.by.gemeentecode === municipalityCode)
        .reduce((sum, group) => sum + (group.sums[totalColumn] ?? 0), 0),
    ),
  }))
}

function thresholdOf({ template, periodEndsOn }: DeliveryToSubmit): Submission['threshold'] {
  if (!asksDeclaration(template)) return null
  const holding = valueOn(template.settings.auditorThresholdCents ?? [], toDay(periodEndsOn))
  return holding ? { cents: holding.value, source: holding.source } : null
}
