/** The start of a check: the delivery moves to "checking", and what an earlier, broken off run left is taken away. */
import type { SystemActor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { toInstant } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import type { CheckContext } from '../domain/check-context'
import type { DeliveryStatus } from '../domain/delivery-status'
import type { ReportTemplate } from '../domain/report-template'
import { loadObligationContext } from './load-check-context.server'
import { readTemplate } from './read-template.server'

/** The checking job acts as the software itself: only it writes rows, remarks and the outcome. */
export const checker: SystemActor = { kind: 'system', name: 'job' }

export type CheckRun = {
  readonly deliveryId: string
  readonly supplierId: string
  readonly contractId: string
  readonly obligationId: string
  readonly number: number
  /** Of this run: a run whose version is no longer the delivery's was overtaken. */
  readonly version: number
  readonly fileSha256: string
  readonly fileName: string
  readonly uploadedById: string | null
  readonly uploadedAt: Instant
  readonly template: ReportTemplate
  readonly context: CheckContext
}

/** Also from "checking": a job that was killed starts over. */
const first: readonly DeliveryStatus[] = ['received', 'checking']
/** Asked for by the provider, after choosing between readings. */
const again: readonly DeliveryStatus[] = [...first, 'checked', 'rejected']

/** Null when there is nothing to check: handed in, replaced by a newer version, or refused for personal data. */
export async function beginCheck(
  { deliveryId, isAgain }: { deliveryId: string; isAgain: boolean },
  now: Instant,
): Promise<CheckRun | null> {
  return withActor(checker, async (db) => {
    const { count } = await db.delivery.updateMany({
      where: { id: deliveryId, status: { in: [...(isAgain ? again : first)] }, fileSha256: { not: null } },
      data: { status: 'checking', progressRows: 0, version: { increment: 1 } },
    })
    if (count !== 1) return null
    await db.deliveryRow.deleteMany({ where: { deliveryId } })
    await db.deliveryProblem.deleteMany({ where: { deliveryId } })
    return loadRun(db, deliveryId, now)
  })
}

async function loadRun(db: Db, deliveryId: string, now: Instant): Promise<CheckRun> {
  const delivery = await db.delivery.findUniqueOrThrow({
    where: { id: deliveryId },
    include: { obligation: { select: { templateCode: true, templateVersion: true } } },
  })
  const { obligation, fileSha256, uploadedAt, ...rest } = delivery
  if (fileSha256 === null) throw new Error('A delivery that is checked has a file')
  return {
    deliveryId,
    supplierId: rest.supplierId,
    contractId: rest.contractId,
    obligationId: rest.obligationId,
    number: rest.number,
    version: rest.version,
    fileSha256,
    fileName: rest.fileName,
    uploadedById: rest.uploadedById,
    uploadedAt: toInstant(uploadedAt),
    template: await readTemplate(db, obligation.templateCode, obligation.templateVersion),
    context: await loadObligationContext(db, rest.obligationId, dayOf(now)),
  }
}
