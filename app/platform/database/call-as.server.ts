/**
 * The same door for one call of the database's own functions that belongs to no other change: settings and call go in
 * one message, which is one transaction. What the call locks is free again before this process does anything else.
 */
import type { Actor } from '~/kernel/actor'
import { settingsRead } from './actor-settings.server'
import { database } from './connection.server'
import { throwBusy } from './database-busy.server'
import { sendReads } from './read-batch.server'

/**
 * Calls `name` (ours, with its schema; never from outside) with these values as `actor`; all of it happens or nothing.
 * @throws DatabaseBusy when no connection was free in time.
 */
export async function callAs(actor: Actor, name: string, values: readonly (string | null)[]): Promise<void> {
  const client = await database().pool.connect().catch(throwBusy)
  const call = {
    text: `select ${name}(${values.map((_, index) => `$${index + 1}`).join(', ')})`,
    values,
    name: `call-${name}-${values.length}`,
  }
  let broken: Error | undefined
  try {
    await sendReads(client, [settingsRead(actor, { readOnly: false }), call])
  } catch (error) {
    broken = error as Error
    throw error
  } finally {
    client.release(broken)
  }
}
