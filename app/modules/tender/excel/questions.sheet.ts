/** Questions with their answers as a sheet: what the page shows, a row for each. */
import { instant, integer, text, type WorkbookSpec, yesNo } from '~/excel/sheet-spec'
import type { Instant } from '~/kernel/civil-date'
import { questionTexts as texts } from '../texts-questions'

export type AnswerRow = {
  readonly nota: number
  readonly publishedAt: Instant
  readonly number: number
  readonly lotNumber: number | null
  readonly subject: string
  readonly question: string
  readonly answer: string
  readonly isLate: boolean
}

/** `tender` is its number and title. */
export const questionsWorkbook = (tender: string, rows: readonly AnswerRow[], createdAt: Instant): WorkbookSpec => ({
  title: `${texts.sheet} ${tender}`,
  createdAt,
  sheets: [
    {
      kind: 'table',
      name: texts.sheet,
      intro: [`${texts.sheet} ${tender}`],
      columns: [
        integer<AnswerRow>(texts.number, (row) => row.number),
        integer<AnswerRow>(texts.sheetNota, (row) => row.nota),
        instant<AnswerRow>(texts.sheetPublished, (row) => row.publishedAt),
        text<AnswerRow>(texts.columns.lot, (row) => texts.lotOf(row.lotNumber), { width: 22 }),
        text<AnswerRow>(texts.columns.subject, (row) => row.subject, { width: 30 }),
        text<AnswerRow>(texts.question, (row) => row.question, { width: 60, wrap: true }),
        text<AnswerRow>(texts.answer, (row) => row.answer, { width: 60, wrap: true }),
        yesNo<AnswerRow>(texts.sheetLate, (row) => row.isLate),
      ],
      rows,
    },
  ],
})
