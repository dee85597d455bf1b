/**
 * What parent and child say to each other. The child sends one body at a time and waits for `ack`, so that a slow
 * receiver never has more than one batch in memory.
 */
export type ToChild = { readonly type: 'start'; readonly input: unknown } | { readonly type: 'ack' }
export type FromChild =
  | { readonly type: 'body'; readonly body: unknown }
  /** Everything was sent and acknowledged. */
  | { readonly type: 'done' }
