/** A page that is there for staff only, or for providers only, is not there for the others. */
import type { PersonActor, ProviderActor, StaffActor } from '~/kernel/actor'
import { notFound } from './find-tender-head.server'

/** Throws 404 for a provider. */
export function requireStaff(actor: PersonActor): StaffActor {
  if (actor.kind !== 'staff') throw notFound()
  return actor
}

/** Throws 404 for staff. */
export function requireProvider(actor: PersonActor): ProviderActor {
  if (actor.kind !== 'provider') throw notFound()
  return actor
}
