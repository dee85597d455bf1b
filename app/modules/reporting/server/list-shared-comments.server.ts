/** What buyer and provider said to each other about an obligation; internal notes do not exist here (policies). */
import type { ProviderActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { toInstant } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'

export type SharedComment = {
  readonly id: string
  readonly author: string
  /** Null for the buyer's people: the page has a name for those. */
  readonly organisation: string | null
  readonly at: Instant
  readonly body: string
  readonly deliveryId: string | null
  readonly rowKey: string | null
  readonly columnKey: string | null
  readonly answersId: string | null
  /** A question of the buyer that nobody answered and the buyer has not closed. */
  readonly isOpen: boolean
}

/** Oldest first. */
export async function listSharedComments(
  db: Db,
  about: { readonly obligationId: string; readonly actor: ProviderActor; readonly supplierName: string },
): Promise<SharedComment[]> {
  const rows = await db.deliveryComment.findMany({
    where: { obligationId: about.obligationId, visibility: 'shared' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 500,
  })
  const authorIds = rows.flatMap((row) => row.authorId ?? [])
  const colleagues = await db.membership.findMany({
    where: { userId: { in: authorIds }, organisationId: about.actor.organisationId },
    select: { userId: true },
  })
  const own = new Set(colleagues.map((colleague) => colleague.userId))
  const answered = new Set(rows.map((row) => row.answersId))
  return rows.map((row) => {
    const isOwn = row.authorId !== null && own.has(row.authorId)
    return {
      id: row.id,
      author: row.authorName,
      organisation: isOwn ? about.supplierName : null,
      at: toInstant(row.createdAt),
      body: row.body,
      deliveryId: row.deliveryId,
      rowKey: row.rowKey,
      columnKey: row.columnKey,
      answersId: row.answersId,
      isOpen: !isOwn && row.answersId === null && row.resolvedAt === null && !answered.has(row.id),
    }
  })
}
