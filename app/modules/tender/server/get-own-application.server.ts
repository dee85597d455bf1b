/** A provider's own application: what is asked, what stands, by when, and the decision with its letter. */
import type { ProviderActor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { withActor } from '~/platform/database/with-actor.server'
import type { AdmissionLetter } from '../domain/admission-letter'
import { admissionStepProblem, mayAnswer } from '../domain/admission-status'
import { takesApplications } from '../domain/admission-window'
import { readChecklist, readRequests } from './admission-checklist.server'
import { dueOf, findAdmission } from './admission-record.server'
import { findOpening } from './admission-windows.server'
import { decreedDays } from './decreed-days.server'

/** Throws 404 for another's. */
export function getOwnApplication(actor: ProviderActor, { id, now }: { readonly id: string; readonly now: Instant }) {
  return withActor(actor, async (db) => {
    const { letter, ...application } = await findAdmission(db, id)
    const today = dayOf(now)
    const items = await readChecklist(db, application, today)
    const requests = await readRequests(db, id)
    const opening = await findOpening(db, application.tenderId, now)
    const asked = requests.find(({ answeredAt }) => answeredAt === null) ?? null
    const step = (to: 'submitted' | 'withdrawn') =>
      admissionStepProblem({ status: application.status, openRequestUntil: null }, to, today) === null
    return {
      ...application,
      items,
      today,
      opening,
      asked: asked && { ...asked, isLate: asked.dueOn < today },
      decideBy: dueOf(application, requests, { today, decreed: await decreedDays(db) })?.lastOn ?? null,
      letter: letter as AdmissionLetter | null,
      may: {
        answer: mayAnswer(application.status),
        submit: step('submitted') && (application.status === 'completing' || takesApplications(opening)),
        withdraw: step('withdrawn'),
      },
    }
  })
}
export type OwnApplication = Awaited<ReturnType<typeof getOwnApplication>>
