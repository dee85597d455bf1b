/** How far the checks on exclusion and suitability are, per bid. */
import type { Db } from '~/platform/database/with-actor.server'
import { bidVerdict } from '../domain/eligibility'
import type { TenderHead } from './find-tender-head.server'
import { supplierNames } from './lot-facts.server'

export type CheckedBid = {
  readonly id: string
  readonly supplierId: string
  readonly name: string
  readonly status: string
  readonly reason: string | null
  readonly criteria: number
  readonly met: number
  readonly notMet: number
  readonly openRepairs: number
  readonly verdict: 'open' | 'fit' | 'unfit'
}

/** What a bid must meet: the criteria of the whole tender and of the lots that it is for. */
export async function listGates(db: Db, tenderId: string, lotIds: readonly string[]) {
  return db.criterion.findMany({
    where: {
      tenderId,
      kind: { in: ['exclusion', 'suitability'] },
      OR: [{ lotId: null }, { lotId: { in: [...lotIds] } }],
    },
    orderBy: [{ kind: 'asc' }, { position: 'asc' }],
  })
}

const perPage = 25

export type CheckPage = {
  readonly rows: readonly CheckedBid[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
}

/** One page of the bids of the tender by name, with their verdict so far; for the officer. */
export async function pageOfChecks(db: Db, head: TenderHead, page: number): Promise<CheckPage> {
  const found = await db.$queryRaw<{ id: string; total: number }[]>`
    select b.id::text, count(*) over ()::int as total from bid b join organisation o on o.id = b.supplier_id
    where b.tender_id = ${head.id}::uuid and b.status in ('pending', 'valid', 'disqualified')
    order by o.name, b.id limit ${perPage} offset ${(page - 1) * perPage}`
  const checks = await listChecks(
    db,
    head,
    found.map(({ id }) => id),
  )
  const rows = found.flatMap(({ id }) => checks.filter((check) => check.id === id))
  return { rows, total: found[0]?.total ?? 0, page, pageSize: perPage }
}

/** These bids of the tender with their verdict so far, by name; for the officer. */
export async function listChecks(db: Db, head: TenderHead, bidIds: readonly string[]): Promise<readonly CheckedBid[]> {
  const bids = await db.bid.findMany({
    where: { tenderId: head.id, id: { in: [...bidIds] }, status: { in: ['pending', 'valid', 'disqualified'] } },
    include: { lots: true, checks: true, questions: { where: { kind: 'repair' } } },
  })
  const names = await supplierNames(
    db,
    bids.map((bid) => bid.supplierId),
  )
  const gates = await listGates(
    db,
    head.id,
    bids.flatMap((bid) => bid.lots.map((lot) => lot.lotId)),
  )
  return bids
    .map((bid): CheckedBid => {
      const lots = new Set(bid.lots.map((lot) => lot.lotId))
      const criteria = gates.filter((gate) => gate.lotId === null || lots.has(gate.lotId))
      const outcomes = bid.checks.filter((check) => criteria.some((gate) => gate.id === check.criterionId))
      const counts = {
        criteria: criteria.length,
        met: outcomes.filter((check) => check.outcome === 'met').length,
        notMet: outcomes.filter((check) => check.outcome === 'notMet').length,
        openRepairs: bid.questions.filter((question) => question.judgement === null).length,
      }
      return {
        id: bid.id,
        supplierId: bid.supplierId,
        name: names.get(bid.supplierId) ?? '',
        status: bid.status,
        reason: bid.statusReason,
        ...counts,
        verdict: bid.status === 'disqualified' ? 'unfit' : bidVerdict(counts),
      }
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
}
