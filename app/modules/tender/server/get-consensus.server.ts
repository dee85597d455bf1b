/** A lot in consensus: what each evaluator scored beside what was agreed, and the minutes. */
import type { StaffActor } from '~/kernel/actor'
import { readColleagueNames } from '~/modules/access/server/colleague-names.server'
import { toDay } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { type InterestStatus, isCleared } from '../domain/interest'
import { differs, type LotEvaluationStatus } from '../domain/lot-evaluation'
import { findDeclaration } from './declare-interest.server'
import { findTenderHead, forbidden, notFound } from './find-tender-head.server'
import { findLotOf, listAwardCriteria, listLotBids } from './lot-facts.server'

/** Whom the consensus of a lot is open to: its officer and its cleared evaluators. Throws 403 for others. */
export async function findLotForConsensus(db: Db, actor: StaffActor, asked: { tenderId: string; lotId: string }) {
  const head = await findTenderHead(db, actor, asked.tenderId)
  const lot = await findLotOf(db, head, asked.lotId)
  const declaration = await findDeclaration(db, head.id, actor.userId)
  const judges =
    head.roles.includes('evaluator') &&
    (head.evaluatesLots === null || head.evaluatesLots.includes(lot.id)) &&
    isCleared((declaration?.status ?? null) as InterestStatus | null)
  if (!judges && !head.roles.includes('officer')) throw forbidden()
  const members = await db.tenderMember.findMany({
    where: { tenderId: head.id, role: { in: ['officer', 'evaluator'] }, OR: [{ lotId: null }, { lotId: lot.id }] },
    select: { userId: true },
  })
  return { head, lot, people: [...new Set(members.map((member) => member.userId))] }
}

/** Who judges the lot now: the scores of who was replaced don't count. */
export async function currentEvaluators(
  db: Db,
  { tenderId, lotId }: { tenderId: string; lotId: string },
): Promise<ReadonlySet<string>> {
  const members = await db.tenderMember.findMany({
    where: { tenderId, role: 'evaluator', endedAt: null, OR: [{ lotId: null }, { lotId }] },
    select: { userId: true },
  })
  return new Set(members.map(({ userId }) => userId))
}

export async function getConsensus(actor: StaffActor, asked: { tenderId: string; lotId: string }) {
  const read = await withActor(actor, async (db) => {
    const { head, lot, people } = await findLotForConsensus(db, actor, asked)
    const status = (lot.evaluation?.status ?? 'individual') as LotEvaluationStatus
    const criteria = await listAwardCriteria(db, head.id, lot.id)
    const bids = (await listLotBids(db, lot.id)).filter((bid) => bid.isAdmitted)
    // Before the consensus is open the database shows only one's own; this page then shows none.
    const scores =
      status === 'individual' ? [] : await db.evaluationScore.findMany({ where: { lotId: lot.id, isFinal: true } })
    const agreed = await db.consensusScore.findMany({ where: { lotId: lot.id } })
    const meeting = await db.consensusMeeting.findUnique({ where: { lotId: lot.id } })
    const judging = await currentEvaluators(db, { tenderId: head.id, lotId: lot.id })
    return { head, lot, people, status, criteria, bids, scores, agreed, meeting, judging }
  })
  const { head, lot, status, criteria, bids, scores, agreed, meeting, people, judging } = read
  const names = await readColleagueNames([...people, ...scores.map((score) => score.evaluatorId)])
  const nameOf = (id: string) => names.get(id)?.name ?? ''
  return {
    head,
    lot: { id: lot.id, number: lot.number, title: lot.title, status },
    criteria,
    people: people.map((id) => ({ id, name: nameOf(id) })),
    meeting: meeting && {
      heldOn: toDay(meeting.heldOn),
      presentUserIds: meeting.presentUserIds,
      minutes: meeting.minutes,
      version: meeting.version,
    },
    bids: bids.map((bid) => ({
      id: bid.id,
      name: bid.name,
      cells: criteria.map((criterion) => {
        const own = scores.filter((score) => score.bidId === bid.id && score.criterionId === criterion.id)
        const one = agreed.find((each) => each.bidId === bid.id && each.criterionId === criterion.id)
        return {
          criterionId: criterion.id,
          individual: own.map((score) => ({
            name: nameOf(score.evaluatorId),
            score: score.score ?? 0,
            motivation: score.motivation,
            /** Of who was replaced or left: kept for the record, without weight. */
            counts: judging.has(score.evaluatorId),
          })),
          agreed: one
            ? {
                score: one.score,
                motivation: one.motivation,
                differenceReason: one.differenceReason,
                version: one.version,
              }
            : null,
          differs: one
            ? differs(
                one.score,
                own.filter((score) => judging.has(score.evaluatorId)).map((score) => score.score ?? 0),
              )
            : false,
        }
      }),
    })),
  }
}
export type ConsensusView = Awaited<ReturnType<typeof getConsensus>>

/** One bid of it; throws 404 for a bid that is not judged here. */
export async function getBidToAgree(actor: StaffActor, asked: { tenderId: string; lotId: string; bidId: string }) {
  const view = await getConsensus(actor, asked)
  const bid = view.bids.find((each) => each.id === asked.bidId)
  if (!bid) throw notFound()
  return { ...view, bid }
}
export type BidToAgree = Awaited<ReturnType<typeof getBidToAgree>>
