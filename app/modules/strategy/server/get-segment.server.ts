/** One segment of one version, for its page and its forms. */
import type { CivilDate } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import type { Db } from '~/platform/database/with-actor.server'
import type { StrategyStatus } from '../domain/strategy-status'
import { missingOf } from './get-version.server'
import { municipalityNames, readChoices } from './read-choices.server'

export type SegmentPage = Awaited<ReturnType<typeof getSegment>>

/** Throws 404 when it is not there for the actor. */
export async function getSegment(db: Db, id: string, today: CivilDate) {
  const [choice] = isUuid(id) ? await readChoices(db, { id }) : []
  if (!choice) throw new Response(null, { status: 404, statusText: 'Not Found' })
  const municipalities = await municipalityNames(db)
  return {
    ...choice,
    municipalities,
    missing: missingOf(choice, municipalities, today),
    isDraft: (choice.strategyVersion.status as StrategyStatus) === 'draft',
  }
}

/** The results of the vision, to choose from. */
export async function listResultChoices(db: Db): Promise<{ value: string; label: string }[]> {
  const results = await db.result.findMany({
    orderBy: [{ pillar: { position: 'asc' } }, { position: 'asc' }],
    select: { code: true, text: true },
  })
  return results.map(({ code, text }) => ({ value: code, label: `${code} ${text}` }))
}
