/** What was posted on the start page of the evaluation, led to its use case. */
import type { z } from 'zod'
import type { StaffActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import type { Result } from '~/kernel/result'
import type { evaluationForm } from '../forms-evaluation'
import type { EvaluationProblem } from '../texts-evaluation'
import { decideOnInterest, declareInterest } from './declare-interest.server'
import { openConsensus } from './run-consensus.server'
import { settleQualified } from './settle-qualified.server'

type Posted = { readonly tenderId: string; readonly form: z.output<typeof evaluationForm>; readonly now: Instant }

export function postEvaluationForm(
  actor: StaffActor,
  { tenderId, form, now }: Posted,
): Promise<Result<unknown, EvaluationProblem>> {
  switch (form.stap) {
    case 'verklaren':
      return declareInterest(actor, {
        tenderId,
        input: { hasInterest: form.belang === 'ja', explanation: form.uitleg },
        now,
      })
    case 'toelaten':
    case 'uitsluiten':
      return decideOnInterest(actor, {
        tenderId,
        declarationId: form.verklaring,
        to: form.stap === 'toelaten' ? 'allowed' : 'excluded',
        reason: form.reden,
        now,
      })
    case 'overleg':
      return openConsensus(actor, { tenderId, lotId: form.perceel, now })
    case 'voldoen':
      return settleQualified(actor, { tenderId, lotId: form.perceel, now })
  }
}
