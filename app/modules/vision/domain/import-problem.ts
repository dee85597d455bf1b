/** Why a file with figures is not taken, or not applied now. */
import type { ReadFiguresProblem } from './read-observations'

export type UploadFiguresRefusal = ReadFiguresProblem | 'tableMissing' | 'storeFailed'
/** differenceChanged: the figures are no longer those that were compared with. */
export type ApplyImportProblem = 'importDone' | 'differenceChanged' | 'nothingToApply'
