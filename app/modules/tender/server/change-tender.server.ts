/**
 * The one door for a change to a tender and what hangs from it: locked, checked against the version that was seen, and
 * after publication told to everybody as a numbered addendum, which takes away nothing that publishing asked. What
 * `apply` wrote is undone when it refuses.
 */
import type { Actor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { type Refused, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { can } from '~/modules/access/domain/permissions'
import { findLastChange, type LastChange } from '~/modules/audit/server/find-last-change.server'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { addJob } from '~/platform/jobs/add-job.server'
import { isBeforeClosing } from '../domain/moments'
import { brokenChecks } from '../domain/publication-checks'
import { endedStatuses } from '../domain/tender-status'
import type { TenderProblemCode } from '../texts-work'
import { checkPublication } from './check-publication.server'
import { toTenderMoments } from './tender-moments.server'

/** One change in words, frozen as it is published. */
export type ToldChange = { readonly what: string; readonly from: string | null; readonly to: string | null }
export type TenderChange =
  | { readonly kind: 'saved'; readonly addendum: number | null }
  /** Somebody was first; `version` is what stands now. */
  | { readonly kind: 'conflict'; readonly by: LastChange; readonly version: number }
  | { readonly kind: 'refused'; readonly problem: Refused<TenderProblemCode>['problem'] }
export type TenderRow = NonNullable<Awaited<ReturnType<typeof readLocked>>>
export type ChangeRequest = {
  readonly tenderId: string
  readonly version: number
  /** Needed once the tender was published. */
  readonly reason?: string
  readonly now: Instant
}
type Apply = (db: Db, tender: TenderRow) => Promise<Result<readonly ToldChange[], TenderProblemCode>>

/** Carries a refusal out of the transaction, so that nothing of it stays. */
class Refusal extends Error {
  constructor(readonly problem: Refused<TenderProblemCode>['problem']) {
    super(problem.code)
  }
}

const takenBy: Readonly<Record<string, TenderProblemCode>> = {
  tender_number_key: 'numberTaken',
  criterion_code: 'codeTaken',
}

/** Applies and tells the change; throws 404 and 403. Without any difference nothing is written. */
export async function changeTender(actor: Actor, request: ChangeRequest, apply: Apply): Promise<TenderChange> {
  try {
    return await withActor(actor, (db) => change(db, actor, request, apply))
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', problem: error.problem }
    const code = takenBy[violatedConstraint(error) ?? '']
    if (code === undefined) throw error
    return { kind: 'refused', problem: refuse(code, { number: '', code: '' }).problem }
  }
}

async function change(db: Db, actor: Actor, request: ChangeRequest, apply: Apply): Promise<TenderChange> {
  const tender = await lockTender(db, actor, request.tenderId)
  if (tender.version !== request.version) {
    return { kind: 'conflict', by: await findLastChange(db, ['tender'], tender.id), version: tender.version }
  }
  const moments = toTenderMoments(tender)
  if (endedStatuses.has(moments.status)) throw new Refusal({ code: 'tenderEnded' })
  const isPublished = moments.publishedAt !== null
  if (isPublished && !isBeforeClosing(moments, request.now)) throw new Refusal({ code: 'closedForChanges' })
  const { publishedAt } = moments
  const before = publishedAt === null ? [] : await checkPublication(db, tender.id, publishedAt)
  const applied = await apply(db, tender)
  if (!applied.ok) throw new Refusal(applied.problem)
  if (applied.value.length === 0) return { kind: 'saved', addendum: null }
  const reason = (request.reason ?? '').trim()
  if (isPublished && reason === '') throw new Refusal({ code: 'reasonMissing' })
  const after = publishedAt === null ? [] : await checkPublication(db, tender.id, publishedAt)
  const broken = brokenChecks(before, after)
  if (broken.length > 0) throw new Refusal({ code: 'changeBreaks', params: { checks: broken.join() } })
  const addendum = isPublished
    ? await addAddendum(db, actor, { tender, changes: applied.value, reason, now: request.now })
    : null
  await db.tender.update({ where: { id: tender.id }, data: { version: { increment: 1 } } })
  await recordEvent(db, {
    type: addendum === null ? 'tender.changed' : 'tender.amended',
    objectType: 'tender',
    objectId: tender.id,
    data: { changes: applied.value.map(({ what, from, to }) => ({ what, from, to })), addendum },
  })
  return { kind: 'saved', addendum }
}

/** The tender, locked until the commit; throws 404 when the actor may not see it and 403 when it may not change it. */
export async function lockTender(db: Db, actor: Actor, id: string) {
  const tender = isUuid(id) ? await readLocked(db, id) : null
  if (tender === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  if (!can(actor, 'tender:write')) throw new Response(null, { status: 403, statusText: 'Forbidden' })
  return tender
}

async function readLocked(db: Db, id: string) {
  await db.$queryRaw`select 1 from tender where id = ${id}::uuid for update`
  return db.tender.findUnique({ where: { id }, include: { lots: { orderBy: { number: 'asc' } } } })
}

type Told = {
  readonly tender: TenderRow
  readonly changes: readonly ToldChange[]
  readonly reason: string
  readonly now: Instant
}

/** Numbers the change, and leaves the mails to a job; gives the number. */
export async function addAddendum(db: Db, actor: Actor, { tender, changes, reason, now }: Told): Promise<number> {
  const number = 1 + (await db.tenderAddendum.count({ where: { tenderId: tender.id } }))
  const { id } = await db.tenderAddendum.create({
    data: {
      tenderId: tender.id,
      number,
      publishedAt: fromInstant(now),
      publishedById: 'userId' in actor ? actor.userId : null,
      reason,
      changes: changes.map((each) => ({ ...each })),
    },
  })
  // Who follows is known to the software only, so the mails are made by a job.
  await addJob(db, 'mailAddendum', { addendumId: id }, { jobKey: `addendum:${id}` })
  return number
}

/** The differences between two records of texts, with a label each; equal values tell nothing. */
export function toldChanges(
  prefix: string,
  labels: Readonly<Record<string, string>>,
  [before, after]: readonly [Readonly<Record<string, string | null>>, Readonly<Record<string, string | null>>],
): ToldChange[] {
  return Object.keys(after)
    .filter((name) => (before[name] ?? null) !== (after[name] ?? null))
    .map((name) => ({
      what: `${prefix}${labels[name] ?? name}`,
      from: before[name] ?? null,
      to: after[name] ?? null,
    }))
}
