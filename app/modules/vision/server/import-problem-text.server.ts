/** A refusal of a file with figures in Dutch, whether the reader of tables gave it or a rule of ours. */
import { receiveTableTexts } from '~/excel/texts-table'
import type { Problem } from '~/kernel/result'
import type { ApplyImportProblem } from '../domain/import-problem'
import type { TakeBackProblem } from '../domain/take-back'
import { importProblemTexts } from '../texts-import'
import type { UploadFiguresProblem } from './upload-figures.server'

const all = { ...receiveTableTexts, ...importProblemTexts }

export const importProblemText = ({
  code,
  params,
}: Problem<UploadFiguresProblem | ApplyImportProblem | TakeBackProblem>): string => all[code](params ?? {})
