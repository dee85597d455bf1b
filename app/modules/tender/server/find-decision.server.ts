/** The decision about a lot that counts, with its awards, letters and objections. */
import { type CivilDate, dayOf, type Instant } from '~/kernel/civil-date'
import type { Cents } from '~/kernel/money'
import { jsonInstant, jsonList } from '~/platform/database/json-sql.server'
import type { NamedRead } from '~/platform/database/read-together.server'
import type { LetterKind } from '../domain/award-letter'
import { type AwardStatus, awardStepProblem } from '../domain/award-steps'
import { type ObjectionKind, type ObjectionStatus, type StandstillReason, signingBlock } from '../domain/standstill'

type Decision = {
  readonly id: string
  readonly status: AwardStatus
  readonly version: number
  readonly decidedAt: Instant
  readonly dispatchedAt: Instant | null
  readonly lettersSha256: string | null
  /** Last day of the standstill; null before the letters. */
  readonly endsOn: CivilDate | null
  readonly standstillReason: StandstillReason | null
  readonly finalAt: Instant | null
  readonly objections: readonly {
    readonly id: string
    readonly supplierId: string
    readonly kind: ObjectionKind
    readonly status: ObjectionStatus
    readonly receivedOn: CivilDate
    readonly grounds: string
    readonly outcome: string
    readonly resolvedOn: CivilDate | null
    readonly version: number
  }[]
  readonly letters: readonly {
    readonly id: string
    readonly bidId: string
    readonly kind: LetterKind
    readonly sha256: string
    readonly sentAt: Instant
  }[]
  readonly awards: readonly {
    readonly id: string
    readonly number: string
    readonly bidId: string | null
    readonly supplierId: string
    readonly name: string
    readonly valueCents: Cents | null
    readonly contractIds: readonly string[]
  }[]
}
export type DecisionRow = { readonly decision: Decision }

const text = `select json_build_object('id', d.id, 'status', d.status, 'version', d.version,
  'decidedAt', ${jsonInstant('d.decided_at')}, 'dispatchedAt', ${jsonInstant('d.dispatched_at')},
  'lettersSha256', d.letters_sha256, 'endsOn', d.standstill_ends_on, 'standstillReason', d.standstill_reason,
  'finalAt', ${jsonInstant('d.final_at')},
  'objections', ${jsonList(
    `json_build_object('id', o.id, 'supplierId', o.supplier_id, 'kind', o.kind, 'status', o.status, 'receivedOn', o.received_on,
      'grounds', o.grounds, 'outcome', o.outcome, 'resolvedOn', o.resolved_on, 'version', o.version)`,
    'objection o where o.decision_id = d.id',
    'o.received_on, o.registered_at',
  )},
  'letters', ${jsonList(
    `json_build_object('id', x.id, 'bidId', x.bid_id, 'kind', x.kind, 'sha256', x.sha256, 'sentAt', ${jsonInstant('x.sent_at')})`,
    'award_letter x where x.decision_id = d.id',
    'x.id',
  )},
  'awards', ${jsonList(
    `json_build_object('id', a.id, 'number', a.number, 'bidId', a.bid_id, 'supplierId', a.supplier_id, 'name', s.name,
      'valueCents', a.value_cents,
      'contractIds', ${jsonList('c.contract_id', 'contract_lot c where c.award_id = a.id', 'c.contract_id')})`,
    `award a join organisation s on s.id = a.supplier_id where a.decision_id = d.id and a.status <> 'cancelled'`,
    'a.number',
  )}
  ) as decision from award_decision d where d.lot_id = $1::uuid and d.status <> 'cancelled' order by d.decided_at desc limit 1`

/** For a page that reads more in the same message. */
export const decisionRead = (lotId: string): NamedRead<DecisionRow> => ({
  name: 'award-decision',
  text,
  values: [lotId],
})

/** The latest decision that was not withdrawn, and what stands in the way of signing today; null without one. */
export function toDecision([row]: readonly DecisionRow[], now: Instant) {
  if (!row) return null
  const { decision } = row
  const today = dayOf(now)
  const contracts = decision.awards.reduce((sum, award) => sum + award.contractIds.length, 0)
  return {
    ...decision,
    block: signingBlock(decision, today),
    mayCancel: awardStepProblem({ ...decision, contracts }, 'cancelled', today) === null,
  }
}
export type DecisionView = NonNullable<ReturnType<typeof toDecision>>
