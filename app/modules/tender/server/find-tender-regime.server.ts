/** The regime of a tender, for what is drawn around its pages. */
import type { Actor } from '~/kernel/actor'
import { type NamedRead, readTogether } from '~/platform/database/read-together.server'
import type { Regime } from '../domain/regime'

const text = 'select regime from tender where id = $1::uuid'

const regimeRead = (tenderId: string): NamedRead<{ regime: Regime }> => ({
  name: 'tender-regime',
  text,
  values: [tenderId],
})

/** The regime, or null when the actor may not see the tender. `tenderId` is a UUID. */
export async function findTenderRegime(actor: Actor, tenderId: string): Promise<Regime | null> {
  const { tender } = await readTogether(actor, { tender: regimeRead(tenderId) })
  return tender[0]?.regime ?? null
}
