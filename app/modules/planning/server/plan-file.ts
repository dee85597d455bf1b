/** What the parent asks of the child that opens a workbook of the plan, and what the child answers. */
import type { FileRow, PlanValues } from '../domain/plan-diff'

export type PlanFileInput = { readonly path: string; readonly fileName: string }
export type PlanFileMessage =
  | { readonly type: 'read'; readonly rows: readonly FileRow[]; readonly exported: readonly [string, PlanValues][] }
  /** The file can't be read, or is not a plan: one sentence. */
  | { readonly type: 'refused'; readonly sentence: string }
/** A plan has tens of milestones; a file with more rows than this is something else. */
export const mostPlanRows = 2_000
