/** Which sheet of a workbook is the verantwoording: by its name when it is our own, else by its header row. */

import { foldText } from '../../../kernel/clean-text'
import type { ReadRow, ReadSheetInfo } from '../../../kernel/read-sheet'
import { headerRowWithin } from './check-rows'
import { headerMatcher } from './header-match'
import type { ReportTemplate } from './report-template'

/** Names that our own workbook uses; its other sheets are read past without a remark. */
export const inputSheetName = 'Invullen'
export const ownSheetNames = ['Lees mij', 'Lijsten', '_meta'] as const

export type SheetProbe = ReadSheetInfo & {
  /** The most template columns that any of the first rows names. */
  readonly score: number
}

/** The score of a sheet by its first rows. */
export function probeScore(template: Pick<ReportTemplate, 'columns'>, firstRows: readonly ReadRow[]): number {
  const matcher = headerMatcher(template)
  return firstRows.slice(0, headerRowWithin).reduce((best, row) => Math.max(best, matcher.score(row)), 0)
}

export type ChosenSheet = {
  readonly name: string
  /** Sheets that look like the verantwoording too: which one is meant can't be known. */
  readonly rivals: readonly string[]
  /** Sheets that are not read as a table and are worth a remark. */
  readonly others: readonly string[]
}

const isExample = (name: string): boolean => /voorbeeld|example|instructie|toelichting/i.test(name)
const isOwn = (name: string): boolean => ownSheetNames.some((own) => foldText(own) === foldText(name))

/**
 * The sheet to read; null when the workbook has none besides our own helpers. A sheet called 'Invullen' comes first,
 * then visible sheets with most of the columns, then any visible sheet: its missing header is then the remark.
 */
export function chooseSheet(
  template: Pick<ReportTemplate, 'columns'>,
  probes: readonly SheetProbe[],
): ChosenSheet | null {
  const candidates = probes.filter((probe) => !isOwn(probe.name))
  const half = template.columns.filter((column) => column.headerRequired).length / 2
  const fitting = candidates.filter((probe) => probe.score >= half)
  const named = candidates.find((probe) => foldText(probe.name) === foldText(inputSheetName))
  const byScore = [...candidates].sort(
    (a, b) =>
      visibleFirst(a) - visibleFirst(b) || Number(isExample(a.name)) - Number(isExample(b.name)) || b.score - a.score,
  )
  const chosen =
    named && (named.score >= half || fitting.length === 0)
      ? named
      : (byScore.find((probe) => probe.score >= half) ?? byScore[0])
  if (!chosen) return null
  const rest = candidates.filter((probe) => probe !== chosen)
  const rivals = rest.filter((probe) => probe.score >= half && probe.state === 'visible' && !isExample(probe.name))
  return {
    name: chosen.name,
    rivals: rivals.map(({ name }) => name),
    others: rest.filter((probe) => !rivals.includes(probe) && probe.state !== 'veryHidden').map(({ name }) => name),
  }
}

const visibleFirst = (probe: SheetProbe): number => (probe.state === 'visible' ? 0 : 1)
