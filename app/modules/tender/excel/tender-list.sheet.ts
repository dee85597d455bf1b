/** The list of tenders as a workbook: the rows, the order and the words of the screen. */
import { code, day, euros, instant, integer, type TableSheet, text, type WorkbookSpec } from '~/excel/sheet-spec'
import type { CivilDate, Instant } from '~/kernel/civil-date'
import type { Cents } from '~/kernel/money'
import type { TenderPhase } from '../domain/moments'
import type { Regime } from '../domain/regime'
import { phaseText, tenderTexts as texts } from '../texts'

export type TenderLine = {
  readonly number: string
  readonly title: string
  readonly regime: Regime
  readonly phase: TenderPhase
  readonly lotCount: number
  readonly estimatedValueCents: Cents | null
  readonly bidsCloseAt: Instant | null
  readonly wantedStartOn: CivilDate | null
}
type TenderListFacts = {
  readonly rows: readonly TenderLine[]
  /** What was filtered and when, in one line. */
  readonly about: string
  readonly madeAt: Instant
  /** What the region expects to pay is not the market's before the award. */
  readonly showsValue: boolean
}

export function tenderListWorkbook({ rows, about, madeAt, showsValue }: TenderListFacts): WorkbookSpec {
  const { columns } = texts.list
  const sheet: TableSheet<TenderLine> = {
    kind: 'table',
    name: texts.list.title,
    intro: [texts.list.title, about],
    freezeColumns: 1,
    rows,
    columns: [
      code(columns.number, (row) => row.number),
      text(columns.title, (row) => row.title, { width: 44 }),
      text(columns.regime, (row) => texts.regimes[row.regime] ?? row.regime, { width: 30 }),
      text(columns.phase, (row) => phaseText(row.regime, row.phase)),
      integer(columns.lots, (row) => row.lotCount),
      ...(showsValue ? [euros<TenderLine>(columns.value, (row) => row.estimatedValueCents)] : []),
      instant(columns.closes, (row) => row.bidsCloseAt),
      day(columns.start, (row) => row.wantedStartOn),
    ],
  }
  return { title: texts.list.title, subject: about, createdAt: madeAt, sheets: [sheet as TableSheet<unknown>] }
}
