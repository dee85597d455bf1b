/** Results found by their words, and by those of their indicators and stories, as the reader may see them. */
import type { Actor } from '~/kernel/actor'
import type { Paging } from '~/kernel/paging'
import type { Prisma } from '~/platform/database/generated/client'
import { withActor } from '~/platform/database/with-actor.server'

/** One page with the total, in the order of the vision. */
export const searchResults = (actor: Actor, { search, page, pageSize }: Paging & { readonly search: string }) =>
  withActor(actor, async (db) => {
    const contains = { contains: search, mode: 'insensitive' } as const
    const where: Prisma.ResultWhereInput = {
      OR: [
        { code: search.toUpperCase() },
        { text: contains },
        { indicators: { some: { name: contains } } },
        { stories: { some: { OR: [{ title: contains }, { text: contains }] } } },
      ],
    }
    const total = await db.result.count({ where })
    const rows = await db.result.findMany({
      where,
      orderBy: [{ pillar: { position: 'asc' } }, { position: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: { code: true, text: true, pillar: { select: { name: true } } },
    })
    return { total, rows: rows.map(({ pillar, ...row }) => ({ ...row, pillar: pillar.name })) }
  })
