/**
 * The one way to change something of a version or a choice: permission, lock, draft, the version that the person saw,
 * the change itself and its audit event, in one transaction.
 */
import type { Actor } from '~/kernel/actor'
import type { Problem } from '~/kernel/result'
import { refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { can, type Permission } from '~/modules/access/domain/permissions'
import { findLastChange, type LastChange } from '~/modules/audit/server/find-last-change.server'
import { type JsonValue, recordEvent } from '~/modules/audit/server/record-event.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import type { StrategyStatus } from '../domain/strategy-status'
import type { AnyStrategyProblem } from '../texts-problems'

export type StrategyChange<T = unknown> =
  | { readonly kind: 'saved'; readonly value: T }
  | { readonly kind: 'refused'; readonly problem: Problem<AnyStrategyProblem> }
  /** Somebody saved first; `version` is the one to save over. */
  | { readonly kind: 'conflict'; readonly version: number; readonly by: LastChange }

export type Outcome<T> =
  | { readonly problem: Problem<AnyStrategyProblem> }
  | { readonly value: T; readonly told: { readonly [key: string]: JsonValue } }

export const refused = (problem: Problem<AnyStrategyProblem>) => ({ kind: 'refused', problem }) as const

export function requireStrategyPermission(actor: Actor, permission: Permission): void {
  if (!can(actor, permission)) throw new Response(null, { status: 403, statusText: 'Forbidden' })
}

export type LockedVersion = {
  readonly id: string
  readonly projectId: string
  readonly number: number
  readonly status: StrategyStatus
  readonly version: number
}

/** The version of the strategy, locked until the commit where it can still change. Throws 404 when it is not there. */
export async function lockVersion(db: Db, id: string): Promise<LockedVersion> {
  if (!isUuid(id)) throw new Response(null, { status: 404, statusText: 'Not Found' })
  await db.$queryRaw`select 1 from strategy_version where id = ${id}::uuid for update`
  const row = await db.strategyVersion.findUnique({
    where: { id },
    select: { id: true, projectId: true, number: true, status: true, version: true },
  })
  if (row === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return { ...row, status: row.status as StrategyStatus }
}

/** Changes a draft version itself: its title, its list of segments. */
export function changeVersion<T>(
  actor: Actor,
  { id, version }: { id: string; version: number | null },
  work: (db: Db, locked: LockedVersion) => Promise<Outcome<T>>,
): Promise<StrategyChange<T>> {
  requireStrategyPermission(actor, 'strategy:write')
  return withActor(actor, async (db) => {
    const locked = await lockVersion(db, id)
    if (locked.status !== 'draft') return refused(refuse('versionNotDraft', { status: locked.status }).problem)
    if (version !== null && version !== locked.version)
      return {
        kind: 'conflict',
        version: locked.version,
        by: await findLastChange(db, ['strategy', 'strategyChoice'], id),
      }
    const outcome = await work(db, locked)
    if ('problem' in outcome) return refused(outcome.problem)
    await db.strategyVersion.updateMany({ where: { id }, data: { version: { increment: 1 } } })
    await recordEvent(db, { type: 'strategy.changed', objectType: 'strategy', objectId: id, data: outcome.told })
    return { kind: 'saved', value: outcome.value }
  })
}

export type LockedChoice = {
  readonly id: string
  readonly segmentCode: string
  readonly strategyVersion: LockedVersion
}

/** Changes a choice or what hangs from it, in a draft version; `version` is that of the choice that the person saw. */
export function changeChoice<T>(
  actor: Actor,
  { id, version }: { id: string; version: number },
  work: (db: Db, locked: LockedChoice) => Promise<Outcome<T>>,
): Promise<StrategyChange<T>> {
  requireStrategyPermission(actor, 'strategy:write')
  return withActor(actor, async (db) => {
    if (!isUuid(id)) throw new Response(null, { status: 404, statusText: 'Not Found' })
    await db.$queryRaw`select 1 from strategy_choice where id = ${id}::uuid for update`
    const choice = await db.strategyChoice.findUnique({
      where: { id },
      select: { id: true, segmentCode: true, version: true, versionId: true },
    })
    if (choice === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
    const locked = await lockVersion(db, choice.versionId)
    if (locked.status !== 'draft') return refused(refuse('versionNotDraft', { status: locked.status }).problem)
    if (version !== choice.version)
      return {
        kind: 'conflict',
        version: choice.version,
        by: await findLastChange(db, ['strategy', 'strategyChoice'], id),
      }
    const outcome = await work(db, { id, segmentCode: choice.segmentCode, strategyVersion: locked })
    if ('problem' in outcome) return refused(outcome.problem)
    await db.strategyChoice.updateMany({ where: { id }, data: { version: { increment: 1 } } })
    await recordEvent(db, {
      type: 'strategy.segmentChanged',
      objectType: 'strategyChoice',
      objectId: id,
      data: { segment: choice.segmentCode, version: locked.number, ...outcome.told },
    })
    return { kind: 'saved', value: outcome.value }
  })
}
