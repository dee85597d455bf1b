/** Builders for the reporting tests: rows as a reader hands them over, from plain values. */
import { type CivilDate, civilDate } from '~/kernel/civil-date'
import type { ReadCell, ReadRow, ReadValue } from '~/kernel/read-sheet'
import type { CheckContext } from '~/modules/reporting/domain/check-context'
import type { CheckedRow, CheckOutcome } from '~/modules/reporting/domain/check-outcome'
import { startCheck } from '~/modules/reporting/domain/check-rows'
import type { ReportTemplate } from '~/modules/reporting/domain/report-template'

/** A string is a text cell, a number a number cell; anything else is given as a reader's value. Null is an empty cell. */
export type Cell = string | number | boolean | null | ReadValue | { readonly formula: ReadValue }

const toValue = (cell: Exclude<Cell, null | { formula: ReadValue }>): ReadValue => {
  if (typeof cell === 'string') return { kind: 'text', text: cell }
  if (typeof cell === 'number') return { kind: 'number', text: String(cell), percent: false }
  if (typeof cell === 'boolean') return { kind: 'boolean', value: cell }
  return cell
}

export const aRow = (row: number, cells: readonly Cell[], hidden = false): ReadRow => ({
  row,
  hidden,
  cells: cells.flatMap((cell, index): ReadCell[] => {
    if (cell === null) return []
    if (typeof cell === 'object' && 'formula' in cell)
      return [{ column: index + 1, value: cell.formula, formula: true }]
    return [{ column: index + 1, value: toValue(cell), formula: false }]
  }),
})

export const aDay = (day: string): ReadValue => ({ kind: 'date', day, time: false })

export const submittedOn: CivilDate = civilDate('2027-02-15')

export type Checked = CheckOutcome & { readonly rows: readonly CheckedRow[] }

/** Checks a table given as rows of cells; the first row is the header unless the table says otherwise. */
export function checkTable(
  template: ReportTemplate,
  table: readonly (readonly Cell[])[],
  context: Partial<CheckContext> = {},
): Checked {
  const check = startCheck({ template, context: { submittedOn, ...context }, sheet: 'Invullen' })
  const rows = table.flatMap((cells, index) => check.row(aRow(index + 1, cells)) ?? [])
  return { ...check.finish(), rows }
}

/** 'V2 error notANumber D2' for each finding: what a table of expectations compares with. */
export const shortFindings = (outcome: CheckOutcome): string[] =>
  outcome.findings.map(({ rule, severity, code, cell }) => [rule, severity, code, cell].filter(Boolean).join(' '))

export const t1Header = [
  'gemeentecode',
  'productcategorie',
  'productcode',
  'uitvoeringsvariant',
  'eenheid',
  'tarief',
  'aantal_cliënten',
  'aantal_eenheden',
  'bedrag_gedeclareerd',
  'bedrag_goedgekeurd',
  'bedrag_nog_te_declareren',
  'correctie_voorgaande_jaren',
  'totaal',
  'toelichting',
] as const
export type T1Column = (typeof t1Header)[number]

/** A good T1 row (100 hours at € 81,50) with some cells replaced. */
export const t1Row = (changes: Partial<Record<T1Column, Cell>> = {}): Cell[] => {
  const good: Record<T1Column, Cell> = {
    gemeentecode: '0546',
    productcategorie: '45',
    productcode: '45A04',
    uitvoeringsvariant: 'inspanningsgericht',
    eenheid: '04',
    tarief: 81.5,
    aantal_cliënten: 12,
    aantal_eenheden: 100,
    bedrag_gedeclareerd: 8150,
    bedrag_goedgekeurd: 8150,
    bedrag_nog_te_declareren: null,
    correctie_voorgaande_jaren: null,
    totaal: 8150,
    toelichting: null,
  }
  return t1Header.map((column) => (column in changes ? (changes[column] as Cell) : good[column]))
}

export const t3Header = [
  'hulpvorm/productcategorie',
  'locatie/gebied',
  'gemeentecode',
  'peildatum',
  'wachtenden_aanmelding',
  'wachtenden_start',
  'waarvan_overbrugging',
  'waarvan_>norm',
  'wachttijd_intake_dagen',
  'wachttijd_start_dagen',
  'max_dagen',
  'cliëntenstop',
  'stop_vanaf',
  'verwacht_einde',
  'eerst_volgende_plek',
  'toelichting',
] as const
export type T3Column = (typeof t3Header)[number]

export const t3Row = (changes: Partial<Record<T3Column, Cell>> = {}): Cell[] => {
  const good: Record<T3Column, Cell> = {
    'hulpvorm/productcategorie': '45',
    'locatie/gebied': 'Leiden-Noord',
    gemeentecode: null,
    peildatum: aDay('2026-10-31'),
    wachtenden_aanmelding: 12,
    wachtenden_start: 8,
    waarvan_overbrugging: 5,
    'waarvan_>norm': 6,
    wachttijd_intake_dagen: 21,
    wachttijd_start_dagen: 50,
    max_dagen: 95,
    cliëntenstop: 'nee',
    stop_vanaf: null,
    verwacht_einde: null,
    eerst_volgende_plek: null,
    toelichting: null,
  }
  return t3Header.map((column) => (column in changes ? (changes[column] as Cell) : good[column]))
}
