/**
 * Keeps what the checks found within bounds: every finding is counted, but only the first ones of a kind are kept, so
 * that memory does not grow with the file. 10,000 cells are more than anybody reads; the counts stay true.
 */
import type { Finding, FindingCode, Severity } from './finding'

export const keptInAll = 10_000
export const keptPerKind = 1_000

export type SeverityCounts = { readonly error: number; readonly question: number; readonly notice: number }

export type ProblemLog = {
  readonly add: (finding: Finding) => void
  /** Whether the next finding of this kind would still be kept: saves making its texts when not. */
  readonly wants: (code: FindingCode, columnKey: string | null) => boolean
  /** Counts without keeping. */
  readonly countOnly: (finding: Pick<Finding, 'rule' | 'severity' | 'code' | 'columnKey'>) => void
  readonly kept: () => Finding[]
  readonly counts: () => SeverityCounts
  /** Questions without an explanation. */
  readonly openQuestions: () => number
  /** Counts per code and column, also of what was not kept. */
  readonly countsByKind: () => {
    readonly code: FindingCode
    readonly columnKey: string | null
    readonly count: number
  }[]
  readonly clear: () => void
}

type Kind = { code: FindingCode; columnKey: string | null; count: number }

/** An empty log. Errors are kept before questions, and questions before notices, when there are too many. */
export function problemLog(): ProblemLog {
  const bySeverity: Record<Severity, Finding[]> = { error: [], question: [], notice: [] }
  const counts: Record<Severity, number> = { error: 0, question: 0, notice: 0 }
  const kinds = new Map<string, Kind>()
  let openQuestions = 0

  const kindOf = (code: FindingCode, columnKey: string | null): Kind => {
    const name = columnKey === null ? code : `${code} ${columnKey}`
    let kind = kinds.get(name)
    if (!kind) {
      kind = { code, columnKey, count: 0 }
      kinds.set(name, kind)
    }
    return kind
  }
  const countOnly: ProblemLog['countOnly'] = ({ severity, code, columnKey }) => {
    counts[severity] += 1
    kindOf(code, columnKey).count += 1
    if (severity === 'question') openQuestions += 1
  }

  return {
    countOnly,
    wants: (code, columnKey) => kindOf(code, columnKey).count < keptPerKind,
    add: (finding) => {
      const kept = bySeverity[finding.severity]
      const room = kept.length < keptInAll && kindOf(finding.code, finding.columnKey).count < keptPerKind
      countOnly(finding)
      if (finding.severity === 'question' && finding.explanation !== null) openQuestions -= 1
      if (room) kept.push(finding)
    },
    kept: () => [...bySeverity.error, ...bySeverity.question, ...bySeverity.notice].slice(0, keptInAll),
    counts: () => ({ ...counts }),
    openQuestions: () => openQuestions,
    countsByKind: () => [...kinds.values()].filter((kind) => kind.count > 0).map((kind) => ({ ...kind })),
    clear: () => {
      for (const severity of ['error', 'question', 'notice'] as const) {
        bySeverity[severity].length = 0
        counts[severity] = 0
      }
      kinds.clear()
      openQuestions = 0
    },
  }
}
