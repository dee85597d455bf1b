/** The criteria of a tender in their order. */
import type { Db } from '~/platform/database/with-actor.server'
import { type ScoreStep, toScale } from '../domain/score-scale'
import type { AnswerKind, CriterionKind } from '../domain/weights'

export type CriterionDetail = Awaited<ReturnType<typeof listCriteria>>[number]

/** What row-level security lets the actor see; kinds are held to their lists by the database. */
export async function listCriteria(db: Db, tenderId: string) {
  const rows = await db.criterion.findMany({ where: { tenderId }, orderBy: { position: 'asc' } })
  return rows.map((row) => ({
    id: row.id,
    lotId: row.lotId,
    kind: row.kind as CriterionKind,
    code: row.code,
    title: row.title,
    description: row.description,
    parentId: row.parentId,
    weightBp: row.weightBp,
    scale: toScale(row.scale) as readonly ScoreStep[],
    evidenceKind: row.evidenceKind,
    evidenceMaxMonths: row.evidenceMaxMonths,
    answerKind: row.answerKind as AnswerKind,
    asksPromise: row.asksPromise,
  }))
}
