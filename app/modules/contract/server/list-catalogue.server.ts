/** The product catalogue in pages, searched by code or name. */
import type { Actor } from '~/kernel/actor'
import type { Paging } from '~/kernel/paging'
import { toDay, toDayOrNull } from '~/platform/database/columns.server'
import type { Prisma } from '~/platform/database/generated/client'
import { withActor } from '~/platform/database/with-actor.server'

/** One page of products and how many there are in all. */
export const listCatalogue = (actor: Actor, { search, page, pageSize }: Paging & { readonly search: string }) =>
  withActor(actor, async (db) => {
    const contains = { contains: search, mode: 'insensitive' } as const
    const where: Prisma.ProductWhereInput = search === '' ? {} : { OR: [{ code: contains }, { name: contains }] }
    const total = await db.product.count({ where })
    const rows = await db.product.findMany({
      where,
      orderBy: { code: 'asc' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    })
    return {
      total,
      rows: rows.map(({ code, name, unit, validFrom, validUntil, isExample }) => ({
        code,
        name,
        unit,
        isExample,
        validFrom: toDay(validFrom),
        validUntil: toDayOrNull(validUntil),
      })),
    }
  })
