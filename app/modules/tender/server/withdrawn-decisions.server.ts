/** Decisions of a lot that were withdrawn: what was decided, why it was taken back, and who had objected. */
import type { CivilDate, Instant } from '~/kernel/civil-date'
import { jsonInstant, jsonList } from '~/platform/database/json-sql.server'
import type { NamedRead } from '~/platform/database/read-together.server'
import type { ObjectionKind, ObjectionStatus } from '../domain/standstill'

export type WithdrawnDecision = {
  readonly id: string
  readonly decidedAt: Instant
  readonly dispatchedAt: Instant | null
  readonly letters: number
  readonly reason: string
  readonly objections: readonly {
    readonly id: string
    readonly name: string
    readonly kind: ObjectionKind
    readonly status: ObjectionStatus
    readonly receivedOn: CivilDate
    readonly grounds: string
  }[]
}

const text = `select d.id::text, ${jsonInstant('d.decided_at')}::float8 as "decidedAt",
  ${jsonInstant('d.dispatched_at')}::float8 as "dispatchedAt", coalesce(d.cancel_reason, '') as reason,
  (select count(*)::int from award_letter x where x.decision_id = d.id) as letters,
  ${jsonList(
    `json_build_object('id', o.id, 'name', s.name, 'kind', o.kind, 'status', o.status, 'receivedOn', o.received_on, 'grounds', o.grounds)`,
    'objection o join organisation s on s.id = o.supplier_id where o.decision_id = d.id',
    'o.received_on, o.registered_at',
  )} as objections
  from award_decision d where d.lot_id = $1::uuid and d.status = 'cancelled' order by d.decided_at desc limit 10`

/** The latest first; more than ten nobody reads on a page. */
export const withdrawnDecisionsRead = (lotId: string): NamedRead<WithdrawnDecision> => ({
  name: 'withdrawn-decisions',
  text,
  values: [lotId],
})
