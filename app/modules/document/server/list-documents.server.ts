/** The documents that the actor may see: row-level security decides which, this pages and filters them. */
import type { Actor } from '~/kernel/actor'
import type { Paging } from '~/kernel/paging'
import type { Prisma } from '~/platform/database/generated/client'
import { withActor } from '~/platform/database/with-actor.server'

export type DocumentQuery = Paging & { readonly search: string; readonly kind: string }

/** One page of documents, how many there are in all, and the kinds to filter by. */
export const listDocuments = (actor: Actor, { search, kind, page, pageSize }: DocumentQuery) =>
  withActor(actor, async (db) => {
    const where: Prisma.DocumentWhereInput = {
      ...(kind === '' ? {} : { kind }),
      ...(search === '' ? {} : { title: { contains: search, mode: 'insensitive' } }),
    }
    const total = await db.document.count({ where })
    const kinds = await db.document.groupBy({ by: ['kind'], orderBy: { kind: 'asc' } })
    const rows = await db.document.findMany({
      where,
      orderBy: [{ title: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    })
    return {
      total,
      kinds: kinds.map((row) => row.kind),
      rows: rows.map(
        ({ id, title, kind: ofRow, period, status, availability, visibility, fileSha256, contractId, source }) => ({
          id,
          title,
          kind: ofRow,
          period,
          status,
          availability,
          visibility,
          hasFile: fileSha256 !== null,
          contractId,
          source,
        }),
      ),
    }
  })
