/**
 * The same door for one call of the database's own functions that belongs to no other change: settings and call go in
 * one message, which is one transaction. What the call locks is free again before this process does anything else.
 */
import pg from 'pg'
import type { Actor } from '~/kernel/actor'
import { database } from './connection.server'
import { throwBusy } from './database-busy.server'
import { actorSettings } from './with-actor.server'

/**
 * Calls `name` (ours, with its schema; never from outside) with these values as `actor`; all of it happens or nothing.
 * @throws DatabaseBusy when no connection was free in time.
 */
export async function callAs(actor: Actor, name: string, values: readonly (string | null)[]): Promise<void> {
  const client = await database().pool.connect().catch(throwBusy)
  const settings = Object.entries(actorSettings(actor)).map(
    ([key, value]) => `set_config(${pg.escapeLiteral(key)}, ${pg.escapeLiteral(value)}, true)`,
  )
  let broken: Error | undefined
  try {
    await client.query(`select ${settings.join(', ')}; select ${name}(${values.map(literalOf).join(', ')})`)
  } catch (error) {
    broken = error as Error
    throw error
  } finally {
    client.release(broken)
  }
}

const literalOf = (value: string | null): string => (value === null ? 'null' : pg.escapeLiteral(value))
