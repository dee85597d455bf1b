/** The process of an obligation and of one delivery, as tables: for each status what may follow and who may do it. */
import { ok, type Result, refuse } from '../../../kernel/result'
import { type StatusSteps, stepPermission } from '../../../kernel/status-steps'

export const obligationStatuses = ['open', 'submitted', 'returned', 'approved', 'waived'] as const
export type ObligationStatus = (typeof obligationStatuses)[number]

export const deliveryStatuses = [
  'received',
  'checking',
  'rejected',
  'checked',
  'submitted',
  'returned',
  'approved',
  'superseded',
] as const
export type DeliveryStatus = (typeof deliveryStatuses)[number]

/** 'delivery:check' is the job's; 'delivery:upload' and 'delivery:submit' the provider's; the rest the buyer's. */
export type DeliveryPermission =
  | 'delivery:upload'
  | 'delivery:check'
  | 'delivery:submit'
  | 'delivery:return'
  | 'delivery:approve'
  | 'obligation:waive'

export const obligationSteps = {
  open: { submitted: 'delivery:submit', waived: 'obligation:waive' },
  submitted: { returned: 'delivery:return', approved: 'delivery:approve', waived: 'obligation:waive' },
  returned: { submitted: 'delivery:submit', waived: 'obligation:waive' },
  // An approved verantwoording can be opened again only by returning it: the earlier approval stays in the history.
  approved: { returned: 'delivery:return' },
  waived: { open: 'obligation:waive' },
} as const satisfies StatusSteps<ObligationStatus, DeliveryPermission>

export const deliverySteps = {
  received: { checking: 'delivery:check', superseded: 'delivery:upload' },
  // Back to received: the check was broken off (the process stopped) and is done again.
  checking: { rejected: 'delivery:check', checked: 'delivery:check', received: 'delivery:check' },
  rejected: { superseded: 'delivery:upload' },
  checked: { submitted: 'delivery:submit', superseded: 'delivery:upload' },
  submitted: { returned: 'delivery:return', approved: 'delivery:approve' },
  returned: {},
  approved: { returned: 'delivery:return' },
  superseded: {},
} as const satisfies StatusSteps<DeliveryStatus, DeliveryPermission>

export type StepProblemCode = 'stepUnknown' | 'stepNotAllowed' | 'ownDelivery' | 'questionsOpen'

export type StepInput = {
  readonly from: DeliveryStatus
  readonly to: DeliveryStatus
  readonly allowed: (permission: DeliveryPermission) => boolean
  readonly actorId: string
  /** Who uploaded and who submitted: neither may approve (four eyes). */
  readonly involvedIds: readonly (string | null)[]
  /** Questions of the check without an explanation; a delivery with any can't be submitted. */
  readonly openQuestions: number
}

/** Whether this person may take this step now. Nobody approves a delivery in which they had a hand themselves. */
export function deliveryStep(input: StepInput): Result<DeliveryPermission, StepProblemCode> {
  const permission = stepPermission<DeliveryStatus, DeliveryPermission>(deliverySteps, input.from, input.to)
  if (permission === null) return refuse('stepUnknown', { from: input.from, to: input.to })
  if (!input.allowed(permission)) return refuse('stepNotAllowed')
  if (input.to === 'approved' && input.involvedIds.includes(input.actorId)) return refuse('ownDelivery')
  if (input.to === 'submitted' && input.openQuestions > 0)
    return refuse('questionsOpen', { count: input.openQuestions })
  return ok(permission)
}

/** How an obligation stands on a day, for lists and colours. Due today is not late. */
export type ObligationTiming = 'late' | 'soon' | 'later' | 'in' | 'done'

export function obligationTiming(
  obligation: { readonly status: ObligationStatus; readonly dueOn: string },
  today: string,
  soonUntil: string,
): ObligationTiming {
  if (obligation.status === 'approved' || obligation.status === 'waived') return 'done'
  if (obligation.status === 'submitted') return 'in'
  if (obligation.dueOn < today) return 'late'
  return obligation.dueOn <= soonUntil ? 'soon' : 'later'
}
