/** Saved views of lists: a name for filters and order, one's own, shared with the organisation, or the default. */
import type { PersonActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { fromInstant } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'

/** The lists that know views, and where each of them is. */
export const viewLists = { contracts: '/contracten' } as const
export type ViewList = keyof typeof viewLists

export type ViewToSave = {
  readonly list: ViewList
  readonly name: string
  /** The query string, with or without '?'; the page is not part of a view. */
  readonly query: string
  readonly shared: boolean
}

const mostViews = 100

/** Keeps a view; the same name again replaces what it stood for. Gives the query that it now has. */
export async function saveView(actor: PersonActor, view: ViewToSave, now: Instant): Promise<string> {
  const query = viewQuery(view.query)
  const { userId, organisationId } = actor
  const key = { userId, list: view.list, name: view.name }
  await withActor(actor, async (db) => {
    if ((await db.savedView.count({ where: { userId } })) >= mostViews) return
    await db.savedView.upsert({
      where: { userId_list_name: key },
      create: { ...key, organisationId, query, isShared: view.shared, createdAt: fromInstant(now) },
      update: { query, isShared: view.shared },
    })
  })
  return query
}

/** A query without what does not belong in a view: the page and a message that was shown. */
function viewQuery(query: string): string {
  const params = new URLSearchParams(query)
  params.delete('pagina')
  params.delete('melding')
  return params.toString().slice(0, 2000)
}

export type OwnView = {
  readonly id: string
  readonly list: string
  readonly name: string
  readonly query: string
  readonly isShared: boolean
  readonly isDefault: boolean
}

/** The person's own views, by list and name. */
export const listOwnViews = (actor: PersonActor): Promise<OwnView[]> =>
  withActor(actor, (db) =>
    db.savedView.findMany({
      where: { userId: actor.userId },
      orderBy: [{ list: 'asc' }, { name: 'asc' }],
      select: { id: true, list: true, name: true, query: true, isShared: true, isDefault: true },
    }),
  )

export const viewChanges = ['delen', 'niet-delen', 'standaard', 'niet-standaard', 'verwijderen'] as const
export type ViewChange = (typeof viewChanges)[number]

/** Changes one's own view; throws 404 when there is none with this id. At most one view of a list is the default. */
export async function changeView(actor: PersonActor, id: string, change: ViewChange): Promise<void> {
  await withActor(actor, async (db) => {
    const view = await db.savedView.findFirst({ where: { id, userId: actor.userId } })
    if (view === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
    await apply(db, view, change)
  })
}

async function apply(db: Db, view: { id: string; userId: string; list: string }, change: ViewChange): Promise<void> {
  const { id, userId, list } = view
  if (change === 'verwijderen') await db.savedView.deleteMany({ where: { id, userId } })
  if (change === 'delen' || change === 'niet-delen') {
    await db.savedView.updateMany({ where: { id, userId }, data: { isShared: change === 'delen' } })
  }
  if (change === 'standaard' || change === 'niet-standaard') {
    await db.savedView.updateMany({ where: { userId, list }, data: { isDefault: false } })
    if (change === 'standaard') await db.savedView.updateMany({ where: { id, userId }, data: { isDefault: true } })
  }
}
