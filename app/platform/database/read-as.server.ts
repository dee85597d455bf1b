/**
 * The same door for the hottest reads: hand-written SQL straight through the driver, read-only and under the actor's
 * settings. What is asked before an answer is awaited (`Promise.all`) goes to PostgreSQL in one message, with the
 * settings in front (measured in scripts/bench).
 * DATE columns come back as 'YYYY-MM-DD', BIGINT as bigint, timestamps as Date.
 */
import pg from 'pg'
import type { Actor } from '~/kernel/actor'
import { database } from './connection.server'
import { throwBusy } from './database-busy.server'
import { type SqlRead, sendReads } from './read-batch.server'
import { actorSettings } from './with-actor.server'

export type { SqlRead } from './read-batch.server'
export type ReadQuery = <Row extends pg.QueryResultRow>(read: SqlRead) => Promise<Row[]>

export type ReadOptions = {
  /** All queries see the database as it is now, however long they take: for exports. */
  readonly snapshot?: boolean
}

/**
 * Runs `work` with a query function that reads as `actor`; writing in it fails. Without `snapshot` every message is a
 * transaction of its own: nothing carries over from one answer to the next question.
 * @throws DatabaseBusy when no connection was free in time.
 */
export async function readAs<T>(
  actor: Actor,
  work: (query: ReadQuery) => Promise<T>,
  { snapshot = false }: ReadOptions = {},
): Promise<T> {
  const client = await database().pool.connect().catch(throwBusy)
  // The query under way hears of a connection that breaks; without a listener the event would end the process.
  client.on('error', heardElsewhere)
  let broken: Error | undefined
  const breaks = (error: Error) => {
    broken = error
  }
  try {
    return snapshot
      ? await inTransaction(client, { actor, work, breaks })
      : await together(client, { actor, work, breaks })
  } finally {
    client.off('error', heardElsewhere)
    // A connection that is not to be trusted is not given back to the pool.
    client.release(broken)
  }
}

const heardElsewhere = () => {}

type Reading<T> = {
  readonly actor: Actor
  readonly work: (query: ReadQuery) => Promise<T>
  /** Called when the connection may be left in a state that nobody knows. */
  readonly breaks: (error: Error) => void
}

type Asked = {
  readonly read: SqlRead
  readonly resolve: (rows: never[]) => void
  readonly reject: (error: unknown) => void
}

async function together<T>(client: pg.PoolClient, { actor, work, breaks }: Reading<T>): Promise<T> {
  const settings = settingsRead(actor)
  let waiting: Asked[] = []
  let sending: Promise<void> | null = null
  let isOver = false

  const send = async (): Promise<void> => {
    while (waiting.length > 0) {
      const asked = waiting
      waiting = []
      try {
        const [, ...answers] = await sendReads(client, [settings, ...asked.map(({ read }) => read)])
        for (const [index, { resolve }] of asked.entries()) resolve(answers[index] as never[])
      } catch (error) {
        if (!isRefusal(error)) breaks(error as Error)
        for (const { reject } of asked) reject(error)
      }
    }
    sending = null
  }
  const query: ReadQuery = (read) => {
    if (isOver) throw new Error('A query of readAs came after its work had ended')
    const answer = new Promise<never[]>((resolve, reject) => waiting.push({ read, resolve, reject }))
    // Of several that fail together only the first may have somebody who listens.
    answer.catch(() => {})
    // Not at once: first everything that is asked in the same breath.
    sending ??= new Promise<void>((resolve) => process.nextTick(resolve)).then(send)
    return answer
  }
  try {
    return await work(query)
  } finally {
    isOver = true
    await sending
  }
}

/** What PostgreSQL refuses leaves the connection as it was; after anything else it is not to be trusted. */
const isRefusal = (error: unknown): boolean => error instanceof pg.DatabaseError && error.severity === 'ERROR'

/** The actor's settings as the first read of a message; they end with its transaction. */
function settingsRead(actor: Actor): SqlRead {
  const settings = Object.entries(actorSettings(actor))
  const calls = settings.map(([key], index) => `set_config(${pg.escapeLiteral(key)}, $${index + 1}, true)`)
  return {
    text: `select set_config('transaction_read_only', 'on', true), ${calls.join(', ')}`,
    values: settings.map(([, value]) => value),
    name: 'actor-settings',
  }
}

async function inTransaction<T>(client: pg.PoolClient, { actor, work, breaks }: Reading<T>): Promise<T> {
  try {
    const settings = settingsRead(actor)
    await client.query('begin isolation level repeatable read read only')
    await client.query({ ...settings, values: [...settings.values] })
    const result = await work(
      async <Row extends pg.QueryResultRow>(read: SqlRead) =>
        (await client.query<Row>({ text: read.text, values: [...read.values], name: read.name })).rows,
    )
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(breaks)
    throw error
  }
}
