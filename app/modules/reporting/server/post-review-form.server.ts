/** What a reviewer posts on the page of a delivery: a question, a note, closing one, or the decision. */
import type { StaffActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { readColleagueNames } from '~/modules/access/server/colleague-names.server'
import { toInstantOrNull } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm } from '~/platform/form/read-form.server'
import { reviewForm } from '../forms-staff'
import { staffProblems } from '../texts-staff'
import { addComment } from './add-comment.server'
import { decideDelivery } from './decide-delivery.server'
import type { ObligationAnswer, Posting } from './post-obligation-form.server'
import { resolveComment } from './resolve-comment.server'

export type ReviewPosting = Posting & {
  readonly deliveryId: string
  /** The cell chosen in the URL of the page that posted. */
  readonly cell: { readonly row: number; readonly columnKey: string } | null
  /** The query string to come back to, without the message. */
  readonly search: string
}
export type Decided = { readonly by: string | null; readonly at: Instant | null; readonly approved: boolean }
export type ReviewAnswer = ObligationAnswer & {
  /** Who was first, when somebody else decided. */
  readonly conflict: Decided | null
  readonly decision: { readonly note: string; readonly error: string | null } | null
}
export type PostedReview =
  | { readonly to: string }
  | { readonly to: null; readonly status: 409 | 422; readonly answer: ReviewAnswer }

/** Where to go next, or what was refused with what was typed. Throws 403 and 404 as the use cases do. */
export async function postReviewForm(actor: StaffActor, posting: ReviewPosting): Promise<PostedReview> {
  const { request, obligationId, deliveryId, authorName, cell, now } = posting
  const form = await readForm(request, reviewForm)
  if (!form.ok) return refused({ problem: staffProblems.commentKindMissing({}) })
  const { value } = form
  if (value.kind === 'decide') {
    const { besluit: to, note, version } = value
    const decided = await decideDelivery(actor, { obligationId, deliveryId, to, note, version, now })
    if (decided.ok) return { to: pageOf(posting, to === 'approved' ? 'goedgekeurd' : 'teruggestuurd', 'besluit') }
    const { code, params = {} } = decided.problem
    const error = staffProblems[code](params)
    if (code === 'noteMissing' || code === 'noteTooLong') return refused({ decision: { note, error } })
    const isOvertaken = code === 'alreadyDecided' || code === 'stepUnknown'
    const conflict = isOvertaken ? await findDecision(actor, deliveryId) : null
    return refused({ problem: error, conflict, decision: { note, error: null } }, isOvertaken ? 409 : 422)
  }
  if (value.kind === 'close') {
    await resolveComment(actor, { obligationId, commentId: value.afhandelen, now })
    return { to: pageOf(posting, 'afgehandeld', 'vragen') }
  }
  const { visibility, body } = value
  const place = { obligationId, deliveryId, cell, answersId: null }
  const added = await addComment(actor, { ...place, visibility, body, authorName, now })
  if (added.ok) return { to: pageOf(posting, visibility === 'shared' ? 'vraag' : 'notitie', 'vragen') }
  const error = staffProblems[added.problem.code](added.problem.params ?? {})
  return refused({ problem: error, comment: { visibility, body, error } })
}

const refused = (answer: Partial<ReviewAnswer>, status: 409 | 422 = 422): PostedReview => ({
  to: null,
  status,
  answer: { problem: null, comment: null, waive: null, conflict: null, decision: null, ...answer },
})

function pageOf({ obligationId, deliveryId, search }: ReviewPosting, message: string, anchor: string): string {
  const params = new URLSearchParams(search)
  for (const name of ['rij', 'kolom', 'melding']) params.delete(name)
  params.set('melding', message)
  return `/verantwoording/${obligationId}/leveringen/${deliveryId}/beoordelen?${params}#${anchor}`
}

/** Who decided last and when; null when nobody has. */
async function findDecision(actor: StaffActor, deliveryId: string): Promise<Decided | null> {
  const delivery = await withActor(actor, (db) => db.delivery.findUnique({ where: { id: deliveryId } }))
  if (!delivery?.decidedById) return null
  const by = (await readColleagueNames([delivery.decidedById])).get(delivery.decidedById)
  return { by: by?.name ?? null, at: toInstantOrNull(delivery.decidedAt), approved: delivery.status === 'approved' }
}
