/** The start page of a role: every count, the facts of its sentences and the budget, in one transaction. */
import type { PersonActor } from '~/kernel/actor'
import type { CivilDate, Instant } from '~/kernel/civil-date'
import type { Cents } from '~/kernel/money'
import { managesEverybody } from '~/modules/access/domain/membership-rules'
import { readContractFilters } from '~/modules/contract/domain/contract-filters'
import { readPromiseFilters } from '~/modules/contract/domain/promise-filters'
import {
  contractListSql,
  countedAtMost as contractsCountedAtMost,
} from '~/modules/contract/server/contract-list-sql.server'
import { promiseListSql } from '~/modules/contract/server/promise-list-sql.server'
import { type ReadQuery, readAs } from '~/platform/database/read-as.server'
import {
  rolesWithBudget,
  type TaskCode,
  type TaskDefinition,
  taskDefinitions,
  taskHref,
  tasksOfRole,
} from '../domain/tasks'
import { countObligations } from './list-obligations.server'
import { otherSql, tenderSql } from './other-task-sql.server'
import { readTaskFacts, type TaskFacts } from './task-facts.server'

export type Task = { readonly code: TaskCode; readonly count: number; readonly href: string }
export type BudgetYear = { readonly year: number; readonly amountCents: Cents; readonly ownCents: Cents | null }
export type TaskPage = {
  readonly tasks: readonly Task[]
  readonly facts: TaskFacts
  /** Per year, newest edition; null for roles that don't work with it, or when there is none. */
  readonly budget: {
    readonly edition: string
    readonly municipality: string | null
    readonly years: readonly BudgetYear[]
  } | null
}

/** Tiles in the order of the role. */
export function listTasks(actor: PersonActor, { today, now }: { today: CivilDate; now: Instant }): Promise<TaskPage> {
  const codes = tasksOfRole[actor.role]
  return readAs(actor, async (query) => {
    const others = await countOtherTasks(query, codes, { actor, today })
    const counts = new Map<TaskCode, number>([
      ...(await countObligationTasks(query, codes, { actor, today })),
      ...(await countListed(query, codes, today)),
      ...others.map(({ code, count }) => [code, count] as const),
    ])
    const tenders = new Map(others.map(({ code, tenderId }) => [code, tenderId]))
    return {
      tasks: codes
        .map((code) => ({ code, count: counts.get(code) ?? 0, href: taskHref(code, tenders.get(code)) }))
        .filter(({ code, count }) => count > 0 || definitionOf(code).onlyWhenSome !== true),
      facts: await readTaskFacts(query, { actor, today, now }),
      budget: rolesWithBudget.includes(actor.role) ? await readBudgetYears(query, actor) : null,
    }
  })
}

const definitionOf = (code: TaskCode): TaskDefinition => taskDefinitions[code]

async function countObligationTasks(
  query: ReadQuery,
  codes: readonly TaskCode[],
  { actor, today }: { actor: PersonActor; today: CivilDate },
): Promise<[TaskCode, number][]> {
  const listed = codes.flatMap((code) => {
    const { source } = definitionOf(code)
    return source.kind === 'obligations' ? [{ code, search: source.search }] : []
  })
  const searches = listed.map(({ search }) => search)
  const counts = await countObligations(query, { actor, searches, today })
  return listed.map(({ code }, index) => [code, counts[index] ?? 0])
}

/** The list's own query with a page of one row: the number on a tile is the total of the list behind it. */
async function countListed(
  query: ReadQuery,
  codes: readonly TaskCode[],
  today: CivilDate,
): Promise<[TaskCode, number][]> {
  const counts: [TaskCode, number][] = []
  for (const code of codes) {
    const { source } = definitionOf(code)
    if (source.kind !== 'contracts' && source.kind !== 'promises') continue
    const search = new URLSearchParams(source.search)
    const page = { sorts: [], page: 1, pageSize: 1, today } as const
    const isContracts = source.kind === 'contracts'
    const [row] = await query<{ total: number }>(
      isContracts
        ? contractListSql({ ...page, filters: readContractFilters(search, today).filters })
        : promiseListSql({ ...page, filters: readPromiseFilters(search).filters }),
    )
    const total = row?.total ?? 0
    counts.push([code, isContracts ? Math.min(total, contractsCountedAtMost) : total])
  }
  return counts
}

type OtherTask = { readonly code: TaskCode; readonly count: number; readonly tenderId: string | null }

async function countOtherTasks(
  query: ReadQuery,
  codes: readonly TaskCode[],
  { actor, today }: { actor: PersonActor; today: CivilDate },
): Promise<OtherTask[]> {
  const listed = codes.flatMap((code) => {
    const { kind } = definitionOf(code).source
    return kind === 'obligations' || kind === 'contracts' || kind === 'promises' ? [] : [{ code, kind }]
  })
  if (listed.length === 0) return []
  // The first parameter is the only organisation whose people the actor manages, or null for all; the second is today.
  const columns = listed.map(
    ({ kind }, index) => `(${otherSql[kind]}) as n${index}, (${tenderSql[kind] ?? 'select null'}) as t${index}`,
  )
  const [row] = await query<Record<`n${number}`, number> & Record<`t${number}`, string | null>>({
    text: `select $1::uuid as own, $2::date as today, ${columns.join(', ')}`,
    values: [managesEverybody(actor) ? null : actor.organisationId, today],
  })
  return listed.map(({ code }, index) => ({
    code,
    count: row?.[`n${index}`] ?? 0,
    tenderId: row?.[`t${index}`] ?? null,
  }))
}

/** The newest edition per year: all municipalities together, and the reader's own. */
async function readBudgetYears(query: ReadQuery, actor: PersonActor): Promise<TaskPage['budget']> {
  const code = actor.kind === 'staff' && actor.scope.kind === 'municipality' ? actor.scope.code : null
  const rows = await query<{
    edition: string
    municipality: string | null
    year: number
    all: string
    own: string | null
  }>({
    text: `select b.edition, (select o.name from organisation o where o.cbs_code = $1) as municipality, b.year,
        sum(b.amount_cents)::text as all, (sum(b.amount_cents) filter (where b.municipality_code = $1))::text as own
      from budget_line b where b.edition = (select max(edition) from budget_line)
      group by b.edition, b.year order by b.year`,
    values: [code],
  })
  const [first] = rows
  if (!first) return null
  return {
    edition: first.edition,
    municipality: first.municipality,
    years: rows.map(({ year, all, own }) => ({
      year,
      amountCents: Number(all) as Cents,
      ownCents: own === null ? null : (Number(own) as Cents),
    })),
  }
}
