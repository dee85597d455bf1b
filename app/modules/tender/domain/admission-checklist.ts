/**
 * The checklist of an application: the requirements of the tender for its lot, each answered by the provider and each met
 * or not. There is no "how well": an application is admitted when everything is met, whoever else applied.
 */
import type { CivilDate } from '../../../kernel/civil-date'
import { ok, type Result, refuse } from '../../../kernel/result'
import { type CheckOutcome, checkOutcomes, type EvidenceAge, evidenceAge } from './eligibility'

export const requirementKinds = ['exclusion', 'suitability', 'execution'] as const
export type RequirementKind = (typeof requirementKinds)[number]

/** A requirement is met or it is not; there is nothing in between. */
export const isAdmissionOutcome = (typed: string): typed is CheckOutcome => checkOutcomes.some((each) => each === typed)

export type Requirement = {
  readonly id: string
  readonly lotId: string | null
  readonly kind: string
  readonly answerKind: string
  readonly evidenceMaxMonths: number | null
}

/** What an applicant for a lot must meet: all of it, and nothing that compares. */
export const requirementsOf = <R extends Requirement>(criteria: readonly R[], lotId: string): R[] =>
  criteria.filter(
    (each) =>
      requirementKinds.some((kind) => kind === each.kind) &&
      each.answerKind !== 'none' &&
      (each.lotId === null || each.lotId === lotId),
  )

export const asksFile = (answerKind: string): boolean => answerKind === 'file' || answerKind === 'textAndFile'
export const asksText = (answerKind: string): boolean => answerKind === 'text' || answerKind === 'textAndFile'

export type AnswerInput = {
  readonly isMet: boolean | null
  readonly text: string
  readonly hasFile: boolean
  readonly evidenceOn: CivilDate | null
  readonly expiresOn: CivilDate | null
}
export type AnswerProblem =
  | 'answerMissing'
  | 'textMissing'
  | 'fileMissing'
  | 'evidenceDayMissing'
  | 'evidenceInFuture'
  | 'evidenceTooOld'
  | 'expiryPassed'

/** Whether an answer is complete today. Evidence that is too old is refused at once: the provider then fetches new. */
export function checkAnswer(
  requirement: Pick<Requirement, 'answerKind' | 'evidenceMaxMonths'>,
  answer: AnswerInput,
  today: CivilDate,
): Result<null, AnswerProblem> {
  const { answerKind, evidenceMaxMonths: maxMonths } = requirement
  if (answerKind === 'yesNo') return answer.isMet === null ? refuse('answerMissing') : ok(null)
  if (asksText(answerKind) && answer.text.trim() === '') return refuse('textMissing')
  if (!asksFile(answerKind)) return ok(null)
  if (!answer.hasFile) return refuse('fileMissing')
  if (answer.expiresOn !== null && answer.expiresOn < today) return refuse('expiryPassed')
  const age: EvidenceAge = evidenceAge({ on: answer.evidenceOn, maxMonths }, today)
  if (age === 'unknown') return refuse('evidenceDayMissing')
  if (age === 'afterClosing' || (answer.evidenceOn !== null && answer.evidenceOn > today))
    return refuse('evidenceInFuture')
  return age === 'tooOld' ? refuse('evidenceTooOld') : ok(null)
}

export type ChecklistItem = {
  readonly code: string
  readonly answered: boolean
  readonly outcome: CheckOutcome | null
  readonly reason: string
}
export type Verdict = 'open' | 'admit' | 'refuse'

/** 'open' while something is not judged, 'admit' when everything is met. The order and the number of items don't matter. */
export function verdictOf(items: readonly Pick<ChecklistItem, 'outcome'>[]): Verdict {
  if (items.some(({ outcome }) => outcome === null)) return 'open'
  return items.every(({ outcome }) => outcome === 'met') ? 'admit' : 'refuse'
}

export type DecisionProblem =
  | { readonly code: 'itemsOpen'; readonly codes: string }
  | { readonly code: 'notAllMet'; readonly codes: string }
  | { readonly code: 'nothingFailed' }
  | { readonly code: 'reasonMissing'; readonly codes: string }

const codesOf = (items: readonly ChecklistItem[]): string => items.map(({ code }) => code).join(', ')

/** What stands in the way of this decision: admission asks that all is met, refusal a reason for each that is not. */
export function decisionProblem(items: readonly ChecklistItem[], to: 'admitted' | 'refused'): DecisionProblem | null {
  const open = items.filter(({ outcome }) => outcome === null)
  if (open.length > 0) return { code: 'itemsOpen', codes: codesOf(open) }
  const failed = items.filter(({ outcome }) => outcome === 'notMet')
  if (to === 'admitted') return failed.length > 0 ? { code: 'notAllMet', codes: codesOf(failed) } : null
  if (failed.length === 0) return { code: 'nothingFailed' }
  const silent = failed.filter(({ reason }) => reason.trim() === '')
  return silent.length > 0 ? { code: 'reasonMissing', codes: codesOf(silent) } : null
}
