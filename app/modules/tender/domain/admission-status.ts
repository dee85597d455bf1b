/**
 * The steps of an application for an open house as a table. Buttons, checks and tests read these constants; the database
 * holds the same (0090). Nothing here asks who else applied: whoever meets the requirements is admitted.
 */
import type { CivilDate } from '../../../kernel/civil-date'
import { type StatusSteps, stepPermission } from '../../../kernel/status-steps'

export const admissionStatuses = [
  'draft',
  'submitted',
  'completing',
  'admitted',
  'refused',
  'withdrawn',
  'ended',
] as const
export type AdmissionStatus = (typeof admissionStatuses)[number]

/** What the region sees: everything but drafts. */
export const shownStatuses = admissionStatuses.filter((status) => status !== 'draft')

export const admissionSteps = {
  draft: { submitted: 'admission:apply', withdrawn: 'admission:apply' },
  submitted: {
    completing: 'admission:decide',
    admitted: 'admission:decide',
    refused: 'admission:decide',
    withdrawn: 'admission:apply',
  },
  completing: {
    submitted: 'admission:apply',
    admitted: 'admission:decide',
    refused: 'admission:decide',
    withdrawn: 'admission:apply',
  },
  admitted: { ended: 'admission:decide' },
  refused: {},
  withdrawn: {},
  ended: {},
} as const satisfies StatusSteps<AdmissionStatus, 'admission:apply' | 'admission:decide'>

export type AdmissionFacts = {
  readonly status: AdmissionStatus
  /** The last day of a request that waits for its answer. */
  readonly openRequestUntil: CivilDate | null
}
export type AdmissionStepProblem =
  | { readonly code: 'stepUnknown' }
  /** The provider may still complete until this day. */
  | { readonly code: 'completionRunning'; readonly until: CivilDate }

/** Whether an application may become this today. While a term to complete runs nobody decides. */
export function admissionStepProblem(
  { status, openRequestUntil }: AdmissionFacts,
  to: AdmissionStatus,
  today: CivilDate,
): AdmissionStepProblem | null {
  if (stepPermission(admissionSteps, status, to) === null) return { code: 'stepUnknown' }
  const decides = to === 'admitted' || to === 'refused'
  return decides && openRequestUntil !== null && today <= openRequestUntil
    ? { code: 'completionRunning', until: openRequestUntil }
    : null
}

/** When the provider may write an answer: while it applies, when asked, and to renew evidence during the contract. */
export const mayAnswer = (status: AdmissionStatus): boolean =>
  status === 'draft' || status === 'completing' || status === 'admitted'
/** When answers are judged: before the decision, and what was renewed after it. */
export const mayJudge = (status: AdmissionStatus): boolean =>
  status === 'submitted' || status === 'completing' || status === 'admitted'
