/** What the procurement strategy chose for one segment: the newest fixed choice, or that of an older version. */
import type { Db } from '~/platform/database/with-actor.server'
import { type Choice, readChoices } from './read-choices.server'

/** The choice by the code of its segment, and of the version with this number when one is asked; null when not fixed. */
export async function findChoice(db: Db, segmentCode: string, versionNumber: number | null): Promise<Choice | null> {
  if (!/^[\w-]{1,40}$/.test(segmentCode)) return null
  const where =
    versionNumber === null
      ? { segmentCode, isLatest: true }
      : { segmentCode, strategyVersion: { number: versionNumber, status: 'fixed' } }
  const [choice] = await readChoices(db, where)
  return choice ?? null
}
