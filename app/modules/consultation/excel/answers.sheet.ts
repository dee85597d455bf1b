/** The remarks of a consultation with weighing, answer and consequence; the answers are changed and handed back. */
import { exportedSheet } from '~/excel/exported-sheet'
import * as sheet from '~/excel/sheet-spec'
import { changedRowsTexts } from '~/excel/texts-changes'
import { type CivilDate, dayOf, type Instant } from '~/kernel/civil-date'
import { type AnswerValues, answerFields } from '../domain/answer-sheet'
import { type RemarkChannel, type RemarkKind, remarkConsequences, type SubmitterKind } from '../domain/remark'
import { answerHeaders as headers, answerTexts as texts } from '../texts-answers'
import { channelNames, consequenceNames, remarkKindNames, submitterNames } from '../texts-consultation'

export type AnswerRow = {
  readonly id: string
  readonly number: number
  readonly version: number
  readonly kind: RemarkKind
  readonly submitterKind: SubmitterKind
  readonly submitterName: string | null
  readonly channel: RemarkChannel
  readonly receivedOn: CivilDate
  readonly section: string | null
  readonly text: string
  readonly values: AnswerValues
}
type AnswerWorkbook = {
  readonly roundId: string
  readonly title: string
  readonly rows: readonly AnswerRow[]
  readonly themes: readonly string[]
}

export const answerWorkbook = (book: AnswerWorkbook, createdAt: Instant): sheet.WorkbookSpec => ({
  title: texts.title,
  subject: book.title,
  createdAt,
  sheets: [
    answerTable(book, createdAt) as sheet.SheetSpec,
    {
      kind: 'lists',
      name: changedRowsTexts.lists,
      state: 'veryHidden',
      lists: [
        {
          key: 'consequence',
          header: headers.consequence,
          values: remarkConsequences.map((each) => consequenceNames[each]),
        },
        ...(book.themes.length > 0 ? [{ key: 'theme', header: headers.theme, values: book.themes }] : []),
      ],
    },
    exportedSheet(
      book.rows.map(({ id, values }) => ({ key: id, values })),
      answerFields,
    ),
    sheet.metaSheet({ kind: 'answers', round: book.roundId }),
  ],
})

const wide = { width: 50, wrap: true } as const

const answerTable = ({ title, rows, themes }: AnswerWorkbook, createdAt: Instant): sheet.TableSheet<AnswerRow> => ({
  kind: 'table',
  name: texts.sheet,
  intro: changedRowsTexts.intro(title, dayOf(createdAt)),
  rows,
  freezeColumns: 2,
  inputUntilRow: rows.length + 10,
  columns: [
    sheet.code(changedRowsTexts.key, (row) => row.id, { note: texts.keyHint, width: 10 }),
    sheet.integer(texts.number, (row) => row.number, { width: 6 }),
    sheet.text(texts.kind, (row) => remarkKindNames[row.kind]),
    sheet.text(texts.submitter, (row) => submitterNames[row.submitterKind]),
    sheet.text(texts.name, (row) => row.submitterName, { width: 24 }),
    sheet.text(texts.channel, (row) => channelNames[row.channel]),
    sheet.day(texts.receivedOn, (row) => row.receivedOn),
    sheet.text(texts.section, (row) => row.section),
    sheet.text(texts.text, (row) => row.text, wide),
    sheet.text(headers.theme, (row) => row.values.theme || null, {
      note: changedRowsTexts.clearHint,
      ...(themes.length > 0 ? { input: { kind: 'list', list: 'theme', strict: true } } : {}),
    }),
    sheet.text(headers.weighing, (row) => row.values.weighing || null, {
      ...wide,
      input: { kind: 'text', maxLength: 4_000 },
    }),
    sheet.text(headers.answer, (row) => row.values.answer || null, {
      ...wide,
      input: { kind: 'text', maxLength: 8_000 },
    }),
    sheet.text(headers.consequence, (row) => row.values.consequence || null, {
      input: { kind: 'list', list: 'consequence', strict: true },
    }),
    sheet.text(headers.consequenceWhy, (row) => row.values.consequenceWhy || null, {
      ...wide,
      input: { kind: 'text', maxLength: 4_000 },
    }),
  ],
})
