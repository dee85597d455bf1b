/**
 * The common header of every verantwoording (domain.md part C): who, which contract, which period. It stands above the
 * table as label and value, in columns repeated on every row, or in the hidden sheet `_meta` of our own workbook.
 */

import { cleanText, foldText } from '../../../kernel/clean-text'
import type { ReadRow, ReadValue } from '../../../kernel/read-sheet'
import type { CellReading } from './cell-reading'
import { isBlank, readCell } from './cell-value'
import type { FileMeta } from './check-context'
import type { ColumnType } from './report-template'

export const fileHeaderKeys = [
  'aanbieder_naam',
  'kvk',
  'agb',
  'contractnummer',
  'segment',
  'verslagperiode',
  'contactpersoon',
  'template_versie',
  'ondertekend_door',
  'datum',
] as const
export type FileHeaderKey = (typeof fileHeaderKeys)[number]

const names: Readonly<Record<FileHeaderKey, readonly string[]>> = {
  aanbieder_naam: ['aanbieder_naam', 'naam aanbieder', 'aanbieder', 'naam zorgaanbieder', 'organisatie'],
  kvk: ['kvk', 'kvk-nummer', 'kvknr', 'nummer kamer van koophandel'],
  agb: ['agb', 'agb-code', 'agbcode aanbieder'],
  contractnummer: ['contractnummer', 'contract', 'contractnr', 'nummer contract'],
  segment: ['segment', 'perceel'],
  verslagperiode: ['verslagperiode', 'periode', 'verslagjaar', 'jaar', 'rapportageperiode', 'verantwoordingsjaar'],
  contactpersoon: ['contactpersoon', 'naam contactpersoon'],
  template_versie: ['template_versie', 'sjabloonversie', 'versie sjabloon', 'templateversie', 'versie'],
  ondertekend_door: ['ondertekend_door', 'naam ondertekenaar', 'ondertekenaar', 'getekend door'],
  datum: ['datum', 'datum ondertekening', 'dagtekening'],
}
const types: Readonly<Partial<Record<FileHeaderKey, ColumnType>>> = {
  kvk: { kind: 'digits', length: 8 },
  agb: { kind: 'digits', length: 8 },
  verslagperiode: { kind: 'period' },
  datum: { kind: 'day' },
}
const plainText: ColumnType = { kind: 'text', maxLength: 200 }

const byName = new Map<string, FileHeaderKey>(
  fileHeaderKeys.flatMap((key) => names[key].map((name) => [foldText(name), key] as const)),
)

/** Which field of the common header a label names, or null. */
export const findFileHeaderKey = (label: string): FileHeaderKey | null => byName.get(foldText(label)) ?? null

/** Reads the value of one field; empty gives a reading without a value. */
export const readFileHeader = (key: FileHeaderKey, value: ReadValue | undefined): CellReading =>
  readCell(value, types[key] ?? plainText, null)

export type LabelledValue = { readonly key: FileHeaderKey; readonly column: number; readonly value: ReadValue }

/** The labels with their values in a row above the table: 'KvK | 12345678 | Periode | 2026'. */
export function labelledValues(row: ReadRow): LabelledValue[] {
  const found: LabelledValue[] = []
  for (let i = 0; i < row.cells.length; i += 1) {
    const label = row.cells[i]!
    if (label.value.kind !== 'text') continue
    const inOneCell = /^([^:]{2,40}):(.+)$/s.exec(label.value.text)
    const key = findFileHeaderKey(inOneCell ? inOneCell[1]! : label.value.text)
    if (!key) continue
    if (inOneCell && cleanText(inOneCell[2]!) !== '') {
      found.push({ key, column: label.column, value: { kind: 'text', text: inOneCell[2]! } })
      continue
    }
    const next = row.cells[i + 1]
    if (next && !isBlank(next.value)) {
      found.push({ key, column: next.column, value: next.value })
      i += 1
    }
  }
  return found
}

export const metaKeys = ['template', 'version', 'contract', 'period', 'provider', 'seal'] as const
export type MetaKey = (typeof metaKeys)[number]

/** Collects the rows of the sheet `_meta` (key in A, value in B) into what the file says it is for. */
export function readFileMeta(rows: Iterable<ReadRow>): FileMeta {
  const values = new Map<string, string>()
  for (const row of rows) {
    const [key, value] = row.cells
    if (key?.value.kind !== 'text' || !value) continue
    if (value.value.kind === 'text' || value.value.kind === 'number') {
      values.set(cleanText(key.value.text).toLowerCase(), cleanText(value.value.text))
    }
  }
  const get = (key: MetaKey): string | null => values.get(key) || null
  return {
    templateId: get('template'),
    templateVersion: get('version'),
    contractNumber: get('contract'),
    period: get('period'),
    seal: get('seal'),
  }
}
