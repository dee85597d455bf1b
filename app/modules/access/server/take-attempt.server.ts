/** Counts a try before it is made, in one statement, so that a hundred at once are still counted one by one. */
import type { Instant } from '~/kernel/civil-date'
import type { Db } from '~/platform/database/with-actor.server'
import { type AttemptKind, attemptLimits, waitAfter } from '../domain/attempt-limits'

export type Attempt = { readonly kind: AttemptKind; readonly of: string }

/** The wait after each try, until it no longer grows. */
const waitsOf = (kind: AttemptKind): number[] =>
  Array.from({ length: attemptLimits[kind].free + 20 }, (_, index) => waitAfter(index + 1, attemptLimits[kind]))

const keyOf = ({ kind, of }: Attempt) => `${kind}:${of}`

/**
 * Takes one try. Gives 0, or the seconds to wait when this key must wait: the try is then not counted, so hammering
 * makes the wait no longer. In a row, window_starts_at is the moment of the next
 * free try; while none must wait it lies far back, as requests of one moment may come in any order.
 */
export async function takeAttempt(db: Db, attempt: Attempt, now: Instant): Promise<number> {
  const key = keyOf(attempt)
  const waits = waitsOf(attempt.kind)
  const forget = attemptLimits[attempt.kind].forgetMinutes
  const taken = await db.$queryRaw<{ points: number }[]>`
    with t as (select to_timestamp(${now}::float8 / 1000) as now, ${waits}::int[] as waits)
    insert into rate_limit as r (key, points, window_starts_at, window_ends_at)
      select ${key}, 1, to_timestamp(0), t.now + make_interval(mins => ${forget}::int) from t
    on conflict (key) do update set
      points = case when r.window_ends_at <= (select now from t) then 1 else r.points + 1 end,
      window_starts_at = (select case when wait = 0 then to_timestamp(0) else now + make_interval(secs => wait) end
        from (select t.now, t.waits[case when r.window_ends_at <= t.now then 1
          else least(r.points + 1, cardinality(t.waits)) end] as wait from t) w),
      window_ends_at = excluded.window_ends_at
    where r.window_starts_at <= (select now from t) or r.window_ends_at <= (select now from t)
    returning points`
  if (taken.length > 0) return 0
  const row = await db.rateLimit.findUnique({ where: { key }, select: { windowStartsAt: true } })
  return row === null ? 0 : Math.max(1, Math.ceil((row.windowStartsAt.getTime() - now) / 1000))
}

/** Takes one try of each key in turn; gives the seconds to wait at the first key that must. */
export async function takeAttempts(db: Db, attempts: readonly Attempt[], now: Instant): Promise<number> {
  for (const attempt of attempts) {
    const wait = await takeAttempt(db, attempt, now)
    if (wait > 0) return wait
  }
  return 0
}

/** Forgets the failed tries of this key: it turned out to be the person. */
export async function clearAttempts(db: Db, attempt: Attempt): Promise<void> {
  await db.rateLimit.deleteMany({ where: { key: keyOf(attempt) } })
}

/** Takes back one try that went well, of a key that counts for many people. */
export async function giveBackAttempt(db: Db, attempt: Attempt): Promise<void> {
  await db.rateLimit.updateMany({
    where: { key: keyOf(attempt), points: { gt: 0 } },
    data: { points: { decrement: 1 } },
  })
}
