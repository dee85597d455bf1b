/** The workbook with answers that comes back: taken in, compared, and its chosen rows answered in one act. */
import type { Readable } from 'node:stream'
import { receiveChanges } from '~/excel/receive-changes.server'
import {
  allRowsOrNone,
  type ChosenRows,
  type CompareSheet,
  keepSheetImport,
  readSheetImport,
  type SheetImportPage,
  type SheetObject,
  SheetRowRefused,
  type TakeRowsProblem,
  takeSheetRows,
} from '~/excel/sheet-imports.server'
import type { PersonActor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { diffSheet, type SheetDiffRow, valuesAfter } from '~/kernel/sheet-changes'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { type AnswerField, answerFields, checkAnswerRow } from '../domain/answer-sheet'
import { remarkConsequences } from '../domain/remark'
import { answerSheet } from '../excel/read-answer-sheet'
import { answerTexts as texts } from '../texts-answers'
import { consequenceNames, consultationProblemText, remarkKindNames } from '../texts-consultation'
import { readAnswers, readThemes } from './read-answers.server'
import { lockRound, type RoundRecord } from './round-record.server'
import { applyAnswer } from './save-remark.server'

export type AnswerImportPage = SheetImportPage<AnswerField, 'rule'>

const aboutRound = (roundId: string): SheetObject => ({ objectType: 'consultation', objectId: roundId })
type OfRound = { readonly roundId: string; readonly now: Instant }
type Upload = OfRound & { readonly fileName: string; readonly content: Readable }

/** The import by its id, or one sentence that says why the file is not taken. Throws 403 and 404 as lockRound does. */
export async function receiveAnswers(
  actor: PersonActor,
  { roundId, now, ...file }: Upload,
): Promise<Result<string, string>> {
  const { round, themes } = await withActor(actor, async (db) => ({
    round: await lockRound(db, actor, roundId),
    themes: await readThemes(db),
  }))
  if (round.status === 'reported') return refuse(consultationProblemText(refuse('roundReported').problem))
  const sheet = answerSheet(themes.map(({ name }) => name))
  const received = await receiveChanges(file, { name: texts.sheet, fields: answerFields, sheet })
  if (!received.ok) return received
  return withActor(actor, async (db) => {
    const id = await keepSheetImport(db, actor, { about: aboutRound(roundId), received: received.value, now })
    await recordEvent(db, {
      type: 'remark.sheetReceived',
      objectType: 'consultation',
      objectId: roundId,
      data: { import: id, sha256: received.value.sha256, rows: received.value.rows.length },
    })
    return ok(id)
  })
}

/** The differences with the answers of this moment; throws 404 for what is not there or is somebody else's. */
export async function getAnswerImport(
  actor: PersonActor,
  { id, roundId, now }: OfRound & { readonly id: string },
): Promise<AnswerImportPage> {
  const page = await withActor(actor, async (db) => {
    await lockRound(db, actor, roundId)
    return readSheetImport(db, { id, about: aboutRound(roundId), compare: await comparison(db, { roundId, now }) })
  })
  if (page === null) throw notFound()
  return page
}

/** All chosen answers or none, once; gives how many. */
export const applyAnswers = (
  actor: PersonActor,
  { roundId, now, ...chosen }: ChosenRows & OfRound,
): Promise<Result<number, TakeRowsProblem | 'rowRefused' | 'roundReported'>> =>
  allRowsOrNone(() =>
    withActor(actor, async (db) => {
      const round = await lockRound(db, actor, roundId)
      if (round.status === 'reported') return refuse('roundReported')
      const compare = await comparison(db, { roundId, now })
      const rows = await takeSheetRows(db, { ...chosen, about: aboutRound(roundId), compare, now })
      if (rows === null) throw notFound()
      if (!rows.ok) return rows
      await answerRows(db, { round, rows: rows.value, now })
      await recordEvent(db, {
        type: 'remark.sheetApplied',
        objectType: 'consultation',
        objectId: roundId,
        data: { import: chosen.id, rows: rows.value.length },
      })
      return ok(rows.value.length)
    }),
  )

type ToAnswer = {
  readonly round: RoundRecord
  readonly rows: readonly SheetDiffRow<AnswerField>[]
  readonly now: Instant
}

async function answerRows(db: Db, { round, rows, now }: ToAnswer): Promise<void> {
  const remarks = new Map((await readAnswers(db, round.id)).map((remark) => [remark.id, remark]))
  const themes = await readThemes(db)
  for (const row of rows) {
    const remark = remarks.get(row.key)
    const values = remark && valuesAfter(row, remark.values)
    const consequence = remarkConsequences.find((each) => consequenceNames[each] === values?.consequence)
    if (!remark || !values || !consequence) throw new SheetRowRefused(row.row)
    const { weighing, answer, consequenceWhy } = values
    const change = await applyAnswer(db, round, {
      remarkId: remark.id,
      version: remark.version,
      answer: { weighing, answer, consequence, consequenceWhy },
      themeId: themes.find(({ name }) => name === values.theme)?.id ?? null,
      now,
    })
    if (change.kind !== 'saved') throw new SheetRowRefused(row.row)
  }
}

async function comparison(db: Db, { roundId, now }: OfRound): Promise<CompareSheet<AnswerField, 'rule'>> {
  const remarks = await readAnswers(db, roundId)
  const titles = new Map(
    remarks.map(({ values, kind, number }) => [values, texts.rowTitle(remarkKindNames[kind], number)]),
  )
  return async (sheet) =>
    diffSheet<AnswerField, 'rule'>({
      ...sheet,
      fields: answerFields,
      current: new Map(remarks.map(({ id, values }) => [id, values])),
      needed: null,
      titleOf: (values) => titles.get(values) ?? '',
      check: (_, becomes) => {
        const checked = checkAnswerRow(becomes, dayOf(now))
        if (checked.ok) return null
        const { problem } = checked
        const text =
          problem.code === 'answerIncomplete'
            ? texts.incomplete
            : consultationProblemText({ ...problem, code: problem.code })
        return { code: 'rule', text }
      },
    })
}

const notFound = (): Response => new Response(null, { status: 404, statusText: 'Not Found' })
