/**
 * Makes the nota van beantwoording once every remark is answered: content frozen with its hash, Word and PDF in the file
 * store, each with a document. From then on the round does not change; opened again, the next nota has the next number.
 */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Actor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { ok, type Problem, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { platform } from '~/platform/context.server'
import { fromInstant, toDay } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { addJob } from '~/platform/jobs/add-job.server'
import { paperDocx } from '~/platform/paper/paper-docx.server'
import { paperPdf } from '~/platform/paper/paper-pdf.server'
import { holdStoredFile } from '~/platform/storage/hold-file.server'
import type { NotaContent } from '../domain/nota'
import { type NotaProblem, notaProblem } from '../domain/round'
import { notaTexts } from '../texts-consultation'
import { notaPaper } from './nota-paper'
import { countAnswers, lockRound, type RoundRecord } from './round-record.server'

const maxBytes = 50_000_000
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export type MakeNotaCode = NotaProblem | 'changedMeanwhile'
type Request = { readonly roundId: string; readonly madeByName: string; readonly now: Instant }

/** The number of the nota. Files are written before their rows; a change in between is told, and nothing is kept. */
export async function makeNota(
  actor: Actor,
  { roundId, madeByName, now }: Request,
): Promise<Result<{ number: number }, MakeNotaCode>> {
  const before = await withActor(actor, async (db) => {
    const round = await lockRound(db, actor, roundId)
    const problem = await problemOf(db, round, now)
    return problem ?? readContent(db, round)
  })
  if ('code' in before) return { ok: false, problem: before }
  const frozen = await freeze(before, now)
  return withActor(actor, async (db) => {
    const round = await lockRound(db, actor, roundId)
    const problem = await problemOf(db, round, now)
    if (problem) return { ok: false as const, problem }
    const content = await readContent(db, round)
    if (sha256Of(content) !== frozen.sha256) return refuse('changedMeanwhile')
    const [docxId, pdfId] = [
      await addDocument(db, round, { ...frozen.docx, number: content.number, format: 'docx', now }),
      await addDocument(db, round, { ...frozen.pdf, number: content.number, format: 'pdf', now }),
    ]
    await db.consultationNota.create({
      data: {
        roundId: round.id,
        number: content.number,
        content: JSON.parse(JSON.stringify(content)),
        sha256: frozen.sha256,
        docxId,
        pdfId,
        madeAt: fromInstant(now),
        madeByName,
      },
    })
    await db.consultationRound.updateMany({
      where: { id: round.id, status: 'open' },
      data: { status: 'reported', version: { increment: 1 } },
    })
    await record(db, 'consultation.reported', round.id, {
      number: content.number,
      remarks: content.remarks.length,
      sha256: frozen.sha256,
    })
    return ok({ number: content.number })
  })
}

/** Opens a reported round again, to mend it; the nota that was made stays. */
export async function reopenRound(actor: Actor, roundId: string): Promise<Result<null, 'notReported'>> {
  return withActor(actor, async (db) => {
    const round = await lockRound(db, actor, roundId)
    if (round.status !== 'reported') return refuse('notReported')
    await db.consultationRound.updateMany({
      where: { id: round.id, status: 'reported' },
      data: { status: 'open', version: { increment: 1 } },
    })
    await record(db, 'consultation.reopened', round.id, {})
    return ok(null)
  })
}

/** Shows the latest nota to everybody, or takes that back; its documents follow. */
export async function publishNota(
  actor: Actor,
  { roundId, publish, now }: { readonly roundId: string; readonly publish: boolean; readonly now: Instant },
): Promise<Result<null, 'noNota'>> {
  return withActor(actor, async (db) => {
    const round = await lockRound(db, actor, roundId)
    const nota = await db.consultationNota.findFirst({ where: { roundId: round.id }, orderBy: { number: 'desc' } })
    if (nota === null) return refuse('noNota')
    if ((nota.publishedAt !== null) === publish) return ok(null)
    await db.consultationNota.updateMany({
      where: { id: nota.id },
      data: { publishedAt: publish ? fromInstant(now) : null },
    })
    await db.document.updateMany({
      where: { id: { in: [nota.docxId, nota.pdfId] } },
      data: { visibility: publish ? 'public' : 'internal' },
    })
    await record(db, publish ? 'consultation.published' : 'consultation.withdrawn', round.id, { number: nota.number })
    return ok(null)
  })
}

async function problemOf(db: Db, round: RoundRecord, now: Instant): Promise<Problem<NotaProblem> | null> {
  return notaProblem(round, await countAnswers(db, round.id), dayOf(now))
}

async function readContent(db: Db, round: RoundRecord): Promise<NotaContent> {
  const remarks = await db.consultationRemark.findMany({
    where: { roundId: round.id },
    orderBy: { number: 'asc' },
    include: { theme: { select: { name: true } } },
  })
  const last = await db.consultationNota.aggregate({ where: { roundId: round.id }, _max: { number: true } })
  return {
    round: round.title,
    subject: round.subjectVersion ? `${round.subjectTitle}, ${round.subjectVersion}` : round.subjectTitle,
    startsOn: round.startsOn,
    endsOn: round.endsOn,
    number: (last._max.number ?? 0) + 1,
    // The check on 100 % came first, so every remark is answered.
    remarks: remarks.map((remark) => ({
      number: remark.number,
      kind: remark.kind as 'remark',
      submitterKind: remark.submitterKind as 'resident',
      submitterName: remark.submitterName,
      channel: remark.channel as 'form',
      receivedOn: toDay(remark.receivedOn),
      section: remark.section,
      theme: remark.theme?.name ?? null,
      text: remark.text,
      weighing: remark.weighing ?? '',
      answer: remark.answer ?? '',
      consequence: remark.consequence as 'adopted',
      consequenceWhy: remark.consequenceWhy ?? '',
    })),
  }
}

const sha256Of = (content: NotaContent): string =>
  createHash('sha256').update(JSON.stringify(content), 'utf8').digest('hex')

type StoredFile = { readonly sha256: string; readonly size: number }

async function freeze(content: NotaContent, now: Instant) {
  const sha256 = sha256Of(content)
  const paper = notaPaper(content, sha256)
  const store = async (bytes: Buffer): Promise<StoredFile> => platform().files.put(Readable.from([bytes]), { maxBytes })
  return { sha256, docx: await store(await paperDocx(paper)), pdf: await store(await paperPdf(paper, now)) }
}

type ToAdd = StoredFile & { readonly number: number; readonly format: 'docx' | 'pdf'; readonly now: Instant }

async function addDocument(db: Db, round: RoundRecord, { sha256, size, number, format, now }: ToAdd): Promise<string> {
  if (!(await holdStoredFile(db, sha256))) throw new Error('The file of a nota is gone before its row was written')
  const mediaType = format === 'pdf' ? 'application/pdf' : docxType
  await db.storedFile.createMany({
    data: [{ sha256, size: BigInt(size), mediaType, createdAt: fromInstant(now) }],
    skipDuplicates: true,
  })
  const { id } = await db.document.create({
    data: {
      title: notaTexts.fileTitle(round.title, number, format),
      kind: 'report',
      status: 'adopted',
      availability: 'available',
      visibility: 'internal',
      projectId: round.projectId,
      fileSha256: sha256,
      fileName: `nota-van-beantwoording-${number}.${format}`,
      isExample: round.isExample,
      createdAt: fromInstant(now),
    },
    select: { id: true },
  })
  // So that the search finds what stands in it; the job belongs to the documents, by name only.
  await addJob(db, 'readDocument', { documentId: id, number: 1 }, { jobKey: `document:${id}:1` })
  return id
}

const record = (db: Db, type: string, id: string, data: Record<string, string | number>): Promise<void> =>
  recordEvent(db, { type, objectType: 'consultation', objectId: id, data })
