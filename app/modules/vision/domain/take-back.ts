/** An import of figures that is taken back: as a whole, with a reason, and only while its figures are still its own. */
import { ok, type Result, refuse } from '../../../kernel/result'

export const importStatuses = ['open', 'applied', 'dropped', 'reverted'] as const
export type ImportStatus = (typeof importStatuses)[number]

/** What stood in a place before an import wrote there; `before` is null when nothing did. */
export type EarlierFigure<Before> = {
  readonly indicatorId: string
  readonly area: string
  readonly period: string
  readonly before: Before | null
}
export type TakeBackProblem = 'notApplied' | 'notRemembered' | 'reasonMissing' | 'figuresChangedSince'

type ToTakeBack = {
  readonly status: ImportStatus
  readonly reason: string
  /** Null for an import of before this was kept. */
  readonly places: number | null
  /** Names of the figures that were entered or imported over it since. */
  readonly changedSince: readonly string[]
}

/** Whether it can be taken back: a later figure is somebody's decision, so then nothing is undone silently. */
export function checkTakeBack({ status, reason, places, changedSince }: ToTakeBack): Result<null, TakeBackProblem> {
  if (status !== 'applied') return refuse('notApplied')
  if (places === null) return refuse('notRemembered')
  if (reason.trim() === '') return refuse('reasonMissing')
  if (changedSince.length === 0) return ok(null)
  return refuse('figuresChangedSince', { count: changedSince.length, which: changedSince.slice(0, 3).join('; ') })
}
