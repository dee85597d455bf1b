/**
 * Several reads in one message to PostgreSQL, answered in one: the driver itself writes, waits and wakes up per query,
 * which cost a sixth of the processor time of the page of a contract. Between two Syncs of the protocol everything is
 * one transaction, so what the first read sets with `set_config(…, true)` holds for those after it and for nothing else.
 * Speaks to the driver as its own cursor does: through `submit` and the methods of its connection.
 */
import pg from 'pg'

export type SqlRead = {
  readonly text: string
  readonly values: readonly unknown[]
  /**
   * Names a text that is always the same: the connection then plans it once. Under the policies planning costs more than
   * reading (measured on the page of a contract: 41 ms without names, 3 with). Not for texts that differ per question.
   */
  readonly name?: string | undefined
  /**
   * A name only lets PostgreSQL keep its plan: as long as a plan for these very values looks cheaper, it plans again for
   * each reader. With this it keeps what it has. For finding things by id, not for lists that are filtered.
   */
  readonly keepsPlan?: boolean
}
type Row = Record<string, unknown>
type Column = { readonly name: string; readonly parse: (text: string) => unknown }
type Field = { readonly name: string; readonly dataTypeID: number }

/** What the types of the driver don't tell of its connection. */
type Wire = {
  readonly stream: { cork(): void; uncork(): void }
  /** Names of statements that this connection knows, with their texts. */
  readonly parsedStatements: Record<string, string>
  parse(message: { name: string; text: string }): void
  bind(message: { statement: string; values: readonly unknown[]; valueMapper: (value: unknown) => unknown }): void
  describe(message: { type: 'P'; name: string }): void
  execute(message: { portal: string }): void
  sync(): void
}
const { prepareValue } = (pg as unknown as { utils: { prepareValue: (value: unknown) => unknown } }).utils

/** Columns of named statements per connection: they can't change, so that they are asked once. */
const knownColumns = new WeakMap<Wire, Map<string, readonly Column[]>>()

/** Sends the reads together; gives the rows of each. The first that fails fails all. */
export function sendReads(client: pg.PoolClient, reads: readonly SqlRead[]): Promise<Row[][]> {
  return new Promise((resolve, reject) => {
    const batch = new ReadBatch(client, reads, (error) => (error ? reject(error) : resolve(batch.results)))
    client.query(batch)
  })
}

class ReadBatch implements pg.Submittable {
  readonly results: Row[][]
  private at = 0
  private problem: Error | null = null
  private columns: (readonly Column[])[] = []
  private connection: Wire | null = null

  constructor(
    private readonly types: Pick<pg.PoolClient, 'getTypeParser'>,
    private readonly reads: readonly SqlRead[],
    /** The driver puts its own, which also ends the timer, in its place. */
    public callback: (error: Error | null) => void,
  ) {
    this.results = reads.map(() => [])
  }

  // The driver keeps by these which statement a connection has parsed.
  get name(): string | undefined {
    return this.reads[this.at]?.name
  }
  get text(): string | undefined {
    return this.reads[this.at]?.text
  }

  submit(driver: pg.Connection): void {
    const connection = driver as unknown as Wire
    this.connection = connection
    const sent = new Map<string, string>()
    connection.stream.cork()
    try {
      for (const [index, read] of this.reads.entries()) this.write(connection, { read, index, sent })
    } catch (error) {
      // A value that can't be written. What was sent before is answered first, and then this is thrown.
      this.problem = error as Error
    } finally {
      connection.sync()
      connection.stream.uncork()
    }
  }

  private write(connection: Wire, of: { read: SqlRead; index: number; sent: Map<string, string> }): void {
    const { text, values, name = '' } = of.read
    const known = name === '' ? undefined : (connection.parsedStatements[name] ?? of.sent.get(name))
    if (known !== undefined && known !== text) throw new Error(`Two statements are called '${name}'`)
    if (known === undefined) connection.parse({ name, text })
    of.sent.set(name, text)
    connection.bind({ statement: name, values, valueMapper: prepareValue })
    const columns = known === undefined ? undefined : knownColumns.get(connection)?.get(name)
    if (columns) this.columns[of.index] = columns
    else connection.describe({ type: 'P', name: '' })
    connection.execute({ portal: '' })
  }

  handleRowDescription({ fields }: { fields: readonly Field[] }): void {
    const columns = fields.map(({ name, dataTypeID }) => ({
      name,
      parse: this.types.getTypeParser(dataTypeID, 'text'),
    }))
    this.columns[this.at] = columns
    if (!this.name || !this.connection) return
    const known = knownColumns.get(this.connection) ?? new Map<string, readonly Column[]>()
    knownColumns.set(this.connection, known.set(this.name, columns))
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const columns = this.columns[this.at] ?? []
    const row: Row = {}
    try {
      for (let index = 0; index < columns.length; index += 1) {
        const { name, parse } = columns[index] as Column
        const text = fields[index] ?? null
        row[name] = text === null ? null : parse(text)
      }
    } catch (error) {
      this.problem ??= error as Error
    }
    this.results[this.at]?.push(row)
  }

  handleCommandComplete(): void {
    this.at += 1
  }

  handleEmptyQuery(): void {
    this.at += 1
  }

  handlePortalSuspended(): void {}

  handleReadyForQuery(): void {
    this.callback(this.problem)
  }

  handleError(error: Error): void {
    this.callback(error)
  }
}
