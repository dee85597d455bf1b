/** A published SAS tender that takes bids: two lots with a price line each, and a question of each kind. Laid in SQL. */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'

export type BidTender = {
  readonly tenderId: string
  readonly number: string
  readonly lotIds: readonly [string, string]
  readonly lineIds: readonly [string, string]
  /** A yes-or-no, a text with promise, a file with evidence date. */
  readonly criteria: { readonly yesNo: string; readonly plan: string; readonly evidence: string }
}
type Runner = Pick<pg.Pool, 'query'> | Pick<pg.Client, 'query'>

/** It closes an hour from now and may be opened at once then; it has no team and no keys. */
export async function layBidTender(owner: Runner, projectId: string): Promise<BidTender> {
  const [tenderId, lotA, lotB, lineA, lineB, yesNo, plan, evidence] = Array.from({ length: 8 }, randomUUID) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const number = `LR-T-${tenderId.slice(0, 6)}`
  await owner.query(
    `insert into tender (id, project_id, number, title, regime, status, published_at, bids_close_at, opening_delay_minutes)
     values ($1, $2, $3, 'Opdracht toegang', 'sas', 'active', now() - interval '30 days', now() + interval '1 hour', 0)`,
    [tenderId, projectId, number],
  )
  for (const [id, line, n] of [
    [lotA, lineA, 1],
    [lotB, lineB, 2],
  ] as const) {
    await owner.query(`insert into lot (id, tender_id, number, title, status) values ($1, $2, $3, $4, 'active')`, [
      id,
      tenderId,
      n,
      `Perceel ${n}`,
    ])
    await owner.query(
      `insert into price_line (id, lot_id, position, description, unit, max_amount_cents) values ($1, $2, 1, 'Uur begeleiding', '04', 1000000)`,
      [line, id],
    )
  }
  const criterion = (id: string, values: string) =>
    owner.query(
      `insert into criterion (id, tender_id, kind, code, title, answer_kind, asks_promise, evidence_kind, evidence_max_months, position) values ('${id}', '${tenderId}', ${values})`,
    )
  await criterion(yesNo, `'exclusion', 'U1', 'Geen uitsluiting', 'yesNo', false, null, null, 1`)
  await criterion(evidence, `'suitability', 'GE1', 'Uittreksel', 'file', false, 'kvk', 6, 2`)
  await criterion(plan, `'award', 'G1', 'Plan', 'text', true, null, null, 3`)
  return { tenderId, number, lotIds: [lotA, lotB], lineIds: [lineA, lineB], criteria: { yesNo, plan, evidence } }
}

/** Appoints somebody in the team, as if the officer did. */
export const layMember = (
  owner: Runner,
  { tenderId, userId, role }: { tenderId: string; userId: string; role: 'officer' | 'opener' },
): Promise<unknown> =>
  owner.query(`insert into tender_member (tender_id, user_id, role, appointed_at) values ($1, $2, $3, now())`, [
    tenderId,
    userId,
    role,
  ])
