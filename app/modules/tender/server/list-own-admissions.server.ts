/** For a provider: every lot of an open house that it can see, with its own latest application. */
import type { ProviderActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import type { Paging } from '~/kernel/paging'
import { withActor } from '~/platform/database/with-actor.server'
import type { AdmissionStatus } from '../domain/admission-status'
import { type AdmissionOpening, takesApplications } from '../domain/admission-window'
import { findOpening } from './admission-windows.server'

type Row = {
  lot_id: string
  tender_id: string
  number: string
  title: string
  lot_number: number
  lot_title: string
  application_id: string | null
  status: string | null
  total: number
}

/** Whoever has a running application or admission does not begin a second. */
const running: ReadonlySet<string> = new Set(['draft', 'submitted', 'completing', 'admitted'])

export function listOwnAdmissions(actor: ProviderActor, { paging, now }: { paging: Paging; now: Instant }) {
  return withActor(actor, async (db) => {
    const rows = await db.$queryRaw<Row[]>`
      select l.id::text as lot_id, t.id::text as tender_id, t.number, t.title, l.number as lot_number, l.title as lot_title,
        own.id::text as application_id, own.status, count(*) over ()::int as total
      from tender t join lot l on l.tender_id = t.id
        left join lateral (select a.id, a.status from admission_application a where a.lot_id = l.id
          order by a.status in ('draft', 'submitted', 'completing', 'admitted') desc, a.created_at desc limit 1) own on true
      where t.regime = 'openHouse' and t.published_at is not null and (t.cancelled_at is null or own.id is not null)
      order by t.published_at desc, t.number, l.number
      limit ${paging.pageSize} offset ${(paging.page - 1) * paging.pageSize}`
    const openings = new Map<string, AdmissionOpening>()
    for (const { tender_id: tenderId } of rows) {
      if (!openings.has(tenderId)) openings.set(tenderId, await findOpening(db, tenderId, now))
    }
    return {
      total: rows[0]?.total ?? 0,
      rows: rows.map((row) => {
        const opening = openings.get(row.tender_id) ?? { kind: 'closed' as const }
        return {
          lotId: row.lot_id,
          tenderId: row.tender_id,
          number: row.number,
          title: row.title,
          lotNumber: row.lot_number,
          lotTitle: row.lot_title,
          applicationId: row.application_id,
          status: row.status as AdmissionStatus | null,
          opening,
          mayStart: !running.has(row.status ?? '') && opening.kind !== 'closed',
          isOpen: takesApplications(opening),
        }
      }),
    }
  })
}
export type OwnAdmissionRow = Awaited<ReturnType<typeof listOwnAdmissions>>['rows'][number]
