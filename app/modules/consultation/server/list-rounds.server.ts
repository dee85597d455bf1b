/** The consultations that the actor may see, with how far the answers are. */
import type { Actor } from '~/kernel/actor'
import type { Paging } from '~/kernel/paging'
import { isUuid } from '~/kernel/uuid'
import { toSourceMark } from '~/modules/planning/domain/source-mark'
import { toDay, toInstant, toInstantOrNull } from '~/platform/database/columns.server'
import type { Prisma } from '~/platform/database/generated/client'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import {
  type RemarkChannel,
  type RemarkConsequence,
  type RemarkKind,
  type SubmitterKind,
  submitterKinds,
} from '../domain/remark'
import type { RoundStatus } from '../domain/round'
import { countAnswers, findRound } from './round-record.server'

/** All rounds, or those on one assignment; the last to end first: there are few. */
export const listRounds = (actor: Actor, of: { readonly assignmentId?: string } = {}) =>
  withActor(actor, async (db) => {
    const rounds = await db.consultationRound.findMany({ where: of, orderBy: [{ endsOn: 'desc' }, { id: 'asc' }] })
    const rows = []
    for (const round of rounds) {
      rows.push({
        id: round.id,
        title: round.title,
        subjectTitle: round.subjectTitle,
        subjectVersion: round.subjectVersion,
        startsOn: toDay(round.startsOn),
        endsOn: toDay(round.endsOn),
        status: round.status as RoundStatus,
        isExample: round.isExample,
        source: toSourceMark(round.source),
        progress: await countAnswers(db, round.id),
      })
    }
    return rows
  })

export type RemarkQuery = Paging & {
  readonly search: string
  readonly submitter: string
  readonly theme: string
  readonly state: string
  readonly assignee: string
}

/** One round with a page of its remarks, filtered in the database; throws 404 when it does not exist for the actor. */
export async function getRound(actor: Actor, id: string, query: RemarkQuery) {
  const found = await withActor(actor, async (db) => {
    const round = await findRound(db, id)
    if (round === null) return null
    const where = conditions(id, query)
    const remarks = await db.consultationRemark.findMany({
      where,
      orderBy: { number: 'asc' },
      skip: (query.page - 1) * query.pageSize,
      take: query.pageSize,
      include: { theme: { select: { name: true } } },
    })
    return {
      round,
      progress: await countAnswers(db, id),
      total: await db.consultationRemark.count({ where }),
      remarks: remarks.map(({ theme, ...remark }) => ({ ...toRemark(remark), theme: theme?.name ?? null })),
      notas: await listNotas(db, id),
    }
  })
  if (found === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return found
}

function conditions(roundId: string, query: RemarkQuery): Prisma.ConsultationRemarkWhereInput {
  const { search, submitter, theme, state, assignee } = query
  return {
    roundId,
    ...(search === '' ? {} : { text: { contains: search, mode: 'insensitive' } }),
    ...(submitterKinds.some((kind) => kind === submitter) ? { submitterKind: submitter } : {}),
    ...(isUuid(theme) ? { themeId: theme } : {}),
    ...(isUuid(assignee) ? { assigneeId: assignee } : {}),
    ...(state === 'open' ? { answeredAt: null } : state === 'answered' ? { answeredAt: { not: null } } : {}),
  }
}

async function listNotas(db: Db, roundId: string) {
  const notas = await db.consultationNota.findMany({ where: { roundId }, orderBy: { number: 'desc' } })
  return notas.map(({ id, number, sha256, docxId, pdfId, madeAt, madeByName, publishedAt }) => ({
    id,
    number,
    sha256,
    docxId,
    pdfId,
    madeByName,
    madeAt: toInstant(madeAt),
    publishedAt: toInstantOrNull(publishedAt),
  }))
}

/** One remark of a round; throws 404 when it does not exist for the actor. */
export async function getRemark(actor: Actor, { roundId, remarkId }: { roundId: string; remarkId: string }) {
  const found = await withActor(actor, async (db) => {
    const round = await findRound(db, roundId)
    if (round === null || !isUuid(remarkId)) return null
    const remark = await db.consultationRemark.findFirst({ where: { id: remarkId, roundId } })
    return remark && { round, remark: toRemark(remark) }
  })
  if (found === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return found
}

type RemarkRow = Prisma.ConsultationRemarkGetPayload<object>

function toRemark({
  roundId: _,
  receivedOn,
  answeredAt,
  kind,
  submitterKind,
  channel,
  consequence,
  ...rest
}: RemarkRow) {
  return {
    ...rest,
    kind: kind as RemarkKind,
    submitterKind: submitterKind as SubmitterKind,
    channel: channel as RemarkChannel,
    consequence: consequence as RemarkConsequence | null,
    receivedOn: toDay(receivedOn),
    answeredAt: toInstantOrNull(answeredAt),
  }
}

/** The region's staff, to give remarks to. */
export const listColleagues = (actor: Actor) =>
  withActor(actor, async (db) => {
    const people = await db.user.findMany({
      where: {
        disabledAt: null,
        memberships: { some: { endedAt: null, role: { in: ['projectLead', 'policyAdviser', 'contractManager'] } } },
      },
      orderBy: { name: 'asc' },
      select: { id: true, name: true },
    })
    return people.map(({ id, name }) => ({ value: id, label: name }))
  })

/** The documents to choose from, by title. */
export const listDocumentChoices = (actor: Actor) =>
  withActor(actor, async (db) => {
    const documents = await db.document.findMany({
      where: { contractId: null },
      orderBy: { title: 'asc' },
      take: 500,
      select: { id: true, title: true },
    })
    return documents.map(({ id, title }) => ({ value: id, label: title }))
  })

/** A round for its form; throws 404 when it does not exist for the actor. */
export async function getRoundToChange(actor: Actor, id: string) {
  const round = await withActor(actor, (db) => findRound(db, id))
  if (round === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return round
}
