/**
 * readAs for a page whose questions do not depend on each other's answers: named statements, each with the type of its
 * rows, asked in one message. On a busy process sending is what a question costs.
 */
import type pg from 'pg'
import type { Actor } from '~/kernel/actor'
import { readAs } from './read-as.server'

/**
 * A text that is always the same, with its values: each connection plans it once, under its name, and keeps that plan.
 * Left to itself PostgreSQL planned the thread of a tender again for every reader, which took twice its reading.
 */
export type NamedRead<Row> = {
  readonly name: string
  readonly text: string
  readonly values: readonly (string | number | boolean | null)[]
  /** Never there: it carries the type of the rows. */
  readonly rows?: Row[]
}
type Rows<Reads> = { [Key in keyof Reads]: Reads[Key] extends NamedRead<infer Row> ? Row[] : never }

/**
 * The rows of each statement, as `actor` may see them.
 * @throws DatabaseBusy when no connection was free in time.
 */
export async function readTogether<Reads extends Readonly<Record<string, NamedRead<unknown>>>>(
  actor: Actor,
  reads: Reads,
): Promise<Rows<Reads>> {
  const found = await readAs(actor, (query) =>
    Promise.all(
      Object.entries(reads).map(
        async ([key, read]) => [key, await query<pg.QueryResultRow>({ ...read, keepsPlan: true })] as const,
      ),
    ),
  )
  return Object.fromEntries(found) as Rows<Reads>
}
