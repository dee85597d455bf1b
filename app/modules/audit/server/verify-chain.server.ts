/** Reads the whole audit log in pages and verifies its chain; `npm run audit:verify` prints what it finds. */
import { createHash } from 'node:crypto'
import type { Actor } from '~/kernel/actor'
import { readAs } from '~/platform/database/read-as.server'
import { type ChainedEvent, type ChainHead, type ChainProblem, startChainCheck } from '../domain/audit-chain'

export type ChainReport = {
  readonly events: number
  readonly head: ChainHead
  readonly problems: readonly ChainProblem[]
  /** Whether `expected`, a head that was kept elsewhere, is still in the chain; null when none was given. */
  readonly expectedFound: boolean | null
}

const pageSize = 5_000
const mostProblems = 100
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

type Row = Omit<ChainedEvent, 'seq'> & { seq: bigint }

/** Verifies as `actor`, who must see all events (region or system). Memory does not grow with the log. */
export async function verifyChain(actor: Actor, expected: ChainHead | null = null): Promise<ChainReport> {
  return readAs(actor, async (query) => {
    const check = startChainCheck(sha256)
    const problems: ChainProblem[] = []
    let events = 0
    let expectedFound = expected === null ? null : false
    for (let after = 0n; ; ) {
      const rows = await query<Row>({ text: pageSql, values: [after.toString(), pageSize] })
      for (const event of rows) {
        const problem = check.next(event)
        if (problem && problems.length < mostProblems) problems.push(problem)
        if (expected && event.seq === expected.seq && event.hash === expected.hash) expectedFound = true
        after = event.seq
        events += 1
      }
      if (rows.length < pageSize) return { events, head: check.head(), problems, expectedFound }
    }
  })
}

const pageSql = `
  select seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, type,
    actor_kind as "actorKind", actor_user_id as "actorUserId", actor_role as "actorRole",
    organisation_id as "organisationId", object_type as "objectType", object_id as "objectId",
    contract_id as "contractId", supplier_id as "supplierId", outcome, origin, data::text as "dataText",
    prev_hash as "prevHash", hash
  from audit_event where seq > $1::bigint order by seq limit $2`
