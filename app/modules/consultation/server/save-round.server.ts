/** Opens a consultation, and changes what it is about or its days. */
import type { Actor } from '~/kernel/actor'
import { ok, type Problem, type Result, refuse } from '~/kernel/result'
import { findLastChange, type LastChange } from '~/modules/audit/server/find-last-change.server'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromDay } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import type { RoundInput } from '../forms-consultation'
import { mustBeAllowed } from './meeting-record.server'
import { lockRound, type RoundRecord } from './round-record.server'

export type SaveRoundCode = 'noProject' | 'periodReversed' | 'documentUnknown' | 'roundReported'

/** The id; also when this request was answered before, as its key is the id. */
export async function createRound(
  actor: Actor,
  input: RoundInput & { readonly requestKey: string },
): Promise<Result<{ id: string }, SaveRoundCode>> {
  mustBeAllowed(actor, 'consultation:write')
  return withActor(actor, async (db) => {
    const problem = await problemOf(db, input)
    if (problem) return { ok: false as const, problem }
    const project = await db.project.findFirst({ orderBy: { name: 'asc' }, select: { id: true } })
    if (project === null) return refuse('noProject')
    const id = input.requestKey
    const { count } = await db.consultationRound.createMany({
      data: [{ id, projectId: project.id, ...columnsOf(input) }],
      skipDuplicates: true,
    })
    if (count === 1) await record(db, 'consultation.opened', id, told(input))
    return ok({ id })
  })
}

export type RoundChange =
  | { readonly kind: 'saved' }
  | { readonly kind: 'conflict'; readonly current: RoundRecord; readonly by: LastChange }
  | { readonly kind: 'refused'; readonly problem: Problem<SaveRoundCode> }

/** Saves if nobody changed it since it was shown; not while its nota stands. */
export async function changeRound(
  actor: Actor,
  { id, input }: { readonly id: string; readonly input: RoundInput & { readonly version: number } },
): Promise<RoundChange> {
  return withActor(actor, async (db) => {
    const round = await lockRound(db, actor, id)
    if (round.version !== input.version)
      return { kind: 'conflict', current: round, by: await findLastChange(db, ['consultation'], id) }
    if (round.status === 'reported') return { kind: 'refused', problem: refuse('roundReported').problem }
    const problem = await problemOf(db, input)
    if (problem) return { kind: 'refused', problem }
    await db.consultationRound.updateMany({
      where: { id, version: round.version },
      data: { ...columnsOf(input), version: { increment: 1 } },
    })
    await record(db, 'consultation.changed', id, { from: told(round), to: told(input) })
    return { kind: 'saved' }
  })
}

async function problemOf(db: Db, input: RoundInput): Promise<Problem<SaveRoundCode> | null> {
  if (input.endsOn < input.startsOn) return refuse('periodReversed').problem
  if (input.documentId !== null && (await db.document.count({ where: { id: input.documentId } })) === 0)
    return refuse('documentUnknown').problem
  return null
}

const columnsOf = (input: RoundInput) => ({
  title: input.title,
  intro: input.intro || null,
  subjectKind: input.assignmentId === null ? 'document' : 'assignment',
  subjectTitle: input.subjectTitle,
  subjectVersion: input.subjectVersion || null,
  documentId: input.documentId,
  assignmentId: input.assignmentId,
  startsOn: fromDay(input.startsOn),
  endsOn: fromDay(input.endsOn),
})
const told = ({ title, startsOn, endsOn }: Pick<RoundInput, 'title' | 'startsOn' | 'endsOn'>) => ({
  title,
  startsOn,
  endsOn,
})
const record = (db: Db, type: string, id: string, data: NonNullable<Parameters<typeof recordEvent>[1]['data']>) =>
  recordEvent(db, { type, objectType: 'consultation', objectId: id, data })
