/** Groups equal remarks and joins their cells: "D14, D15, D88" becomes one line instead of three (experience.md 5.2). */
import type { Severity } from './finding'

export type GroupedProblem = {
  readonly rule: string
  readonly severity: Severity
  readonly sheet: string | null
  readonly column: string | null
  readonly cell: string | null
  readonly row: number | null
  readonly message: string
  readonly remedy: string
}

export type ProblemGroup<P extends GroupedProblem> = {
  readonly rule: string
  readonly severity: Severity
  readonly sheet: string | null
  readonly column: string | null
  readonly message: string
  readonly remedy: string
  /** In reading order. */
  readonly problems: readonly P[]
  /** 'D14, D15' or 'D14:D20', at most `shownRanges` of them; empty when the remark is not about cells. */
  readonly cells: string
  /** The same for rows: '14–20, 88'. */
  readonly rows: string
  /** Ranges that are not written out. */
  readonly moreRanges: number
}

const shownRanges = 12
const weight: Record<Severity, number> = { error: 0, question: 1, notice: 2 }

/** Groups in order of severity, then of first appearance. The first problem of the first group is where to start. */
export function groupProblems<P extends GroupedProblem>(problems: readonly P[]): ProblemGroup<P>[] {
  const groups = new Map<string, P[]>()
  for (const problem of problems) {
    const { severity, rule, sheet, column, message } = problem
    const key = [severity, rule, sheet, column, message].join('\u241F')
    const group = groups.get(key)
    if (group) group.push(problem)
    else groups.set(key, [problem])
  }
  return [...groups.values()].map(toGroup).sort((a, b) => weight[a.severity] - weight[b.severity])
}

function toGroup<P extends GroupedProblem>(members: P[]): ProblemGroup<P> {
  const problems = [...members].sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
  const { rule, severity, sheet, column, message, remedy } = problems[0]!
  const rows = [...new Set(problems.flatMap((problem) => problem.row ?? []))]
  const ranges = consecutive(rows)
  const letters = problems[0]!.cell?.replace(/\d+$/, '') ?? null
  const sameColumn = letters !== null && problems.every((problem) => problem.cell?.replace(/\d+$/, '') === letters)
  const cells = sameColumn
    ? ranges.map(([from, to]) => cellRange(letters, from, to))
    : problems.flatMap((problem) => problem.cell ?? [])
  return {
    rule,
    severity,
    sheet,
    column,
    message,
    remedy,
    problems,
    cells: cells.slice(0, shownRanges).join(', '),
    rows: ranges
      .slice(0, shownRanges)
      .map(([from, to]) => (from === to ? String(from) : `${from}–${to}`))
      .join(', '),
    moreRanges: Math.max(0, (cells.length || ranges.length) - shownRanges),
  }
}

const cellRange = (letters: string, from: number, to: number): string => {
  if (from === to) return `${letters}${from}`
  return to === from + 1 ? `${letters}${from}, ${letters}${to}` : `${letters}${from}:${letters}${to}`
}

/** [3, 4, 5, 9] → [[3, 5], [9, 9]]. */
function consecutive(rows: readonly number[]): [number, number][] {
  const ranges: [number, number][] = []
  for (const row of rows) {
    const last = ranges.at(-1)
    if (last && row === last[1] + 1) last[1] = row
    else ranges.push([row, row])
  }
  return ranges
}
