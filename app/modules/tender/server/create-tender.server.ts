/** Makes a tender in preparation; the officer who makes it runs it. */
import type { Actor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromDayOrNull, fromInstant } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { withActor } from '~/platform/database/with-actor.server'
import { regimeRules } from '../domain/regime'
import type { NewTenderInput } from '../forms'
import type { TenderProblemCode } from '../texts-work'

/** Gives its id; the request key makes a form that is sent twice one tender. */
export async function createTender(
  actor: Actor,
  { input, now }: { readonly input: NewTenderInput; readonly now: Instant },
): Promise<Result<string, TenderProblemCode>> {
  try {
    return await withActor(actor, async (db) => {
      const { requestKey: id, estimatedValueCents, wantedStartOn, urgencyReason, ...facts } = input
      if ((await db.tender.count({ where: { id } })) > 0) return ok(id)
      const userId = 'userId' in actor ? actor.userId : null
      const project = await db.project.findFirstOrThrow({ select: { id: true } })
      await db.tender.create({
        data: {
          ...facts,
          id,
          projectId: project.id,
          status: 'planning',
          estimatedValueCents: estimatedValueCents === null ? null : BigInt(estimatedValueCents),
          wantedStartOn: fromDayOrNull(wantedStartOn),
          urgencyReason: urgencyReason === '' ? null : urgencyReason,
          standstillDays: regimeRules[facts.regime].standstill?.days ?? 0,
          createdById: userId,
          createdAt: fromInstant(now),
        },
      })
      if (userId !== null) {
        await db.tenderMember.create({
          data: { tenderId: id, userId, role: 'officer', appointedAt: fromInstant(now), appointedById: userId },
        })
      }
      await recordEvent(db, {
        type: 'tender.created',
        objectType: 'tender',
        objectId: id,
        data: { number: facts.number, regime: facts.regime },
      })
      return ok(id)
    })
  } catch (error) {
    if (violatedConstraint(error) !== 'tender_number_key') throw error
    return refuse('numberTaken', { number: input.number })
  }
}
