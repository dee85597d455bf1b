/** The result tree (pillar → assignment → results → indicators) with the figures that the reader may see. */
import type { Actor } from '~/kernel/actor'
import { type SourceMark, toSourceMark } from '~/modules/planning/domain/source-mark'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { type IndicatorView, readIndicators, seesAllFigures } from './read-indicators.server'

export type StoryView = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly hasPermission: boolean
  readonly isExample: boolean
}
export type ResultView = {
  readonly id: string
  readonly code: string
  readonly text: string
  readonly source: SourceMark | null
  readonly indicators: readonly IndicatorView[]
  readonly stories: readonly StoryView[]
}
export type PillarView = {
  readonly code: string
  readonly name: string
  readonly assignment: string
  readonly source: SourceMark | null
  readonly results: readonly ResultView[]
}

/** All pillars with their results, and all figures as the sources print them, in the order of the vision. */
export const listResults = (actor: Actor) =>
  withActor(actor, async (db) => {
    const figures = await db.figure.findMany({ orderBy: [{ position: 'asc' }, { subject: 'asc' }] })
    return {
      pillars: await readPillars(db, { seesAll: seesAllFigures(actor), where: {} }),
      figures: figures.map(({ source, ...figure }) => ({ ...figure, source: toSourceMark(source) })),
    }
  })

/**
 * What council and public read: pillars, results, public indicators with published figures, targets, the duiding that
 * was made public, and stories with permission. Works without a login: row-level security holds the rest back.
 */
export const listPublicResults = (db: Db): Promise<PillarView[]> =>
  readPillars(db, { seesAll: false, where: { isPublic: true } })

/** One result as council and public read it, with its pillar; null when no result has this code. */
export async function findPublicResult(db: Db, code: string) {
  const [pillar] = await readPillars(db, { seesAll: false, where: { isPublic: true, result: { code } } }, code)
  const [result] = pillar?.results ?? []
  return pillar && result ? { ...result, pillar: { name: pillar.name, assignment: pillar.assignment } } : null
}

/** `code`: only this result, in its pillar. */
async function readPillars(
  db: Db,
  reading: Parameters<typeof readIndicators>[1],
  code?: string,
): Promise<PillarView[]> {
  const pillars = await db.pillar.findMany({
    where: code === undefined ? {} : { results: { some: { code } } },
    orderBy: { position: 'asc' },
    include: {
      results: {
        where: code === undefined ? {} : { code },
        orderBy: { position: 'asc' },
        include: {
          stories: {
            where: reading.seesAll ? {} : { hasPermission: true },
            orderBy: { createdAt: 'asc' },
            select: { id: true, title: true, text: true, hasPermission: true, isExample: true },
          },
        },
      },
    },
  })
  const indicators = await readIndicators(db, reading)
  return pillars.map(({ code, name, assignment, source, results }) => ({
    code,
    name,
    assignment,
    source: toSourceMark(source),
    results: results.map(({ id, code: resultCode, text, source: ofResult, stories }) => ({
      id,
      code: resultCode,
      text,
      source: toSourceMark(ofResult),
      stories,
      indicators: indicators.filter((indicator) => indicator.resultId === id),
    })),
  }))
}
