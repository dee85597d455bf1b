/** Questions and answers of a tender: what is being worked on, one's own, and what everybody reads. */
import { toInstant } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { type EnquiryStatus, isOpenQuestion } from '../domain/enquiry'

export type Question = Awaited<ReturnType<typeof listQuestions>>[number]
export type Nota = Awaited<ReturnType<typeof listRounds>>[number]

/** As row-level security lets the actor see them; who asked is not among the columns. */
export async function listQuestions(db: Db, tenderId: string) {
  const rows = await db.enquiry.findMany({
    where: { tenderId },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    include: { tender: { select: { lots: { select: { id: true, number: true } } } } },
  })
  const people = await db.user.findMany({
    where: { id: { in: rows.flatMap(({ assignedToId }) => assignedToId ?? []) } },
    select: { id: true, name: true },
  })
  const nameOf = new Map(people.map(({ id, name }) => [id, name]))
  return rows.map((row) => ({
    id: row.id,
    askedAt: toInstant(row.askedAt),
    lotNumber: row.tender.lots.find((lot) => lot.id === row.lotId)?.number ?? null,
    subject: row.subject,
    text: row.text,
    publicText: row.publicText,
    answer: row.answer,
    status: row.status as EnquiryStatus,
    isLate: row.isLate,
    isFlagged: row.isFlagged,
    assignedToId: row.assignedToId,
    assignedTo: row.assignedToId === null ? null : (nameOf.get(row.assignedToId) ?? null),
    version: row.version,
  }))
}

/** How many questions stand in the way of closing. */
export async function countOpenQuestions(db: Db, tenderId: string): Promise<number> {
  const rows = await db.enquiry.findMany({ where: { tenderId }, select: { status: true, isLate: true } })
  return rows.filter(({ status, isLate }) => isOpenQuestion({ status: status as EnquiryStatus, isLate })).length
}

/** The notas, newest first, each with its answers in order. */
export async function listRounds(db: Db, tenderId: string) {
  const lots = await db.lot.findMany({ where: { tenderId }, select: { id: true, number: true } })
  const rounds = await db.answerRound.findMany({
    where: { tenderId },
    orderBy: { number: 'desc' },
    include: { answers: { orderBy: { number: 'asc' } } },
  })
  return rounds.map(({ number, publishedAt, answers }) => ({
    number,
    publishedAt: toInstant(publishedAt),
    answers: answers.map(({ number: at, subject, question, answer, isLate, lotId }) => ({
      number: at,
      subject,
      question,
      answer,
      isLate,
      lotNumber: lots.find((lot) => lot.id === lotId)?.number ?? null,
    })),
  }))
}
