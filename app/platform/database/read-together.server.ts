/**
 * The same door as readAs for a page whose questions do not depend on each other's answers: settings and all statements
 * go in one message, in one read-only transaction. On a busy process sending is what a question costs (measured: a third
 * of a page's processor time), so that a page with six round trips pays six times.
 */
import pg from 'pg'
import type { Actor } from '~/kernel/actor'
import { database } from './connection.server'
import { throwBusy } from './database-busy.server'
import { actorSettings } from './with-actor.server'

export type Value = string | number | boolean | null

/** A text that is always the same, with its values: each connection plans it once, under its name. */
export type NamedRead<Row> = {
  readonly name: string
  readonly text: string
  readonly values: readonly Value[]
  /** Never there: it carries the type of the rows. */
  readonly rows?: Row[]
}
type Rows<Reads> = { [Key in keyof Reads]: Reads[Key] extends NamedRead<infer Row> ? Row[] : never }

/** Names that a connection knows already; a connection that is gone takes its names along. */
const prepared = new WeakMap<pg.PoolClient, Set<string>>()

/**
 * The rows of each statement, as `actor` may see them.
 * @throws DatabaseBusy when no connection was free in time.
 */
export async function readTogether<Reads extends Readonly<Record<string, NamedRead<unknown>>>>(
  actor: Actor,
  reads: Reads,
): Promise<Rows<Reads>> {
  const client = await database().pool.connect().catch(throwBusy)
  const known = prepared.get(client) ?? new Set<string>()
  prepared.set(client, known)
  const all = Object.entries(reads)
  const fresh = [...new Map(all.map(([, read]) => [read.name, read])).values()].filter(({ name }) => !known.has(name))
  const message = [
    `begin read only; select ${settingCalls(actor)}`,
    ...fresh.map(({ name, text }) => `prepare ${nameOf(name)} as ${text}`),
    ...all.map(([, { name, values }]) => `execute ${nameOf(name)}${argumentsOf(values)}`),
    'commit',
  ].join(';\n')
  try {
    // One answer per statement, in order; the last are those of the reads and of the commit.
    const answers = (await client.query(message)) as unknown as pg.QueryResult[]
    for (const { name } of fresh) known.add(name)
    client.release()
    return Object.fromEntries(all.map(([key], at) => [key, answers.at(at - all.length - 1)?.rows])) as Rows<Reads>
  } catch (error) {
    // What of the message was prepared is not known: this connection is not used again.
    client.release(error as Error)
    throw error
  }
}

/** The settings of the actor as calls within a select, for a message without parameters (here and in callAs). */
export const settingCalls = (actor: Actor): string =>
  Object.entries(actorSettings(actor))
    .map(([key, value]) => `set_config(${pg.escapeLiteral(key)}, ${pg.escapeLiteral(value)}, true)`)
    .join(', ')

// Apart from the names that the driver gives (readAs): two texts under one name would be an error.
const nameOf = (name: string): string => pg.escapeIdentifier(`together:${name}`)

const argumentsOf = (values: readonly Value[]): string =>
  values.length === 0 ? '' : `(${values.map(literalOf).join(', ')})`

export const literalOf = (value: Value): string => (typeof value === 'string' ? pg.escapeLiteral(value) : String(value))
