/**
 * Between storing a file and naming it in a row, and between seeing that no row names it and removing it, somebody else
 * may do the other (a refused file that is sent again at once): the same content is the same file. So both hold its
 * name until their transaction ends.
 */
import { platform } from '../context.server'
import type { Db } from '../database/with-actor.server'

/** Nobody else names or removes this file until the transaction ends. */
export async function holdFile(db: Db, sha256: string): Promise<void> {
  await db.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`file:${sha256}`}, 0))::text as locked`
}

/** Holds a file that a row is about to name; false when it was removed since it was stored: store it again then. */
export async function holdStoredFile(db: Db, sha256: string): Promise<boolean> {
  await holdFile(db, sha256)
  return platform().files.has(sha256)
}
