/** The register of organisations: searched by name, alias or number, filtered by kind, paged in the database. */
import type { Actor } from '~/kernel/actor'
import type { Paging } from '~/kernel/paging'
import type { Prisma } from '~/platform/database/generated/client'
import { withActor } from '~/platform/database/with-actor.server'

export type OrganisationQuery = Paging & { readonly search: string; readonly kind: string }

/** One page of organisations and how many there are in all. */
export const listOrganisations = (actor: Actor, { search, kind, page, pageSize }: OrganisationQuery) =>
  withActor(actor, async (db) => {
    const contains = { contains: search, mode: 'insensitive' } as const
    const where: Prisma.OrganisationWhereInput = {
      ...(kind === '' ? {} : { kind }),
      ...(search === ''
        ? {}
        : { OR: [{ name: contains }, { aliases: { some: { name: contains } } }, { kvk: { contains: search } }] }),
    }
    const total = await db.organisation.count({ where })
    const rows = await db.organisation.findMany({
      where,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: {
        id: true,
        name: true,
        kind: true,
        kvk: true,
        agb: true,
        isExample: true,
        aliases: { select: { name: true } },
      },
    })
    return { total, rows: rows.map(({ aliases, ...row }) => ({ ...row, aliases: aliases.map((alias) => alias.name) })) }
  })
