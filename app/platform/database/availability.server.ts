/**
 * Does the database answer? Asked before every page, so that a database that is gone or hangs costs a visitor seconds
 * and not minutes (design/trust.md, E3). One connection of its own: busy pages don't make it look absent, and while it
 * hangs no more than one question waits.
 */
import pg from 'pg'
import { singleton } from '../singleton.server'
import { database } from './connection.server'

/** An answer counts for this long. */
const freshMs = 1_000
const patienceMs = 3_000

type Probe = { url: string; pool: pg.Pool; asked: Promise<boolean> | null; answeredAt: number }

const holder = singleton<{ current: Probe | null }>('database-probe', () => ({ current: null }))

/** False when no answer came within three seconds; never rejects. */
export async function databaseAnswers(): Promise<boolean> {
  const probe = probeOf(database().urls.appUrl)
  if (performance.now() - probe.answeredAt < freshMs) return true
  probe.asked ??= ask(probe).finally(() => {
    probe.asked = null
  })
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMs)
  })
  const answer = await Promise.race([probe.asked, late])
  clearTimeout(timer)
  return answer
}

/** Closes the connection; the next question opens another. */
export async function forgetProbe(): Promise<void> {
  const { current } = holder
  holder.current = null
  await current?.pool.end()
}

function probeOf(url: string): Probe {
  if (holder.current?.url === url) return holder.current
  void holder.current?.pool.end()
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: patienceMs,
    query_timeout: 2 * patienceMs,
    idleTimeoutMillis: 60_000,
  })
  pool.on('error', () => {})
  holder.current = { url, pool, asked: null, answeredAt: Number.NEGATIVE_INFINITY }
  return holder.current
}

async function ask(probe: Probe): Promise<boolean> {
  try {
    await probe.pool.query('select 1')
    probe.answeredAt = performance.now()
    return true
  } catch {
    return false
  }
}
