/** The post of "Controleren en indienen": a form with, where it is asked, the signed statement as a file. */
import type { ProviderActor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { withActor } from '~/platform/database/with-actor.server'
import { readUpload } from '~/platform/http/read-upload.server'
import type { StoredBlob } from '~/platform/storage/blob-store.server'
import type { SubmitProblem } from '../domain/provider-problems'
import { uploadProblemTexts } from '../texts-provider'
import { declarationFileTexts, submitFormTexts, submitProblemTexts } from '../texts-submit'
import { getSubmission } from './get-submission.server'
import { readSubmission, type TypedSubmission } from './read-submission.server'
import { storeDeclaration } from './store-declaration.server'
import { submitDelivery } from './submit-delivery.server'

export type SubmissionPosted =
  | { readonly kind: 'submitted' }
  | { readonly kind: 'notFound' }
  | {
      readonly kind: 'refused'
      /** 409 when something changed since the page was made. */
      readonly status: 409 | 422
      readonly errors: Readonly<Record<string, readonly string[]>>
      readonly values: Readonly<Record<string, string>>
      readonly problem: string | null
    }
type Posted = {
  readonly obligationId: string
  readonly deliveryId: string
  readonly request: Request
  readonly now: Instant
}
type Paper = { readonly blob: StoredBlob; readonly fileName: string } | { readonly error: string }

/** The field at which a refusal by a rule is shown; the others stand above the form. */
const fieldOf: Partial<Record<SubmitProblem, string>> = {
  turnoverBelowTotal: 'omzet',
  declarationMissing: 'soort',
  declarationBeforeFile: 'getekend-op',
  declarationForOtherFile: 'hash',
}

/** Throws a 404 response for an id that is none, or not the actor's. */
export async function postSubmission(actor: ProviderActor, posted: Posted): Promise<SubmissionPosted> {
  const submission = await withActor(actor, (db) => getSubmission(db, actor, posted))
  const asksProof = submission.threshold !== null
  const upload = await readUpload(posted.request, {
    field: 'verklaring',
    take: async ({ fileName, content }): Promise<Paper> => {
      const stored = await storeDeclaration(content)
      if (stored.ok) return { blob: stored.value, fileName }
      return { error: declarationFileTexts[stored.problem.code](stored.problem.params ?? {}) }
    },
  })
  const refused = (values: Readonly<Record<string, string>>, errors: Record<string, readonly string[]>) =>
    ({ kind: 'refused', status: 422, errors, values, problem: null }) as const
  if (!upload.ok) return { ...refused({}, {}), problem: uploadProblemTexts[upload.problem.code]() }
  const values = Object.fromEntries(upload.value.fields)
  const paper = upload.value.file
  const typed = readSubmission(upload.value.fields, { asksProof, today: dayOf(posted.now) })
  const paperError = asksProof ? paperProblem(paper) : null
  const errors = { ...(typed.ok ? {} : typed.errors), ...(paperError ? { verklaring: [paperError] } : {}) }
  if (!typed.ok || paperError) return refused(values, errors)
  const handedIn = await submitDelivery(actor, {
    deliveryId: submission.id,
    ...typed.value,
    declaration: withPaper(typed.value.declaration, paper),
    now: posted.now,
  })
  if (handedIn.ok) return { kind: 'submitted' }
  const { code, params = {} } = handedIn.problem
  if (code === 'notFound') return { kind: 'notFound' }
  const text = submitProblemTexts[code](params)
  const field = fieldOf[code]
  if (field) return refused(values, { [field]: [text] })
  return { ...refused(values, {}), status: code === 'stepUnknown' ? 409 : 422, problem: text }
}

function paperProblem(paper: Paper | null): string | null {
  if (paper === null) return submitFormTexts.paperMissing
  return 'error' in paper ? paper.error : null
}

const withPaper = (typed: TypedSubmission['declaration'], paper: Paper | null) =>
  typed && paper && 'blob' in paper ? { ...typed, file: paper.blob, fileName: paper.fileName } : null
