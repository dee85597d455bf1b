/** A matter to be decided: what it is, which bodies decide or only note, and the consultation that it needs. */
import type { Actor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { fromDayOrNull } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { type DecisionOutcome, isReached } from '../domain/decision'
import type { MatterInput } from '../forms-decision'
import { decisionTexts } from '../texts-decisions'
import { beginAct, closeAct, requirePlanWriter } from './plan-writer.server'
import { readPlan } from './read-plan.server'
import { settleMilestones } from './settle-milestones.server'

export type MatterProblem =
  | 'matterChanged'
  | 'titleTaken'
  | 'bodyTwice'
  | 'nobodyDecides'
  | 'bodyHasDecided'
  | 'meetingUnknown'
type SaveMatter = {
  /** Null for a new one. */
  readonly id: string | null
  readonly projectId: string
  readonly input: MatterInput
  readonly now: Instant
}

/** Saves it, if nobody did since it was shown. A body that has decided stays. Throws 404 and 403. */
export async function saveMatter(actor: Actor, request: SaveMatter): Promise<Result<{ id: string }, MatterProblem>> {
  requirePlanWriter(actor, 'decision:write')
  const { decides, notes } = request.input
  if (decides.some((key) => notes.includes(key))) return refuse('bodyTwice')
  if (decides.length + notes.length === 0) return refuse('nobodyDecides')
  try {
    return await withActor(actor, (db) => save(db, actor, request))
  } catch (error) {
    if (violatedConstraint(error) === 'decision_matter_project_id_title_key') return refuse('titleTaken')
    throw error
  }
}

async function save(
  db: Db,
  actor: Actor,
  { id, projectId, input, now }: SaveMatter,
): Promise<Result<{ id: string }, MatterProblem>> {
  const plan = await readPlan(db, { projectId, lock: true })
  const known = id === null || !isUuid(id) ? null : await db.decisionMatter.findFirst({ where: { id, projectId } })
  if (!plan || (id !== null && known === null)) throw new Response(null, { status: 404, statusText: 'Not Found' })
  if (known && known.version !== input.version) return refuse('matterChanged')
  const meetingId = input.consultationMeetingId
  if (meetingId !== null && (await db.meeting.count({ where: { id: meetingId, projectId } })) === 0)
    return refuse('meetingUnknown')
  const { decides: _, notes: __, plannedOn, version: ___, ...facts } = input
  const columns = { ...facts, phaseNumber: facts.phaseNumber === 0 ? null : facts.phaseNumber }
  if (known && (await decidedBodies(db, known.id)).some((key) => !isKept(input, key))) return refuse('bodyHasDecided')
  const matter = known
    ? await db.decisionMatter.update({ where: { id: known.id }, data: { ...columns, version: { increment: 1 } } })
    : await db.decisionMatter.create({ data: { ...columns, projectId } })
  await writeBodies(db, matter.id, input)
  const act = await beginAct(db, actor, now)
  await settleMilestones(db, act, { plan, matterId: matter.id, evidence: decisionTexts.evidence(matter.title) })
  await closeAct(db, act, {
    projectId,
    type: known ? 'matter.changed' : 'matter.added',
    objectType: 'matter',
    objectId: matter.id,
    data: { bodies: input.decides.length + input.notes.length, hasMeeting: meetingId !== null, plannedOn },
  })
  return ok({ id: matter.id })
}

/** A body of a matter in one word, as the form sends it. */
export const bodyKeyOf = ({ body, municipalityCode }: { body: string; municipalityCode: string | null }): string =>
  `${body}:${municipalityCode ?? ''}`

const isKept = ({ decides, notes }: MatterInput, key: string): boolean => decides.includes(key) || notes.includes(key)

async function decidedBodies(db: Db, matterId: string): Promise<string[]> {
  const rows = await db.decision.findMany({ where: { matterId } })
  return rows.filter(({ outcome }) => isReached(outcome as DecisionOutcome)).map(bodyKeyOf)
}

/** Adds the bodies that are new, takes away those that are left out, and keeps what the others have. */
async function writeBodies(db: Db, matterId: string, input: MatterInput): Promise<void> {
  const rows = await db.decision.findMany({ where: { matterId } })
  const known = new Map(rows.map((row) => [bodyKeyOf(row), row]))
  const gone = rows.filter((row) => !isKept(input, bodyKeyOf(row))).map(({ id }) => id)
  await db.decision.deleteMany({ where: { id: { in: gone } } })
  for (const key of [...input.decides, ...input.notes]) {
    const capacity = input.notes.includes(key) ? 'notes' : 'decides'
    const row = known.get(key)
    if (row === undefined) {
      const [body = '', code = ''] = key.split(':')
      const municipalityCode = code === '' ? null : code
      const plannedOn = fromDayOrNull(input.plannedOn)
      await db.decision.create({ data: { matterId, body, municipalityCode, capacity, plannedOn, outcome: 'planned' } })
    } else if (row.capacity !== capacity) {
      await db.decision.updateMany({ where: { id: row.id }, data: { capacity, version: { increment: 1 } } })
    }
  }
}
