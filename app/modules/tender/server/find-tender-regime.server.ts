/** The regime of a tender, for what is drawn around its pages. */
import type { Actor } from '~/kernel/actor'
import { readAs } from '~/platform/database/read-as.server'
import type { Regime } from '../domain/regime'

const text = 'select regime from tender where id = $1::uuid'

/** The regime, or null when the actor may not see the tender. `tenderId` is a UUID. */
export async function findTenderRegime(actor: Actor, tenderId: string): Promise<Regime | null> {
  const rows = await readAs(actor, (query) =>
    query<{ regime: Regime }>({ name: 'tender-regime', text, values: [tenderId] }),
  )
  return rows[0]?.regime ?? null
}
