/** What the definitive decisions of a tender know for the notice of its award. */
import { dayOf } from '~/kernel/civil-date'
import { toDay, toInstant } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import type { KnownValues } from '../domain/notice-check'
import { noticeTexts as texts } from '../texts-notice'

type KnownOfAward = {
  readonly notice: KnownValues['notice']
  /** By the id of the lot; a lot that is not decided on yet is left out, so that the notice says what lacks. */
  readonly lots: ReadonlyMap<string, KnownValues['notice']>
}

/**
 * Of each lot with a definitive decision: whether it has a winner, its bids, the winners, what was awarded, the day of the
 * decision and (once all its contracts were signed) of the last signature. A provisional award tells nothing.
 */
export async function knownOfAward(db: Db, tenderId: string): Promise<KnownOfAward> {
  const decisions = await db.awardDecision.findMany({
    where: { tenderId, status: { in: ['active', 'unsuccessful'] } },
    include: {
      awards: {
        where: { status: 'active' },
        orderBy: { number: 'asc' },
        include: { supplier: { select: { name: true } }, contracts: { select: { contractId: true } } },
      },
    },
  })
  const bids = await db.bidLot.groupBy({
    by: ['lotId'],
    where: { tenderId, status: { in: ['pending', 'valid', 'disqualified'] } },
    _count: true,
  })
  const contracts = await db.contract.findMany({
    where: { lots: { some: { award: { decision: { tenderId } } } } },
    select: { id: true, signedOn: true },
  })
  const signedOn = new Map(contracts.map((contract) => [contract.id, contract.signedOn]))
  const sumOf = (values: readonly (bigint | null)[]) => values.reduce<bigint>((sum, value) => sum + (value ?? 0n), 0n)
  const euros = (amount: bigint) => (amount === 0n ? '' : texts.euros(Number(amount)))
  const lots = decisions.map(({ lotId, status, decidedAt, awards }) => {
    const received = bids.find((each) => each.lotId === lotId)?._count ?? 0
    const signed = awards.flatMap((award) => award.contracts.map(({ contractId }) => signedOn.get(contractId) ?? null))
    const days = signed.filter((day) => day !== null).map(toDay)
    const last = days.length === signed.length ? days.sort().at(-1) : undefined
    const isAwarded = status === 'active'
    return [
      lotId,
      {
        lotIsAwarded: texts.yesNo(isAwarded),
        lotBids: String(received),
        lotWinners: texts.names(awards.map(({ supplier }) => supplier.name)),
        lotAwardValue: euros(sumOf(awards.map(({ valueCents }) => valueCents))),
        lotDecidedOn: isAwarded ? texts.day(dayOf(toInstant(decidedAt))) : '',
        lotContractOn: last === undefined ? '' : texts.day(last),
      },
    ] as const
  })
  const total = sumOf(decisions.flatMap(({ awards }) => awards.map(({ valueCents }) => valueCents)))
  return { notice: { awardTotal: euros(total) }, lots: new Map(lots) }
}
