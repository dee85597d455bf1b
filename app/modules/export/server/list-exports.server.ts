/** The exports that a person asked for in the present role, in pages, the newest first. */
import type { PersonActor } from '~/kernel/actor'
import type { CivilDate } from '~/kernel/civil-date'
import type { Paging } from '~/kernel/paging'
import { isUuid } from '~/kernel/uuid'
import { toInstant, toInstantOrNull } from '~/platform/database/columns.server'
import type { Prisma, Export as StoredExport } from '~/platform/database/generated/client'
import { readAs } from '~/platform/database/read-as.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { toExportParameters } from '../domain/export-request'
import type { ExportRow } from '../export-row'
import { listFilterWords } from './filter-words.server'

/** What a person made in another role may show more than this role may see, so it stays with that role. */
export const ownExports = (actor: PersonActor): Prisma.ExportWhereInput => ({
  organisationId: actor.organisationId,
  actor: { path: ['role'], equals: actor.role },
})

/** One page of exports and how many there are. */
export async function listExports(
  actor: PersonActor,
  { page, pageSize }: Paging,
): Promise<{ rows: ExportRow[]; total: number }> {
  const { rows, total } = await withActor(actor, async (db) => {
    const where = ownExports(actor)
    const total = await db.export.count({ where })
    const rows = await db.export.findMany({
      where,
      orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    })
    return { rows: await toFacts(db, rows), total }
  })
  return { rows: await withWords(actor, rows), total }
}

/** One export; throws 404 when it is not there or belongs to another person or role. */
export async function getExport(actor: PersonActor, id: string): Promise<ExportRow> {
  const facts = !isUuid(id)
    ? []
    : await withActor(actor, async (db) =>
        toFacts(db, await db.export.findMany({ where: { id, ...ownExports(actor) } })),
      )
  const [view] = await withWords(actor, facts)
  if (!view) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return view
}

/** Filters of the list in words, for the page that asks what to export. */
export const readFilterWords = (actor: PersonActor, filters: string, on: CivilDate): Promise<string[]> =>
  filters === '' ? Promise.resolve([]) : readAs(actor, (query) => listFilterWords(query, filters, on))

type ExportFacts = Omit<ExportRow, 'filterWords'>

const withWords = async (actor: PersonActor, rows: readonly ExportFacts[]): Promise<ExportRow[]> => {
  const filtered = rows.filter((row) => row.filters !== '')
  if (filtered.length === 0) return rows.map((row) => ({ ...row, filterWords: [] }))
  return readAs(actor, async (query) => {
    const views: ExportRow[] = []
    for (const row of rows) {
      const filterWords = row.filters === '' ? [] : await listFilterWords(query, row.filters, row.on)
      views.push({ ...row, filterWords })
    }
    return views
  })
}

async function toFacts(db: Db, rows: readonly StoredExport[]): Promise<ExportFacts[]> {
  const ids = [...new Set(rows.flatMap((row) => row.requestedById ?? []))]
  const users = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const nameOf = new Map(users.map((user) => [user.id, user.name]))
  return rows.map((row) => ({
    ...toExportParameters(row.parameters),
    id: row.id,
    status: row.status as ExportRow['status'],
    requestedAt: toInstant(row.requestedAt),
    who: row.requestedById === null ? null : (nameOf.get(row.requestedById) ?? null),
    finishedAt: toInstantOrNull(row.finishedAt),
    progressRows: row.progressRows,
    totalRows: row.totalRows,
    fileName: row.fileName,
    fileSha256: row.fileSha256,
    contentSha256: row.contentSha256,
    failure: row.failure as ExportRow['failure'],
  }))
}
