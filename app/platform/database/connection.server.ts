/**
 * The connections of this process. `app` is for requests and jobs (through the doors of decision 0003 only), `owner` for
 * migrations and the job queue. Connected once at start; tests connect to a database of their own.
 */
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { singleton } from '../singleton.server'
import { PrismaClient } from './generated/client'

export type DatabaseUrls = {
  /** Owner of the tables: migrations, job queue. */
  readonly ownerUrl: string
  /** What requests log in with; the same as the owner where one address is all there is. */
  readonly appUrl: string
}
export type Database = {
  readonly urls: DatabaseUrls
  readonly pool: pg.Pool
  readonly prisma: PrismaClient
  /** Ends the connections; queries under way finish first. */
  close(): Promise<void>
}

const holder = singleton<{ current: Database | null }>('database', () => ({ current: null }))

// DATE as 'YYYY-MM-DD' and BIGINT as bigint in hand-written reads: no time zone and no double comes between.
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary') {
      if (oid === 1082) return (value: string) => value
      if (oid === 20) return (value: string) => BigInt(value)
    }
    return pg.types.getTypeParser(oid, format as 'text')
  }) as typeof pg.types.getTypeParser,
}

/** Opens the pools. Does not wait for the server: the first query does. */
export async function connectDatabase(urls: DatabaseUrls, options: { poolSize?: number } = {}): Promise<Database> {
  await disconnectDatabase()
  const poolSize = options.poolSize ?? 10
  // Prisma's driver writes and reads instants without an offset, as UTC; a server that thinks in another zone would
  // shift every one of them.
  const settings = {
    // Also how long a request waits for a free one: when two hundred come at once the last is served, not refused. That
    // the server is gone is known sooner, by asking it apart (availability).
    connectionTimeoutMillis: 15_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 60_000,
    // The server's own limit does nothing when the server itself hangs.
    query_timeout: 65_000,
    options: '-c TimeZone=UTC',
  }
  const pool = new pg.Pool({ connectionString: urls.appUrl, max: poolSize, types, ...settings })
  // A connection that dies while idle is replaced; without a listener it would end the process.
  pool.on('error', () => {})
  let prisma: PrismaClient | null = null
  const openPrisma = () => {
    const adapter = new PrismaPg(
      { connectionString: urls.appUrl, max: poolSize, ...settings },
      { onPoolError: () => {} },
    )
    return new PrismaClient({ adapter })
  }
  holder.current = {
    urls,
    pool,
    // Made at its first use: a process that reads through the driver only is spared 80 MB.
    get prisma() {
      prisma ??= openPrisma()
      return prisma
    },
    async close() {
      await prisma?.$disconnect()
      await pool.end()
    },
  }
  return holder.current
}

/** The connected database; throws when the process has not connected, as that is a bug in its start. */
export function database(): Database {
  if (!holder.current) throw new Error('The database is not connected')
  return holder.current
}

/** Closes both pools; queries under way finish first. */
export async function disconnectDatabase(): Promise<void> {
  const current = holder.current
  holder.current = null
  await current?.close()
}
