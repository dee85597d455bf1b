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
import { expiresSoonDays } from '~/modules/document/domain/expiry'
import { type ReadQuery, readAs } from '~/platform/database/read-as.server'
import {
  type OtherCount,
  rolesWithBudget,
  type TaskCode,
  type TaskDefinition,
  taskDefinitions,
  taskHref,
  tasksOfRole,
} from '../domain/tasks'
import { countObligations } from './list-obligations.server'
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
      tasks: codes.map((code) => ({
        code,
        count: counts.get(code) ?? 0,
        href: taskHref(code, tenders.get(code)),
      })),
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

// Only who is officer of the open house decides; a provider sees its own by row-level security.
const waitingAdmissions = `from admission_application a where a.status in ('submitted', 'completing')
    and leidraad.is_tender_member(a.tender_id, array['officer'])`
const expiringEvidence = `from admission_answer n join admission_application a on a.id = n.application_id
    where a.status = 'admitted' and n.superseded_at is null and n.file_sha256 is not null
      and n.expires_on <= $2::date + ${expiresSoonDays}`

const otherSql: Readonly<Record<OtherCount, string>> = {
  people: `select count(*)::int from membership m join user_account u on u.id = m.user_id
    where m.ended_at is null and ($1::uuid is null or m.organisation_id = $1)`,
  invitations: `select count(*)::int from invitation i
    where i.accepted_at is null and i.withdrawn_at is null and ($1::uuid is null or i.organisation_id = $1)`,
  mails: 'select count(*)::int from mail',
  events: 'select count(*)::int from audit_event',
  phases: `select count(*)::int from phase where status <> 'met'`,
  // The list behind it is that of the oldest project, which is the installation's own.
  lateMilestones: `select count(*)::int from milestone where status = 'scheduled' and forecast_on < $2::date
    and project_id = (select id from project order by created_at, name limit 1)`,
  decisions: `select count(*)::int from decision where outcome = 'planned'`,
  contradictions: 'select count(*)::int from contradiction',
  documents: `select count(*)::int from document where expires_on <= $2::date + ${expiresSoonDays}`,
  results: 'select count(*)::int from result',
  // Row-level security leaves a provider its own questions and letters, and an officer the interests of the own tenders.
  bidderQuestions: 'select count(*)::int from bidder_question where answered_at is null and judgement is null',
  awardLetters: 'select count(*)::int from award_letter',
  scoreSheets: `select count(*)::int from tender_member m join tender t on t.id = m.tender_id
    join lot l on l.tender_id = t.id and (m.lot_id is null or m.lot_id = l.id)
    where m.user_id = leidraad.user_id() and m.role = 'evaluator' and m.ended_at is null and t.opened_at is not null
      and not exists (select from lot_evaluation e where e.lot_id = l.id)
      and not exists (select from evaluator_sheet s where s.lot_id = l.id and s.evaluator_id = m.user_id and s.final_at is not null)`,
  interests: `select count(*)::int from interest_declaration where status = 'declared' and superseded_at is null
    and user_id <> leidraad.user_id()`,
  admissions: `select count(*)::int ${waitingAdmissions}`,
  evidenceExpiring: `select count(*)::int ${expiringEvidence}`,
  ownAdmissions: `select count(*)::int from admission_application where status in ('draft', 'completing')`,
  // What an opener can do now: quality once it may be opened, prices once every lot with a bid still in is settled.
  vaultsToOpen: `select count(*)::int from tender_member m join tender t on t.id = m.tender_id
    where m.user_id = leidraad.user_id() and m.role = 'opener' and m.ended_at is null and t.cancelled_at is null
      and t.prices_opened_at is null and t.bids_close_at + make_interval(mins => t.opening_delay_minutes) <= leidraad.database_now()
      and exists (select from tender_key k where k.tender_id = t.id)
      and (t.opened_at is null or not exists (select from lot l where l.tender_id = t.id
        and not exists (select from lot_evaluation e where e.lot_id = l.id and e.status = 'settled')))`,
  // A decision whose letters wait, or whose standstill is over while nobody objects any more.
  awardsWaiting: `select count(*)::int from award_decision d join tender_member m on m.tender_id = d.tender_id
    where m.user_id = leidraad.user_id() and m.role = 'officer' and m.ended_at is null
      and (d.status in ('pending', 'unsuccessful') and d.dispatched_at is null
        or d.status = 'pending' and leidraad.standstill_is_over(d.id))`,
  templates: `select count(distinct code)::int from report_template where status = 'published'`,
}

/** The only tender in which something waits; null when there are several. */
const tenderSql: Partial<Record<OtherCount, string>> = {
  admissions: `select case when count(distinct a.tender_id) = 1 then min(a.tender_id::text) end ${waitingAdmissions}`,
  evidenceExpiring: `select case when count(distinct a.tender_id) = 1 then min(a.tender_id::text) end ${expiringEvidence}`,
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
