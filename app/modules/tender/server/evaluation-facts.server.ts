/** What the evaluation of a tender is at this moment: the lots with their bids, and how far each evaluator is. */
import type { Instant } from '~/kernel/civil-date'
import { jsonInstant, jsonList, onlyRow } from '~/platform/database/json-sql.server'
import { queryOf, type ReadSource } from '~/platform/database/query-of.server'
import type { NamedRead } from '~/platform/database/read-together.server'
import type { InterestStatus } from '../domain/interest'
import type { LotEvaluationStatus } from '../domain/lot-evaluation'

export type EvaluatedLot = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly status: LotEvaluationStatus
  /** Withdrawn ones are none. */
  readonly bids: number
  /** Of those, not set aside. */
  readonly admitted: number
}

export type LotPage = { readonly total: number; readonly lots: readonly EvaluatedLot[] }

/** A lot takes a line, or some when several people judge it. */
export const lotsPerPage = 10

// The lots that the reader has a part in: all of them for the officer and for who judges the whole tender. The few bids
// that count less are looked up first: joined to all of them, this took most of a large tender's page.
const bidsThatAre = (status: string) => `array(select id from bid where tender_id = $1::uuid and status = '${status}')`
const lotText = `with part as materialized (
    select coalesce(bool_or(role = 'officer' or (role = 'evaluator' and lot_id is null)), false) as whole,
      array_agg(lot_id) filter (where role = 'evaluator') as lots
    from tender_member where tender_id = $1::uuid and user_id = $2::uuid and ended_at is null
  ), mine as materialized (
    select id, number, title from lot
    where tender_id = $1::uuid and ((select whole from part) or id = any ((select lots from part)::uuid[]))
  ), page as materialized (
    select * from mine order by number limit ${lotsPerPage} offset $3::int
  ), n as materialized (
    select bl.lot_id, count(*)::int as bids,
      count(*) filter (where bl.status <> 'disqualified' and bl.bid_id <> all (${bidsThatAre('disqualified')}))::int as admitted
    from bid_lot bl where bl.lot_id = any (array(select id from page))
      and bl.status in ('pending', 'valid', 'disqualified') and bl.bid_id <> all (${bidsThatAre('withdrawn')})
    group by bl.lot_id
  )
  select (select count(*)::int from mine) as total,
    ${jsonList(
      `json_build_object('id', l.id, 'number', l.number, 'title', l.title, 'status', coalesce(e.status, 'individual'),
        'bids', coalesce(n.bids, 0), 'admitted', coalesce(n.admitted, 0))`,
      'page l left join lot_evaluation e on e.lot_id = l.id left join n on n.lot_id = l.id',
      'l.number',
    )} as lots`

type AskedLots = { readonly tenderId: string; readonly userId: string; readonly page: number }

/** A page of the lots that this person has a part in; of bids the database tells nothing before the opening. */
export const evaluatedLotsRead = ({ tenderId, userId, page }: AskedLots): NamedRead<LotPage> => ({
  name: 'evaluated-lots',
  text: lotText,
  values: [tenderId, userId, (page - 1) * lotsPerPage],
})

export type Declaration = {
  readonly id: string
  readonly userId: string
  readonly status: InterestStatus
  readonly explanation: string
  readonly declaredAt: Instant
  readonly decisionReason: string | null
}
export type People = {
  readonly members: readonly (readonly [userId: string, lotId: string | null])[]
  readonly sheets: readonly {
    readonly lotId: string
    readonly evaluatorId: string
    readonly done: number
    readonly total: number
    readonly finalAt: Instant | null
  }[]
  /** Those that count, the first declared first. */
  readonly declarations: readonly Declaration[]
}

const peopleText = `select
  ${jsonList(
    'json_build_array(m.user_id, m.lot_id)',
    `tender_member m where m.tender_id = $1::uuid and m.role = 'evaluator' and m.ended_at is null`,
    'm.appointed_at, m.id',
  )} as members,
  ${jsonList(
    `json_build_object('lotId', s.lot_id, 'evaluatorId', s.evaluator_id, 'done', s.done_count, 'total', s.total_count,
      'finalAt', ${jsonInstant('s.final_at')})`,
    'evaluator_sheet s where s.tender_id = $1::uuid',
    's.lot_id, s.evaluator_id',
  )} as sheets,
  ${jsonList(
    `json_build_object('id', d.id, 'userId', d.user_id, 'status', d.status, 'explanation', d.explanation,
      'declaredAt', ${jsonInstant('d.declared_at')}, 'decisionReason', d.decision_reason)`,
    'interest_declaration d where d.tender_id = $1::uuid and d.superseded_at is null',
    'd.declared_at, d.id',
  )} as declarations`

/** Evaluators, sheets and declarations, as far as the actor may see them. */
export const peopleRead = (tenderId: string): NamedRead<People> => ({
  name: 'evaluation-people',
  text: peopleText,
  values: [tenderId],
})

/** The same within a transaction that reads more. */
export const readPeople = async (source: ReadSource, tenderId: string): Promise<People> =>
  onlyRow(await queryOf(source)<People>(peopleRead(tenderId)))

export type Sheet = {
  readonly evaluatorId: string
  readonly done: number
  /** Null before anybody opened it. */
  readonly total: number | null
  readonly finalAt: Instant | null
  readonly interest: InterestStatus | null
}

/** The evaluators of a lot at this moment, each with how far that person is. */
export function sheetsOf({ members, sheets, declarations }: People, lotId: string): Sheet[] {
  const ofLot = members.filter(([, ownLot]) => ownLot === null || ownLot === lotId)
  return [...new Set(ofLot.map(([userId]) => userId))].map((evaluatorId) => {
    const sheet = sheets.find((each) => each.lotId === lotId && each.evaluatorId === evaluatorId)
    const declared = declarations.find((each) => each.userId === evaluatorId)
    return {
      evaluatorId,
      done: sheet?.done ?? 0,
      total: sheet?.total ?? null,
      finalAt: sheet?.finalAt ?? null,
      interest: declared?.status ?? null,
    }
  })
}

export type Evaluator = Pick<Sheet, 'evaluatorId' | 'interest'> & {
  /** The lots that this person judges, and those of them of which the scores are final. */
  readonly lots: number
  readonly final: number
}

/** The evaluators of a tender of so many lots, each with how far that person is. */
export function evaluatorsOf({ members, sheets, declarations }: People, lotCount: number): Evaluator[] {
  return [...new Set(members.map(([userId]) => userId))].map((evaluatorId) => {
    const own = members.filter(([userId]) => userId === evaluatorId).map(([, lotId]) => lotId)
    const isMine = (lotId: string) => own.includes(null) || own.includes(lotId)
    const final = sheets.filter((sheet) => sheet.evaluatorId === evaluatorId && sheet.finalAt !== null)
    return {
      evaluatorId,
      interest: declarations.find((each) => each.userId === evaluatorId)?.status ?? null,
      lots: own.includes(null) ? lotCount : new Set(own).size,
      final: final.filter(({ lotId }) => isMine(lotId)).length,
    }
  })
}
