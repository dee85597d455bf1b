/** The one page on which something chooses what it quotes, whatever it is. */
import type { Actor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { readAs } from '~/platform/database/read-as.server'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm } from '~/platform/form/read-form.server'
import { invalid, refused } from '~/platform/http/form-answers.server'
import { quotationForm } from '../forms-quotation'
import { quotationProblems } from '../texts-quotation'
import { listDecidedAssignments, listDecidedParts, mostParts } from './list-decided-parts.server'
import { listQuotations } from './list-quotations.server'
import { changeQuotation, type FindQuoter } from './quote-part.server'

/** What quotes, its quotations, and the decided parts that the address asks for. Throws 403 and 404 as `find` does. */
export async function getQuotePage(actor: Actor, { request, find }: { request: Request; find: FindQuoter }) {
  const quoter = await withActor(actor, find)
  const params = new URL(request.url).searchParams
  const typed = (name: string) => (params.get(name) ?? '').replaceAll('\0', '').trim().slice(0, 200)
  const filter = { words: typed('zoek'), assignmentId: typed('opdracht') }
  return readAs(actor, async (query) => {
    const parts = await listDecidedParts(query, filter)
    return {
      quoter,
      filter,
      parts: parts.slice(0, mostParts),
      hasMore: parts.length > mostParts,
      assignments: await listDecidedAssignments(query),
      quotations: await listQuotations(query, { kind: quoter.kind, ids: [quoter.id] }),
    }
  })
}

/** Carries out what the page sent: the page of what quotes, to go back to, or an answer that keeps what was typed. */
export async function postQuotation(
  actor: Actor,
  { request, find, now }: { request: Request; find: FindQuoter; now: Instant },
) {
  const { href } = await withActor(actor, find)
  const form = await readForm(request, quotationForm)
  if (!form.ok) return { done: false as const, answer: invalid(form) }
  const changed = await changeQuotation(actor, { find, input: form.value, now })
  if (changed.ok) return { done: true as const, href }
  const { code } = changed.problem
  const text = quotationProblems[code]
  const { values } = form
  const answer =
    code === 'personalNumber' ? refused(text, { values, field: 'toelichting' }) : refused(text, { values, status: 409 })
  return { done: false as const, answer }
}
