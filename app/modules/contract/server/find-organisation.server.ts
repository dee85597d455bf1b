/** One organisation with what hangs from it: aliases, meetings and the contracts that the actor may see. */
import type { Actor } from '~/kernel/actor'
import { toDay, toDayOrNull } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'

const mostContracts = 100

/** Null when there is no organisation with this id. Without `contracts` the actor's role may not see any. */
export const findOrganisation = (actor: Actor, id: string, { contracts }: { contracts: boolean }) =>
  withActor(actor, async (db) => {
    const organisation = await db.organisation.findUnique({
      where: { id },
      include: {
        aliases: { orderBy: { name: 'asc' } },
        attendances: { include: { meeting: true } },
        contracts: { orderBy: [{ endsOn: 'asc' }, { id: 'asc' }], take: contracts ? mostContracts : 0 },
      },
    })
    if (!organisation) return null
    return {
      id: organisation.id,
      name: organisation.name,
      kind: organisation.kind,
      kvk: organisation.kvk,
      agb: organisation.agb,
      cbsCode: organisation.cbsCode,
      isExample: organisation.isExample,
      source: organisation.source,
      aliases: organisation.aliases.map((alias) => alias.name),
      meetings: organisation.attendances.map(({ meeting, asWritten }) => ({
        id: meeting.id,
        name: meeting.name,
        heldOn: toDayOrNull(meeting.heldOn),
        dateText: meeting.dateText,
        asWritten,
      })),
      contracts: organisation.contracts.map(({ id: contractId, number, title, status, endsOn }) => ({
        id: contractId,
        number,
        title,
        status,
        endsOn: toDay(endsOn),
      })),
    }
  })
