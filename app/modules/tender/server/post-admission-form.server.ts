/** What was posted on the page of one application, led to its use case; admitting is the route's, as it makes a contract. */
import type { z } from 'zod'
import type { StaffActor } from '~/kernel/actor'
import type { Result } from '~/kernel/result'
import type { FormValues } from '~/platform/form/read-form.server'
import { type admissionForm, readJudgements } from '../forms-admission'
import type { AdmissionProblem } from '../texts-admission'
import { endAdmission } from './decide-admission.server'
import { askToComplete, declareAdmissionInterest, judgeAnswers, type OfAdmission } from './judge-admission.server'

type Posted = OfAdmission & {
  readonly form: Exclude<z.output<typeof admissionForm>, { stap: 'toelaten' | 'weigeren' }>
  readonly values: FormValues
}

export function postAdmissionForm(
  actor: StaffActor,
  { form, values, ...of }: Posted,
): Promise<Result<null, AdmissionProblem>> {
  switch (form.stap) {
    case 'verklaren': {
      const input = { hasInterest: form.belang === 'ja', explanation: form.uitleg }
      return declareAdmissionInterest(actor, { ...of, input })
    }
    case 'oordelen':
      return judgeAnswers(actor, { ...of, judgements: readJudgements(values) })
    case 'aanvullen': {
      const { eisen: criterionIds, vraag: question, version } = form
      return askToComplete(actor, { ...of, criterionIds, question, version })
    }
    case 'beeindigen':
      return endAdmission(actor, { ...of, reason: form.reden, version: form.version })
  }
}
