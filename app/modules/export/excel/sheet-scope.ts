/** What all sheets of the contract management workbook share: the day they tell of, names, and the first columns. */
import { type Column, link, type TableSheet, type Tone, text } from '~/excel/sheet-spec'
import type { CivilDate } from '~/kernel/civil-date'
import type { AttentionTone } from '../../contract/domain/contract-attention'
import type { OfContract, RegisterSheet } from '../domain/register-rows'
import { workbookTexts as texts } from '../texts-workbook'

export type SheetScope = {
  readonly on: CivilDate
  /** Address of the application, without a slash at the end. */
  readonly appUrl: string
  /** Names of municipalities by CBS code. */
  readonly places: ReadonlyMap<string, string>
  /** Region, filters and day, for the line under the title of each sheet. */
  readonly about: string
  /** False when the actor may not know what was handed in. */
  readonly withDeliveries: boolean
}

/** The number of the contract as a link to its page, and who it is with. */
export const contractColumns = <Row extends OfContract>(scope: SheetScope): Column<Row>[] => [
  link(
    texts.columns.contract,
    (row) => ({ text: row.contractNumber, url: `${scope.appUrl}/contracten/${row.contractId}` }),
    { width: 16 },
  ),
  text(texts.columns.supplier, (row) => row.supplier, { width: 32 }),
]

/** The frame of a sheet: name, intro, and a contract column that stays in view. */
export const registerTable = <Row>(
  scope: SheetScope,
  sheet: RegisterSheet,
  rest: Pick<TableSheet<Row>, 'columns' | 'rows' | 'tone'>,
): TableSheet<Row> => ({
  kind: 'table',
  name: texts.sheets[sheet],
  intro: [texts.sheets[sheet], scope.about],
  freezeColumns: 1,
  ...rest,
})

const tones: Readonly<Record<AttentionTone, Tone>> = { error: 'overdue', warning: 'soon', info: 'soon' }

/** The colour for what asks attention on screen. */
export const toneOf = (attention: { readonly tone: AttentionTone } | null): Tone | null =>
  attention === null ? null : tones[attention.tone]

/** The name of a municipality; its code when it has none. */
export const placeName = (scope: SheetScope, code: string): string => scope.places.get(code) ?? code
