/** What was posted on the page of a check, led to its use case. */
import type { z } from 'zod'
import type { StaffActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import type { Result } from '~/kernel/result'
import type { checkForm } from '../forms-evaluation'
import type { EvaluationProblem } from '../texts-evaluation'
import { askBidder, judgeAnswer } from './ask-bidder.server'
import { disqualifyBid, judgeCriterion } from './check-bid.server'

type Posted = {
  readonly tenderId: string
  readonly bidId: string
  readonly form: z.output<typeof checkForm>
  readonly now: Instant
}

export function postCheckForm(
  actor: StaffActor,
  { tenderId, bidId, form, now }: Posted,
): Promise<Result<null, EvaluationProblem>> {
  const of = { tenderId, bidId, now }
  switch (form.stap) {
    case 'oordeel':
      return judgeCriterion(actor, {
        ...of,
        criterionId: form.criterium,
        outcome: form.oordeel,
        note: form.toelichting,
        version: form.version,
      })
    case 'herstel':
      return askBidder(actor, { ...of, kind: 'repair', aboutId: form.criterium, question: form.vraag })
    case 'goedkeuren':
    case 'afwijzen':
      return judgeAnswer(actor, {
        tenderId,
        questionId: form.vraagId,
        judgement: form.stap === 'goedkeuren' ? 'accepted' : 'rejected',
        reason: form.reden,
        version: form.version,
        now,
      })
    case 'terzijde':
      return disqualifyBid(actor, { ...of, reason: form.reden, version: form.version })
  }
}
