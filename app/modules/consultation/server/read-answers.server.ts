/** The remarks of a consultation with their answers as cells, and the workbook that they make. */
import { PassThrough, type Readable } from 'node:stream'
import { writeWorkbook } from '~/excel/write-workbook.server'
import type { Actor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { toDay } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import type { RemarkChannel, RemarkConsequence, RemarkKind, SubmitterKind } from '../domain/remark'
import { type AnswerRow, answerWorkbook } from '../excel/answers.sheet'
import { answerTexts as texts } from '../texts-answers'
import { consequenceNames } from '../texts-consultation'
import { findRound } from './round-record.server'

const cleaned = (text: string | null): string => (text ?? '').replace(/\r\n/g, '\n').trim()

/** Every remark of the round, by number. */
export async function readAnswers(db: Db, roundId: string): Promise<AnswerRow[]> {
  const remarks = await db.consultationRemark.findMany({
    where: { roundId },
    orderBy: { number: 'asc' },
    include: { theme: { select: { name: true } } },
  })
  return remarks.map(({ theme, weighing, answer, consequence, consequenceWhy, ...remark }) => ({
    ...remark,
    kind: remark.kind as RemarkKind,
    submitterKind: remark.submitterKind as SubmitterKind,
    channel: remark.channel as RemarkChannel,
    receivedOn: toDay(remark.receivedOn),
    values: {
      theme: theme?.name ?? '',
      weighing: cleaned(weighing),
      answer: cleaned(answer),
      consequence: consequence === null ? '' : consequenceNames[consequence as RemarkConsequence],
      consequenceWhy: cleaned(consequenceWhy),
    },
  }))
}

/** The themes by name, in their order. */
export const readThemes = (db: Db) =>
  db.theme.findMany({ orderBy: [{ position: 'asc' }, { name: 'asc' }], select: { id: true, name: true } })

/** Null when the round does not exist for the actor. */
export async function makeAnswerWorkbook(
  actor: Actor,
  { roundId, now }: { readonly roundId: string; readonly now: Instant },
): Promise<{ fileName: string; content: Readable } | null> {
  const book = await withActor(actor, async (db) => {
    const round = await findRound(db, roundId)
    if (round === null) return null
    const themes = (await readThemes(db)).map(({ name }) => name)
    return { roundId, title: round.title, rows: await readAnswers(db, roundId), themes }
  })
  if (book === null) return null
  const content = new PassThrough()
  // A failure shows as a broken download: the stream is destroyed with the error.
  writeWorkbook(answerWorkbook(book, now), content).catch((error: Error) => content.destroy(error))
  return { fileName: texts.fileName(dayOf(now)), content }
}
