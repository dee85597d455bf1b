/**
 * Conflicts of interest: nobody who judges reads an answer before having said, with the bidders named, whether there is
 * an interest in one of them. Who has one does not judge, unless the officer says why that person may.
 */
import { ok, type Result, refuse } from '../../../kernel/result'

export const interestStatuses = ['none', 'declared', 'allowed', 'excluded'] as const
export type InterestStatus = (typeof interestStatuses)[number]

/** Whether the person may read and score. Without a declaration: no. */
export const isCleared = (status: InterestStatus | null): boolean => status === 'none' || status === 'allowed'

/** Who was excluded does not clear that with a new declaration; the officer decided. */
export const canDeclare = (status: InterestStatus | null): boolean => status !== 'excluded'

export type InterestInput = { readonly hasInterest: boolean; readonly explanation: string }

/** The status of a new declaration; an interest needs an explanation. */
export function declare(
  current: InterestStatus | null,
  { hasInterest, explanation }: InterestInput,
): Result<InterestStatus, 'interestDecided' | 'interestUnexplained'> {
  if (!canDeclare(current)) return refuse('interestDecided')
  if (hasInterest && explanation.trim() === '') return refuse('interestUnexplained')
  return ok(hasInterest ? 'declared' : 'none')
}

/** Only an interest that waits is decided on, by another person, with a reason. */
export function decideInterest(
  declaration: { readonly status: InterestStatus; readonly userId: string },
  decision: { readonly deciderId: string; readonly reason: string },
): Result<null, 'interestOwn' | 'interestDecided' | 'reasonMissing'> {
  if (declaration.userId === decision.deciderId) return refuse('interestOwn')
  if (declaration.status !== 'declared') return refuse('interestDecided')
  return decision.reason.trim() === '' ? refuse('reasonMissing') : ok(null)
}
