/** An evaluator's own sheet of a lot: every bid × criterion, with what that person scored, and nothing of anybody else. */
import type { StaffActor } from '~/kernel/actor'
import { toDayOrNull } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'
import type { LotEvaluationStatus } from '../domain/lot-evaluation'
import { notFound } from './find-tender-head.server'
import { listAwardCriteria, listLotBids } from './lot-facts.server'
import { findLotToScore } from './save-scores.server'

export async function getScoreSheet(actor: StaffActor, asked: { tenderId: string; lotId: string }) {
  return withActor(actor, async (db) => {
    const { head, lot } = await findLotToScore(db, actor, asked)
    const bids = (await listLotBids(db, lot.id)).filter((bid) => bid.isAdmitted)
    const criteria = await listAwardCriteria(db, head.id, lot.id)
    const own = await db.evaluationScore.findMany({ where: { lotId: lot.id, evaluatorId: actor.userId } })
    const sheet = await db.evaluatorSheet.findUnique({
      where: { lotId_evaluatorId: { lotId: lot.id, evaluatorId: actor.userId } },
    })
    return {
      head,
      lot: {
        id: lot.id,
        number: lot.number,
        title: lot.title,
        status: (lot.evaluation?.status ?? 'individual') as LotEvaluationStatus,
      },
      criteria,
      isFinal: sheet?.finalAt != null,
      bids: bids.map((bid) => ({
        id: bid.id,
        name: bid.name,
        scores: criteria.map((criterion) => {
          const score = own.find((each) => each.bidId === bid.id && each.criterionId === criterion.id)
          return {
            criterionId: criterion.id,
            score: score?.score ?? null,
            motivation: score?.motivation ?? '',
            version: score?.version ?? 0,
          }
        }),
      })),
    }
  })
}
export type ScoreSheet = Awaited<ReturnType<typeof getScoreSheet>>

/** One bid of the sheet, with the answers that were handed in; throws 404 for a bid that is not judged here. */
export async function getBidToScore(actor: StaffActor, asked: { tenderId: string; lotId: string; bidId: string }) {
  const sheet = await getScoreSheet(actor, asked)
  const bid = sheet.bids.find((each) => each.id === asked.bidId)
  if (!bid) throw notFound()
  const answers = await withActor(actor, (db) =>
    db.openedAnswer.findMany({
      where: { bidId: bid.id, criterionId: { in: sheet.criteria.map((each) => each.id) } },
    }),
  )
  return {
    ...sheet,
    bid,
    answers: answers
      .filter((answer) => answer.lotId === null || answer.lotId === asked.lotId)
      .map(({ id, criterionId, text, fileName, fileSha256, fileScanState, evidenceOn, promises }) => ({
        id,
        criterionId,
        text,
        fileName: fileSha256 === null ? null : fileName,
        fileScanState,
        evidenceOn: toDayOrNull(evidenceOn),
        promises: toPromises(promises),
      })),
  }
}
export type BidToScore = Awaited<ReturnType<typeof getBidToScore>>

export type StoredPromise = { readonly text: string; readonly dueOn: string | null }

/** The promises of an answer as stored: [{ text, dueOn }]. What can't be read is left out. */
export function toPromises(stored: unknown): readonly StoredPromise[] {
  if (!Array.isArray(stored)) return []
  return stored.flatMap((each): StoredPromise[] => {
    const { text, dueOn } = (each ?? {}) as { text?: unknown; dueOn?: unknown }
    return typeof text === 'string' && text !== '' ? [{ text, dueOn: typeof dueOn === 'string' ? dueOn : null }] : []
  })
}
