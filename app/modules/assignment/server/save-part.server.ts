/** Parts of an assignment: added with a code of their own, changed under their version, taken away. */
import type { Actor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Problem, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant, toInstant } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { nextPartNumber, partCode } from '../domain/assignment'
import type { NewPartInput, PartInput } from '../forms'
import {
  type AssignmentRecord,
  getPartRecord,
  lockAssignment,
  nameOf,
  type PartRecord,
} from './assignment-record.server'

export type PartCode = 'assignmentAdopted' | 'resultUnknown'

/** Adds a part at the end of its kind; gives its code. The same request twice adds one. */
export async function addPart(
  actor: Actor,
  { assignmentId, input, now }: { readonly assignmentId: string; readonly input: NewPartInput; readonly now: Instant },
): Promise<Result<{ code: string }, PartCode>> {
  return withActor(actor, async (db) => {
    const assignment = await lockAssignment(db, actor, assignmentId)
    const known = await db.assignmentPart.findUnique({ where: { id: input.requestKey }, select: { code: true } })
    if (known) return ok({ code: known.code })
    const problem = await problemOf(db, assignment, input)
    if (problem) return { ok: false as const, problem }
    const given = await db.assignmentPart.findMany({ where: { assignmentId }, select: { code: true } })
    const number = nextPartNumber(
      assignment.code,
      input.kind,
      given.map((part) => part.code),
    )
    const code = partCode(assignment.code, input.kind, number)
    const { requestKey: id, kind, title, text, year } = input
    await db.assignmentPart.createMany({
      data: [{ id, assignmentId, code, kind, position: number, title, text, year }],
    })
    await keepText(db, { id, version: 1, title, text }, { by: await nameOf(db, actor), now })
    await setResults(db, id, input.resultIds)
    await record(db, 'assignment.partAdded', assignmentId, { code })
    return ok({ code })
  })
}

export type PartChange =
  | { readonly kind: 'saved' }
  | {
      readonly kind: 'conflict'
      readonly current: PartRecord
      readonly by: { readonly name: string | null; readonly at: Instant | null }
    }
  | { readonly kind: 'refused'; readonly problem: Problem<PartCode> }
type Change = {
  readonly assignmentId: string
  readonly partId: string
  readonly input: PartInput
  readonly now: Instant
}

/** Saves if nobody changed this part since it was shown; other parts may have changed meanwhile. */
export async function changePart(actor: Actor, { assignmentId, partId, input, now }: Change): Promise<PartChange> {
  return withActor(actor, async (db) => {
    const assignment = await lockAssignment(db, actor, assignmentId)
    const part = await getPartRecord(db, assignmentId, partId)
    if (part.version !== input.version) return { kind: 'conflict', current: part, by: await lastWriter(db, part) }
    const problem = await problemOf(db, assignment, input)
    if (problem) return { kind: 'refused', problem }
    await writePart(db, part, { ...input, by: await nameOf(db, actor), proposalId: null, now })
    await setResults(db, part.id, input.resultIds)
    await record(db, 'assignment.partChanged', assignmentId, { code: part.code, version: part.version + 1 })
    return { kind: 'saved' }
  })
}

type Written = {
  readonly title: string
  readonly text: string
  readonly year: number | null
  readonly by: string
  readonly proposalId: string | null
  readonly now: Instant
}

/** The next text of a part with its place in the history, in the caller's transaction. */
export async function writePart(
  db: Db,
  part: PartRecord,
  { title, text, year, by, proposalId, now }: Written,
): Promise<void> {
  const version = part.version + 1
  await db.assignmentPart.updateMany({
    where: { id: part.id, version: part.version },
    data: { title, text, year, version },
  })
  await keepText(db, { id: part.id, version, title, text }, { by, now, proposalId })
}

/** Takes a part away; its code and its history stay. Nothing happens when it is gone already. */
export async function removePart(
  actor: Actor,
  { assignmentId, partId, now }: { readonly assignmentId: string; readonly partId: string; readonly now: Instant },
): Promise<Result<null, PartCode>> {
  return withActor(actor, async (db) => {
    const assignment = await lockAssignment(db, actor, assignmentId)
    if (assignment.status === 'adopted') return refuse('assignmentAdopted')
    const { count } = await db.assignmentPart.updateMany({
      where: { id: partId, assignmentId, removedAt: null },
      data: { removedAt: fromInstant(now) },
    })
    if (count === 1) await record(db, 'assignment.partRemoved', assignmentId, { part: partId })
    return ok(null)
  })
}

async function problemOf(
  db: Db,
  assignment: AssignmentRecord,
  { resultIds }: { readonly resultIds: readonly string[] },
): Promise<Problem<PartCode> | null> {
  if (assignment.status === 'adopted') return refuse('assignmentAdopted').problem
  const known = await db.result.count({ where: { id: { in: [...resultIds] } } })
  return known === new Set(resultIds).size ? null : refuse('resultUnknown').problem
}

async function setResults(db: Db, partId: string, resultIds: readonly string[]): Promise<void> {
  await db.assignmentPartResult.deleteMany({ where: { partId } })
  await db.assignmentPartResult.createMany({ data: [...new Set(resultIds)].map((resultId) => ({ partId, resultId })) })
}

type Text = { readonly id: string; readonly version: number; readonly title: string; readonly text: string }
const keepText = (
  db: Db,
  { id: partId, version, title, text }: Text,
  { by, now, proposalId = null }: { by: string; now: Instant; proposalId?: string | null },
) =>
  db.assignmentPartText.createMany({
    data: [{ partId, version, title, text, byName: by || null, at: fromInstant(now), proposalId }],
  })

async function lastWriter(db: Db, part: PartRecord) {
  const last = await db.assignmentPartText.findUnique({
    where: { partId_version: { partId: part.id, version: part.version } },
  })
  return { name: last?.byName ?? null, at: last ? toInstant(last.at) : null }
}

const record = (db: Db, type: string, id: string, data: Record<string, string | number>): Promise<void> =>
  recordEvent(db, { type, objectType: 'assignment', objectId: id, data })
