/** Adds, changes or removes a lot, and sets the lines of its price sheet. */
import type { Actor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { formatDay, formatEuros, formatPercent, formatWholeEuros } from '~/kernel/dutch-format'
import { type Cents, cents } from '~/kernel/money'
import { ok, refuse } from '~/kernel/result'
import { fromDayOrNull, toDayOrNull } from '~/platform/database/columns.server'
import { Prisma } from '~/platform/database/generated/client'
import type { Db } from '~/platform/database/with-actor.server'
import { type PriceLineInput, priceLineText } from '../domain/price-lines'
import { unitFits } from '../domain/price-units'
import { type Regime, regimeRules } from '../domain/regime'
import { formulaParameterNames, parametersOf, toFormulaParameters } from '../domain/scoring-formula'
import type { LotInput } from '../forms'
import { tenderTexts } from '../texts'
import { formulaTexts, workTexts } from '../texts-work'
import { changeTender, type TenderChange, type TenderRow, toldChanges } from './change-tender.server'

type LotChange = {
  readonly tenderId: string
  /** Null for a new lot. */
  readonly lotId: string | null
  readonly input: LotInput
  readonly now: Instant
}
const { fields, parameterNames } = workTexts

/** Saves a lot. Where nobody is compared (open house) a formula or a weight is refused. */
export const saveLot = (actor: Actor, { tenderId, lotId, input, now }: LotChange): Promise<TenderChange> =>
  changeTender(actor, { tenderId, now, ...input }, async (db, tender) => {
    const existing = tender.lots.find((lot) => lot.id === lotId)
    if (lotId !== null && existing === undefined) throw new Response(null, { status: 404, statusText: 'Not Found' })
    const ranks = regimeRules[tender.regime as Regime].ranks
    if (!ranks && (input.formula !== null || input.priceWeightBp !== null)) return refuse('notRanked')
    const data = columnsOf(input)
    if (existing && tender.publishedAt !== null && isOtherMethod(existing, input)) return refuse('methodFixed')
    if (existing && (await readPriceLines(db, existing.id)).some(({ unit }) => !unitFits(unit, data.variant)))
      return refuse('taskHasYearPrice')
    const number = existing?.number ?? 1 + Math.max(0, ...tender.lots.map((lot) => lot.number))
    if (existing) await db.lot.update({ where: { id: existing.id }, data: { ...data, version: { increment: 1 } } })
    else {
      const status = tender.publishedAt === null ? 'planning' : 'active'
      await db.lot.create({ data: { ...data, tenderId: tender.id, number, status } })
    }
    return ok(
      toldChanges(`${tenderTexts.lot} ${number}: `, labels, [existing ? storedTexts(existing) : {}, inputTexts(input)]),
    )
  })

/** Weight, formula and its constants: how bids are compared doesn't change once it was published (Aw 2012 art. 2.115). */
function isOtherMethod(existing: TenderRow['lots'][number], input: LotInput): boolean {
  const [before, after] = [storedTexts(existing), inputTexts(input)]
  return ['priceWeightBp', 'formula', ...formulaParameterNames].some((name) => before[name] !== after[name])
}

/** Takes a lot out of a tender in preparation; its number stays free. */
export const removeLot = (
  actor: Actor,
  change: Omit<LotChange, 'input'> & { readonly version: number },
): Promise<TenderChange> =>
  changeTender(actor, change, async (db, tender) => {
    if (tender.publishedAt !== null) return refuse('alreadyPublished')
    const lot = tender.lots.find((each) => each.id === change.lotId)
    if (lot === undefined) throw new Response(null, { status: 404, statusText: 'Not Found' })
    await db.lot.delete({ where: { id: lot.id } })
    return ok([{ what: `${tenderTexts.lot} ${lot.number}`, from: lot.title, to: null }])
  })

type PriceLinesChange = {
  readonly tenderId: string
  readonly lotId: string
  readonly version: number
  readonly reason: string
  readonly lines: readonly PriceLineInput[]
  readonly now: Instant
}

/** Replaces the lines of a lot's price sheet; a line keeps its id while its place stays. */
export const savePriceLines = (actor: Actor, { lotId, lines, ...change }: PriceLinesChange): Promise<TenderChange> =>
  changeTender(actor, change, async (db, tender) => {
    const lot = tender.lots.find((each) => each.id === lotId)
    if (lot === undefined) throw new Response(null, { status: 404, statusText: 'Not Found' })
    if (lines.some(({ unit }) => !unitFits(unit, lot.variant))) return refuse('yearNeedsTask')
    const before = await readPriceLines(db, lotId)
    const told = toldChanges(`${tenderTexts.lot} ${lot.number}: `, {}, [
      Object.fromEntries(before.map((line, index) => [workTexts.priceLine(index + 1), priceLineText(line)])),
      Object.fromEntries(
        Array.from({ length: Math.max(before.length, lines.length) }, (_, index) => {
          const line = lines[index]
          return [workTexts.priceLine(index + 1), line === undefined ? null : priceLineText(line)]
        }),
      ),
    ])
    if (told.length === 0) return ok(told)
    await db.priceLine.deleteMany({ where: { lotId, position: { gt: lines.length } } })
    for (const [index, line] of lines.entries()) {
      const data = {
        ...line,
        minAmountCents: toBig(line.minAmountCents),
        maxAmountCents: toBig(line.maxAmountCents),
      }
      await db.priceLine.upsert({
        where: { lotId_position: { lotId, position: index + 1 } },
        create: { ...data, lotId, position: index + 1 },
        update: data,
      })
    }
    return ok(told)
  })

/** The lines of a lot in their order. */
export const readPriceLines = async (db: Db, lotId: string): Promise<PriceLineInput[]> =>
  (await readPriceLinesPerLot(db, [lotId])).get(lotId) ?? []

/** The same for many lots at once. */
export async function readPriceLinesPerLot(
  db: Db,
  lotIds: readonly string[],
): Promise<ReadonlyMap<string, PriceLineInput[]>> {
  const rows = await db.priceLine.findMany({ where: { lotId: { in: [...lotIds] } }, orderBy: { position: 'asc' } })
  const linesOf = (lotId: string) => rows.filter((row) => row.lotId === lotId)
  return new Map(
    lotIds.map((id) => [
      id,
      linesOf(id).map(({ productCode, description, unit, quantity, minAmountCents, maxAmountCents }) => ({
        productCode,
        description,
        unit,
        quantity,
        minAmountCents: minAmountCents === null ? null : cents(minAmountCents),
        maxAmountCents: maxAmountCents === null ? null : cents(maxAmountCents),
      })),
    ]),
  )
}

const toBig = (amount: Cents | null): bigint | null => (amount === null ? null : BigInt(amount))

function columnsOf(input: LotInput) {
  const { version, reason, estimatedValueCents, ceilingCents, contractStartsOn, formula, ...rest } = input
  const { minCents, maxCents, baseBp, maxValueCents, requirementsBp, ...facts } = rest
  const all = { minCents, maxCents, baseBp, maxValueCents, requirementsBp }
  const own = formula === null ? [] : parametersOf[formula].filter((name) => all[name] !== null)
  return {
    ...facts,
    formula,
    segmentCode: facts.segmentCode === '' ? null : facts.segmentCode,
    estimatedValueCents: toBig(estimatedValueCents),
    ceilingCents: toBig(ceilingCents),
    contractStartsOn: fromDayOrNull(contractStartsOn),
    formulaParameters:
      own.length === 0 ? Prisma.DbNull : Object.fromEntries(own.map((name) => [name, Number(all[name])])),
  }
}

/** What the market is told of a lot; the estimate is not. */
const labels: Readonly<Record<string, string>> = { ...fields, ...parameterNames }
const euros = (amount: bigint | number | null) => (amount === null ? null : formatWholeEuros(cents(amount)))
const percent = (bp: number | null) => (bp === null ? null : formatPercent(bp))
const count = (value: number | null) => (value === null ? null : String(value))

function parameterTexts(parameters: ReturnType<typeof toFormulaParameters>): Record<string, string | null> {
  const text = (name: (typeof formulaParameterNames)[number]) => {
    const value = parameters[name]
    if (value === undefined) return null
    return name.endsWith('Cents') ? formatEuros(cents(value)) : formatPercent(value)
  }
  return Object.fromEntries(formulaParameterNames.map((name) => [name, text(name)]))
}

const storedTexts = (lot: TenderRow['lots'][number]): Record<string, string | null> => ({
  title: lot.title,
  description: lot.description,
  segmentCode: lot.segmentCode,
  variant: lot.variant === null ? null : (workTexts.variants[lot.variant] ?? lot.variant),
  municipalityCodes: lot.municipalityCodes.join(', '),
  cpvCode: lot.cpvCode,
  ceilingCents: euros(lot.ceilingCents),
  maxAwards: count(lot.maxAwards),
  priceWeightBp: percent(lot.priceWeightBp),
  formula: lot.formula === null ? null : (formulaTexts[lot.formula as keyof typeof formulaTexts]?.name ?? lot.formula),
  ...parameterTexts(toFormulaParameters(lot.formulaParameters)),
  contractStartsOn: lot.contractStartsOn === null ? null : formatDay(toDayOrNull(lot.contractStartsOn)!),
  contractMonths: count(lot.contractMonths),
  extensionMonths: count(lot.extensionMonths),
  extensionCount: count(lot.extensionCount),
})

const inputTexts = (input: LotInput): Record<string, string | null> => {
  const { formulaParameters, ...columns } = columnsOf(input)
  return {
    title: columns.title,
    description: columns.description,
    segmentCode: columns.segmentCode,
    variant: columns.variant === null ? null : (workTexts.variants[columns.variant] ?? columns.variant),
    municipalityCodes: columns.municipalityCodes.join(', '),
    cpvCode: columns.cpvCode,
    ceilingCents: euros(columns.ceilingCents),
    maxAwards: count(columns.maxAwards),
    priceWeightBp: percent(columns.priceWeightBp),
    formula: columns.formula === null ? null : formulaTexts[columns.formula].name,
    ...parameterTexts(toFormulaParameters(formulaParameters)),
    contractStartsOn: input.contractStartsOn === null ? null : formatDay(input.contractStartsOn),
    contractMonths: count(columns.contractMonths),
    extensionMonths: count(columns.extensionMonths),
    extensionCount: count(columns.extensionCount),
  }
}
