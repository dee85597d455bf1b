/** The documents that the actor may see: row-level security decides which, this pages and filters them. */
import type { Actor } from '~/kernel/actor'
import type { Paging } from '~/kernel/paging'
import { can } from '~/modules/access/domain/permissions'
import type { Prisma } from '~/platform/database/generated/client'
import { withActor } from '~/platform/database/with-actor.server'

export type DocumentQuery = Paging & { readonly search: string; readonly kind: string }

/**
 * Row-level security knows the scope, not the role: a council member or evaluator of the region reads the project's
 * documents, but nothing that belongs to a contract.
 */
export const documentsWithin = (actor: Actor): Prisma.DocumentWhereInput =>
  can(actor, 'contract:read') ? {} : { contractId: null }

/** One page of documents, how many there are in all, and the kinds to filter by. */
export const listDocuments = (actor: Actor, { search, kind, page, pageSize }: DocumentQuery) =>
  withActor(actor, async (db) => {
    const where: Prisma.DocumentWhereInput = {
      ...documentsWithin(actor),
      ...(kind === '' ? {} : { kind }),
      ...(search === '' ? {} : { title: { contains: search, mode: 'insensitive' } }),
    }
    const total = await db.document.count({ where })
    const kinds = await db.document.groupBy({ by: ['kind'], where: documentsWithin(actor), orderBy: { kind: 'asc' } })
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
