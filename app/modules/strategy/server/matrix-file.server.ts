/** The workbook of a decision matrix as bytes. */
import { workbookBytes } from '~/excel/write-workbook.server'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { matrixWorkbookSpec } from '../excel/matrix.sheet'
import { matrixSheetTexts as texts } from '../texts-matrix-sheet'
import type { MatrixOfSegment } from './get-matrix.server'

type MatrixToWrite = {
  readonly segment: {
    readonly id: string
    readonly segmentName: string
    readonly version: number
    readonly strategyVersion: { readonly number: number }
  }
  readonly matrix: MatrixOfSegment
  readonly now: Instant
}

export function matrixFile({ segment, matrix, now }: MatrixToWrite): Promise<Buffer> {
  const day = dayOf(now)
  const spec = matrixWorkbookSpec({
    title: texts.title(segment.segmentName),
    about: texts.about(segment.strategyVersion.number, `${day.slice(8, 10)}-${day.slice(5, 7)}-${day.slice(0, 4)}`),
    choiceId: segment.id,
    version: segment.version,
    madeAt: now,
    matrix: {
      ...matrix,
      sources: Object.fromEntries(
        Object.entries(matrix.sources).map(([id, mark]) => [id, mark ? `${mark.document} ${mark.place}`.trim() : '']),
      ),
    },
  })
  return workbookBytes(spec)
}
