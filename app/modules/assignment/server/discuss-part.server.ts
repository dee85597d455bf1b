/** Talk about a part: comments that are resolved, and proposals of another text that the editor accepts or rejects. */
import type { Actor, PersonActor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { type PersonalData, personalText } from '~/kernel/personal-data'
import { ok, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import {
  type AssignmentRecord,
  findAssignment,
  getPartRecord,
  lockAssignment,
  mustBeAllowed,
  nameOf,
} from './assignment-record.server'
import { writePart } from './save-part.server'

export type TalkCode = PersonalData | 'notOpenForTalk'
type At = { readonly assignmentId: string; readonly partId: string; readonly requestKey: string; readonly now: Instant }

/** Adds a comment; the same request twice is one. */
export async function addComment(
  actor: PersonActor,
  { body, ...at }: At & { readonly body: string },
): Promise<Result<null, TalkCode>> {
  mustBeAllowed(actor, 'assignment:propose')
  return withActor(actor, async (db) => {
    const opened = await openForTalk(db, actor, { ...at, words: body })
    if (!opened.ok) return opened
    const { partId, requestKey: id, now } = at
    const author = await authorOf(db, actor, now)
    const { count } = await db.assignmentComment.createMany({
      data: [{ id, partId, body, ...author }],
      skipDuplicates: true,
    })
    if (count === 1) await record(db, 'assignment.commented', at.assignmentId, { part: partId })
    return ok(null)
  })
}

/** Closes a comment, by the editor; a second time changes nothing. */
export async function resolveComment(
  actor: Actor,
  {
    assignmentId,
    commentId,
    now,
  }: { readonly assignmentId: string; readonly commentId: string; readonly now: Instant },
): Promise<void> {
  await withActor(actor, async (db) => {
    await lockAssignment(db, actor, assignmentId)
    const { count } = await db.assignmentComment.updateMany({
      where: { id: commentId, resolvedAt: null, part: { assignmentId } },
      data: { resolvedAt: fromInstant(now) },
    })
    if (count === 1) await record(db, 'assignment.commentResolved', assignmentId, { comment: commentId })
  })
}

/** Proposes another text for a part, on the version that the person has seen. */
export async function proposeText(
  actor: PersonActor,
  { text, why, ...at }: At & { readonly text: string; readonly why: string },
): Promise<Result<null, TalkCode | 'nothingProposed'>> {
  mustBeAllowed(actor, 'assignment:propose')
  return withActor(actor, async (db) => {
    const opened = await openForTalk(db, actor, { ...at, words: `${text}\n${why}` })
    if (!opened.ok) return opened
    const part = await getPartRecord(db, at.assignmentId, at.partId)
    if (part.text === text) return refuse('nothingProposed')
    const author = await authorOf(db, actor, at.now)
    const { count } = await db.assignmentProposal.createMany({
      data: [
        { id: at.requestKey, partId: part.id, baseVersion: part.version, baseText: part.text, text, why, ...author },
      ],
      skipDuplicates: true,
    })
    if (count === 1) await record(db, 'assignment.proposed', at.assignmentId, { code: part.code })
    return ok(null)
  })
}

type Decision = {
  readonly assignmentId: string
  readonly proposalId: string
  readonly accept: boolean
  readonly note: string
  /** The version of the part that the editor has seen beside the proposal. */
  readonly version: number
  readonly now: Instant
}
export type DecideCode = 'assignmentAdopted' | 'proposalDecided' | 'partChanged'

/** Accepts or rejects a proposal once. Accepting writes its text as the part's next version, unless the part changed. */
export async function decideProposal(actor: Actor, decision: Decision): Promise<Result<null, DecideCode>> {
  return withActor(actor, async (db) => {
    const { assignmentId, proposalId, accept, note, now } = decision
    const assignment = await lockAssignment(db, actor, assignmentId)
    if (assignment.status === 'adopted') return refuse('assignmentAdopted')
    const proposal = isUuid(proposalId)
      ? await db.assignmentProposal.findFirst({ where: { id: proposalId, part: { assignmentId } } })
      : null
    if (proposal === null || proposal.status !== 'open') return refuse('proposalDecided')
    const part = await getPartRecord(db, assignmentId, proposal.partId)
    if (accept && part.version !== decision.version) return refuse('partChanged')
    const by = await nameOf(db, actor)
    const moved = await db.assignmentProposal.updateMany({
      where: { id: proposal.id, status: 'open' },
      data: {
        status: accept ? 'accepted' : 'rejected',
        decidedByName: by,
        decidedAt: fromInstant(now),
        decisionNote: note || null,
      },
    })
    if (moved.count !== 1) return refuse('proposalDecided')
    if (accept) {
      const { title, year } = part
      await writePart(db, part, { title, year, text: proposal.text, by: proposal.authorName, proposalId, now })
    }
    const type = accept ? 'assignment.proposalAccepted' : 'assignment.proposalRejected'
    await record(db, type, assignmentId, { code: part.code })
    return ok(null)
  })
}

/** Partners talk along while the assignment is in inspraak; staff as long as it is not adopted. */
const isOpenFor = (actor: PersonActor, { status }: AssignmentRecord): boolean =>
  actor.kind === 'provider' ? status === 'consultation' : status !== 'adopted'

async function openForTalk(
  db: Db,
  actor: PersonActor,
  { assignmentId, partId, words, now }: At & { readonly words: string },
): Promise<Result<null, TalkCode>> {
  const assignment = await findAssignment(db, assignmentId)
  if (assignment === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  await getPartRecord(db, assignmentId, partId)
  if (!isOpenFor(actor, assignment)) return refuse('notOpenForTalk')
  const personal = personalText(words, dayOf(now))
  return personal ? refuse(personal) : ok(null)
}

const authorOf = async (db: Db, actor: PersonActor, now: Instant) => ({
  authorId: actor.userId,
  authorName: await nameOf(db, actor),
  organisationId: actor.organisationId,
  at: fromInstant(now),
})
const record = (db: Db, type: string, id: string, data: Record<string, string | number>): Promise<void> =>
  recordEvent(db, { type, objectType: 'assignment', objectId: id, data })
