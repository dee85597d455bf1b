/** What the parent asks of the checking child, and what the child tells while it works. */
import type { CheckContext } from '../domain/check-context'
import type { CheckedRow, CheckSummary } from '../domain/check-outcome'
import type { SeverityCounts } from '../domain/problem-log'
import type { ReportTemplate } from '../domain/report-template'
import type { ReportProblem } from '../problem'

export type CheckUploadInput = {
  /** Where the file lies on disk. */
  readonly path: string
  /** The name the sender gave it. */
  readonly fileName: string
  readonly template: ReportTemplate
  readonly context: CheckContext
  /** Whether checked rows are to be sent: copying them to the parent costs as much as reading the file. */
  readonly wantsRows: boolean
}

export type CheckMessage =
  /** What was found so far, in numbers only: a cell may be quoted when it is sure that no personal data follow. */
  | { readonly type: 'progress'; readonly rows: number; readonly counts: SeverityCounts }
  /** Checked rows, in order. They count only when the summary comes and does not say `refused`. */
  | { readonly type: 'rows'; readonly rows: readonly CheckedRow[] }
  | { readonly type: 'problems'; readonly problems: readonly ReportProblem[] }
  | { readonly type: 'summary'; readonly summary: CheckSummary }
  /** The file can't be read at all: this one problem is everything there is to say. */
  | { readonly type: 'unreadable'; readonly problem: ReportProblem }
