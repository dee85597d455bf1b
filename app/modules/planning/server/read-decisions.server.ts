/** The decisions of the bodies on one matter, as the rules see them. */
import type { CivilDate } from '~/kernel/civil-date'
import { toDayOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import type { BodyCapacity, BodyDecision, DecisionBody, DecisionOutcome } from '../domain/decision'

export type StoredDecision = BodyDecision & {
  readonly id: string
  readonly municipalityCode: string | null
  readonly plannedOn: CivilDate | null
}

export async function readBodyDecisions(db: Db, matterId: string): Promise<StoredDecision[]> {
  const rows = await db.decision.findMany({
    where: { matterId },
    orderBy: [{ body: 'asc' }, { municipalityCode: 'asc' }],
  })
  return rows.map(({ id, body, capacity, outcome, municipalityCode, plannedOn, decidedOn }) => ({
    id,
    municipalityCode,
    body: body as DecisionBody,
    capacity: capacity as BodyCapacity,
    outcome: outcome as DecisionOutcome,
    plannedOn: toDayOrNull(plannedOn),
    decidedOn: toDayOrNull(decidedOn),
  }))
}
