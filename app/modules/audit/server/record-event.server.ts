/**
 * Writes an audit event in the transaction of the change it tells. The database fills actor, time, sequence and hash
 * (leidraad.record_event), so a caller can't choose them. Call it last: it holds the chain until the commit.
 */
import type { Actor } from '~/kernel/actor'
import { callAs } from '~/platform/database/call-as.server'
import type { Db } from '~/platform/database/with-actor.server'

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue }

export type EventToRecord = {
  /** '<object>.<what happened>', e.g. 'contract.changed'. */
  readonly type: string
  readonly objectType: string
  readonly objectId: string
  /** The contract that it is about, for who may read the event. */
  readonly contractId?: string | null
  readonly supplierId?: string | null
  readonly outcome?: 'done' | 'refused'
  /** Route or command; the default names the web. */
  readonly origin?: string
  /** Old and new values, ids, counts: never names of people, secrets or contents of files. */
  readonly data?: { readonly [key: string]: JsonValue }
}

/** Appends one event; rejects when the transaction has no actor. */
export async function recordEvent(db: Db, event: EventToRecord): Promise<void> {
  const [type, objectType, objectId, contractId, supplierId, outcome, origin, data] = valuesOf(event)
  await db.$executeRaw`select leidraad.record_event(${type}, ${objectType}, ${objectId}, ${contractId}::uuid,
    ${supplierId}::uuid, ${outcome}, ${origin}, ${data}::jsonb)`
}

/**
 * Appends one event that goes with no other change: something was looked at, made or fetched. The chain is held for
 * this one message only, however busy this process is.
 */
export const recordEventApart = (actor: Actor, event: EventToRecord): Promise<void> =>
  callAs(actor, 'leidraad.record_event', valuesOf(event))

/** In the order of leidraad.record_event. */
const valuesOf = (event: EventToRecord) =>
  [
    event.type,
    event.objectType,
    event.objectId,
    event.contractId ?? null,
    event.supplierId ?? null,
    event.outcome ?? 'done',
    event.origin ?? 'web',
    JSON.stringify(event.data ?? {}),
  ] as const
