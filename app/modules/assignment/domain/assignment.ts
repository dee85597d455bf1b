/** An assignment (opdracht) and its parts: what it may become, and when a part is said twice. */
import type { StatusSteps } from '../../../kernel/status-steps'

export const assignmentStatuses = ['draft', 'consultation', 'adopted'] as const
export type AssignmentStatus = (typeof assignmentStatuses)[number]

/** From concept to inspraak, back for a next concept, and adopted with the decision that says so. */
export const assignmentSteps = {
  draft: { consultation: 'assignment:write', adopted: 'assignment:write' },
  consultation: { draft: 'assignment:write', adopted: 'assignment:write' },
  adopted: { draft: 'assignment:write' },
} as const satisfies StatusSteps<AssignmentStatus, 'assignment:write'>

/** In the order in which an assignment is read. */
export const partKinds = ['goal', 'expectedOfAccess', 'expectedOfRegion', 'priority', 'condition', 'indicator'] as const
export type PartKind = (typeof partKinds)[number]

const codeWords: Readonly<Record<PartKind, string>> = {
  goal: 'DOEL',
  expectedOfAccess: 'TOEGANG',
  expectedOfRegion: 'REGIO',
  priority: 'PRIO',
  condition: 'VOORWAARDE',
  indicator: 'INDICATOR',
}

/** 'TO-DOEL-03': given once and never given again, because strategy, tender and contract quote by it. */
export const partCode = (assignmentCode: string, kind: PartKind, number: number): string =>
  `${assignmentCode}-${codeWords[kind]}-${String(number).padStart(2, '0')}`

/** The number in a code of this assignment and kind, or null. */
export function partNumber(assignmentCode: string, kind: PartKind, code: string): number | null {
  const start = `${assignmentCode}-${codeWords[kind]}-`
  return code.startsWith(start) && /^\d{2,4}$/.test(code.slice(start.length)) ? Number(code.slice(start.length)) : null
}

/** The next free number: one more than was ever given, also to parts that were taken away. */
export const nextPartNumber = (assignmentCode: string, kind: PartKind, given: readonly string[]): number =>
  Math.max(0, ...given.map((code) => partNumber(assignmentCode, kind, code) ?? 0)) + 1

export const proposalStatuses = ['open', 'accepted', 'rejected'] as const
export type ProposalStatus = (typeof proposalStatuses)[number]
