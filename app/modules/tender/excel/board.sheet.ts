/** The board as a workbook: the rows and the words of the screen, and the lots on a sheet of their own. */
import { code, day, integer, type TableSheet, text, type WorkbookSpec } from '~/excel/sheet-spec'
import type { Instant } from '~/kernel/civil-date'
import type { BoardLine } from '../domain/board'
import { tenderTexts } from '../texts'
import { blocksText, nextText, boardTexts as texts, turnText } from '../texts-board'

export type BoardSheetRow = BoardLine & {
  readonly number: string
  readonly title: string
  readonly regime: string
  readonly lots: readonly { readonly number: number; readonly title: string; readonly status: string }[]
}

type LotRow = { readonly tender: string; readonly number: number; readonly title: string; readonly status: string }

export function boardWorkbook({
  rows,
  about,
  madeAt,
}: {
  rows: readonly BoardSheetRow[]
  about: string
  madeAt: Instant
}): WorkbookSpec {
  const tenders: TableSheet<BoardSheetRow> = {
    kind: 'table',
    name: texts.sheet,
    intro: [texts.workbookTitle, about],
    freezeColumns: 1,
    rows,
    tone: (row) => (row.daysLate > 0 ? 'overdue' : row.blocks.length > 0 ? 'soon' : null),
    columns: [
      code(texts.number, (row) => row.number),
      text(tenderTexts.list.columns.title, (row) => row.title, { width: 44 }),
      text(texts.regime, (row) => tenderTexts.regimes[row.regime] ?? row.regime),
      text(texts.phase, (row) => tenderTexts.phases[row.phase]),
      integer(texts.lots, (row) => row.lots.length),
      text(texts.nextWhat, nextText),
      day(texts.next, (row) => row.next?.on),
      integer(texts.late, (row) => row.daysLate),
      text(texts.blocks, blocksText, { width: 44, wrap: true }),
      text(texts.turn, turnText, { width: 34 }),
    ],
  }
  const lots: TableSheet<LotRow> = {
    kind: 'table',
    name: texts.lotSheet,
    intro: [texts.workbookTitle, about],
    rows: rows.flatMap((row) => row.lots.map((lot) => ({ tender: row.number, ...lot }))),
    columns: [
      code(texts.number, (row) => row.tender),
      integer(texts.lot, (row) => row.number),
      text(tenderTexts.list.columns.title, (row) => row.title, { width: 44 }),
      text(texts.lotStatus, (row) => tenderTexts.statuses[row.status] ?? row.status),
    ],
  }
  return {
    title: texts.workbookTitle,
    subject: about,
    createdAt: madeAt,
    sheets: [tenders as TableSheet<unknown>, lots as TableSheet<unknown>],
  }
}
