/**
 * The first line of every loader and action: who asks, and may they? A loader is an endpoint of its own, so no parent
 * route's check counts for it. Throws Responses, which the route's boundary shows.
 */
import type { PersonActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { withActor } from '~/platform/database/with-actor.server'
import type { RequestFacts } from '~/platform/http/load-context'
import { can, type Permission } from '../domain/permissions'
import { mustSetUpSecondStep } from '../domain/second-step'
import { findSession, type Session } from './find-session.server'
import { readSessionToken } from './session-cookie.server'
import { sessionOver } from './session-over.server'

export type Asking = { readonly request: Request; readonly context: RequestFacts }
export type Person = { readonly actor: PersonActor; readonly session: Session; readonly now: Instant }

/** The session of this request, looked up once however many loaders ask; null for a visitor. */
export function sessionOf({ request, context }: Asking): Promise<Session | null> {
  const known = context.once.get('session')
  if (known) return known as Promise<Session | null>
  const token = readSessionToken(request)
  const session = token === null ? Promise.resolve(null) : findSession(token, context.startedAt)
  context.once.set('session', session)
  return session
}

/**
 * The person who asks, with the permission. A visitor goes to the login page and comes back afterwards, or gets a form
 * back that was sent (401); a person without the permission gets 403, and the refusal is in the audit log. `buttonOn` is
 * for a button at an address without a page: the page that it stands on, where a visitor comes back.
 */
export async function requirePerson(
  asking: Asking,
  permission: Permission,
  options: { readonly buttonOn?: string } = {},
): Promise<Person> {
  const person = await requireLogin(asking, options)
  if (!can(person.actor, permission)) {
    await recordRefusal(asking, { permission })
    throw new Response(null, { status: 403, statusText: 'Forbidden' })
  }
  return person
}

/**
 * The person who asks, whatever the role, for pages that are everybody's own (account, tasks). Who must set up a second
 * step first is led there; `whileSettingUp` is for the pages on which that happens.
 */
export async function requireLogin(
  asking: Asking,
  { whileSettingUp = false, buttonOn }: { readonly whileSettingUp?: boolean; readonly buttonOn?: string } = {},
): Promise<Person> {
  const session = await sessionOf(asking)
  if (session === null) {
    if (asking.request.method === 'POST' && buttonOn === undefined) throw await sessionOver(asking.request)
    throw redirectTo(`/inloggen?${new URLSearchParams({ verder: buttonOn ?? wantedPath(asking.request) })}`)
  }
  // Half a login opens nothing but the page that asks for the other half.
  if (session.hasTotp && session.strongAt === null) throw redirectTo('/inloggen/code')
  if (!whileSettingUp && mustSetUpSecondStep(session)) throw redirectTo('/account/tweede-stap')
  return { actor: session.actor, session, now: asking.context.startedAt }
}

const redirectTo = (location: string): Response => new Response(null, { status: 302, headers: { Location: location } })

function wantedPath(request: Request): string {
  const url = new URL(request.url)
  url.searchParams.delete('_data')
  return `${url.pathname}${url.search}`
}

/**
 * Keeps in the audit log that this person was refused, once per request: by the door above, or by whoever sees that the
 * answer became 403 because a use case refused. A visitor is nobody yet, and half a login neither.
 */
export async function recordRefusal(asking: Asking, data: { readonly permission?: Permission } = {}): Promise<void> {
  const session = await sessionOf(asking)
  if (session === null || asking.context.once.has('refusal')) return
  const { request } = asking
  const recorded = withActor(session.actor, (db) =>
    recordEvent(db, {
      type: 'access.refused',
      objectType: 'route',
      objectId: new URL(request.url).pathname.slice(0, 200),
      outcome: 'refused',
      data: { ...data, method: request.method },
    }),
  )
  asking.context.once.set('refusal', recorded)
  await recorded
}
