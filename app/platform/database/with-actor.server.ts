/**
 * The one door to the database. Opens a transaction, tells PostgreSQL who acts, switches to the application's role
 * and hands out the client of that transaction. Row-level security then shows the actor what is theirs, whatever the
 * query forgets.
 */
import type { Actor } from '~/kernel/actor'
import { database } from './connection.server'
import { throwBusy } from './database-busy.server'
import { Prisma } from './generated/client'

/** The client of one transaction under one actor. */
export type Db = Prisma.TransactionClient

type ActorSettings = Readonly<Record<string, string>>

/** What the policies read. Every setting is always set, so that nothing of an earlier actor can linger. */
export function actorSettings(actor: Actor): ActorSettings {
  const settings: Record<string, string> = {
    role: 'leidraad_app',
    'leidraad.actor_kind': actor.kind,
    'leidraad.actor_role': '',
    'leidraad.scope': 'none',
    'leidraad.user_id': '',
    'leidraad.organisation_id': '',
    'leidraad.municipality': '',
    'leidraad.dossier': '',
  }
  if (actor.kind === 'system') {
    settings['leidraad.actor_role'] = actor.name
    settings['leidraad.scope'] = actor.name === 'access' ? 'access' : 'system'
  }
  if (actor.kind === 'staff' || actor.kind === 'provider') {
    settings['leidraad.actor_role'] = actor.role
    settings['leidraad.user_id'] = actor.userId
    settings['leidraad.organisation_id'] = actor.organisationId
  }
  // Scope 'none': a partner's policies ask for its kind, and all others shut.
  if (actor.kind === 'partner') settings['leidraad.organisation_id'] = actor.organisationId
  if (actor.kind === 'provider') settings['leidraad.scope'] = 'provider'
  if (actor.kind === 'staff') {
    settings['leidraad.scope'] = actor.scope.kind
    if (actor.scope.kind === 'municipality') settings['leidraad.municipality'] = actor.scope.code
    if (actor.scope.kind === 'dossier') settings['leidraad.dossier'] = actor.scope.contractId
  }
  return settings
}

/**
 * Runs `work` in one transaction as `actor`; what it throws rolls everything back. A page opens one, not one per query.
 * `timeoutMs` bounds the whole (default 30 s).
 * @throws DatabaseBusy when no connection was free in time; `work` was not begun then.
 */
export async function withActor<T>(
  actor: Actor,
  work: (db: Db) => Promise<T>,
  options: { timeoutMs?: number } = {},
): Promise<T> {
  const settings = actorSettings(actor)
  const calls = Object.entries(settings).map(([key, value]) => Prisma.sql`set_config(${key}, ${value}, true)`)
  let begun = false
  const transaction = database().prisma.$transaction(
    async (db) => {
      begun = true
      await db.$queryRaw`select ${Prisma.join(calls)}`
      return work(db)
    },
    { timeout: options.timeoutMs ?? 30_000, maxWait: 15_000 },
  )
  return transaction.catch((error: unknown) => {
    if (begun) throw error
    throwBusy(error)
  })
}
