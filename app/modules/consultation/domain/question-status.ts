/** A question that was asked at a meeting: answered by us, then published with its answer for everybody. */
import type { StatusSteps } from '../../../kernel/status-steps'

export const questionStatuses = ['asked', 'answered', 'published'] as const
export type QuestionStatus = (typeof questionStatuses)[number]

/** A published answer can be taken back to be mended; an answered question never becomes unanswered. */
export const questionSteps = {
  asked: { answered: 'meeting:write' },
  answered: { answered: 'meeting:write', published: 'meeting:write' },
  published: { answered: 'meeting:write' },
} as const satisfies StatusSteps<QuestionStatus, 'meeting:write'>
