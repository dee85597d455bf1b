/** A workbook of a decision matrix as it comes back: which weights, scores and motivations stand in it. */
import { hasCitizenNumber } from '../../../kernel/personal-data'
import { cellAddress, type ReadRow, type ReadValue } from '../../../kernel/read-sheet'
import { ok, type Result, refuse } from '../../../kernel/result'
import { highestScore, wholeBp } from './decision-matrix'
import type { Weighing } from './weighing'

export const matrixWorkbookKind = 'strategyMatrix'
/** Where the matrix starts on its sheets: the row of the first principle, the column of the first option. */
export const firstMatrixRow = 5
export const firstOptionColumn = 4
const weightColumn = 3
const longestMotivation = 1000

export type MatrixWorkbookCode =
  | 'noFile'
  | 'fileTooLarge'
  | 'fileUnreadable'
  | 'notOurWorkbook'
  | 'otherSegment'
  | 'weightNotRead'
  | 'scoreNotRead'
  | 'motivationTooLong'
  | 'motivationPersonal'

export type MatrixSheets = {
  readonly meta: readonly ReadRow[]
  readonly scores: readonly ReadRow[]
  readonly motivations: readonly ReadRow[]
}
export type ReadMatrix = {
  /** Of the segment when the workbook was made. */
  readonly version: number
  readonly weights: Readonly<Record<string, number>>
  /** By 'option:criterion'. */
  readonly scores: Readonly<Record<string, { readonly score: number | null; readonly motivation: string }>>
}

/** Reads by the ids in the hidden sheet, so that a name that was changed in Excel misleads nobody. */
export function readMatrixWorkbook(sheets: MatrixSheets, choiceId: string): Result<ReadMatrix, MatrixWorkbookCode> {
  const meta = metaOf(sheets.meta)
  if (meta.get('kind') !== matrixWorkbookKind) return refuse('notOurWorkbook')
  if (meta.get('choiceId') !== choiceId) return refuse('otherSegment')
  const idsOf = (kind: string) =>
    Array.from({ length: 50 }, (_, index) => meta.get(`${kind}.${index + 1}`)).filter((id) => id !== undefined)
  const criteria = idsOf('criterion')
  const options = idsOf('option')
  const weights: Record<string, number> = {}
  const scores: Record<string, { score: number | null; motivation: string }> = {}
  for (const [index, criterionId] of criteria.entries()) {
    const row = firstMatrixRow + index
    const weightBp = weightOf(valueAt(sheets.scores, row, weightColumn))
    if (weightBp === null) return refuse('weightNotRead', { cell: cellAddress(weightColumn, row) })
    weights[criterionId] = weightBp
    for (const [place, optionId] of options.entries()) {
      const column = firstOptionColumn + place
      const score = scoreOf(valueAt(sheets.scores, row, column))
      if (score === undefined) return refuse('scoreNotRead', { cell: cellAddress(column, row) })
      const motivation = textOf(valueAt(sheets.motivations, row, column))
      if (motivation.length > longestMotivation) return refuse('motivationTooLong', { cell: cellAddress(column, row) })
      if (hasCitizenNumber(motivation)) return refuse('motivationPersonal', { cell: cellAddress(column, row) })
      scores[`${optionId}:${criterionId}`] = { score, motivation }
    }
  }
  return ok({ version: Number(meta.get('version') ?? 0), weights, scores })
}

function metaOf(rows: readonly ReadRow[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(({ cells }): [string, string][] => {
      const [key, value] = [1, 2].map((column) => cells.find((cell) => cell.column === column)?.value)
      return key ? [[textOf(key), textOf(value)]] : []
    }),
  )
}

const valueAt = (rows: readonly ReadRow[], row: number, column: number): ReadValue | undefined =>
  rows.find((candidate) => candidate.row === row)?.cells.find((cell) => cell.column === column)?.value

const textOf = (value: ReadValue | undefined): string =>
  value?.kind === 'text' || value?.kind === 'number' ? value.text.replace(/\r\n?/g, '\n').trim() : ''

/** A percentage as basis points: 0.3 and 30 % are the same cell, 30 as a plain number is meant so too. */
function weightOf(value: ReadValue | undefined): number | null {
  const typed = textOf(value).replace('%', '').replace(',', '.').trim()
  if (!/^\d+(?:\.\d+)?(?:E-\d+)?$/i.test(typed)) return null
  const isShare = value?.kind === 'number' && (value.percent || Number(typed) <= 1)
  const bp = Math.round(Number(typed) * (isShare ? wholeBp : 100))
  return bp > wholeBp ? null : bp
}

/** A whole score, null for an empty cell, undefined for anything else. */
function scoreOf(value: ReadValue | undefined): number | null | undefined {
  const typed = textOf(value)
  if (value === undefined || typed === '') return value === undefined || value.kind === 'text' ? null : undefined
  if (!/^\d{1,2}(?:\.0+)?$/.test(typed)) return undefined
  return Number(typed) <= highestScore ? Number(typed) : undefined
}

export type MatrixDifference = {
  readonly kind: 'weight' | 'score' | 'motivation'
  readonly criterion: string
  readonly option: string | null
  readonly before: string
  readonly after: string
}

/** What the workbook has otherwise, in the order of the matrix; what no longer exists is left out. */
export function matrixDifferences(now: Weighing, read: ReadMatrix): MatrixDifference[] {
  return now.criteria.flatMap((criterion) => {
    const of = { criterion: criterion.name }
    const weightBp = read.weights[criterion.id] ?? criterion.weightBp
    const weight = {
      ...of,
      kind: 'weight' as const,
      option: null,
      before: `${criterion.weightBp}`,
      after: `${weightBp}`,
    }
    const cells = now.options.flatMap((option): MatrixDifference[] => {
      const given = read.scores[`${option.id}:${criterion.id}`]
      const known = option.scores[criterion.id] ?? { score: null, motivation: '' }
      if (!given) return []
      return [
        { ...of, kind: 'score', option: option.name, before: `${known.score ?? ''}`, after: `${given.score ?? ''}` },
        { ...of, kind: 'motivation', option: option.name, before: known.motivation, after: given.motivation },
      ]
    })
    return [weight, ...cells].filter((each) => each.before !== each.after)
  })
}
