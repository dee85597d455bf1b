/** What was posted on the page of a lot's award, led to its use case; the definitive award is the route's, as it makes contracts. */
import type { z } from 'zod'
import type { StaffActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import type { Result } from '~/kernel/result'
import type { awardForm } from '../forms-award'
import { type AwardProblem, awardProblemText } from '../texts-award'
import { type EvaluationProblem, evaluationProblemText } from '../texts-evaluation'
import { askBidder, judgeAnswer } from './ask-bidder.server'
import { cancelDecision, decideAward } from './decide-award.server'
import { freezeCalculation } from './lot-calculation.server'
import { registerObjection, resolveObjection } from './save-objection.server'
import { sendLetters } from './send-letters.server'

type Form = z.output<typeof awardForm>
type Posted = {
  readonly tenderId: string
  readonly lotId: string
  readonly form: Exclude<Form, { stap: 'definitief' }>
  readonly now: Instant
}

/** Null when it was done, else the sentence of the refusal. */
export async function postAwardForm(actor: StaffActor, { tenderId, lotId, form, now }: Posted): Promise<string | null> {
  const of = { tenderId, lotId, now }
  switch (form.stap) {
    case 'vastleggen':
      return said(await freezeCalculation(actor, of))
    case 'gunnen':
      return said(await decideAward(actor, of))
    case 'versturen':
      return said(await sendLetters(actor, { ...of, version: form.version }))
    case 'intrekken':
      return said(await cancelDecision(actor, { ...of, reason: form.reden, version: form.version }))
    case 'uitleg':
      return asked(
        await askBidder(actor, {
          tenderId,
          bidId: form.inschrijving,
          kind: 'lowPrice',
          aboutId: lotId,
          question: form.vraag,
          now,
        }),
      )
    case 'goedkeuren':
    case 'afwijzen':
      return asked(
        await judgeAnswer(actor, {
          tenderId,
          questionId: form.vraagId,
          judgement: form.stap === 'goedkeuren' ? 'accepted' : 'rejected',
          reason: form.reden,
          version: form.version,
          now,
        }),
      )
    case 'bezwaar': {
      const { organisatie: supplierId, soort: kind, ontvangen, gronden: grounds } = form
      const receivedOn = ontvangen
      return said(await registerObjection(actor, { ...of, input: { supplierId, kind, receivedOn, grounds } }))
    }
    case 'uitkomst':
      return said(
        await resolveObjection(actor, {
          ...of,
          objectionId: form.bezwaar,
          to: form.besluit,
          outcome: form.toelichting,
          resolvedOn: form.datum,
          version: form.version,
        }),
      )
  }
}

const said = (done: Result<unknown, AwardProblem>): string | null => (done.ok ? null : awardProblemText(done.problem))
const asked = (done: Result<unknown, EvaluationProblem>): string | null =>
  done.ok ? null : evaluationProblemText(done.problem)
