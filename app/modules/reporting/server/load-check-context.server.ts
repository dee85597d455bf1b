/**
 * Everything that the check of a file must know beside the file: the contract with its prices and ceilings, the period
 * before, and what the provider explained or chose earlier. The same for an upload and for `npm run check`.
 */
import type { CivilDate } from '~/kernel/civil-date'
import { toCents, toDay, toDayOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import type { CheckContext, ContractContext } from '../domain/check-context'
import { explanationKey } from '../domain/finding'
import { narrativeColumns } from '../domain/narrative-rules'
import { getPeriod, previousPeriod } from '../domain/periods'
import { reportedTariff } from '../domain/reported-tariff'
import { sealOf } from './fill-in-seal.server'
import { readTemplate } from './read-template.server'

export type CheckSubject = {
  readonly contractId: string
  readonly templateCode: string
  /** Without one, the file's own header says the period. */
  readonly period: string | null
  readonly dueOn: CivilDate | null
}

/** The context for an obligation, with earlier explanations; throws when the actor can't see the obligation. */
export async function loadObligationContext(db: Db, obligationId: string, today: CivilDate): Promise<CheckContext> {
  const obligation = await db.obligation.findUniqueOrThrow({
    where: { id: obligationId },
    include: { contract: { select: { number: true } } },
  })
  const subject = {
    contractId: obligation.contractId,
    templateCode: obligation.templateCode,
    period: obligation.period,
    dueOn: toDay(obligation.dueOn),
  }
  const given = await db.explanation.findMany({ where: { obligationId } })
  const context = await loadContext(db, subject, today)
  const byKey = (rows: typeof given) =>
    Object.fromEntries(
      rows.map((row) => [explanationKey(row.rowKey || null, row.columnKey || null, row.rule), row.text]),
    )
  return {
    ...context,
    seal: sealOf({ ...obligation, contractNumber: obligation.contract.number }),
    explanations: byKey(given.filter((row) => row.rule !== confirmationRule)),
    confirmations: byKey(given.filter((row) => row.rule === confirmationRule)),
  }
}

/** Answers to "which of the two did you mean?" are kept under this rule (V2: type and form). */
export const confirmationRule = 'V2'

/** The context for `npm run check -- T1 FILE --contract NUMBER`; null when there is no such contract. */
export async function loadCheckContext(
  db: Db,
  {
    contractNumber,
    templateCode,
    period,
    today,
  }: { contractNumber: string; templateCode: string; period: string | null; today: CivilDate },
): Promise<CheckContext | null> {
  const contract = await db.contract.findUnique({ where: { number: contractNumber }, select: { id: true } })
  if (!contract) return null
  return loadContext(db, { contractId: contract.id, templateCode, period, dueOn: null }, today)
}

async function loadContext(db: Db, subject: CheckSubject, today: CivilDate): Promise<CheckContext> {
  const contract = await db.contract.findUniqueOrThrow({
    where: { id: subject.contractId },
    include: { tariffs: true, ceilings: true, supplier: { select: { name: true, kvk: true, agb: true } } },
  })
  const previous =
    subject.period === null ? null : await loadPrevious(db, subject.contractId, subject.templateCode, subject.period)
  const known: ContractContext = {
    number: contract.number,
    providerName: contract.supplier.name,
    kvk: contract.supplier.kvk ?? undefined,
    agb: contract.supplier.agb ?? undefined,
    startsOn: toDay(contract.startsOn),
    // A contract may still be reported on after its first end when an option extended it.
    endsOn: toDayOrNull(contract.terminatedOn) ?? toDay(contract.endsOn),
    municipalities: contract.municipalityCodes,
    tariffs: contract.tariffs.map((tariff) =>
      reportedTariff({
        productCode: tariff.productCode,
        unit: tariff.unit,
        municipalityCode: tariff.municipalityCode,
        amountCents: toCents(tariff.amountCents),
        validFrom: toDay(tariff.validFrom),
        validUntil: toDayOrNull(tariff.validUntil),
      }),
    ),
    ceilings: contract.ceilings.map(({ municipalityCode, year, amountCents }) => ({
      municipalityCode,
      year,
      amountCents: toCents(amountCents),
    })),
    previous: previous?.values,
    previousTexts: previous?.texts,
    previousTotalCents: previous?.totalCents ?? null,
  }
  return { submittedOn: today, dueOn: subject.dueOn, period: subject.period, contract: known }
}

type Previous = {
  readonly values: Record<string, Record<string, number>>
  readonly texts: Record<string, Record<string, string>>
  readonly totalCents: number | null
}

/** The numbers and what was told of the last answer to the period before, by row key; null when there is none. */
async function loadPrevious(
  db: Db,
  contractId: string,
  templateCode: string,
  period: string,
): Promise<Previous | null> {
  const before = previousPeriod(getPeriod(period)).label
  const delivery = await db.delivery.findFirst({
    where: { contractId, status: { in: ['submitted', 'approved'] }, obligation: { templateCode, period: before } },
    orderBy: { number: 'desc' },
    select: { id: true, obligation: { select: { templateVersion: true } } },
  })
  if (!delivery) return null
  const template = await readTemplate(db, templateCode, delivery.obligation.templateVersion)
  const total = template.columns.find((column) => column.key === 'totaal')
  const rows = await db.deliveryRow.findMany({
    where: { deliveryId: delivery.id },
    select: { rowKey: true, values: true },
  })
  const narratives = new Set(narrativeColumns(template))
  const values: Record<string, Record<string, number>> = {}
  const texts: Record<string, Record<string, string>> = {}
  let totalCents = 0
  for (const row of rows) {
    const cells = Object.entries(row.values as Record<string, unknown>)
    const numbers = cells.filter((entry): entry is [string, number] => typeof entry[1] === 'number')
    const told = cells.filter(
      (entry): entry is [string, string] => narratives.has(entry[0]) && typeof entry[1] === 'string',
    )
    values[row.rowKey] = Object.fromEntries(numbers)
    if (told.length > 0) texts[row.rowKey] = Object.fromEntries(told)
    if (total) totalCents += values[row.rowKey]?.totaal ?? 0
  }
  return { values, texts, totalCents: total ? totalCents : null }
}
