/** A file that can't be read, or whose check had to be stopped, as the one problem that it is. */
import { uploadProblemTexts } from '~/excel/texts'
import type { UploadProblemCode } from '~/excel/upload-problem'
import type { Problem } from '~/kernel/result'
import type { ChildProblemCode } from '~/platform/child/run-in-child.server'
import type { ReportProblem } from '../problem'
import { childProblemTexts, unreadableTexts } from '../texts'

/** The rule under which an unreadable file is reported: before V1, as nothing was checked. */
export const unreadableRule = 'V0'

/** The reader's refusal in Dutch. */
export const unreadableFile = ({ code, params }: Problem<UploadProblemCode>): ReportProblem =>
  problem(code, uploadProblemTexts[code](params ?? {}))

/** The check took too long, too much memory, or broke: the file is then not trusted. */
export const stoppedCheck = ({ code }: Problem<ChildProblemCode>): ReportProblem =>
  problem(code, childProblemTexts[code]())

/** The file is no longer in our store, for example after a backup was put back: it must come in again. */
export const missingFile = (): ReportProblem => problem('fileMissing', unreadableTexts.fileMissing)

const problem = (code: string, text: string): ReportProblem => {
  const [what, mend] = split(text)
  return {
    rule: unreadableRule,
    severity: 'error',
    sheet: null,
    cell: null,
    row: null,
    column: null,
    found: null,
    message: what,
    remedy: mend,
    columnKey: null,
    rowKey: null,
    code,
    explanation: null,
    choices: null,
  }
}

/** The first sentence says what is wrong, the rest how to mend it. */
function split(text: string): [string, string] {
  const end = /[.?] (?=[A-Z])/.exec(text)
  return end ? [text.slice(0, end.index + 1), text.slice(end.index + 2)] : [text, unreadableTexts.tryAgain]
}
