/** The strategy as everybody sees it: what holds now, and the versions that this actor may read. */
import { toDay, toDayOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import type { StrategyStatus } from '../domain/strategy-status'
import { readChoices } from './read-choices.server'

/** Versions newest first, and the choices of the newest fixed one. */
export async function listVersions(db: Db) {
  const rows = await db.strategyVersion.findMany({ orderBy: { number: 'desc' } })
  const versions = rows.map(({ id, number, title, status, createdOn, fixedOn }) => ({
    id,
    number,
    title,
    status: status as StrategyStatus,
    createdOn: toDay(createdOn),
    fixedOn: toDayOrNull(fixedOn),
  }))
  const inForce = versions.find((version) => version.status === 'fixed') ?? null
  return { versions, inForce, choices: inForce ? await readChoices(db, { versionId: inForce.id }) : [] }
}
