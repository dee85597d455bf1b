/**
 * The same door for the hottest reads: hand-written SQL straight through the driver, in a read-only transaction under
 * the actor's settings. Three round trips instead of Prisma's many (measured in scripts/bench).
 * DATE columns come back as 'YYYY-MM-DD', BIGINT as bigint, timestamps as Date.
 */
import pg from 'pg'
import type { Actor } from '~/kernel/actor'
import { database } from './connection.server'
import { throwBusy } from './database-busy.server'
import { actorSettings } from './with-actor.server'

export type SqlRead = {
  readonly text: string
  readonly values: readonly unknown[]
  /**
   * Names a text that is always the same: the connection then plans it once. Under the policies planning costs more than
   * reading (measured on the page of a contract: 41 ms without names, 3 with). Not for texts that differ per question.
   */
  readonly name?: string | undefined
}
export type ReadQuery = <Row extends pg.QueryResultRow>(read: SqlRead) => Promise<Row[]>

export type ReadOptions = {
  /** All queries see the database as it is now, however long they take: for exports. */
  readonly snapshot?: boolean
}

/**
 * Runs `work` with a query function that reads as `actor`; writing in it fails.
 * @throws DatabaseBusy when no connection was free in time.
 */
export async function readAs<T>(
  actor: Actor,
  work: (query: ReadQuery) => Promise<T>,
  { snapshot = false }: ReadOptions = {},
): Promise<T> {
  const client = await database().pool.connect().catch(throwBusy)
  let broken: Error | undefined
  try {
    const calls = Object.entries(actorSettings(actor)).map(
      ([key, value]) => `set_config(${pg.escapeLiteral(key)}, ${pg.escapeLiteral(value)}, true)`,
    )
    const isolation = snapshot ? 'isolation level repeatable read ' : ''
    await client.query(`begin ${isolation}read only; select ${calls.join(', ')}`)
    const result = await work(
      async <Row extends pg.QueryResultRow>(read: SqlRead) =>
        (await client.query<Row>({ text: read.text, values: [...read.values], name: read.name })).rows,
    )
    await client.query('commit')
    return result
  } catch (error) {
    // A connection whose rollback fails is not given back to the pool.
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}
