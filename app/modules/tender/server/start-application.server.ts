/** A provider begins an application for one lot: a draft that nobody else sees. */
import { randomUUID } from 'node:crypto'
import type { ProviderActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { fromInstant } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { withActor } from '~/platform/database/with-actor.server'
import type { AdmissionProblem } from '../texts-admission'
import { recordAdmissionEvent } from './admission-record.server'
import { findOpening } from './admission-windows.server'
import { notFound } from './find-tender-head.server'

/** Gives the id. Between two windows one may begin too: only handing in waits for the window. Throws 404 for no lot. */
export async function startApplication(
  actor: ProviderActor,
  { lotId, now }: { readonly lotId: string; readonly now: Instant },
): Promise<Result<string, AdmissionProblem>> {
  try {
    return await withActor(actor, async (db) => {
      const lot = isUuid(lotId)
        ? await db.lot.findFirst({ where: { id: lotId, tender: { regime: 'openHouse', publishedAt: { not: null } } } })
        : null
      if (lot === null) throw notFound()
      if ((await findOpening(db, lot.tenderId, now)).kind === 'closed') return refuse('notOpen')
      const id = randomUUID()
      const application = { id, tenderId: lot.tenderId, lotId, supplierId: actor.organisationId }
      await db.admissionApplication.createMany({
        data: [{ ...application, status: 'draft', createdAt: fromInstant(now), createdById: actor.userId }],
      })
      await recordAdmissionEvent(db, application, 'admission.started', { lotId })
      return ok(id)
    })
  } catch (error) {
    // Two colleagues at once, or pressed twice: the first has begun it.
    if (violatedConstraint(error) === 'admission_application_once') return refuse('alreadyApplied')
    throw error
  }
}
