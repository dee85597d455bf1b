/**
 * One connection for what is asked together: the questions of a breath go in one message, those after an answer in the
 * next. The connection is taken for the first reader and given back when the last one has left.
 */
import pg from 'pg'
import { database } from './connection.server'
import { throwBusy } from './database-busy.server'
import { type SqlRead, sendReads } from './read-batch.server'

type Asked = {
  readonly read: SqlRead
  readonly resolve: (rows: never[]) => void
  readonly reject: (error: unknown) => void
}

/** The query under way hears of a connection that breaks; without a listener the event would end the process. */
export const heardElsewhere = () => {}

export class ReadChannel {
  readonly #settings: SqlRead
  readonly #close: () => void
  #readers = 0
  #waiting: Asked[] = []
  #sending: Promise<void> | null = null
  #client: Promise<pg.PoolClient> | null = null
  #broken: Error | undefined

  /** `settings` go in front of each message; `close` is called when it takes no more readers: its first message went. */
  constructor(settings: SqlRead, close: () => void) {
    this.#settings = settings
    this.#close = close
  }

  /**
   * Waits for the connection; a reader that entered must leave.
   * @throws DatabaseBusy when none was free in time; then nothing of this reader's work was done, and it need not leave.
   */
  async enter(): Promise<void> {
    this.#readers += 1
    this.#client ??= connect()
    try {
      await this.#client
    } catch (error) {
      this.#readers -= 1
      this.#close()
      throw error
    }
  }

  /** The rows, when everything that is asked in the same breath has been answered. */
  ask(read: SqlRead): Promise<never[]> {
    const answer = new Promise<never[]>((resolve, reject) => this.#waiting.push({ read, resolve, reject }))
    // Of several that fail together only the first may have somebody who listens.
    answer.catch(() => {})
    // Not at once: first everything that is asked in the same breath.
    this.#sending ??= new Promise<void>((resolve) => process.nextTick(resolve)).then(() => this.#send())
    return answer
  }

  /** The last one to leave waits for what was asked and gives the connection back. */
  async leave(): Promise<void> {
    this.#readers -= 1
    if (this.#readers > 0) return
    // At once: who came while the last questions are answered would lose the connection.
    this.#close()
    await this.#sending
    const client = await this.#client
    client?.off('error', heardElsewhere)
    // A connection that is not to be trusted is not given back to the pool.
    client?.release(this.#broken)
  }

  async #send(): Promise<void> {
    while (this.#waiting.length > 0) {
      const asked = this.#waiting
      this.#waiting = []
      this.#close()
      try {
        const client = (await this.#client) as pg.PoolClient
        const message = this.#messageOf(asked)
        const answers = await sendReads(
          client,
          message.map(({ read }) => read),
        )
        for (const [index, { resolve }] of message.entries()) resolve(answers[index] as never[])
      } catch (error) {
        if (!isRefusal(error)) this.#broken = error as Error
        for (const { reject } of asked) reject(error)
      }
    }
    this.#sending = null
  }

  /** The settings, then what is asked; at the end what keeps its plans. */
  #messageOf(asked: readonly Asked[]): Pick<Asked, 'read' | 'resolve'>[] {
    const [others, keeping] = [false, true].map((keeps) =>
      asked.filter(({ read }) => (read.keepsPlan ?? false) === keeps),
    )
    const unanswered = (read: SqlRead) => ({ read, resolve: () => {} })
    const message = [unanswered(this.#settings), ...(others ?? [])]
    return keeping?.length ? [...message, unanswered(keepPlans), ...keeping] : message
  }
}

/** For the rest of the message. */
const keepPlans: SqlRead = {
  text: `select set_config('plan_cache_mode', 'force_generic_plan', true)`,
  values: [],
  name: 'keep-plans',
}

async function connect(): Promise<pg.PoolClient> {
  const client = await database().pool.connect().catch(throwBusy)
  client.on('error', heardElsewhere)
  return client
}

/** What PostgreSQL refuses leaves the connection as it was; after anything else it is not to be trusted. */
const isRefusal = (error: unknown): boolean => error instanceof pg.DatabaseError && error.severity === 'ERROR'
