/** Keeps what a person fills in for a notice, and its reference once it was published by hand. */
import type { Actor } from '~/kernel/actor'
import type { CivilDate } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { can } from '~/modules/access/domain/permissions'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromDay } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import type { NoticeSubtype } from '../domain/notice-fields'
import type { NoticeRefusal } from '../texts-notice'
import { getNotice } from './get-notices.server'

type OfNotice = { readonly tenderId: string; readonly subtype: NoticeSubtype; readonly today: CivilDate }

/** Values of fields that the subtype does not ask are left out; a published notice no longer changes, and a colleague was first once. */
export function saveNotice(
  actor: Actor,
  {
    tenderId,
    subtype,
    today,
    values,
    version,
  }: OfNotice & { values: Readonly<Record<string, string>>; version: number },
): Promise<Result<null, NoticeRefusal>> {
  return change(actor, { tenderId, subtype, today }, async (db, { notice, write }) => {
    if (notice.version !== version) return refuse('noticeChanged')
    const asked = new Map(notice.fields.map((field) => [field.key, field]))
    const kept = Object.fromEntries(
      Object.entries(values)
        .map(([key, value]) => [key, value.trim()] as const)
        .filter(([key, value]) => asked.has(key) && value !== ''),
    )
    await write({ values: kept })
    await recordEvent(db, {
      type: 'notice.filledIn',
      objectType: 'tender',
      objectId: tenderId,
      data: { subtype, fields: Object.keys(kept).length },
    })
    return ok(null)
  })
}

/** Records the reference that TenderNed gave; the same reference again changes nothing. */
export function publishNotice(
  actor: Actor,
  { tenderId, subtype, today, reference, publishedOn }: OfNotice & { reference: string; publishedOn: CivilDate },
): Promise<Result<null, NoticeRefusal>> {
  return change(actor, { tenderId, subtype, today }, async (db, { notice, write }) => {
    if (!notice.isComplete) return refuse('noticeIncomplete')
    if (publishedOn > today) return refuse('publishedInFuture')
    const other = await otherWith(db, { tenderId, subtype, reference })
    if (other !== null) return refuse('referenceTaken', { reference, where: other })
    await write({ reference, publishedOn: fromDay(publishedOn) })
    await recordEvent(db, {
      type: 'notice.published',
      objectType: 'tender',
      objectId: tenderId,
      data: { subtype, reference, publishedOn },
    })
    return ok(null)
  })
}

/** Puts a wrong reference or day right, with the reason; what it was stays in the log. The same again changes nothing. */
export function correctReference(
  actor: Actor,
  {
    tenderId,
    subtype,
    today,
    reference,
    publishedOn,
    reason,
  }: OfNotice & { reference: string; publishedOn: CivilDate; reason: string },
): Promise<Result<null, NoticeRefusal>> {
  return held(actor, { tenderId, subtype, today }, async (db, { notice, write }) => {
    if (notice.reference === null) return refuse('notPublished')
    if (notice.reference === reference && notice.publishedOn === publishedOn) return ok(null)
    if (publishedOn > today) return refuse('publishedInFuture')
    const other = await otherWith(db, { tenderId, subtype, reference })
    if (other !== null) return refuse('referenceTaken', { reference, where: other })
    await write({ reference, publishedOn: fromDay(publishedOn) })
    const before = { reference: notice.reference, publishedOn: notice.publishedOn }
    await recordEvent(db, {
      type: 'notice.referenceCorrected',
      objectType: 'tender',
      objectId: tenderId,
      data: { subtype, before, reference, publishedOn, reason },
    })
    return ok(null)
  })
}

/** The notice that has this reference already: tender and subtype; TenderNed gives each its own. */
async function otherWith(
  db: Db,
  { tenderId, subtype, reference }: { tenderId: string; subtype: NoticeSubtype; reference: string },
): Promise<string | null> {
  const other = await db.tenderNotice.findFirst({
    where: { reference, NOT: { tenderId, subtype } },
    include: { tender: { select: { number: true } } },
  })
  return other === null ? null : `${other.tender.number}, ${other.subtype}`
}

type Columns = { values?: Record<string, string>; reference?: string; publishedOn?: Date }
type Open = {
  readonly notice: Awaited<ReturnType<typeof getNotice>>['notice']
  readonly write: (columns: Columns) => Promise<void>
}

type Work = (db: Db, open: Open) => Promise<Result<null, NoticeRefusal>>

/** Only as long as it was not published. */
const change = (actor: Actor, of: OfNotice, work: Work): Promise<Result<null, NoticeRefusal>> =>
  held(actor, of, async (db, open) => {
    const { reference } = open.notice
    return reference === null ? work(db, open) : refuse('noticePublished', { reference })
  })

/** One change of a notice at a time. */
function held(actor: Actor, { tenderId, subtype, today }: OfNotice, work: Work): Promise<Result<null, NoticeRefusal>> {
  if (!can(actor, 'tender:write')) throw new Response(null, { status: 403, statusText: 'Forbidden' })
  if (!isUuid(tenderId)) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return withActor(actor, async (db) => {
    await db.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`notice:${tenderId}:${subtype}`}, 0))::text`
    const { notice } = await getNotice(db, tenderId, { subtype, today })
    const write = async (columns: Columns): Promise<void> => {
      await db.tenderNotice.upsert({
        where: { tenderId_subtype: { tenderId, subtype } },
        create: { tenderId, subtype, ...columns },
        update: { ...columns, version: { increment: 1 } },
      })
    }
    return work(db, { notice, write })
  })
}
