/**
 * The pre-checks: is this the right template, version, contract, provider and period (V4, V11), and was it in time
 * (V12)? A file for something else is not checked cell by cell: one clear sentence is worth more than a thousand cells.
 */

import { foldText } from '../../../kernel/clean-text'
import type { ReadCell } from '../../../kernel/read-sheet'
import { cellAddress, type ReadRow } from '../../../kernel/read-sheet'
import type { CheckContext } from './check-context'
import type { Report } from './check-outcome'
import { type FileHeaderKey, labelledValues, readFileHeader } from './file-header'
import { explanationKey } from './finding'
import { findPeriod, type Period } from './periods'
import type { ReportTemplate } from './report-template'
import { type CellValue, foundText } from './value-text'

export type FileHeaderCheck = {
  /** A row above the table. */
  readonly above: (row: ReadRow) => void
  /** A field that stands in a column of the table; only the first row's value is read. */
  readonly inColumn: (key: FileHeaderKey, row: number, cell: ReadCell) => void
  /** Runs the pre-checks, once; true when the rows are worth checking. */
  readonly settle: () => boolean
  readonly period: () => Period | null
  readonly values: () => Partial<Record<FileHeaderKey, CellValue>>
}

type Field = { readonly value: CellValue; readonly row: number; readonly column: number; readonly found: string }

/** Collects the common header of one file and judges it. */
export function fileHeaderCheck(template: ReportTemplate, context: CheckContext, report: Report): FileHeaderCheck {
  const fields = new Map<FileHeaderKey, Field>()
  let settled: boolean | null = null

  const read = (key: FileHeaderKey, row: number, cell: Pick<ReadCell, 'column' | 'value'>): void => {
    if (fields.has(key)) return
    const reading = readFileHeader(key, cell.value)
    const found = foundText(cell.value)
    const place = { row, column: key, columnKey: key, cell: cellAddress(cell.column, row), found }
    const confirmed = context.confirmations?.[explanationKey(null, key, 'V2')]
    const isConfirmed = reading.issue !== null && confirmed !== undefined && confirmed === reading.issue.params.first
    if (reading.issue && !isConfirmed) {
      const { severity, code, params } = reading.issue
      report({ rule: 'V2', severity, code, params, place })
    }
    if (reading.readAs !== null) {
      report({ rule: 'V2', severity: 'notice', code: 'readAs', params: { readAs: reading.readAs }, place })
    }
    const value = isConfirmed ? confirmed : reading.value
    if (value !== null || reading.issue) fields.set(key, { value, row, column: cell.column, found })
  }

  const text = (key: FileHeaderKey): string | null => {
    const value = fields.get(key)?.value
    return value === null || value === undefined ? null : String(value)
  }
  const period = (): Period | null => findPeriod(context.period ?? context.meta?.period ?? text('verslagperiode') ?? '')
  const placeOf = (key: FileHeaderKey) => {
    const field = fields.get(key)
    if (!field) return {}
    const cell = cellAddress(field.column, field.row)
    return { row: field.row, column: key, columnKey: key, cell, found: field.found }
  }

  const templateFits = (): boolean => {
    const stated = context.meta?.templateId
    if (stated && stated.toUpperCase() !== template.id) {
      report({ rule: 'V11', severity: 'error', code: 'templateDiffers', params: { stated, expected: template.id } })
      return false
    }
    const version = context.meta?.templateVersion ?? text('template_versie')
    if (version && statedVersion(version) !== template.version) {
      const params = { stated: version, expected: template.version }
      report({ rule: 'V11', severity: 'error', code: 'versionDiffers', params, place: placeOf('template_versie') })
      return false
    }
    return true
  }

  const contractFits = (): boolean => {
    const { contract } = context
    if (!contract) return true
    const stated = context.meta?.contractNumber ?? text('contractnummer')
    if (stated && foldText(stated) !== foldText(contract.number)) {
      const params = { stated, expected: contract.number }
      report({ rule: 'V3', severity: 'error', code: 'contractDiffers', params, place: placeOf('contractnummer') })
      return false
    }
    for (const key of ['kvk', 'agb'] as const) {
      const expected = contract[key]
      const own = text(key)
      if (!expected || own === null || own === expected) continue
      report({ rule: 'V3', severity: 'error', code: 'providerDiffers', params: { expected }, place: placeOf(key) })
    }
    return true
  }

  const periodFits = (): boolean => {
    const stated = context.meta?.period ?? text('verslagperiode')
    const place = placeOf('verslagperiode')
    if (context.period && stated && stated !== context.period) {
      const params = { stated, expected: context.period }
      report({ rule: 'V4', severity: 'error', code: 'periodDiffers', params, place })
      return false
    }
    const own = period()
    if (own && !template.periodKinds.includes(own.kind)) {
      report({ rule: 'V4', severity: 'error', code: 'periodWrongKind', params: { stated: own.label }, place })
      return false
    }
    const { contract } = context
    if (own && contract && (own.end < contract.startsOn || (contract.endsOn !== null && own.start > contract.endsOn))) {
      const params = { stated: own.label, startsOn: contract.startsOn, endsOn: contract.endsOn }
      report({ rule: 'V4', severity: 'error', code: 'periodOutsideContract', params, place })
      return false
    }
    return true
  }

  /** A changed `_meta` is no reason to refuse: what it says was compared with what we asked above, field by field. */
  const sealFits = (): void => {
    const stated = context.meta?.seal
    if (stated && context.seal && stated !== context.seal) {
      report({ rule: 'V11', severity: 'notice', code: 'sealDiffers', params: {} })
    }
  }

  return {
    above: (row) => {
      for (const { key, column, value } of labelledValues(row)) read(key, row.row, { column, value })
    },
    inColumn: (key, row, cell) => {
      const first = fields.get(key)
      if (!first) read(key, row, cell)
      else if (sameOnAllRows.has(key) && first.row !== row && first.found !== foundText(cell.value)) {
        const place = {
          row,
          column: key,
          columnKey: key,
          cell: cellAddress(cell.column, row),
          found: foundText(cell.value),
        }
        report({ rule: 'V3', severity: 'error', code: 'headerVaries', params: { first: first.found }, place })
      }
    },
    settle: () => {
      if (settled !== null) return settled
      settled = templateFits() && contractFits() && periodFits()
      if (settled) sealFits()
      if (context.dueOn && context.submittedOn > context.dueOn) {
        const params = { dueOn: context.dueOn, submittedOn: context.submittedOn }
        report({ rule: 'V12', severity: 'notice', code: 'late', params })
      }
      return settled
    },
    period,
    values: () => Object.fromEntries([...fields].map(([key, field]) => [key, field.value])),
  }
}

/** One file is for one contract, provider and period; segments and contacts may differ from row to row. */
const sameOnAllRows: ReadonlySet<FileHeaderKey> = new Set(['contractnummer', 'verslagperiode', 'kvk', 'agb'])

/** '2026.1' from 'T1 2026.1', 'v2026.1' or, as Excel makes a number of it, '2026,1'. */
const statedVersion = (text: string): string => /(\d+[.,]\d+)\s*$/.exec(text)?.[1]?.replace(',', '.') ?? text
