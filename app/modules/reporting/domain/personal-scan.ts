/**
 * Looks at every cell of a file for personal data (V8) and remembers where, never what. Once something is found the
 * file is refused: no row and no remark that could quote a cell may leave the check.
 */

import type { CivilDate } from '../../../kernel/civil-date'
import { cleanText } from '../../../kernel/clean-text'
import { readDayText } from '../../../kernel/day-text'
import { hasPersonName, isPersonName } from '../../../kernel/person-name'
import {
  hasBirthDate,
  hasCitizenNumber,
  isBirthDateCell,
  isCitizenNumberCell,
  mayHoldNames,
  type PersonalData,
  personalHeader,
  personalText,
} from '../../../kernel/personal-data'
import { cellAddress, columnLetters, type ReadCell, type ReadRow, type ReadValue } from '../../../kernel/read-sheet'
import type { Finding } from './finding'
import type { ColumnType } from './report-template'

/** Stands for what was found: the data themselves are not repeated. */
export const maskedText = '•••'
const keptPlaces = 200

export type PersonalScan = {
  readonly refused: () => boolean
  /** How many cells, also beyond those whose place is kept. */
  readonly count: () => number
  readonly findings: () => readonly Finding[]
  /** A cell of a column that the template knows and could read, or not (`read` false). */
  readonly known: (place: CellPlace, type: ColumnType, read: boolean) => void
  /** A cell of a column that the template does not know; header may be null. */
  readonly unknown: (place: CellPlace, header: string | null) => void
  /** A cell of a column that repeats the common header: organisations and grown-ups, who may be named. */
  readonly headerColumn: (place: CellPlace) => void
  /** A cell of the header row. */
  readonly header: (place: CellPlace) => void
  /** A row above the table: titles and the common header. */
  readonly above: (sheet: string, row: ReadRow) => void
  /** The name of a sheet. */
  readonly sheetName: (name: string) => void
  /** A row of a sheet that is not the one with the table. */
  readonly elsewhere: (sheet: string, row: ReadRow) => void
}
export type CellPlace = { readonly sheet: string; readonly row: number; readonly cell: ReadCell }

/** A scan for one file. `today` tells how old a child born on a day would be. */
export function personalScan(today: CivilDate): PersonalScan {
  const findings: Finding[] = []
  const headersElsewhere = new Map<string, string>()
  let count = 0

  const report = ({ sheet, row, cell }: CellPlace, code: PersonalData | null): void => {
    if (code !== null)
      keep(code, { sheet, row, column: columnLetters(cell.column), cell: cellAddress(cell.column, row) })
  }
  const keep = (code: PersonalData, place: Pick<Finding, 'sheet' | 'row' | 'column' | 'cell'>): void => {
    count += 1
    if (findings.length >= keptPlaces) return
    findings.push({
      rule: 'V8',
      severity: 'error',
      code,
      params: {},
      ...place,
      sheet: place.sheet !== null && hasCitizenNumber(place.sheet) ? maskedText : place.sheet,
      columnKey: null,
      found: maskedText,
      rowKey: null,
      explanation: null,
    })
  }

  return {
    refused: () => count > 0,
    count: () => count,
    findings: () => findings,
    known: (place, type, read) => report(place, personalInKnown(place.cell.value, type, read, today)),
    unknown: (place, header) => report(place, personalInUnknown(place.cell.value, header, today)),
    headerColumn: (place) => {
      const { value } = place.cell
      // The only day in the common header is that of signing, which is recent.
      const isBirthDate = value.kind === 'date' && isBirthDateCell(value.day, null, today)
      report(place, isBirthDate ? 'personalBirthDate' : personalAbove(value, today))
    },
    header: (place) => {
      const { value } = place.cell
      if (value.kind !== 'text') return report(place, personalInUnknown(value, null, today))
      report(place, personalHeader(value.text) ?? personalText(value.text, today))
    },
    above: (sheet, row) => {
      for (const cell of row.cells) report({ sheet, row: row.row, cell }, personalAbove(cell.value, today))
    },
    sheetName: (name) => {
      if (hasCitizenNumber(name)) keep('personalNumber', { sheet: name, row: null, column: null, cell: null })
    },
    elsewhere: (sheet, row) => {
      for (const cell of row.cells) {
        const name = `${sheet} ${cell.column}`
        const header = headersElsewhere.get(name) ?? null
        if (cell.value.kind === 'text' && header === null) headersElsewhere.set(name, cell.value.text.slice(0, 60))
        const announced =
          cell.value.kind === 'text' && cell.value.text.length <= 30 ? personalHeader(cell.value.text) : null
        report({ sheet, row: row.row, cell }, announced ?? personalInUnknown(cell.value, header, today))
      }
    },
  }
}

/**
 * Known columns: what was read as a code, a day or an answer of the right type can't be personal. An amount with cents,
 * grouping or a euro sign is plainly an amount; nine bare digits never are (a hundred million euros on one row).
 */
function personalInKnown(value: ReadValue, type: ColumnType, read: boolean, today: CivilDate): PersonalData | null {
  switch (value.kind) {
    case 'number':
      return value.text.length >= 9 && isCitizenNumberCell(value.text) ? 'personalNumber' : null
    case 'date':
      return type.kind !== 'day' && isBirthDateCell(value.day, null, today) ? 'personalBirthDate' : null
    case 'text':
      if (read && type.kind !== 'text') return isAmount(type) && hasBareNine(value.text) ? 'personalNumber' : null
      return personalText(value.text, today)
    default:
      return null
  }
}

const isAmount = (type: ColumnType): boolean =>
  type.kind === 'euros' || type.kind === 'decimal2' || type.kind === 'integer' || type.kind === 'percent'
const hasBareNine = (text: string): boolean =>
  text.length >= 9 && /^\d{9}$/.test(cleanText(text)) && hasCitizenNumber(text)

function personalInUnknown(value: ReadValue, header: string | null, today: CivilDate): PersonalData | null {
  switch (value.kind) {
    case 'number':
      return isCitizenNumberCell(value.text) && !(header && /rsin/i.test(header)) ? 'personalNumber' : null
    case 'date':
      return isBirthDateCell(value.day, header, today) ? 'personalBirthDate' : null
    case 'text':
      return personalInUnknownText(value.text, header, today)
    default:
      return null
  }
}

function personalInUnknownText(text: string, header: string | null, today: CivilDate): PersonalData | null {
  if (header && /rsin/i.test(header)) return null
  const read = text.length <= 30 ? readDayText(cleanText(text)) : null
  if (read?.kind === 'day') return isBirthDateCell(read.day, header, today) ? 'personalBirthDate' : null
  if (header && mayHoldNames(header) && isPersonName(text)) return 'personalName'
  return personalText(text, today)
}

/** Above the table stand the organisation, the contact person and the signer: grown-ups, who may be named. */
function personalAbove(value: ReadValue, today: CivilDate): PersonalData | null {
  if (value.kind === 'number') return isCitizenNumberCell(value.text) ? 'personalNumber' : null
  if (value.kind !== 'text') return null
  if (hasCitizenNumber(value.text)) return 'personalNumber'
  if (value.text.length <= 30 && personalHeader(value.text) !== null) return personalHeader(value.text)
  if (hasBirthDate(value.text, today) && /geb/i.test(value.text)) return 'personalBirthDate'
  return hasPersonName(value.text, { labels: false }) ? 'personalName' : null
}
