/** Choices with all that hangs from them, as the rules and the screens know them. Row-level security decides what is there. */
import { toCents } from '~/platform/database/columns.server'
import type { Prisma } from '~/platform/database/generated/client'
import type { Db } from '~/platform/database/with-actor.server'
import { toSourceMark } from '../../planning/domain/source-mark'
import type { ContractingModel, Funding, PriceForm, Ranking } from '../domain/choice-kinds'

const include = {
  results: { select: { result: { select: { code: true, text: true } } }, orderBy: { result: { code: 'asc' } } },
  amounts: { orderBy: { municipalityCode: 'asc' } },
  foreseenLots: {
    orderBy: { position: 'asc' },
    include: { lots: { select: { id: true, number: true, tenderId: true } } },
  },
  burdens: { orderBy: { position: 'asc' } },
  strategyVersion: { select: { id: true, number: true, status: true, title: true } },
} as const satisfies Prisma.StrategyChoiceInclude

type Row = Prisma.StrategyChoiceGetPayload<{ include: typeof include }>
export type Choice = ReturnType<typeof toChoice>

/** The choices of the filter, in the order of the strategy. */
export async function readChoices(db: Db, where: Prisma.StrategyChoiceWhereInput): Promise<Choice[]> {
  const rows = await db.strategyChoice.findMany({
    where,
    include,
    orderBy: [{ position: 'asc' }, { segmentCode: 'asc' }],
  })
  return rows.map(toChoice)
}

function toChoice(row: Row) {
  const { results, amounts, foreseenLots, burdens, source, model, ranking, funding, priceForm, ...rest } = row
  return {
    ...rest,
    model: model as ContractingModel,
    ranking: ranking as Ranking,
    funding: funding as Funding,
    priceForm: priceForm as PriceForm,
    source: toSourceMark(source),
    results: results.map(({ result }) => result),
    resultCodes: results.map(({ result }) => result.code),
    amounts: amounts.map(({ municipalityCode, estimatedCents, ceilingCents }) => ({
      municipalityCode,
      estimatedCents: toCents(estimatedCents),
      ceilingCents: toCents(ceilingCents),
    })),
    lots: foreseenLots.map(({ choiceId: _, lots, ...lot }) => ({ ...lot, generated: lots[0] ?? null })),
    burdens: burdens.map(({ choiceId: _, ...burden }) => burden),
  }
}

/**
 * The municipalities that buy together, by name: those with a budget for it. Until there is a budget, every municipality
 * that is known.
 */
export async function municipalityNames(db: Db): Promise<{ code: string; name: string }[]> {
  const budgets = await db.budgetLine.findMany({ distinct: ['municipalityCode'], select: { municipalityCode: true } })
  const codes = budgets.map((budget) => budget.municipalityCode)
  const rows = await db.organisation.findMany({
    where: { kind: 'municipality', cbsCode: codes.length > 0 ? { in: codes } : { not: null } },
    select: { cbsCode: true, name: true },
    orderBy: { name: 'asc' },
  })
  return rows.map(({ cbsCode, name }) => ({ code: cbsCode ?? '', name: name.replace(/^Gemeente /, '') }))
}
