/** What everybody may read of tenders, without login: row-level security shows a visitor what was announced only. */
import { visitor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { withActor } from '~/platform/database/with-actor.server'
import { tenderPhase } from '../domain/moments'
import { getTender } from './get-tender.server'
import { listAddenda } from './list-addenda.server'
import { listCriteria } from './list-criteria.server'
import { listRounds } from './list-questions.server'
import { findPublicAdmission } from './list-register.server'
import { listTenderDocuments } from './save-tender-document.server'
import { momentColumns, toTenderMoments } from './tender-moments.server'

/** Announced tenders, the newest announcement first; those of before this product are not here, as they have no page. */
export const listPublicTenders = (now: Instant) =>
  withActor(visitor, async (db) => {
    const rows = await db.tender.findMany({
      where: { publishedAt: { not: null } },
      orderBy: [{ publishedAt: 'desc' }, { number: 'asc' }],
      select: { ...momentColumns, number: true, title: true },
    })
    return rows.map((row) => {
      const moments = toTenderMoments(row)
      const { regime, bidsCloseAt } = moments
      return { number: row.number, title: row.title, regime, bidsCloseAt, phase: tenderPhase(moments, now) }
    })
  })

/** One announced tender with all that is public of it; throws 404. */
export const getPublicTender = (number: string, now: Instant) =>
  withActor(visitor, async (db) => {
    // The database can't hold a NUL, and asking for one would be an error, not a no.
    const found = await db.tender.findFirst({
      where: { number: number.replaceAll('\0', ''), publishedAt: { not: null } },
      select: { id: true },
    })
    if (found === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
    const tender = await getTender(db, { id: found.id, actor: visitor, now })
    const addenda = await listAddenda(db, tender.id)
    return {
      tender,
      criteria: await listCriteria(db, tender.id),
      documents: await listTenderDocuments(db, tender.id),
      notas: await listRounds(db, tender.id),
      addenda,
      admission: await findPublicAdmission(db, tender, now),
      changedAt: addenda[0]?.publishedAt ?? null,
    }
  })
