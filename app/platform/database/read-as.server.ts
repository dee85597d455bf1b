/**
 * The same door for the hottest reads: hand-written SQL straight through the driver, read-only and under the actor's
 * settings. What is asked before an answer is awaited (`Promise.all`) goes to PostgreSQL in one message, with the
 * settings in front (measured in scripts/bench).
 * DATE columns come back as 'YYYY-MM-DD', BIGINT as bigint, timestamps as Date.
 */
import type pg from 'pg'
import type { Actor } from '~/kernel/actor'
import { settingsRead } from './actor-settings.server'
import { database } from './connection.server'
import { throwBusy } from './database-busy.server'
import type { SqlRead } from './read-batch.server'
import { heardElsewhere, ReadChannel } from './read-channel.server'

export type { SqlRead } from './read-batch.server'
export type ReadQuery = <Row extends pg.QueryResultRow>(read: SqlRead) => Promise<Row[]>

export type ReadOptions = {
  /** All queries see the database as it is now, however long they take: for exports. */
  readonly snapshot?: boolean
}

/**
 * Runs `work` with a query function that reads as `actor`; writing in it fails. Without `snapshot` every message is a
 * transaction of its own: nothing carries over from one answer to the next question. What one request (one actor) asks
 * in several places before anything of it was sent, a page and the tabs above it, goes in the same message.
 * @throws DatabaseBusy when no connection was free in time.
 */
export async function readAs<T>(
  actor: Actor,
  work: (query: ReadQuery) => Promise<T>,
  { snapshot = false }: ReadOptions = {},
): Promise<T> {
  return snapshot ? readSnapshot(actor, work) : readTogetherWith(actor, work)
}

/** What still takes questions, per person who asks: one object a request. Visitors and the software itself ask apart. */
const waiting = new WeakMap<Actor, ReadChannel>()

async function readTogetherWith<T>(actor: Actor, work: (query: ReadQuery) => Promise<T>): Promise<T> {
  const channel = waiting.get(actor) ?? openChannel(actor)
  await channel.enter()
  let isOver = false
  const query: ReadQuery = (read) => {
    if (isOver) throw new Error('A query of readAs came after its work had ended')
    return channel.ask(read)
  }
  try {
    return await work(query)
  } finally {
    isOver = true
    await channel.leave()
  }
}

function openChannel(actor: Actor): ReadChannel {
  const close = () => {
    if (waiting.get(actor) === channel) waiting.delete(actor)
  }
  const channel = new ReadChannel(settingsRead(actor, { readOnly: true }), close)
  if (actor.kind === 'staff' || actor.kind === 'provider') waiting.set(actor, channel)
  return channel
}

async function readSnapshot<T>(actor: Actor, work: (query: ReadQuery) => Promise<T>): Promise<T> {
  const client = await database().pool.connect().catch(throwBusy)
  // The query under way hears of a connection that breaks; without a listener the event would end the process.
  client.on('error', heardElsewhere)
  let broken: Error | undefined
  try {
    const settings = settingsRead(actor, { readOnly: true })
    await client.query('begin isolation level repeatable read read only')
    await client.query({ ...settings, values: [...settings.values] })
    const result = await work(
      async <Row extends pg.QueryResultRow>(read: SqlRead) =>
        (await client.query<Row>({ text: read.text, values: [...read.values], name: read.name })).rows,
    )
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((breaks: Error) => {
      broken = breaks
    })
    throw error
  } finally {
    client.off('error', heardElsewhere)
    // A connection that is not to be trusted is not given back to the pool.
    client.release(broken)
  }
}
