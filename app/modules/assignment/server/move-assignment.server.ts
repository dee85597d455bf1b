/** Moves an assignment on: frozen for the inspraak, frozen when it is adopted, open again for a next concept. */
import { createHash } from 'node:crypto'
import type { Actor } from '~/kernel/actor'
import type { CivilDate, Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { stepPermission } from '~/kernel/status-steps'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromDayOrNull, fromInstant } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { type AssignmentStatus, assignmentSteps, type PartKind } from '../domain/assignment'
import { lockAssignment, nameOf } from './assignment-record.server'

export type MoveCode = 'stepUnknown' | 'noParts' | 'decisionMissing'
type Move = {
  readonly id: string
  readonly to: AssignmentStatus
  /** What was decided, as the decision names it; asked when it is adopted. */
  readonly decisionSubject: string
  readonly adoptedOn: CivilDate | null
  readonly now: Instant
}

/** What a version holds: enough to read, print and quote it without the parts of today. */
export type FrozenContent = {
  readonly code: string
  readonly title: string
  readonly intro: string
  readonly periodText: string | null
  readonly parts: readonly {
    readonly code: string
    readonly kind: PartKind
    readonly title: string
    readonly text: string
    readonly year: number | null
    readonly version: number
    readonly results: readonly string[]
  }[]
}

/** Takes the step once; for inspraak and adoption the text is frozen as a version with its SHA-256. */
export async function moveAssignment(actor: Actor, move: Move): Promise<Result<null, MoveCode>> {
  return withActor(actor, async (db) => {
    const { id, to, now } = move
    const assignment = await lockAssignment(db, actor, id)
    if (stepPermission<AssignmentStatus, 'assignment:write'>(assignmentSteps, assignment.status, to) === null)
      return refuse('stepUnknown')
    if (to === 'adopted' && (move.decisionSubject === '' || move.adoptedOn === null)) return refuse('decisionMissing')
    const content = await readContent(db, id)
    if (to !== 'draft' && content.parts.length === 0) return refuse('noParts')
    await db.assignment.updateMany({
      where: { id, status: assignment.status },
      data: {
        status: to,
        version: { increment: 1 },
        decisionSubject: to === 'adopted' ? move.decisionSubject : null,
        adoptedOn: to === 'adopted' ? fromDayOrNull(move.adoptedOn) : null,
      },
    })
    const number = to === 'draft' ? null : await freeze(db, { ...move, content, by: await nameOf(db, actor) })
    await recordEvent(db, {
      type: eventTypes[to],
      objectType: 'assignment',
      objectId: id,
      data: { from: assignment.status, number, at: now },
    })
    return ok(null)
  })
}

const eventTypes: Readonly<Record<AssignmentStatus, string>> = {
  draft: 'assignment.reopened',
  consultation: 'assignment.consulted',
  adopted: 'assignment.adopted',
}

async function freeze(
  db: Db,
  { id, to, content, by, decisionSubject, now }: Move & { content: FrozenContent; by: string },
): Promise<number> {
  const last = await db.assignmentVersion.aggregate({ where: { assignmentId: id }, _max: { number: true } })
  const number = (last._max.number ?? 0) + 1
  const text = JSON.stringify(content)
  await db.assignmentVersion.createMany({
    data: [
      {
        assignmentId: id,
        number,
        status: to,
        content: JSON.parse(text),
        sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
        decisionSubject: to === 'adopted' ? decisionSubject : null,
        frozenAt: fromInstant(now),
        frozenByName: by,
      },
    ],
  })
  return number
}

async function readContent(db: Db, id: string): Promise<FrozenContent> {
  const assignment = await db.assignment.findUniqueOrThrow({ where: { id } })
  const parts = await db.assignmentPart.findMany({
    where: { assignmentId: id, removedAt: null },
    orderBy: [{ kind: 'asc' }, { position: 'asc' }],
    include: { results: { select: { result: { select: { code: true } } } } },
  })
  const { code, title, intro, periodText } = assignment
  return {
    code,
    title,
    intro,
    periodText,
    parts: parts.map((part) => ({
      code: part.code,
      kind: part.kind as PartKind,
      title: part.title,
      text: part.text,
      year: part.year,
      version: part.version,
      results: part.results.map(({ result }) => result.code).sort(),
    })),
  }
}
