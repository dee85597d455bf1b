/** The applications of an open house as the region sees them: a page of the list, or all of it for the workbook. */
import type { StaffActor } from '~/kernel/actor'
import { type CivilDate, dayOf, type Instant, instant } from '~/kernel/civil-date'
import type { Paging } from '~/kernel/paging'
import { toDay, toInstant, toInstantOrNull } from '~/platform/database/columns.server'
import { Prisma } from '~/platform/database/generated/client'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { evidenceState } from '../domain/admission-evidence'
import type { AdmissionFilters, AdmissionSortKey } from '../domain/admission-filters'
import { admissionReference } from '../domain/admission-letter'
import type { AdmissionStatus } from '../domain/admission-status'
import { dueOf } from './admission-record.server'
import { decreedDays } from './decreed-days.server'
import { findTenderHead, notFound } from './find-tender-head.server'

export type AdmissionListRequest = {
  readonly tenderId: string
  readonly filters: AdmissionFilters
  readonly sorts: readonly { readonly key: AdmissionSortKey; readonly descending: boolean }[]
  /** Null for all rows. */
  readonly paging: Paging | null
  readonly now: Instant
}

const sortColumns: Readonly<Record<AdmissionSortKey, Prisma.Sql>> = {
  aanbieder: Prisma.sql`lower(o.name)`,
  perceel: Prisma.sql`l.number`,
  ingediend: Prisma.sql`a.submitted_at`,
  status: Prisma.sql`a.status`,
}

/** The longest waiting first unless the URL says otherwise; the id makes the order total. */
function orderOf(sorts: AdmissionListRequest['sorts']): Prisma.Sql {
  const keys = sorts.length === 0 ? [{ key: 'ingediend', descending: false } as const] : sorts
  return Prisma.join([
    ...keys.map(
      ({ key, descending }) => Prisma.sql`${sortColumns[key]} ${descending ? Prisma.sql`desc` : Prisma.sql`asc`}`,
    ),
    Prisma.sql`a.id`,
  ])
}

type Row = {
  id: string
  number: number
  name: string
  lot_number: number
  lot_title: string
  status: string
  submitted_at: Date
  decided_at: Date | null
  own_days: number | null
  tender_number: string
  total: number
}

/** Throws 404 for what is no open house. */
export function listAdmissions(actor: StaffActor, { tenderId, filters, sorts, paging, now }: AdmissionListRequest) {
  return withActor(actor, async (db) => {
    const head = await findTenderHead(db, actor, tenderId)
    if (head.regime !== 'openHouse') throw notFound()
    const like = `%${filters.search.replace(/[\\%_]/g, '\\$&')}%`
    const rows = await db.$queryRaw<Row[]>`
      select a.id::text, a.number, o.name, l.number as lot_number, l.title as lot_title, a.status, a.submitted_at,
        a.decided_at, t.admission_decision_days as own_days, t.number as tender_number, count(*) over ()::int as total
      from admission_application a join organisation o on o.id = a.supplier_id join lot l on l.id = a.lot_id
        join tender t on t.id = a.tender_id
      where a.tender_id = ${tenderId}::uuid and a.submitted_at is not null
        and (${filters.statuses}::text[] is null or a.status = any(${filters.statuses}))
        and (${filters.lot}::int is null or l.number = ${filters.lot})
        and (o.name ilike ${like} or t.number || '-T' || a.number ilike ${like})
      order by ${orderOf(sorts)}
      ${paging === null ? Prisma.empty : Prisma.sql`limit ${paging.pageSize} offset ${(paging.page - 1) * paging.pageSize}`}`
    const ids = rows.map(({ id }) => id)
    const requests = await db.admissionRequest.findMany({ where: { applicationId: { in: ids } } })
    const evidence = await evidenceOf(db, ids, dayOf(now))
    const decreed = await decreedDays(db)
    return {
      head,
      total: rows[0]?.total ?? 0,
      lots: await db.lot.findMany({
        where: { tenderId },
        orderBy: { number: 'asc' },
        select: { number: true, title: true },
      }),
      rows: rows.map((row) => {
        const submittedAt = instant(row.submitted_at.getTime())
        const own = requests.filter(({ applicationId }) => applicationId === row.id)
        const due = dueOf({ submittedAt, ownDays: row.own_days }, own.map(toRequest), { today: dayOf(now), decreed })
        const waits = row.status === 'submitted' || row.status === 'completing'
        return {
          id: row.id,
          reference: admissionReference(row.tender_number, row.number),
          name: row.name,
          lotNumber: row.lot_number,
          lotTitle: row.lot_title,
          status: row.status as AdmissionStatus,
          submittedAt,
          decidedAt: toInstantOrNull(row.decided_at),
          decideBy: waits && due !== null ? due.lastOn : null,
          isLate: waits && due !== null && due.lastOn < dayOf(now),
          ...(evidence.get(row.id) ?? { soon: 0, expired: 0 }),
        }
      }),
    }
  })
}
export type AdmissionRow = Awaited<ReturnType<typeof listAdmissions>>['rows'][number]

const toRequest = (row: { askedAt: Date; dueOn: Date; answeredAt: Date | null }) => ({
  askedAt: toInstant(row.askedAt),
  dueOn: toDay(row.dueOn),
  answeredAt: toInstantOrNull(row.answeredAt),
})

/** How much evidence of each admission is over or nearly so. */
async function evidenceOf(db: Db, applicationIds: readonly string[], today: CivilDate) {
  const rows = await db.admissionAnswer.findMany({
    where: {
      applicationId: { in: [...applicationIds] },
      supersededAt: null,
      expiresOn: { not: null },
      application: { status: 'admitted' },
    },
    select: { applicationId: true, expiresOn: true },
  })
  const counts = new Map<string, { soon: number; expired: number }>()
  for (const { applicationId, expiresOn } of rows) {
    const state = evidenceState(toDay(expiresOn as Date), today)
    const count = counts.get(applicationId) ?? { soon: 0, expired: 0 }
    if (state === 'soon') count.soon += 1
    if (state === 'expired') count.expired += 1
    counts.set(applicationId, count)
  }
  return counts
}
