/** The decision matrix as a workbook with live formulas: what Excel adds up is what the screen shows. */
import { type GridCell, type GridRow, type GridSheet, metaSheet, type WorkbookSpec } from '~/excel/sheet-spec'
import type { Instant } from '~/kernel/civil-date'
import { cellAddress, columnLetters } from '~/kernel/read-sheet'
import { rankOptions, totalOf } from '../domain/decision-matrix'
import { firstMatrixRow, firstOptionColumn, matrixWorkbookKind } from '../domain/matrix-workbook'
import { toMatrix, type Weighing } from '../domain/weighing'
import { matrixSheetTexts as texts } from '../texts-matrix-sheet'

export type MatrixWorkbook = {
  readonly title: string
  readonly about: string
  readonly choiceId: string
  /** Version of the segment, so that a workbook made before a change is recognised. */
  readonly version: number
  readonly matrix: Weighing & { readonly sources: Readonly<Record<string, string>> }
  readonly madeAt: Instant
}

const text = (column: number, value: string, look?: GridCell['look']): GridCell => ({
  column,
  value: { kind: 'text', value },
  ...(look ? { look } : {}),
  wrap: true,
})

/** Scores with totals, motivations, and what tells our own software which segment it is. */
export function matrixWorkbookSpec(workbook: MatrixWorkbook): WorkbookSpec {
  const { matrix, title, about, madeAt } = workbook
  return {
    title,
    subject: about,
    createdAt: madeAt,
    sheets: [
      scoresSheet(workbook),
      motivationsSheet(workbook),
      metaSheet({
        kind: matrixWorkbookKind,
        schemaVersion: '1',
        choiceId: workbook.choiceId,
        version: String(workbook.version),
        madeAt: new Date(madeAt).toISOString(),
        ...Object.fromEntries(matrix.criteria.map(({ id }, index) => [`criterion.${index + 1}`, id])),
        ...Object.fromEntries(matrix.options.map(({ id }, index) => [`option.${index + 1}`, id])),
      }),
    ],
  }
}

const headRows = ({ title, about }: MatrixWorkbook): GridRow[] => [
  { row: 1, cells: [text(1, title, 'title')] },
  { row: 2, cells: [text(1, about, 'muted')] },
]

function scoresSheet(workbook: MatrixWorkbook): GridSheet {
  const { criteria, options, sources } = workbook.matrix
  const last = firstMatrixRow + criteria.length - 1
  const header: GridRow = {
    row: firstMatrixRow - 1,
    cells: [
      text(1, texts.criterion, 'header'),
      text(2, texts.source, 'header'),
      text(3, texts.weight, 'header'),
      ...options.map(({ name }, index) => text(firstOptionColumn + index, name, 'header')),
    ],
  }
  const rows = criteria.map(
    (criterion, index): GridRow => ({
      row: firstMatrixRow + index,
      cells: [
        text(1, criterion.name),
        text(2, sources[criterion.id] ?? ''),
        { column: 3, value: { kind: 'percent', value: criterion.weightBp } },
        ...options.map((option, place): GridCell => {
          const score = option.scores[criterion.id]?.score ?? null
          return { column: firstOptionColumn + place, value: score === null ? null : { kind: 'integer', value: score } }
        }),
      ],
    }),
  )
  const sums = criteria.length === 0 ? [] : totalRows(workbook.matrix, last)
  return {
    kind: 'grid',
    name: texts.scores,
    rows: [...headRows(workbook), header, ...rows, ...sums],
    widths: [46, 26, 11, ...options.map(() => 22)],
    freeze: { rows: firstMatrixRow - 1, columns: 1 },
  }
}

/** Sum of the weights, the weighted average of each option and its place, as formulas with the outcome of now. */
function totalRows(weighing: Weighing, last: number): GridRow[] {
  const matrix = toMatrix(weighing)
  const weights = `$C$${firstMatrixRow}:$C$${last}`
  const sumBp = matrix.criteria.reduce((sum, { weightBp }) => sum + weightBp, 0)
  const totalRow = last + 1
  const lastColumn = columnLetters(firstOptionColumn + matrix.options.length - 1)
  const totals = `$${columnLetters(firstOptionColumn)}$${totalRow}:$${lastColumn}$${totalRow}`
  const ranks = new Map(rankOptions(matrix).map(({ id, rank }) => [id, rank]))
  return [
    {
      row: totalRow,
      cells: [
        text(1, texts.total, 'label'),
        {
          column: 3,
          value: { kind: 'percent', value: sumBp },
          formula: `SUM(${weights})`,
          look: 'label',
        },
        ...matrix.options.map((option, place): GridCell => {
          const letter = columnLetters(firstOptionColumn + place)
          return {
            column: firstOptionColumn + place,
            value: { kind: 'number', value: averageText(totalOf(matrix, option)) },
            formula: `SUMPRODUCT(${weights},${letter}${firstMatrixRow}:${letter}${last})`,
            look: 'label',
          }
        }),
      ],
    },
    {
      row: totalRow + 1,
      cells: [
        text(1, texts.rank, 'label'),
        ...matrix.options.map(
          (option, place): GridCell => ({
            column: firstOptionColumn + place,
            value: { kind: 'integer', value: ranks.get(option.id) ?? 0 },
            formula: `RANK(${cellAddress(firstOptionColumn + place, totalRow)},${totals})`,
          }),
        ),
      ],
    },
  ]
}

/** Ten thousand times an average as decimal text: 64000 → '6.4'. */
function averageText(total: number): string {
  const digits = String(total).padStart(5, '0')
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`.replace(/\.?0+$/, '')
}

function motivationsSheet(workbook: MatrixWorkbook): GridSheet {
  const { criteria, options } = workbook.matrix
  return {
    kind: 'grid',
    name: texts.motivations,
    rows: [
      ...headRows(workbook),
      {
        row: firstMatrixRow - 1,
        cells: [
          text(1, texts.criterion, 'header'),
          ...options.map(({ name }, index) => text(firstOptionColumn + index, name, 'header')),
        ],
      },
      ...criteria.map(
        (criterion, index): GridRow => ({
          row: firstMatrixRow + index,
          cells: [
            text(1, criterion.name),
            ...options.map((option, place) =>
              text(firstOptionColumn + place, option.scores[criterion.id]?.motivation ?? ''),
            ),
          ],
        }),
      ),
    ],
    widths: [46, 4, 4, ...options.map(() => 44)],
    freeze: { rows: firstMatrixRow - 1, columns: 1 },
  }
}
