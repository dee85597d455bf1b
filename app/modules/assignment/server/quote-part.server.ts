/** What strategy, tender criteria, contract obligations and reports quote from: parts by their code, and where they did. */
import type { Instant } from '~/kernel/civil-date'
import { fromInstant } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import type { PartKind } from '../domain/assignment'

export type QuotablePart = {
  readonly code: string
  readonly kind: PartKind
  readonly title: string
  readonly text: string
  /** Of the part: keep it beside the quotation. */
  readonly version: number
  /** Codes of the results that it serves. */
  readonly results: readonly string[]
  readonly assignment: string
}

/** Every part that the actor of `db` may see, by code. */
export async function listQuotableParts(db: Db): Promise<QuotablePart[]> {
  const parts = await db.assignmentPart.findMany({
    where: { removedAt: null },
    orderBy: { code: 'asc' },
    include: {
      assignment: { select: { title: true } },
      results: { select: { result: { select: { code: true } } } },
    },
  })
  return parts.map((part) => ({
    code: part.code,
    kind: part.kind as PartKind,
    title: part.title,
    text: part.text,
    version: part.version,
    results: part.results.map(({ result }) => result.code).sort(),
    assignment: part.assignment.title,
  }))
}

export type Quotation = {
  /** What quotes: 'strategyChoice', 'criterion', 'contractObligation' … with its id. */
  readonly objectType: string
  readonly objectId: string
  readonly label: string
  /** The page to open, within this site. */
  readonly href: string | null
  readonly partCode: string
  readonly at: Instant
}

/**
 * Notes in the caller's transaction that an object quotes a part as it reads now; quoting again moves it to the text of
 * now. False when there is no part with this code.
 */
export async function quotePart(db: Db, { at, ...quotation }: Quotation): Promise<boolean> {
  const part = await db.assignmentPart.findUnique({
    where: { code: quotation.partCode },
    select: { version: true, removedAt: true },
  })
  if (part === null || part.removedAt !== null) return false
  const { objectType, objectId, partCode } = quotation
  const facts = { label: quotation.label, href: quotation.href, partVersion: part.version, quotedAt: fromInstant(at) }
  await db.quotation.upsert({
    where: { objectType_objectId_partCode: { objectType, objectId, partCode } },
    create: { objectType, objectId, partCode, ...facts },
    update: facts,
  })
  return true
}
