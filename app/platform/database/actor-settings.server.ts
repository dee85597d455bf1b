/** The actor's settings as the first statement of a message; they end with its transaction. */
import pg from 'pg'
import type { Actor } from '~/kernel/actor'
import type { SqlRead } from './read-batch.server'
import { actorSettings } from './with-actor.server'

/** `readOnly` makes whatever follows in the message fail when it writes. */
export function settingsRead(actor: Actor, { readOnly }: { readonly readOnly: boolean }): SqlRead {
  const settings = Object.entries(actorSettings(actor))
  const calls = settings.map(([key], index) => `set_config(${pg.escapeLiteral(key)}, $${index + 1}, true)`)
  return {
    text: `select ${readOnly ? `set_config('transaction_read_only', 'on', true), ` : ''}${calls.join(', ')}`,
    values: settings.map(([, value]) => value),
    name: readOnly ? 'reader-settings' : 'actor-settings',
  }
}
