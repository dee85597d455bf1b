/** Assignments with their parts, as far as the actor may see them. */
import type { Actor } from '~/kernel/actor'
import { isUuid } from '~/kernel/uuid'
import { toSourceMark } from '~/modules/planning/domain/source-mark'
import { toDayOrNull, toInstant, toInstantOrNull } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { type AssignmentStatus, type PartKind, type ProposalStatus, partKinds } from '../domain/assignment'
import { countQuotations, listQuotedPlaces } from './list-quotations.server'

const notFound = () => new Response(null, { status: 404, statusText: 'Not Found' })

/** All assignments: there are a few. */
export const listAssignments = (actor: Actor) =>
  withActor(actor, async (db) => {
    const rows = await db.assignment.findMany({
      orderBy: { code: 'asc' },
      include: { _count: { select: { parts: { where: { removedAt: null } } } } },
    })
    return rows.map((row) => ({
      id: row.id,
      code: row.code,
      title: row.title,
      periodText: row.periodText,
      status: row.status as AssignmentStatus,
      parts: row._count.parts,
      source: toSourceMark(row.source),
    }))
  })

export type AssignmentDetail = NonNullable<Awaited<ReturnType<typeof read>>>

/** One assignment with parts and frozen versions; throws 404 when it does not exist for the actor. */
export async function getAssignment(actor: Actor, id: string): Promise<AssignmentDetail> {
  const found = isUuid(id) ? await withActor(actor, (db) => read(db, id)) : null
  if (found === null) throw notFound()
  return found
}

async function read(db: Db, id: string) {
  const row = await db.assignment.findUnique({ where: { id } })
  if (row === null) return null
  const parts = await db.assignmentPart.findMany({
    where: { assignmentId: id, removedAt: null },
    include: {
      results: { select: { result: { select: { id: true, code: true, text: true } } } },
      comments: { where: { resolvedAt: null }, select: { id: true } },
      proposals: { where: { status: 'open' }, select: { id: true } },
    },
  })
  const quoted = await countQuotations(db, id)
  const versions = await db.assignmentVersion.findMany({ where: { assignmentId: id }, orderBy: { number: 'desc' } })
  return {
    id: row.id,
    code: row.code,
    title: row.title,
    intro: row.intro,
    periodText: row.periodText,
    status: row.status as AssignmentStatus,
    decisionSubject: row.decisionSubject,
    adoptedOn: toDayOrNull(row.adoptedOn),
    source: toSourceMark(row.source),
    parts: parts
      .map(({ comments, proposals, results, source, kind, removedAt: _, assignmentId: __, ...part }) => ({
        ...part,
        kind: kind as PartKind,
        source: toSourceMark(source),
        results: results.map(({ result }) => result).sort((a, b) => a.code.localeCompare(b.code)),
        openComments: comments.length,
        openProposals: proposals.length,
        quotedIn: quoted.get(part.code) ?? 0,
      }))
      .sort((a, b) => partKinds.indexOf(a.kind) - partKinds.indexOf(b.kind) || a.position - b.position),
    versions: versions.map(({ id, number, status, sha256, frozenAt, frozenByName }) => ({
      id,
      number,
      status: status as AssignmentStatus,
      sha256,
      frozenByName,
      frozenAt: toInstant(frozenAt),
    })),
  }
}

/** One part with its talk, its history and where it is quoted; throws 404 when it does not exist for the actor. */
export async function getPart(actor: Actor, { assignmentId, partId }: { assignmentId: string; partId: string }) {
  const assignment = await getAssignment(actor, assignmentId)
  const part = assignment.parts.find((each) => each.id === partId)
  if (!part) throw notFound()
  return withActor(actor, async (db) => {
    const where = { partId }
    const comments = await db.assignmentComment.findMany({ where, orderBy: { at: 'asc' } })
    const proposals = await db.assignmentProposal.findMany({ where, orderBy: { at: 'desc' } })
    const history = await db.assignmentPartText.findMany({ where, orderBy: { version: 'desc' } })
    return {
      assignment: { id: assignment.id, title: assignment.title, status: assignment.status },
      part,
      comments: comments.map((comment) => ({
        id: comment.id,
        body: comment.body,
        authorName: comment.authorName,
        at: toInstant(comment.at),
        resolvedAt: toInstantOrNull(comment.resolvedAt),
      })),
      proposals: proposals.map((proposal) => ({
        id: proposal.id,
        baseVersion: proposal.baseVersion,
        baseText: proposal.baseText,
        text: proposal.text,
        why: proposal.why,
        authorName: proposal.authorName,
        at: toInstant(proposal.at),
        status: proposal.status as ProposalStatus,
        decidedByName: proposal.decidedByName,
        decisionNote: proposal.decisionNote,
      })),
      history: history.map((text) => ({
        version: text.version,
        text: text.text,
        byName: text.byName,
        at: toInstant(text.at),
      })),
      quotedIn: await listQuotedPlaces(db, actor, part.code),
    }
  })
}

/** The results of the vision as choices, by code. */
export const listResultChoices = (actor: Actor) =>
  withActor(actor, async (db) => {
    const results = await db.result.findMany({
      orderBy: [{ pillar: { position: 'asc' } }, { position: 'asc' }],
      select: { id: true, code: true, text: true },
    })
    return results.map(({ id, code, text }) => ({ value: id, label: `${code} ${text}` }))
  })
