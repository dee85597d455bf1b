/** What the buyer's people post on the page of an obligation: waive, open again, write, close a question. */
import type { StaffActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { readForm } from '~/platform/form/read-form.server'
import { obligationForm } from '../forms-staff'
import { staffProblems } from '../texts-staff'
import { addComment } from './add-comment.server'
import { resolveComment } from './resolve-comment.server'
import { waiveObligation } from './waive-obligation.server'

export type Posting = {
  readonly request: Request
  readonly obligationId: string
  readonly authorName: string
  readonly now: Instant
}
export type ObligationAnswer = {
  readonly problem: string | null
  readonly comment: { readonly visibility: string; readonly body: string; readonly error: string } | null
  /** Why none would be due, as it was typed; `error` belongs at the field. */
  readonly waive: { readonly reason: string; readonly error: string | null } | null
}
export type PostedObligation =
  | { readonly to: string }
  | { readonly to: null; readonly status: 409 | 422; readonly answer: ObligationAnswer }

/** Where to go next, or what was refused with what was typed. Throws 403 and 404 as the use cases do. */
export async function postObligationForm(actor: StaffActor, posting: Posting): Promise<PostedObligation> {
  const { request, obligationId, authorName, now } = posting
  const page = `/verantwoording/${obligationId}`
  const form = await readForm(request, obligationForm)
  if (!form.ok) return refused({ problem: staffProblems.commentKindMissing({}) })
  const { value } = form
  if (value.kind === 'waive') {
    const { naar: to, reason, version } = value
    const waived = await waiveObligation(actor, { obligationId, to, reason, version })
    if (waived.ok) return { to: `${page}?melding=${to === 'waived' ? 'vervallen' : 'heropend'}` }
    const { code } = waived.problem
    const error = staffProblems[code](waived.problem.params ?? {})
    const isOfReason = code === 'waiveReasonMissing' || code === 'waiveReasonTooLong'
    return isOfReason
      ? refused({ waive: { reason, error } })
      : refused({ problem: error, waive: { reason, error: null } }, 409)
  }
  if (value.kind === 'close') {
    await resolveComment(actor, { obligationId, commentId: value.afhandelen, now })
    return { to: `${page}?melding=afgehandeld#vragen` }
  }
  const { visibility, body } = value
  const place = { obligationId, deliveryId: null, cell: null, answersId: null }
  const added = await addComment(actor, { ...place, visibility, body, authorName, now })
  if (added.ok) return { to: `${page}?melding=${visibility === 'shared' ? 'vraag' : 'notitie'}#vragen` }
  const error = staffProblems[added.problem.code](added.problem.params ?? {})
  return refused({ problem: error, comment: { visibility, body, error } })
}

const refused = (answer: Partial<ObligationAnswer>, status: 409 | 422 = 422): PostedObligation => ({
  to: null,
  status,
  answer: { problem: null, comment: null, waive: null, ...answer },
})
