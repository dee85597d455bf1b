/** What the server layer hands to every loader and action of one request. */
import type { Instant } from '~/kernel/civil-date'

export type RequestFacts = {
  /** Allows our own scripts under the content security policy. */
  readonly nonce: string
  /** Names the request in the log and on an error page. */
  readonly requestId: string
  /** The visitor's address, as far as trusted proxies tell. */
  readonly address: string
  readonly startedAt: Instant
  /** Work done once per request, however many loaders ask for it (the session). */
  readonly once: Map<string, Promise<unknown>>
}

declare module '@remix-run/node' {
  interface AppLoadContext extends RequestFacts {}
}
