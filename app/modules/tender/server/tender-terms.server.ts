/** The terms of the tender documents as they run for tenders: from their closing, decisions, objections and contracts. */
import { type CivilDate, dayOf, type Instant } from '~/kernel/civil-date'
import { toDay, toDayOrNull, toInstantOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { type DossierTerm, dossierTerms, type TermDecision, type TermLot } from '../domain/dossier-terms'
import { type Regime, regimeRules } from '../domain/regime'
import type { ObjectionKind, ObjectionStatus } from '../domain/standstill'
import { isStopped } from '../domain/tender-status'

export type TenderOfTerms = {
  readonly id: string
  readonly regime: string
  readonly bidsCloseAt: Instant | null
  /** Planned closing, for who has not announced one yet. */
  readonly plannedClosingOn: CivilDate | null
}

/** By id of the tender, by last day; nothing where nobody is compared. */
export async function tenderTerms(
  db: Db,
  tenders: readonly TenderOfTerms[],
  now: Instant,
): Promise<ReadonlyMap<string, readonly DossierTerm[]>> {
  const compared = tenders.filter(({ regime }) => regimeRules[regime as Regime].standstill !== null)
  const lots = await lotsOf(
    db,
    compared.map(({ id }) => id),
  )
  return new Map(
    compared.map(({ id, bidsCloseAt, plannedClosingOn }) => {
      const closingOn = bidsCloseAt === null ? plannedClosingOn : dayOf(bidsCloseAt)
      return [id, dossierTerms({ closingOn, lots: lots.get(id) ?? [], today: dayOf(now) })]
    }),
  )
}

async function lotsOf(db: Db, tenderIds: string[]): Promise<ReadonlyMap<string, TermLot[]>> {
  const lots = await db.lot.findMany({
    where: { tenderId: { in: tenderIds } },
    orderBy: { number: 'asc' },
    select: { id: true, tenderId: true, number: true, status: true },
  })
  const decisions = await db.awardDecision.findMany({
    where: { tenderId: { in: tenderIds }, status: { not: 'cancelled' } },
    orderBy: { decidedAt: 'desc' },
    include: {
      objections: true,
      awards: {
        where: { status: 'active' },
        orderBy: { number: 'asc' },
        include: { supplier: { select: { name: true } }, contracts: { select: { contractId: true } } },
      },
    },
  })
  const contractIds = decisions.flatMap(({ awards }) => awards.flatMap((award) => award.contracts))
  const contracts = await db.contract.findMany({
    where: { id: { in: contractIds.map(({ contractId }) => contractId) }, status: { not: 'cancelled' } },
    select: { id: true, signedOn: true },
  })
  const names = await db.organisation.findMany({
    where: { id: { in: decisions.flatMap(({ objections }) => objections.map(({ supplierId }) => supplierId)) } },
    select: { id: true, name: true },
  })
  const proceedings = await proceedingsOf(
    db,
    decisions.map(({ id }) => id),
  )
  const found = new Map<string, TermLot[]>()
  for (const { id, tenderId, number, status } of lots) {
    const row = decisions.find(({ lotId }) => lotId === id)
    const decision: TermDecision | null = row
      ? {
          isFinal: row.status !== 'pending',
          standstillEndsOn: toDayOrNull(row.standstillEndsOn),
          finalOn: row.finalAt === null ? null : dayOf(toInstantOrNull(row.finalAt)!),
          objections: [
            ...(proceedings.get(row.id) ?? []),
            ...row.objections
              .filter(({ kind }) => kind === 'complaint')
              .map((each) => ({
                ...objectionOf(each),
                who: names.find((organisation) => organisation.id === each.supplierId)?.name ?? null,
              })),
          ],
          contracts: row.awards.flatMap(({ supplier, contracts: own }) =>
            own.flatMap(({ contractId }) => {
              const contract = contracts.find((each) => each.id === contractId)
              return contract ? [{ id: contract.id, who: supplier.name, signedOn: toDayOrNull(contract.signedOn) }] : []
            }),
          ),
        }
      : null
    found.set(tenderId, [...(found.get(tenderId) ?? []), { number, isStopped: isStopped({ status }), decision }])
  }
  return found
}

type Row = { kind: string; status: string; receivedOn: Date; resolvedOn: Date | null }
const objectionOf = (row: Row) => ({
  kind: row.kind as ObjectionKind,
  status: row.status as ObjectionStatus,
  receivedOn: toDay(row.receivedOn),
  resolvedOn: toDayOrNull(row.resolvedOn),
})

/**
 * Only the team sees who went to court, but bids stand longer for whoever looks at a tender: so the database tells the
 * days alone, without a name.
 */
async function proceedingsOf(
  db: Db,
  decisionIds: string[],
): Promise<ReadonlyMap<string, TermDecision['objections'][number][]>> {
  const found = new Map<string, TermDecision['objections'][number][]>()
  if (decisionIds.length === 0) return found
  const rows = await db.$queryRaw<{ decisionId: string; status: string; receivedOn: Date; resolvedOn: Date | null }[]>`
    select decision_id as "decisionId", status, received_on as "receivedOn", resolved_on as "resolvedOn"
    from leidraad.days_of_proceedings(${decisionIds}::uuid[])`
  for (const { decisionId, ...row } of rows) {
    const told = { ...objectionOf({ kind: 'summaryProceedings', ...row }), who: null }
    found.set(decisionId, [...(found.get(decisionId) ?? []), told])
  }
  return found
}
