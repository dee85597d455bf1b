/** Quotes a decided part at something of a module further on, takes over its newer text, and takes a quotation away. */
import type { Actor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { hasCitizenNumber } from '~/kernel/personal-data'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import type { QuotingClosed, QuotingKind } from '../domain/quotation'
import type { QuotationInput } from '../forms-quotation'
import type { QuotationProblem } from '../texts-quotation'
import { nameOf } from './assignment-record.server'
import type { FrozenContent } from './move-assignment.server'

/** What quotes, as its own module knows it. */
export type Quoter = {
  readonly kind: QuotingKind
  readonly id: string
  /** What a part says that it is quoted in, and the page to open. */
  readonly label: string
  readonly href: string
  readonly breadcrumb: readonly { readonly label: string; readonly href: string }[]
  /** Why its quotations don't change any more, or null. */
  readonly closed: QuotingClosed | null
}
/** Reads what quotes, locked until the commit; throws 403 and 404. */
export type FindQuoter = (db: Db) => Promise<Quoter>

type Quote = { readonly find: FindQuoter; readonly input: QuotationInput; readonly now: Instant }

/** One quotation a part: quoting it again moves it to the newest decided version. The same request twice changes nothing. */
export async function changeQuotation(
  actor: Actor,
  { find, input, now }: Quote,
): Promise<Result<null, QuotationProblem>> {
  if (input.stap === 'citeren' && hasCitizenNumber(input.toelichting)) return refuse('personalNumber')
  return withActor(actor, async (db) => {
    const quoter = await find(db)
    if (quoter.closed !== null) return refuse(quoter.closed)
    return input.stap === 'weghalen'
      ? removeQuotation(db, quoter, input.citaat)
      : quote(db, quoter, { ...input.deel, note: input.toelichting, byName: await nameOf(db, actor), now })
  })
}

type Chosen = {
  readonly code: string
  readonly version: number
  readonly note: string
  readonly byName: string
  readonly now: Instant
}

async function quote(
  db: Db,
  quoter: Quoter,
  { code, version, note, byName, now }: Chosen,
): Promise<Result<null, QuotationProblem>> {
  const decided = await findDecided(db, code)
  if (decided === null) return refuse('partUnknown')
  if (decided.version !== version) return refuse('quotedOlder')
  // Two who quote the same part here follow each other; what quotes is not locked by every module.
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${quoter.kind}:${quoter.id}:${code}`}, 0))`
  const key = { objectType: quoter.kind, objectId: quoter.id, partCode: code }
  const before = await db.quotation.findUnique({ where: { objectType_objectId_partCode: key } })
  if (before !== null && before.versionNumber === version && before.note === note) return ok(null)
  const facts = {
    ...{ label: quoter.label, href: quoter.href, note, versionNumber: version, assignmentId: decided.assignmentId },
    ...{ quotedAt: fromInstant(now), quotedByName: byName },
  }
  await db.quotation.upsert({
    where: { objectType_objectId_partCode: key },
    create: { ...key, ...facts },
    update: facts,
  })
  await recordEvent(db, {
    type: before === null ? 'assignment.quoted' : 'assignment.quotationChanged',
    objectType: 'assignment',
    objectId: decided.assignmentId,
    data: { part: code, version, from: before?.versionNumber ?? null, in: quoter.kind, object: quoter.id },
  })
  return ok(null)
}

async function removeQuotation(db: Db, quoter: Quoter, id: string): Promise<Result<null, QuotationProblem>> {
  const where = { id, objectType: quoter.kind, objectId: quoter.id }
  const row = await db.quotation.findFirst({ where })
  if (row === null || (await db.quotation.deleteMany({ where })).count === 0) return ok(null)
  await recordEvent(db, {
    type: 'assignment.quotationRemoved',
    objectType: 'assignment',
    objectId: row.assignmentId,
    data: { part: row.partCode, version: row.versionNumber, in: quoter.kind, object: quoter.id },
  })
  return ok(null)
}

/** The newest decided version that a part of this code belongs to; null when it is not in it. */
async function findDecided(db: Db, code: string): Promise<{ assignmentId: string; version: number } | null> {
  const part = await db.assignmentPart.findUnique({ where: { code }, select: { assignmentId: true } })
  if (part === null) return null
  const newest = await db.assignmentVersion.findFirst({
    where: { assignmentId: part.assignmentId, status: 'adopted' },
    orderBy: { number: 'desc' },
  })
  const content = newest?.content as FrozenContent | undefined
  if (!newest || !content?.parts.some((each) => each.code === code)) return null
  return { assignmentId: part.assignmentId, version: newest.number }
}

/** A copy of what quotes keeps the quotations: in the transaction that copies it. */
export async function copyQuotations(
  db: Db,
  { kind, from, to, label, href }: { kind: QuotingKind; from: string; to: string; label: string; href: string },
): Promise<void> {
  const rows = await db.quotation.findMany({ where: { objectType: kind, objectId: from } })
  await db.quotation.createMany({ data: rows.map(({ id: _, ...row }) => ({ ...row, objectId: to, label, href })) })
}
