/** The decision matrix of a segment, with the segment that it is about. */
import type { CivilDate } from '~/kernel/civil-date'
import type { Db } from '~/platform/database/with-actor.server'
import { type SourceMark, toSourceMark } from '../../planning/domain/source-mark'
import type { Weighing } from '../domain/weighing'
import { getSegment } from './get-segment.server'

export type MatrixOfSegment = Weighing & { readonly sources: Readonly<Record<string, SourceMark | null>> }

/** Throws 404 when the segment is not there for the actor. */
export async function getMatrix(db: Db, choiceId: string, today: CivilDate) {
  const segment = await getSegment(db, choiceId, today)
  const { id, segmentName, version, isDraft, strategyVersion } = segment
  return { segment: { id, segmentName, version, isDraft, strategyVersion }, matrix: await readMatrix(db, id) }
}

/** Options and criteria in their order; a score that nobody gave is left out. */
export async function readMatrix(db: Db, choiceId: string): Promise<MatrixOfSegment> {
  const criteria = await db.matrixCriterion.findMany({ where: { choiceId }, orderBy: { position: 'asc' } })
  const options = await db.matrixOption.findMany({
    where: { choiceId },
    orderBy: { position: 'asc' },
    include: { scores: true },
  })
  return {
    criteria: criteria.map(({ id, name, weightBp }) => ({ id, name, weightBp })),
    sources: Object.fromEntries(criteria.map(({ id, source }) => [id, toSourceMark(source)])),
    options: options.map(({ id, name, description, scores }) => ({
      id,
      name,
      description,
      scores: Object.fromEntries(
        scores.map(({ criterionId, score, motivation }) => [criterionId, { score, motivation }]),
      ),
    })),
  }
}

/** The region's own principles, to weigh with (project facts of the kind principle). */
export async function listPrinciples(db: Db): Promise<{ id: string; title: string; text: string }[]> {
  return db.projectFact.findMany({
    where: { kind: 'principle' },
    orderBy: { position: 'asc' },
    select: { id: true, title: true, text: true },
  })
}
