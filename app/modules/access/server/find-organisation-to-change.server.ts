/** An organisation as its form shows it, with the version that a change must still find. */
import type { Actor } from '~/kernel/actor'
import { withActor } from '~/platform/database/with-actor.server'

/** Null when there is none with this id. */
export const findOrganisationToChange = (actor: Actor, id: string) =>
  withActor(actor, async (db) => {
    const found = await db.organisation.findUnique({
      where: { id },
      include: { aliases: { orderBy: { name: 'asc' } } },
    })
    if (!found) return null
    const { name, kind, kvk, agb, cbsCode, version, aliases } = found
    const codes = { kvk: kvk ?? '', agb: agb ?? '', cbs: cbsCode ?? '' }
    return { id, version, values: { name, kind, ...codes, aliases: aliases.map((alias) => alias.name).join('\n') } }
  })
