/** The post of an answer to one requirement: its fields, and the evidence, looked at before it is kept. */
import type { ProviderActor } from '~/kernel/actor'
import type { CivilDate, Instant } from '~/kernel/civil-date'
import { readDayInput } from '~/kernel/day-input'
import { documentProblemText } from '~/modules/document/server/post-document.server'
import { receiveFile } from '~/modules/document/server/receive-file.server'
import { readUpload } from '~/platform/http/read-upload.server'
import { type AdmissionProblem, admissionProblemStatus, admissionProblemText } from '../texts-admission'
import { fieldProblemText, workTexts } from '../texts-work'
import { checkEvidence } from './check-evidence.server'
import { saveAdmissionAnswer } from './save-admission-answer.server'

export type AnswerPosted = {
  /** 0 when it was saved. */
  readonly status: 0 | 409 | 422
  readonly errors: Readonly<Record<string, readonly string[]>>
  readonly problem: string | null
  readonly values: Readonly<Record<string, string>>
}

const longestText = 4_000

/** The field that a refusal is about. */
const fieldOf: Readonly<Partial<Record<AdmissionProblem, string>>> = {
  answerMissing: 'voldoet',
  textMissing: 'toelichting',
  personalNumber: 'toelichting',
  fileMissing: 'bestand',
  evidenceDayMissing: 'datum',
  evidenceInFuture: 'datum',
  evidenceTooOld: 'datum',
  expiryPassed: 'geldig',
}

type Posted = {
  readonly request: Request
  readonly applicationId: string
  readonly criterionId: string
  readonly now: Instant
}

/** Nothing of a file that is refused is kept: it has no row and is swept. */
export async function postAdmissionAnswer(
  actor: ProviderActor,
  { request, applicationId, criterionId, now }: Posted,
): Promise<AnswerPosted> {
  const upload = await readUpload(request, { field: 'bestand', take: receiveFile })
  if (!upload.ok) return { status: 422, errors: {}, problem: documentProblemText(upload.problem), values: {} }
  const { fields, file } = upload.value
  const values = Object.fromEntries(fields)
  const of = (name: string) => (fields.get(name) ?? '').replaceAll('\r\n', '\n')
  const errors: Record<string, readonly string[]> = {}
  const day = (name: string): CivilDate | null => {
    if (of(name).trim() === '') return null
    const read = readDayInput(of(name))
    if (read.ok) return read.value
    errors[name] = [fieldProblemText(read.problem)]
    return null
  }
  const [evidenceOn, validUntil] = [day('datum'), day('geldig')]
  if (of('toelichting').length > longestText) errors.toelichting = [workTexts.tooLong(longestText)]
  const evidence = await checkEvidence(file)
  if (!evidence.ok) errors.bestand = [evidence.problem.code]
  if (Object.keys(errors).length > 0) return { status: 422, errors, problem: null, values }
  const saved = await saveAdmissionAnswer(actor, {
    applicationId,
    criterionId,
    seenId: of('gezien'),
    isMet: of('voldoet') === 'ja' ? true : of('voldoet') === 'nee' ? false : null,
    text: of('toelichting'),
    evidenceOn,
    validUntil,
    file: evidence.ok ? evidence.value : null,
    now,
  })
  if (saved.ok) return { status: 0, errors: {}, problem: null, values }
  const { code } = saved.problem
  const sentence = admissionProblemText(saved.problem)
  const field = fieldOf[code]
  return field === undefined
    ? { status: admissionProblemStatus(code), errors: {}, problem: sentence, values }
    : { status: 422, errors: { [field]: [sentence] }, problem: null, values }
}
